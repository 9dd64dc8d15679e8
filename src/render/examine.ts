/**
 * The templates that a render has used, and its view → what is wrong in them where the render did not come by: names,
 * members and filters in branches that are not taken, and blocks that no parent has.
 */
import type { LayoutFault, LayoutPlace } from './layout-error.js';
import type { CompiledTemplate, FreeName } from './strict-compiler.js';

/** Something wrong at a place. */
export interface Finding {
  readonly fault: LayoutFault;
  readonly place: LayoutPlace;
}

/** A template by the name of its file. */
export interface NamedTemplate extends CompiledTemplate {
  readonly file: string;
}

/** Finds a template by the name that layouts use; null where there is none. */
type OpenTemplate = (name: string) => NamedTemplate | null;

/** Names that nunjucks itself sets while it renders. */
const builtInNames = ['loop', 'caller', 'super', 'self', 'varargs', 'kwargs', 'range', 'cycler', 'joiner'];

/** A member that a template asks for. */
interface AskedMember {
  readonly path: readonly string[];
  readonly place: LayoutPlace;
}

/** What came of an examination. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Members that this view could not speak for, as the way to them led through what was absent: others may. */
  readonly open: readonly AskedMember[];
}

/** Examines `fresh`, those of a render's `templates` that were not examined before, against the render's view. */
export function examine(
  fresh: readonly NamedTemplate[],
  templates: readonly NamedTemplate[],
  view: object,
  filters: readonly string[],
  open: OpenTemplate,
): Examination {
  const set = new Set(templates.flatMap((template) => template.sets));
  const known = new Set([...Object.keys(view), ...builtInNames, ...set]);
  const asked = fresh.flatMap(({ file, members }) =>
    members
      .filter(({ path }) => !set.has(path[0] ?? ''))
      .map(({ path, line, column }) => ({ path, place: { template: file, line, column } })),
  );
  const members = examineMembers(asked, view);
  const findings = fresh.flatMap((template) => {
    const above = template.parent === null ? null : blocksAbove(template.parent, open);
    const report = (fault: LayoutFault, { line, column }: Omit<FreeName, 'name'>): Finding => ({
      fault,
      place: { template: template.file, line, column },
    });
    return [
      ...template.free
        .filter(({ name }) => !known.has(name))
        .map((found) => report({ kind: 'unknown-name', name: found.name, known: Object.keys(view) }, found)),
      ...template.filters
        .filter(({ name }) => !filters.includes(name))
        .map((found) => report({ kind: 'unknown-filter', name: found.name, known: filters }, found)),
      ...template.blocks
        .filter(({ name }) => above !== null && !above.includes(name))
        .map((found) => report({ kind: 'unknown-block', name: found.name, known: above ?? [] }, found)),
    ];
  });
  return { findings: [...findings, ...members.findings], open: members.open };
}

/**
 * Examines members against one more view. Every page is asked about those that are still open, so that what is found
 * does not hang on which page is rendered first, or on which are rendered at all.
 */
export function examineMembers(asked: readonly AskedMember[], view: object): Examination {
  const findings: Finding[] = [];
  const open: AskedMember[] = [];
  for (const member of asked) {
    const fault = findFault(view, member.path);
    if (fault === 'open') open.push(member);
    else if (fault !== null) findings.push({ fault, place: member.place });
  }
  return { findings, open };
}

/** What is wrong with the last step of `path`; null for nothing, `open` where the way there leads through what is absent. */
function findFault(view: object, path: readonly string[]): LayoutFault | 'open' | null {
  let value: unknown = view;
  for (const [index, name] of path.entries()) {
    if (value === null || value === undefined) return 'open';
    if (typeof value !== 'object' || Object.getPrototypeOf(value) === null) return null;
    if (!Object.hasOwn(value, name)) {
      return index > 0 && index === path.length - 1
        ? { kind: 'unknown-member', name, known: Object.keys(value) }
        : null;
    }
    const field = Object.getOwnPropertyDescriptor(value, name);
    // A shared part, a text: to look at it would be to read it.
    if (field?.get !== undefined) return null;
    value = field?.value;
  }
  return null;
}

/** The blocks of the template `name` and of all that it extends. */
function blocksAbove(name: string, open: OpenTemplate): readonly string[] {
  const template = open(name);
  if (template === null) return [];
  return [...template.allBlocks, ...(template.parent === null ? [] : blocksAbove(template.parent, open))];
}
