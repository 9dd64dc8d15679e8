/** What `bantin list` may list. */
export const listKinds = ['drafts', 'scheduled', 'expired', 'withdrawn', 'all'] as const;

/** One of them. */
export type ListKind = (typeof listKinds)[number];
