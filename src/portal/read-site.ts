/** The text of `site.yaml` → what it says, checked, or everything that is wrong with it. */
import type { Code } from '../diagnostics/catalogue/index.js';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Diagnostic, Place, Portal } from '../model.js';
import { readText } from '../text/read-text.js';
import { isReserved } from '../text/route-words.js';
import { checkSchema, type Problem } from '../text/schema.js';
import { suggest } from '../text/suggest.js';
import { isEmpty, type YamlNode } from '../text/yaml-node.js';
import { readYaml } from '../text/yaml.js';
import { checkColors } from './colors.js';
import { checkUnits } from './check-units.js';
import { siteSchema, type Site } from './site-schema.js';

/** The file that makes a folder a portal. */
const siteFile = 'site.yaml';

/** What the bytes of a `site.yaml` say: the same for the same bytes. */
export interface ReadSite {
  /** Null where something is wrong; `fields` are the places of its values. */
  readonly site: (Site & Pick<Portal, 'fields'>) | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the content of `site.yaml`. */
export function readSite(bytes: Uint8Array): ReadSite {
  const { text, invalidAt } = readText(bytes);
  if (invalidAt !== null) return refuse([diagnose('invalid-utf8', placeAt(invalidAt, 1))]);
  const { root: tree, diagnostics } = readYaml(text, placeAt, new Set(['name', 'copyright']));
  if (hasError(diagnostics)) return refuse(diagnostics);
  if (tree === null) return refuse([...diagnostics, diagnose('site-empty', placeAt(0, 0))]);
  const checked = checkSchema(siteSchema, withoutEmpty(tree));
  if (!checked.ok) return refuse([...diagnostics, ...checked.problems.map((problem) => wordProblem(problem, tree))]);
  const fields = placesOf(tree);
  const found = [
    ...diagnostics,
    ...checkSections(checked.data, fields),
    ...checkUnits(checked.data, fields),
    ...findEmptyColors(tree),
    ...checkColors({ ...checked.data, fields }),
  ];
  return hasError(found) ? refuse(found) : { site: { ...checked.data, fields }, diagnostics: found };
}

function refuse(diagnostics: readonly Diagnostic[]): ReadSite {
  return { site: null, diagnostics };
}

function placeAt(offset: number, length: number): Place {
  return { file: siteFile, offset, length };
}

function wordProblem(problem: Problem, tree: YamlNode): Diagnostic {
  const place = placeAt(problem.node.offset, problem.node.kind === 'text' ? problem.node.length : 0);
  switch (problem.kind) {
    case 'missing':
      return diagnose('site-field-missing', problem.field.includes('.') ? place : placeAt(tree.offset, 0), {
        field: problem.field.split('.').at(-1) ?? problem.field,
      });
    case 'unknown': {
      const near = suggest(problem.key, fieldNames);
      return near === null
        ? diagnose('site-field-unknown', place, { key: problem.key })
        : diagnose('site-field-misspelt', place, { key: problem.key, near });
    }
    case 'invalid':
      return { ...diagnose('site-value-invalid', place, { field: problem.field }), ...specific(problem) };
  }
}

/** The schema's messages are codes of the catalogue, except where zod itself speaks. */
function specific(problem: Extract<Problem, { kind: 'invalid' }>): {
  readonly code?: Code;
  readonly args: Diagnostic['args'];
} {
  const args = { field: problem.field, read: problem.read, ...problem.params };
  return isSiteCode(problem.message) ? { code: problem.message, args } : { args };
}

function isSiteCode(message: string): message is Code {
  return /^site-[a-z-]+$/.test(message);
}

/** What a misspelt field may have been meant to be. */
const fieldNames = [
  ...Object.keys(siteSchema.shape),
  'path',
  'title',
  'kind',
  'section',
  'count',
  'page',
  'items',
  'image',
  'alt',
  'href',
  'html',
  'address',
  'phone',
  'email',
  'src',
  'integrity',
  'origins',
  'slug',
  'from',
  'until',
  'successors',
  'since',
  'expires',
  'policy',
  'languages',
  'brand',
  'accent',
  'link',
  'gold',
  'light',
  'dark',
  'grace',
  'typo',
];

function checkSections({ sections, blocks, language }: Site, fields: Portal['fields']): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  sections.forEach(({ path: read }, index) => {
    const place = fields[`sections.${index}.path`] ?? null;
    if (isReserved(read, language)) found.push(diagnose('site-path-reserved', place, { read }));
    if (seen.has(read)) found.push(diagnose('site-section-twice', place, { read }));
    seen.add(read);
  });
  blocks.forEach((block, index) => {
    if (block.kind !== 'latest' || seen.has(block.section)) return;
    found.push(
      diagnose('site-block-section-unknown', fields[`blocks.${index}.section`] ?? null, { read: block.section }),
    );
  });
  return found;
}

/** `brand: #9d1c1c` is a comment behind nothing: YAML wants quotes round it. */
function findEmptyColors(tree: YamlNode): readonly Diagnostic[] {
  const colors = tree.kind === 'map' ? tree.entries.find(({ key }) => key.text === 'colors')?.value : undefined;
  if (colors?.kind !== 'map') return [];
  return colors.entries
    .filter(({ value }) => isEmpty(value))
    .map(({ key }) => diagnose('site-color-empty', placeAt(key.offset, key.length), { field: `colors.${key.text}` }));
}

/** A field that was left empty (`copyright:`) counts as left out. */
function withoutEmpty(node: YamlNode): YamlNode {
  if (node.kind === 'list') return { ...node, items: node.items.map(withoutEmpty) };
  if (node.kind === 'text') return node;
  const entries = node.entries.filter(({ value }) => !isEmpty(value));
  return { ...node, entries: entries.map(({ key, value }) => ({ key, value: withoutEmpty(value) })) };
}

/** The place of every value, by its path: `blocks.1.items.0.href`. */
function placesOf(tree: YamlNode): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  const visit = (node: YamlNode, path: readonly string[]): void => {
    if (path.length > 0) places[path.join('.')] = placeAt(node.offset, node.kind === 'text' ? node.length : 0);
    if (node.kind === 'list') node.items.forEach((item, index) => visit(item, [...path, String(index)]));
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, key.text]);
  };
  visit(tree, []);
  return places;
}
