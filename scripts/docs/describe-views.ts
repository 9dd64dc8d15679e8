/** Declared types → tables for people who write layouts: each name, what it is, what it means. */
import type { DeclaredType, Shape } from './read-types.js';

/** The types that tables may refer to: those of the views, and what a name from another module is called. */
export interface Glossary {
  readonly types: ReadonlyMap<string, DeclaredType>;
  /** How a type of another module is worded: `Html` → `HTML`. */
  readonly others: ReadonlyMap<string, string>;
}

/** One row of a table: a name as a layout writes it after `{{`. */
interface Row {
  readonly name: string;
  readonly shape: Shape;
  readonly comment: string;
}

/** The table of a type's own members; objects in objects are told as `contact.phone`, those in lists as `pages[].url`. */
export function tabulate(type: DeclaredType, glossary: Glossary): readonly string[] {
  const rows = rowsOf(type.shape, '', '');
  if (rows.length === 0) return [];
  return [
    '| name | what it is | meaning |',
    '|---|---|---|',
    ...rows.map(
      ({ name, shape, comment }) =>
        `| \`${name}\` | ${wordShape(shape, glossary)} | ${comment.replaceAll('|', '\\|')} |`,
    ),
  ];
}

/** The names of the types that `shape` refers to, in order. */
export function namesIn(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'named':
      return [shape.name];
    case 'plain':
      return [];
    case 'list':
      return namesIn(shape.of);
    case 'choice':
      return shape.options.flatMap(namesIn);
    case 'object':
      return shape.members.flatMap((member) => namesIn(member.shape));
  }
}

/** `SummaryView` is told as `summary`. */
export function nameThing(type: string): string {
  return type.replace(/View$/, '').toLowerCase();
}

/** `about` is what is said of the object as a whole: it stands for a member's own comment where that is missing. */
function rowsOf(shape: Shape, prefix: string, about: string): readonly Row[] {
  if (shape.kind !== 'object') return [];
  return shape.members.flatMap(({ name, comment, shape: inner }) => {
    const full = prefix + name;
    if (inner.kind === 'object') return rowsOf(inner, `${full}.`, comment);
    const row = { name: full, shape: inner, comment: comment || about };
    return inner.kind === 'list' ? [row, ...rowsOf(inner.of, `${full}[].`, '')] : [row];
  });
}

function wordShape(shape: Shape, glossary: Glossary): string {
  switch (shape.kind) {
    case 'list':
      return shape.of.kind === 'object' ? 'list' : `list of ${wordShape(shape.of, glossary)}`;
    case 'choice':
      return shape.options.map((option) => wordShape(option, glossary)).join(' or ');
    case 'named':
      return glossary.others.get(shape.name) ?? `[${nameThing(shape.name)}](#${nameThing(shape.name)})`;
    case 'plain':
      return wordPlain(shape.text);
    case 'object':
      throw new Error('an object that stands in a choice wants a name of its own');
  }
}

function wordPlain(text: string): string {
  const known = new Map([
    ['string', 'text'],
    ['boolean', 'true or false'],
    ['Readonly<Record<string, unknown>>', 'open mapping'],
  ]);
  return known.get(text) ?? (text.startsWith("'") ? `\`${text}\`` : text);
}
