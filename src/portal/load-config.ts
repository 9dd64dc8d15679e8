/** `bantin.config.js` of the portal → the developer's additions: Nunjucks filters and markdown-it plugins. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model.js';
import { configFile, digestConfig } from './config-code.js';

/** A filter for layouts: `{{ value | name(argument) }}`. It must return the same for the same arguments. */
export type ConfigFilter = (value: unknown, ...args: readonly unknown[]) => unknown;

/** A config with every part there. */
export interface LoadedConfig {
  readonly filters: Readonly<Record<string, ConfigFilter>>;
  /** Functions, as far as can be told here; what they take is the developer's to know. */
  readonly markdown: readonly unknown[];
  /** Changes with the config and with whatever it may be made of; the same for all portals that have none. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Imports the config of a portal; a portal without one has no additions. */
export async function loadConfig(root: string): Promise<LoadedConfig> {
  const path = join(root, configFile);
  const digest = digestConfig(root);
  if (digest === '') return { filters: {}, markdown: [], digest, diagnostics: [] };
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    return { ...readConfig(module), digest, diagnostics: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      filters: {},
      markdown: [],
      digest,
      diagnostics: [diagnose('config-error', { file: configFile, offset: 0, length: 0 }, { message })],
    };
  }
}

function readConfig(module: unknown): Pick<LoadedConfig, 'filters' | 'markdown'> {
  const config = memberOf(module, 'default');
  if (!isRecord(config)) throw new Error('no default export of an object (export default defineConfig({ … }))');
  const unknown = Object.keys(config).find((key) => key !== 'filters' && key !== 'markdown');
  if (unknown !== undefined) throw new Error(`unknown field “${unknown}”; it may hold: filters, markdown`);
  const filters = config['filters'] ?? {};
  const markdown = config['markdown'] ?? [];
  if (!isRecord(filters) || !holdsFilters(filters)) throw new Error('“filters” must map names to functions');
  if (!Array.isArray(markdown) || !markdown.every(isFunction))
    throw new Error('“markdown” must be a list of functions');
  return { filters, markdown };
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What its functions take is the developer's word. */
function holdsFilters(filters: Record<string, unknown>): filters is Record<string, ConfigFilter> {
  return Object.values(filters).every(isFunction);
}

function isFunction(value: unknown): value is (...args: never[]) => void {
  return typeof value === 'function';
}
