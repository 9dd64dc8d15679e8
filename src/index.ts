/** What a portal's `bantin.config.js` imports: `import { defineConfig } from 'bantin'`. */
import type { MarkdownPlugin } from './content/markdown.js';
import type { ConfigFilter } from './portal/load-config.js';

export type { MarkdownPlugin } from './content/markdown.js';
export type { ConfigFilter } from './portal/load-config.js';

/** What `bantin.config.js` may export by default. */
export interface Config {
  /** Filters for layouts, by name: `{{ value | name(argument) }}`. They must return the same for the same arguments. */
  readonly filters?: Readonly<Record<string, ConfigFilter>>;
  /** markdown-it plugins, applied in order. */
  readonly markdown?: readonly MarkdownPlugin[];
}

/** Returns `config` as it is; editors then know its fields. */
export function defineConfig(config: Config): Config {
  return config;
}
