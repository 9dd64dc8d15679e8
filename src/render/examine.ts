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

/** Examines `templates` against the view of the layout that they make up. */
export function examine(
  templates: readonly NamedTemplate[],
  view: object,
  filters: readonly string[],
  open: OpenTemplate,
): readonly Finding[] {
  const set = new Set(templates.flatMap((template) => template.sets));
  const known = new Set([...Object.keys(view), ...builtInNames, ...set]);
  return templates.flatMap((template) => {
    const above = template.parent === null ? null : blocksAbove(template.parent, open);
    const report = (fault: LayoutFault, { line, column }: Omit<FreeName, 'name'>): Finding => ({
      fault,
      place: { template: template.file, line, column },
    });
    const faulty = template.members.map((member) => ({
      member,
      fault: set.has(member.path[0] ?? '') ? null : findFault(view, member.path),
    }));
    return [
      ...template.free
        .filter(({ name }) => !known.has(name))
        .map((found) => report({ kind: 'unknown-name', name: found.name, known: Object.keys(view) }, found)),
      ...faulty.flatMap(({ member, fault }) => (fault === null ? [] : [report(fault, member)])),
      ...template.filters
        .filter(({ name }) => !filters.includes(name))
        .map((found) => report({ kind: 'unknown-filter', name: found.name, known: filters }, found)),
      ...template.blocks
        .filter(({ name }) => above !== null && !above.includes(name))
        .map((found) => report({ kind: 'unknown-block', name: found.name, known: above ?? [] }, found)),
    ];
  });
}

/** What is wrong with the last step of `path`; nothing where the way there is open or leads through what is absent. */
function findFault(view: object, path: readonly string[]): LayoutFault | null {
  let value: unknown = view;
  for (const [index, name] of path.entries()) {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === null) return null;
    if (!Object.hasOwn(value, name)) {
      return index > 0 && index === path.length - 1
        ? { kind: 'unknown-member', name, known: Object.keys(value) }
        : null;
    }
    value = Reflect.get(value, name);
  }
  return null;
}

/** The blocks of the template `name` and of all that it extends. */
function blocksAbove(name: string, open: OpenTemplate): readonly string[] {
  const template = open(name);
  if (template === null) return [];
  return [...template.allBlocks, ...(template.parent === null ? [] : blocksAbove(template.parent, open))];
}
