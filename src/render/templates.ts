/** Layout files and a view → a page's text, with a note of each template that was read and layout errors as diagnostics. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic, Layouts, Place, Read } from '../model.js';
import type { LayoutName, LayoutViews } from '../pages/views.js';
import { seenOfLayout } from './seen.js';
import { fingerprintOf } from '../text/fingerprint.js';
import { suggest } from '../text/suggest.js';
import { examine, examineMembers, type Examination, type Finding, type NamedTemplate } from './examine.js';
import { LayoutError, type LayoutPlace } from './layout-error.js';
import type { MarkedText } from './marks.js';
import { Engine, type Filter } from './engine.js';

/** What came of a render. */
export type Rendered =
  | { readonly ok: true; readonly text: MarkedText }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Is told what a render reads. */
export interface Notebook {
  note(read: Read): void;
  /** Whether `object[key]`, printed as it is, may stay open: a mark stands for it in the text. */
  open(object: object, key: string): boolean;
  /** The same of a passage. */
  place(bytes: Uint8Array): boolean;
}

/** The layouts, ready to render. */
export interface Templates {
  render<Name extends LayoutName>(name: Name, view: LayoutViews[Name], notebook: Notebook): Rendered;
}

/** Prepares the layouts. Each is compiled when it is first used. */
export function openTemplates(layouts: Layouts, filters: Readonly<Record<string, Filter>>): Templates {
  // Renders are synchronous, so that what they read cannot mix.
  let notebook: Notebook | null = null;
  let used = new Set<string>();
  const examined = new Map<string, Pick<Examination, 'open'> & { readonly templates: ReadonlySet<string> }>();
  const reads = new Map<string, Read>();
  const readOf = (name: string): Read => {
    const known = reads.get(name);
    if (known !== undefined) return known;
    const read = { key: `template:${name}`, seen: seenOfLayout(layouts.get(name)) };
    reads.set(name, read);
    return read;
  };
  // No layout holds what is made from the digests of all.
  const seal = String(fingerprintOf([...layouts.values()].map(({ digest }) => digest)));
  const engine = new Engine(
    (name) => {
      const layout = layouts.get(name);
      notebook?.note(readOf(name));
      if (layout === undefined) return null;
      used.add(name);
      return { key: layout.file, text: layout.text };
    },
    filters,
    {
      seal,
      open: (object, key) => notebook?.open(object, key) ?? false,
      place: (bytes) => notebook?.place(bytes) ?? false,
    },
  );

  const openNamed = (name: string): NamedTemplate | null => {
    const layout = layouts.get(name);
    return layout === undefined
      ? null
      : { file: layout.file, ...engine.open(name, { template: layout.file, line: 1, column: 1 }) };
  };
  /** Once for each template in each layout that uses it, and again for members that no view so far could speak for. */
  const examineUsed = (name: string, view: object): readonly Diagnostic[] => {
    const known = examined.get(name) ?? { templates: new Set<string>(), open: [] };
    const fresh = [...used].filter((template) => !known.templates.has(template));
    if (fresh.length === 0 && known.open.length === 0) return [];
    const open = (template: string): NamedTemplate | [] => openNamed(template) ?? [];
    const again = examineMembers(known.open, view);
    if (fresh.length === 0) {
      if (again.open.length < known.open.length) examined.set(name, { ...known, open: again.open });
      return again.findings.map((finding) => diagnoseFault(finding, layouts));
    }
    const first = examine(fresh.flatMap(open), [...used].flatMap(open), view, Object.keys(engine.filters), openNamed);
    examined.set(name, {
      templates: new Set([...known.templates, ...fresh]),
      open: [...again.open, ...first.open],
    });
    return [...first.findings, ...again.findings].map((finding) => diagnoseFault(finding, layouts));
  };
  return {
    render: (name, view, notes) => {
      notebook = notes;
      used = new Set();
      try {
        const text = engine.renderTemplate(name, view);
        const diagnostics = examineUsed(name, view);
        return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, text };
      } catch (error) {
        if (!(error instanceof LayoutError)) throw error;
        return { ok: false, diagnostics: [diagnoseFault(error, layouts)] };
      } finally {
        notebook = null;
      }
    },
  };
}

/** A warning for each layout of the portal that none of `used` names and that overrides none: a misspelt name. */
export function findUnusedLayouts(layouts: Layouts, used: ReadonlySet<string>): readonly Diagnostic[] {
  return [...layouts]
    .filter(
      ([name]) =>
        !name.startsWith('theme/') && !name.startsWith('bantin/') && !used.has(name) && !layouts.has(`theme/${name}`),
    )
    .map(([name, { file }]) => diagnoseName('layout-unused', name, namesOf(layouts), { file, offset: 0, length: 0 }));
}

/** The names of the built-in layouts and the theme's. */
function namesOf(layouts: Layouts): readonly string[] {
  return [...layouts.keys()].filter((name) => name.startsWith('theme/')).map((name) => name.slice('theme/'.length));
}

/** Names the nearest of `known`, or all of them. */
function diagnoseName(
  code:
    | 'layout-unknown-name'
    | 'layout-unknown-member'
    | 'layout-unknown-filter'
    | 'layout-unknown-block'
    | 'layout-unused',
  name: string,
  known: readonly string[],
  place: Place | null,
): Diagnostic {
  const near = suggest(name, known);
  const list = [...known].sort().join(', ');
  return diagnose(code, place, { name, known: near === null ? list : near });
}

function diagnoseFault({ fault, place }: Finding, layouts: Layouts): Diagnostic {
  const at = findPlace(place, layouts);
  switch (fault.kind) {
    case 'unknown-name':
      return diagnoseName('layout-unknown-name', fault.name, fault.known, at);
    case 'unknown-filter':
      return diagnoseName('layout-unknown-filter', fault.name, fault.known, at);
    case 'unknown-member':
      return diagnoseName('layout-unknown-member', fault.name, fault.known, at);
    case 'member-of-nothing':
      return diagnose('layout-member-of-nothing', at, { name: fault.name });
    case 'prints-nothing':
      return diagnose('layout-prints-nothing', at);
    case 'prints-object':
      return diagnose('layout-prints-object', at);
    case 'unknown-block':
      return diagnoseName('layout-unknown-block', fault.name, fault.known, at);
    case 'extends-itself':
      return diagnose('layout-extends-itself', at, { name: fault.name });
    case 'missing-template':
      return diagnose('layout-missing', at, { name: fault.name });
    case 'other':
      return diagnose('layout-error', at, { message: fault.message });
  }
}

/** `template` is the file by which the engine knows it, or the name that was asked for where there is no such file. */
function findPlace({ template, line, column }: LayoutPlace, layouts: Layouts): Place | null {
  const layout = [...layouts.values()].find(({ file }) => file === template);
  return layout === undefined ? null : placeIn(layout, line, column);
}

function placeIn(
  { file, text }: { readonly file: string; readonly text: string },
  line: number,
  column: number,
): Place {
  let offset = 0;
  for (let n = 1; n < line; n += 1) {
    const end = text.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return { file, offset: Math.min(text.length, offset + column - 1), length: 0 };
}
