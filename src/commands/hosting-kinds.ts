/** For whom `bantin hosting` prints: the argument that the command takes. */
export const hostingKinds = ['nginx', 'caddy', 'headers'] as const;

/** One of them. */
export type HostingKind = (typeof hostingKinds)[number];
