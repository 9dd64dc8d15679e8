/** Random portals for the oracle: a model of the files of one, made out of a seed, which edits change and a rig gets. */
import { utimesSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { article, type Rig } from './rig.js';

/** Chance that a seed decides (mulberry32): the same seed, the same throws, on any machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to `count` − 1. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  /** One of a list that may be empty; null then. */
  find<Item>(items: Iterable<Item>): Item | null {
    const all = [...items];
    return all[this.below(all.length)] ?? null;
  }

  /** Up to `most` of them, each once. */
  some<Item>(items: readonly Item[], most: number): readonly Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(this.below(most + 1), left.length) }, () =>
      left.splice(this.below(left.length), 1),
    ).flat();
  }
}

/** A paragraph: plain text, or a link or a picture with the path of the file that it means, there or not. */
export type Paragraph =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link' | 'picture'; readonly target: string }
  | { readonly kind: 'page'; readonly url: string };

/** What an article's file says. */
export interface Story {
  readonly title: string;
  readonly lead: string | null;
  readonly author: string;
  readonly timestamp: string;
  readonly tags: readonly string[];
  readonly section: string | null;
  readonly slug: string | null;
  readonly aliases: readonly string[];
  /** Paths of articles. */
  readonly related: readonly string[];
  /** A tag; null for the portal's language. */
  readonly language: string | null;
  /** By languages: paths of articles, or full URLs. */
  readonly translations: Readonly<Record<string, string>>;
  /** The path of a file. */
  readonly image: string | null;
  readonly draft: boolean;
  readonly pinned: boolean;
  /** The instant at which its notice ends. */
  readonly urgent: string | null;
  /** From when until when it is public, what was corrected, that it was withdrawn: fields as they are written. */
  readonly record: Readonly<Record<string, string>>;
  readonly body: readonly Paragraph[];
}

/** What site.yaml says; each value a line or several of it. */
export type Site = Readonly<Record<string, string>>;

/** All that an editor may change. Its values never change, so that a copy of the maps is a picture of it. */
export interface Desk {
  readonly stories: ReadonlyMap<string, Story>;
  /** Whatever else lies in the portal, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly site: Site;
}

const words =
  'xã huyện tỉnh hội nghị tuyên truyền nông dân vệ sinh đường làng học sinh giáo viên trường lớp y tế tiêm chủng trạm mùa màng lúa ngô đê điều bão lũ khuyến nông cán bộ đoàn thể thanh niên phụ nữ văn hóa lễ hội di tích thể thao bóng đá giải thưởng'.split(
    ' ',
  );

export const sectionNames = ['tin', 'van-hoa', 'y-te'] as const;
const folders = ['tin', 'tin/2021', 'van-hoa', 'y-te', 'chua-dat-ten'] as const;
export const tagNames = ['Y tế', 'y tế', 'Giáo dục', 'Văn hóa', 'Nông thôn mới', 'Phòng, chống lũ'] as const;
const authorNames = ['Vũ.', 'Lê An', 'LÊ AN', 'Lê Ân', 'Trần Bình'] as const;

/** A sentence of three to `most` words of one subject, with a number, so that two may be of one length. */
export function makeSentence(dice: Dice, most: number): string {
  const subject = dice.below(words.length - 6);
  const chosen = Array.from({ length: 3 + dice.below(most) }, () => words[subject + dice.below(6)]);
  return `${chosen.join(' ')} ${dice.below(10)}`;
}

/** A date between 2019 and the clock of the rig; one in `rare` lies behind it, some time in the next two years. */
export function makeTimestamp(dice: Dice, rare: number): string {
  const [day, month] = [1 + dice.below(28), 1 + dice.below(12)];
  const year = rare > 0 && dice.oneIn(rare) ? 2027 + dice.below(2) : 2019 + dice.below(8);
  const date = `${day}.${year === 2026 ? 1 + dice.below(11) : month}.${year}`;
  return dice.oneIn(2) ? date : `${date} - ${dice.below(24)}:${dice.below(60)}`;
}

/** A path that no article has yet, most often. */
export function makePath(dice: Dice): string {
  return `content/${dice.pick(folders)}/${dice.find(words) ?? ''}-${dice.below(40)}.md`;
}

/** Instants between the clocks of the oracle's builds, and one behind the last. */
export const noticeEnds = ['24.11.2026 - 6:00', '1.1.2027', '1.3.2027 - 12:30', '1.6.2028', '1.1.2030'] as const;

const records: readonly [Story['record'], ...Story['record'][]] = [
  {},
  { publishAt: '1.2.2027 - 6:00' },
  { unit: 'xa' },
  { expiresAt: '1.1.2030' },
  { publishAt: '1.2.2027', expiresAt: '1.6.2028 - 12:00' },
  { corrections: '[{ at: 1.1.2029, note: Sửa tên thôn. }]' },
  { corrections: '[{ at: 1.1.2029, note: Sửa số liệu. }, { at: 2.1.2029, note: Sửa ngày. }]', expiresAt: '1.1.2030' },
  { withdrawn: '{ at: 1.1.2029, reason: Đăng nhầm. }' },
  { withdrawn: '{ at: 2.1.2029, reason: Có sai sót., by: Chủ tịch }', publishAt: '1.2.2027' },
];

export function makeRecord(dice: Dice): Story['record'] {
  return dice.pick(records);
}

export function makeAuthor(dice: Dice): string {
  return dice.pick(authorNames);
}

export function makeStory(dice: Dice): Story {
  return {
    title: makeSentence(dice, 6),
    lead: dice.oneIn(3) ? makeSentence(dice, 12) : null,
    author: makeAuthor(dice),
    timestamp: makeTimestamp(dice, 8),
    tags: dice.some(tagNames, 3),
    section: dice.oneIn(12) ? dice.pick(sectionNames) : null,
    slug: null,
    aliases: [],
    related: [],
    language: dice.oneIn(8) ? 'en' : null,
    translations: {},
    image: null,
    draft: dice.oneIn(12),
    pinned: dice.oneIn(15),
    urgent: dice.oneIn(15) ? dice.pick(noticeEnds) : null,
    record: dice.oneIn(8) ? makeRecord(dice) : {},
    body: Array.from({ length: 1 + dice.below(3) }, () => ({ kind: 'text', text: makeSentence(dice, 30) })),
  };
}

/** Pictures and attachments that articles may show. */
export const attachments = ['content/tin/anh.png', 'content/tin/so-lieu.pdf', 'content/y-te/Báo cáo.docx'] as const;

/** Layouts that do more with the shared parts than print them. */
export const oddFrames = [
  '{% block side %}{% if shared.side %}<aside>{{ super() }}</aside>{% endif %}{% endblock %}',
  '{% block side %}{% filter upper %}{{ super() }}{% endfilter %}{% endblock %}',
  '{% block side %}{{ super() }}{{ super() | length }}{% endblock %}',
  '{% block header %}{{ super() }}{{ shared.header | replace("a", "b") }}{% endblock %}',
  '{% block footer %}{{ shared.side | safe }}{{ shared.side | safe }}{{ super() }}{% endblock %}',
  '{% block footer %}{% set foot %}{{ shared.footer | safe }}{% endset %}{{ foot | safe }}{{ foot.length }}{% endblock %}',
  '{% block side %}{% macro box(of) %}<b>{{ of.side | safe }}</b>{% endmacro %}{{ box(shared) }}{% endblock %}',
].map((block) => `{% extends "bantin/base.njk" %}${block}`);

/** What a static page and an introduction may say. Files of their own: they have no dates. */
export const staticTexts: Readonly<
  Record<
    'content/_pages/gioi-thieu.md' | 'content/_pages/en/about.md' | 'content/_topics/y-te.md',
    readonly [string, ...string[]]
  >
> = {
  'content/_pages/gioi-thieu.md': [
    '---\ntitle: Giới thiệu\nmenu: true\n---\n\nXã ở [đây](/tin/).\n',
    '---\ntitle: Giới thiệu\nmenu: true\n---\n\nXã ở đây.\n',
    '---\ntitle: Về xã\norder: 5\nmenu: true\n---\n\n![Ảnh](../tin/anh.png)\n',
    '---\ntitle: Về xã\nurl: /ve-xa.html\naliases: [/gioi-thieu/, /trang-cu.html]\n---\n\nXã ở đó.\n',
    '---\ntitle: Giới thiệu\ndraft: true\nmenu: true\n---\n\nChưa xong.\n',
  ],
  'content/_pages/en/about.md': [
    '---\ntitle: About\nlanguage: en\nmenu: true\n---\n\nCall [us](/tin/).\n',
    '---\ntitle: Contact\nlanguage: en\ntranslations: { vi: ../gioi-thieu.md }\n---\n\nCall us.\n',
  ],
  'content/_topics/y-te.md': [
    '---\ntitle: Y tế\n---\n\nTin của trạm y tế.\n',
    '---\ntitle: y tế\nsummary: Sức khỏe\n---\n\nTin của [trạm](../tin/so-lieu.pdf).\n',
    '---\ntitle: Giáo dục\n---\n\nTin của trường.\n',
    '---\ntitle: Y tế\ndraft: true\n---\n\nChưa xong.\n',
  ],
};

/** A portal of `count` articles, half of which lead to another, and some of which show a file. */
export function makeDesk(dice: Dice, count: number): Desk {
  const paths = Array.from({ length: count }, () => makePath(dice));
  const stories = new Map(
    paths.map((path): readonly [string, Story] => {
      const story = makeStory(dice);
      const links: readonly Paragraph[] = [
        ...(dice.oneIn(2) ? [{ kind: 'link', target: dice.find(paths) ?? path } as const] : []),
        ...(dice.oneIn(4) ? [{ kind: 'picture', target: dice.pick(attachments) } as const] : []),
      ];
      const translations: Story['translations'] = dice.oneIn(6) ? { en: dice.find(paths) ?? path } : {};
      const image = dice.oneIn(5) ? attachments[0] : null;
      return [path, { ...story, body: [...story.body, ...links], image, translations }];
    }),
  );
  const custom =
    '{% extends "bantin/article.njk" %}{% block source %}{% include "rieng.njk" ignore missing %}{% endblock %}';
  return {
    stories,
    files: new Map([
      ...attachments.map((path) => [path, 'x'] as const),
      ['static/ban-do.txt', 'bản đồ'],
      ...Object.entries(staticTexts).flatMap(([path, texts]) => (dice.oneIn(2) ? [[path, texts[0]] as const] : [])),
      ['static/anh/bieu-trung.png', 'PNG'],
      ...(dice.oneIn(3) ? [['layouts/article.njk', custom] as const] : []),
      ...(dice.oneIn(2) ? [['layouts/base.njk', dice.find(oddFrames) ?? ''] as const] : []),
    ]),
    site: {
      name: 'name: Cổng thông tin điện tử xã Suối Mơ',
      baseUrl: 'baseUrl: https://suoimo.example.gov.vn/',
      sections: 'sections: [{ path: tin, title: Tin tức }, { path: van-hoa, title: Văn hóa }]',
      perPage: `perPage: ${2 + dice.below(3)}`,
      units: 'units: [{ slug: xa, name: Xã Suối Mơ }]',
      search: 'search: false',
      blocks: dice.oneIn(2) ? 'blocks: [{ kind: latest, title: Mới, section: tin, count: 2 }]' : '',
      related: 'related: { count: 3, page: true }',
    },
  };
}

/** The files that a desk comes to, by path. */
export function printDesk({ stories, files, site }: Desk): ReadonlyMap<string, string> {
  return new Map([
    ...files,
    ...[...stories].map(([path, story]) => [path, printStory(path, story)] as const),
    ['site.yaml', `${Object.values(site).join('\n')}\n`],
  ]);
}

function printStory(path: string, story: Story): string {
  const from = (target: string): string => posix.relative(dirname(path), target);
  const { title, lead, author, timestamp, tags, section, slug, aliases, related, image, draft, pinned, urgent } = story;
  const { language } = story;
  const translations = Object.entries(story.translations).map(
    ([tag, target]) => `${tag}: "${target.includes('://') ? target : from(target)}"`,
  );
  const fields = {
    title,
    author,
    timestamp,
    ...(lead === null ? {} : { summary: lead }),
    ...(tags.length === 0 ? {} : { tags: JSON.stringify(tags) }),
    ...(section === null ? {} : { section }),
    ...(slug === null ? {} : { slug }),
    ...(aliases.length === 0 ? {} : { aliases: JSON.stringify(aliases) }),
    ...(related.length === 0 ? {} : { related: JSON.stringify(related.map(from)) }),
    ...(language === null ? {} : { language }),
    ...(translations.length === 0 ? {} : { translations: `{ ${translations.join(', ')} }` }),
    ...(image === null ? {} : { image: `{ src: "${from(image)}", alt: Ảnh, caption: Chú thích }` }),
    ...(draft ? { draft: 'true' } : {}),
    ...(pinned ? { pinned: 'true' } : {}),
    ...story.record,
    ...(urgent === null ? {} : { urgent: `{ until: ${urgent}, text: Tin khẩn ${title.length} }` }),
  };
  return article(fields, `${story.body.map((part) => printParagraph(part, from)).join('\n\n')}\n`);
}

function printParagraph(part: Paragraph, from: (target: string) => string): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return `Xem [ở đây](<${from(part.target)}>).`;
    case 'picture':
      return `![Ảnh](<${from(part.target)}>)`;
    case 'page':
      return `Xem [trang](${part.url}).`;
  }
}

/**
 * Writes what is new or other in `next` than in `last`, and removes what is gone. `timeless`: as programs do that give
 * all files one time.
 */
export function writeChanges(
  rig: Rig,
  last: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, string>,
  timeless: boolean,
): void {
  for (const path of last.keys()) if (!next.has(path)) rig.remove(path);
  for (const [path, text] of next) {
    if (last.get(path) === text) continue;
    rig.write({ [path]: text });
    if (timeless) utimesSync(join(rig.root, path), 1, 1);
  }
}
