/** A portal → the tools that its build works with: layouts, filters, the parser of documents, the date pattern. */
import type { MarkdownPlugin } from './content/markdown.js';
import { noTerms } from './content/parse-page.js';
import { createDocumentParser, type DocumentParser } from './content/parse-document.js';
import { hasError } from './diagnostics/diagnose.js';
import type { Diagnostic, Layouts, Portal, SourceFile } from './model.js';
import type { KnownFiles } from './portal/file-stat.js';
import { loadConfig, type ConfigFilter, type LoadedConfig } from './portal/load-config.js';
import { loadLayouts } from './portal/load-layouts.js';
import type { Seen } from './portal/scan.js';
import { digestText } from './text/digest.js';
import { compilePattern, type CompiledPattern } from './text/format-timestamp.js';
import { extractTerms } from './text/terms.js';
import { openZone } from './text/zone.js';

/** The tools of one build. */
export interface Workshop {
  readonly layouts: Layouts;
  /** The theme's assets by the path at which they are published. */
  readonly assets: ReadonlyMap<string, SourceFile>;
  readonly filters: Readonly<Record<string, ConfigFilter>>;
  readonly parse: DocumentParser;
  /** What articles are parsed with, as a digest. */
  readonly parser: string;
  /** What pages are rendered with beside what they read, as a digest: filters of the config, whatever they do. */
  readonly tools: string;
  /** The files that layouts and assets were read from. */
  readonly seen: Seen;
  readonly pattern: CompiledPattern;
}

/** They are functions, as the config was checked; that they take a parser is the developer's word. */
function isPlugin(value: unknown): value is MarkdownPlugin {
  return typeof value === 'function';
}

/** Opens the workshop, or tells what is wrong with the portal's theme or config. */
export async function openWorkshop(
  portal: Portal,
  known: KnownFiles,
): Promise<{ readonly workshop: Workshop | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { diagnostics, ...loaded } = await loadLayouts(portal, known);
  const config = await loadConfig(portal.root);
  const all = [...diagnostics, ...config.diagnostics];
  return { workshop: hasError(all) ? null : { ...loaded, ...equip(portal, config) }, diagnostics: all };
}

/** The same tools on another thread, with the layouts that the first one has read. */
export async function openSecondWorkshop(portal: Portal, layouts: Layouts): Promise<Omit<Workshop, 'assets' | 'seen'>> {
  return { layouts, ...equip(portal, await loadConfig(portal.root)) };
}

/** The parser alone, for what looks at documents and ranks nothing. */
export async function openReader({ root, timeZone, language }: Portal): Promise<DocumentParser> {
  const zone = openZone(timeZone);
  if (zone === null) throw new Error('a portal with a zone that was not checked');
  const { markdown } = await loadConfig(root);
  return createDocumentParser({ zone, language, extractTerms: () => noTerms, plugins: markdown.filter(isPlugin) });
}

function equip(
  portal: Portal,
  config: LoadedConfig,
): Pick<Workshop, 'filters' | 'parse' | 'parser' | 'tools' | 'pattern'> {
  const zone = openZone(portal.timeZone);
  const pattern = compilePattern(portal.timestampFormat);
  if (zone === null || !pattern.ok) throw new Error('a portal with a zone or a date pattern that was not checked');
  const plugins = config.markdown.filter(isPlugin);
  return {
    filters: config.filters,
    parse: createDocumentParser({ zone, language: portal.language, extractTerms, plugins }),
    parser: digestText(JSON.stringify([portal.timeZone, portal.language, config.digest])),
    tools: config.digest,
    pattern,
  };
}
