/** The two versions that `endless-builder.ts` publishes in turn. */
import type { Tree } from './rig.js';

const names = Array.from({ length: 40 }, (_, index) => `tin/${index}/index.html`).sort();

export const endlessSites: readonly Tree[] = ['một', 'hai'].map((text) =>
  Object.fromEntries(names.map((name) => [name, text])),
);
