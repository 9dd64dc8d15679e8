/** The fields of the object that `--json` prints, in their order. */
export const reportFields = [
  'ok',
  'clock',
  'durationMs',
  'articles',
  'pages',
  'search',
  'changed',
  'removed',
  'skipped',
  'lateForMs',
  'diagnostics',
] as const;
