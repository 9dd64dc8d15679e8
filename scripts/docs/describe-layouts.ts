/** The views' types and the built-in layouts → `docs/layouts.md`: what each layout may use and what it lets others change. */
import { wordsIn } from '../../src/pages/words.js';
import { Engine } from '../../src/render/engine.js';
import { layoutRules } from './layout-rules.js';
import { namesIn, nameThing, tabulate, type Glossary } from './describe-views.js';
import { readTemplate, type TemplateOutline } from './read-template.js';
import { readTypes, type DeclaredType, type Member, type Shape } from './read-types.js';

/** What the document is made from. */
export interface LayoutSources {
  /** The text of `src/pages/views.ts`. */
  readonly views: string;
  /** The text of each built-in template, by its name. */
  readonly templates: ReadonlyMap<string, string>;
}

/** How types of other modules are told; `Words` has a chapter of its own. */
const others: ReadonlyMap<string, string> = new Map([
  ['Html', 'HTML, safe'],
  ['Language', "`'vi'` or `'en'`"],
  ['Words', '[words](#words)'],
]);

/** The view that all pages share, and the type that lists the layouts. */
const commonView = 'CommonView';
const layoutList = 'LayoutViews';

/** The document, in Markdown. */
export function describeLayouts({ views, templates }: LayoutSources): string {
  const types = readTypes('views.ts', views);
  const glossary: Glossary = { types, others };
  const outlines = new Map([...templates].map(([name, text]) => [name, readTemplate(text)]));
  const layouts = membersOf(typeOf(layoutList, types)).map(({ name, shape }) => ({
    name,
    view: typeOf(namesIn(shape)[0] ?? '', types),
  }));
  const common = typeOf(commonView, types);
  const things = collectThings([common, ...layouts.map(({ view }) => view)], glossary);
  return [
    ...layoutRules,
    '## Layouts',
    '',
    ...describeFrame('base.njk', outlines),
    ...layouts.flatMap(({ name, view }) => describeLayout(name, view, outlines, glossary)),
    ...describeMacros(outlines),
    '## What every page has',
    '',
    'The layouts that extend `base.njk` have these besides their own.',
    '',
    ...tabulate(common, glossary),
    '',
    '## Things',
    '',
    'What the tables above refer to.',
    '',
    ...things.flatMap((thing) => describeThing(thing, glossary)),
    ...describeWords(),
    ...describeFilters(),
  ].join('\n');
}

function typeOf(name: string, types: Glossary['types']): DeclaredType {
  const type = types.get(name);
  if (type === undefined) throw new Error(`views.ts has no type ${name}`);
  return type;
}

function membersOf({ shape }: DeclaredType): readonly Member[] {
  return shape.kind === 'object' ? shape.members : [];
}

/** The types that views refer to, each once, in the order of first mention; those that they mention follow. */
function collectThings(views: readonly DeclaredType[], { types }: Glossary): readonly DeclaredType[] {
  const found = new Set<DeclaredType>();
  const visit = (type: DeclaredType): void => {
    for (const name of namesIn(type.shape)) {
      if (others.has(name)) continue;
      const thing = typeOf(name, types);
      if (found.has(thing)) continue;
      found.add(thing);
      visit(thing);
    }
  };
  views.forEach(visit);
  return [...found];
}

type Outlines = ReadonlyMap<string, TemplateOutline>;

function outlineOf(name: string, outlines: Outlines): TemplateOutline {
  const outline = outlines.get(name);
  if (outline === undefined) throw new Error(`there is no layout ${name}`);
  return outline;
}

function describeFrame(name: string, outlines: Outlines): readonly string[] {
  const outline = outlineOf(name, outlines);
  return [`### ${name}`, '', outline.about, '', 'Blocks:', '', ...listBlocks(outline.blocks), ''];
}

function describeLayout(name: string, view: DeclaredType, outlines: Outlines, glossary: Glossary): readonly string[] {
  const outline = outlineOf(name, outlines);
  const inherited =
    outline.parent === null ? [] : outlineOf(outline.parent, outlines).blocks.map((block) => block.name);
  const own = outline.blocks.filter((block) => !inherited.includes(block.name));
  // What stands in a block of the frame stands, for the reader, at the top of this layout.
  const top = Math.min(...own.map((block) => block.depth));
  const table = tabulate(view, glossary);
  return [
    `### ${name}`,
    '',
    capitalize(view.comment.replace(/^`[^`]+`[:.]\s*/, '')) || outline.about,
    ...(outline.parent === null
      ? []
      : ['', `It extends \`${outline.parent}\` and has [what every page has](#what-every-page-has).`]),
    ...(own.length === 0
      ? []
      : ['', 'Blocks:', '', ...listBlocks(own.map((block) => ({ ...block, depth: block.depth - top })))]),
    ...(table.length === 0 ? [] : ['', ...table]),
    '',
  ].filter((line, index, lines) => line !== '' || lines[index - 1] !== '');
}

function listBlocks(blocks: TemplateOutline['blocks']): readonly string[] {
  return blocks.map(({ name, depth }) => `${'  '.repeat(depth)}- \`${name}\``);
}

function describeMacros(outlines: Outlines): readonly string[] {
  return [...outlines].flatMap(([name, { macros }]) => {
    if (macros.length === 0) return [];
    return [
      `### ${name}`,
      '',
      `Pieces to import: \`{% import "${name}" as m %}\`, then \`{{ m.… }}\`.`,
      '',
      ...macros.map((macro) => `- \`${macro}\``),
      '',
    ];
  });
}

function describeThing(type: DeclaredType, glossary: Glossary): readonly string[] {
  const head = [`### ${nameThing(type.name)}`, '', type.comment, ''];
  if (type.shape.kind !== 'choice') return [...head, ...tabulate(type, glossary), ''];
  return [
    ...head,
    ...type.shape.options.flatMap((shape) => [
      `Where ${markOf(shape)}:`,
      '',
      ...tabulate({ ...type, shape }, glossary),
      '',
    ]),
  ];
}

/** What tells one object of a choice from the others: its first member, which has one value only. */
function markOf(shape: Shape): string {
  const first = shape.kind === 'object' ? shape.members[0] : undefined;
  if (first?.shape.kind !== 'plain') throw new Error('the objects of a choice begin with what tells them apart');
  return `\`${first.name}\` is \`${first.shape.text}\``;
}

function describeWords(): readonly string[] {
  const english = new Map<string, string>(Object.entries(wordsIn('en')));
  const rows = Object.entries(wordsIn('vi')).map(
    ([key, vi]) => `| \`words.${key}\` | ${String(vi)} | ${english.get(key) ?? ''} |`,
  );
  return [
    '### words',
    '',
    'The words of the interface, as `language` in site.yaml says.',
    '',
    '| name | vi | en |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function describeFilters(): readonly string[] {
  const { filters } = new Engine(() => null, {});
  return [
    '## Filters',
    '',
    'Those of [Nunjucks](https://mozilla.github.io/nunjucks/templating.html#builtin-filters), listed here, and the ones that',
    '[bantin.config.js](bantin-config.md) adds.',
    '',
    `${Object.keys(filters)
      .sort()
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
    '',
  ];
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
