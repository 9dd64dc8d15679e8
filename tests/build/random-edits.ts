/** Random edits for the oracle: a desk and dice → the desk after what an editor did, and what that was. Pure. */
import {
  attachments,
  makeAuthor,
  makePath,
  makeRecord,
  makeSentence,
  makeStory,
  makeTimestamp,
  noticeEnds,
  sectionNames,
  staticTexts,
  tagNames,
  type Desk,
  type Dice,
  type Paragraph,
  type Story,
} from './random-portal.js';
import { layoutTexts, partTexts, siteTexts } from './random-settings.js';

/** What an editor did. */
export interface Edit {
  readonly desk: Desk;
  /** In words. */
  readonly said: string;
  /** Files that were moved as a whole, from path to path; what else has changed is written anew. */
  readonly moves: readonly (readonly [from: string, to: string])[];
}

/** Null where there is nothing to do it to. */
type MakeEdit = (desk: Desk, dice: Dice) => Edit | null;

/** Any edit. */
export function makeEdit(desk: Desk, dice: Dice): Edit {
  return dice.pick(kinds)(desk, dice) ?? makeEdit(desk, dice);
}

/** New words in one article, or in two. */
export function makeWordEdit(desk: Desk, dice: Dice): Edit {
  const first = dice.pick(wordEdits)(desk, dice) ?? said(desk, 'nothing');
  if (!dice.oneIn(3)) return first;
  const second = dice.pick(wordEdits)(first.desk, dice) ?? first;
  return said(second.desk, `${first.said}; ${second.said}`);
}

/** Other words at the end of a layout that is there: printed, or passed over where it extends another. */
export function makeLayoutEdit(desk: Desk, dice: Dice): Edit {
  const found = dice.find([...desk.files].filter(([path]) => /^layouts\/[^/]+\.njk$/.test(path)));
  if (found === null) return said(desk, 'nothing');
  const [path, text] = found;
  const more = dice.oneIn(2) ? ` ${dice.below(9)}` : `{# ${dice.below(9)} #}`;
  return said(withFile(desk, path, text + more), `${path}: …${more}`);
}

/** Sets right what keeps a desk from being published, as far as that can be told from its files alone. */
export function mend({ stories, files, site }: Desk): Desk {
  const sound = (part: Paragraph): boolean =>
    part.kind === 'text' ||
    (part.kind === 'link' && stories.has(part.target)) ||
    (part.kind === 'picture' && files.has(part.target));
  const mended = [...stories].map(([path, story]): readonly [string, Story] => [
    path,
    {
      ...story,
      timestamp: story.timestamp.startsWith('31.2.') ? '1.3.2021' : story.timestamp,
      aliases: [],
      slug: null,
      urgent: null,
      record: {},
      related: story.related.filter((target) => stories.has(target)),
      translations: Object.fromEntries(
        Object.entries(story.translations).filter(([, target]) => target.includes('://') || stories.has(target)),
      ),
      image: story.image !== null && files.has(story.image) ? story.image : null,
      body: story.body.filter(sound),
    },
  ]);
  return {
    stories: new Map(mended),
    files: new Map([...files].filter(([path]) => !/\.njk$|^content\/_|^redirects\.csv$/.test(path))),
    site: { ...site, permalink: '', theme: '' },
  };
}

function said(desk: Desk, what: string): Edit {
  return { desk, said: what, moves: [] };
}

function withStory(desk: Desk, path: string, story: Story): Desk {
  return { ...desk, stories: new Map(desk.stories).set(path, story) };
}

function withFile(desk: Desk, path: string, text: string): Desk {
  return { ...desk, files: new Map(desk.files).set(path, text) };
}

function without<Value>(map: ReadonlyMap<string, Value>, path: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([key]) => key !== path));
}

/** An edit of one article; `change` says what is other in it. */
function onStory(change: (story: Story, desk: Desk, dice: Dice, path: string) => Partial<Story>): MakeEdit {
  return (desk, dice) => {
    const found = dice.find(desk.stories);
    if (found === null) return null;
    const [path, story] = found;
    const fields = change(story, desk, dice, path);
    return said(withStory(desk, path, { ...story, ...fields }), `${path}: ${JSON.stringify(fields)}`);
  };
}

/** An edit of the settings of site.yaml. */
function onSite(field: string, values: readonly [string, ...string[]]): MakeEdit {
  return (desk, dice) => {
    const value = dice.find(values.filter((other) => other !== (desk.site[field] ?? ''))) ?? '';
    return said(
      { ...desk, site: { ...desk.site, [field]: value } },
      `site.yaml: ${value === '' ? `no ${field}` : value}`,
    );
  };
}

/** A file that comes, becomes another, or goes. */
function onFile(path: string, texts: readonly [string, ...string[]]): MakeEdit {
  return (desk, dice) => {
    if (desk.files.has(path) && dice.oneIn(3))
      return said({ ...desk, files: without(desk.files, path) }, `${path} gone`);
    const text = dice.find(texts.filter((other) => other !== desk.files.get(path))) ?? '';
    return said(withFile(desk, path, text), `${path}: ${JSON.stringify(text)}`);
  };
}

/** The paragraphs with one of them in another's place, or one more. */
function replaceAny(body: readonly Paragraph[], part: Paragraph, dice: Dice): readonly Paragraph[] {
  const at = dice.below(body.length + 1);
  return [...body.slice(0, at), part, ...body.slice(at + 1)];
}

/** Digits alone become others, so that the file keeps its size. */
function renumber(body: readonly Paragraph[], dice: Dice): readonly Paragraph[] {
  return body.map((part) =>
    part.kind === 'text' ? { kind: 'text', text: part.text.replace(/\d/, String(dice.below(10))) } : part,
  );
}

/** Files that may be linked though they are not there. */
const missing = ['content/tin/khong-co.md', 'content/y-te/mat.md'] as const;

const wordEdits: readonly [MakeEdit, ...MakeEdit[]] = [
  onStory(({ body }, _desk, dice) => ({
    body: replaceAny(body, { kind: 'text', text: makeSentence(dice, 20) }, dice),
  })),
  onStory(({ body }, _desk, dice) => ({ body: renumber(body, dice) })),
  onStory(({ body }) => ({ body: body.toReversed() })),
  onStory((_story, _desk, dice) => ({ title: makeSentence(dice, 6) })),
  onStory((_story, _desk, dice) => ({ lead: dice.oneIn(3) ? null : makeSentence(dice, 10) })),
];

const storyEdits: readonly MakeEdit[] = [
  ...wordEdits,
  onStory((_story, _desk, dice) => ({ tags: dice.some(tagNames, 3) })),
  onStory(({ section }, _desk, dice) => ({ section: section === null ? dice.pick(sectionNames) : null })),
  onStory((_story, _desk, dice) => ({ timestamp: makeTimestamp(dice, 3) })),
  onStory((_story, _desk, dice) => ({ timestamp: makeTimestamp(dice, 0) })),
  onStory(({ draft }) => ({ draft: !draft })),
  onStory(({ pinned }) => ({ pinned: !pinned })),
  onStory((_story, _desk, dice) => ({ urgent: dice.oneIn(3) ? null : dice.pick(noticeEnds) })),
  onStory((_story, _desk, dice) => ({ record: makeRecord(dice) })),
  onStory((_story, _desk, dice) => ({ slug: dice.oneIn(3) ? null : `bai-${dice.below(20)}` })),
  onStory((_story, _desk, dice) => ({ aliases: dice.some(['/cu/1/', '/cu/2.html', '/tin/cu', '/cu/3/'], 2) })),
  onStory((_story, { stories }, dice) => ({ related: dice.some([...stories.keys(), ...missing.slice(1)], 2) })),
  onStory((_story, _desk, dice) => ({ author: makeAuthor(dice) })),
  onStory(({ language }) => ({ language: language === null ? 'en' : null })),
  onStory((_story, { stories }, dice) => ({
    translations: dice.oneIn(3)
      ? {}
      : { en: dice.find(stories.keys()) ?? missing[0], ...(dice.oneIn(3) ? { fr: 'https://example.org/fr' } : {}) },
  })),
  onStory((_story, { files }, dice) => ({
    image: dice.oneIn(3) ? null : dice.find(attachments.filter((path) => files.has(path))),
  })),
  onStory(({ body }, { stories }, dice) => ({
    body: replaceAny(body, { kind: 'link', target: dice.find(stories.keys()) ?? missing[0] }, dice),
  })),
  onStory(({ body }, { files }, dice) => ({
    body: replaceAny(
      body,
      {
        kind: 'picture',
        target: dice.find(attachments.filter((path) => files.has(path))) ?? attachments[1],
      },
      dice,
    ),
  })),
  onStory(({ body }, _desk, dice) => ({
    body: replaceAny(
      body,
      { kind: 'page', url: dice.pick(['/tin/', '/tac-gia/', '/gioi-thieu/', '/tin/bai-3/', '/cu/1/']) },
      dice,
    ),
  })),
];

/** Edits that most often keep a portal from being published. */
const mistakes: readonly MakeEdit[] = [
  onStory(() => ({ timestamp: '31.2.2021' })),
  onStory(() => ({ urgent: '1.1.2010' })),
  onStory(() => ({ record: { expiresAt: '1.1.2010' } })),
  onFile('content/_pages/gioi-thieu.md', ['---\ntitle: Giới thiệu\norder: đầu\n---\n\nXã.\n']),
  onStory(({ body }, _desk, dice) => ({ body: replaceAny(body, { kind: 'link', target: dice.pick(missing) }, dice) })),
  onFile('layouts/related.njk', ['{{ khongCo }}', '{% extends "bantin/related.njk" %}{% block main %}{% if %}']),
  onFile('layouts/header.njk', ['{{ site.khongCo }}', '{% block %}']),
];

const fileEdits: readonly MakeEdit[] = [
  (desk, dice) => {
    const path = makePath(dice);
    const story = makeStory(dice);
    return said(withStory(desk, path, story), `${path} written: ${JSON.stringify(story)}`);
  },
  (desk, dice) => {
    const path = dice.find(desk.stories.keys());
    return path === null ? null : said({ ...desk, stories: without(desk.stories, path) }, `${path} removed`);
  },
  (desk, dice) => {
    const [found, to] = [dice.find(desk.stories), makePath(dice)];
    if (found === null || desk.stories.has(to)) return null;
    const [from, story] = found;
    const stories = new Map(without(desk.stories, from)).set(to, story);
    const follow = (target: string): string => (target === from ? to : target);
    const mended = [...stories].map(
      ([path, one]) =>
        [
          path,
          { ...one, related: one.related.map(follow), body: one.body.map((part) => redirect(part, follow)) },
        ] as const,
    );
    return {
      desk: { ...desk, stories: dice.oneIn(5) ? stories : new Map(mended) },
      said: `${from} → ${to}`,
      moves: [[from, to]],
    };
  },
  (desk, dice) => {
    const [one, other] = [dice.find(desk.stories), dice.find(desk.stories)];
    if (one === null || other === null || one[0] === other[0]) return null;
    const stories = new Map(desk.stories).set(one[0], other[1]).set(other[0], one[1]);
    const moves = [
      [one[0], 'content/doi'],
      [other[0], one[0]],
      ['content/doi', other[0]],
    ] as const;
    return { desk: { ...desk, stories }, said: `${one[0]} ↔ ${other[0]}`, moves };
  },
  ...Object.entries(staticTexts).map(([path, texts]) => onFile(path, texts)),
  ...attachments.map((path) => onFile(path, ['x', 'xx', 'y'.repeat(1500), 'z'.repeat(20_000)])),
  onFile('content/tin/hinh.svg', ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<svg onload="alert(1)"/>']),
  onFile('redirects.csv', [
    'from,to,status\n/bo/,,410\n/cong-cu.html,/tin/,\n',
    'from,to,status\n/bo/,/tac-gia/,302\n/cong-cu.html,https://tinh.example.gov.vn/,308\n',
    'from,to,status\n/cong-cu.html,/bo/,\n/bo/,/tin/,\n/x.aspx?id=1,/tin/,\n',
  ]),
  (desk, dice) => {
    const rules = dice.some([...desk.stories.keys()], 3).map((path, index) => `/cu-${index}.html,${path},\n`);
    const text = `from,to,status\n${rules.join('')}`;
    return said(withFile(desk, 'redirects.csv', text), `redirects.csv: ${JSON.stringify(text)}`);
  },
  onFile('static/ban-do.txt', ['bản đồ', 'bản đồ mới', 'BẢN ĐỒ']),
  onFile('static/favicon.ico', ['x', 'y']),
  onFile('static/robots.txt', ['User-agent: *\n']),
  onFile('static/_headers', ['/rieng/*\n  X-A: b\n', '/khac/*\n  X-A: c\n']),
  onFile('static/.well-known/security.txt', ['Contact: tel:+84\n']),
  onFile('static/assets/kieu.0a1b2c3d.css', ['a{}', 'b{}']),
];

/** Edits of the layouts of shared parts. */
const partEdits: readonly MakeEdit[] = Object.entries(partTexts).map(([path, texts]) => onFile(path, texts));

const layoutEdits: readonly MakeEdit[] = Object.entries(layoutTexts).map(([path, texts]) => onFile(path, texts));

const siteEdits: readonly MakeEdit[] = Object.entries(siteTexts).map(([field, values]) => onSite(field, values));

/** Articles change most, the rest now and then. */
const kinds: readonly [MakeEdit, ...MakeEdit[]] = [
  (desk, dice) => dice.find(storyEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(storyEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(storyEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(fileEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(fileEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(layoutEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(partEdits)?.(desk, dice) ?? null,
  (desk, dice) => dice.find(siteEdits)?.(desk, dice) ?? null,
  (desk, dice) => (dice.oneIn(2) ? (dice.find(mistakes)?.(desk, dice) ?? null) : null),
];

function redirect(part: Paragraph, follow: (target: string) => string): Paragraph {
  return part.kind === 'link' ? { ...part, target: follow(part.target) } : part;
}
