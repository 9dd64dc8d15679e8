import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findings, findingsIn, read, readSound, termFields } from './reading.js';

const REQUIRED = 'title: Hội nghị\nauthor: Minh\ntimestamp: 28.1.2021\n';
/** A file with the required fields on lines 2 to 4, `fields` from line 5 on. */
const file = (fields: string): string => `---\n${REQUIRED}${fields}\n---\nThân bài`;

/** What the wording of the first finding is filled with. */
const args = (fields: string) => read(file(fields)).diagnostics[0]?.args;

/** The findings of a file with another timestamp, and what the first one shows of it. */
function stamp(text: string): unknown {
  const source = file('').replace('28.1.2021', text);
  const { diagnostics } = read(source);
  return [findingsIn(source, diagnostics), diagnostics[0]?.args['read']];
}

describe('the fields of an article', () => {
  it('are all read', () => {
    const text = file(
      [
        'summary: >\n  Sáng 28/1,\n  xã tổ chức.',
        'tags: [hội nghị, nông thôn mới]',
        'source: Báo tỉnh',
        'image:\n  src: anh/a b.jpg\n  alt: Toàn cảnh\n  credit: Đài xã',
        'pinned: yes\nurgent:\n  until: 30.1.2021 - 18:00\n  text: Nước lên ở suối\ndraft: Không\nslug: hoi-nghi\nsection: hoc-tap-bac',
        'language: en\ntranslations:\n  vi: ../hoi-nghi.md\n  fr: https://example.org/a',
        'aliases: /tin/12.html\nrelated:\n  - ../khac.md\n  - /an-ninh/x.md',
        'extra:\n  màu: đỏ\n  số: [1, 02]\n  sâu:\n    hơn: nữa',
      ].join('\n'),
    );
    const {
      html: _html,
      face: _face,
      body: _body,
      fields,
      diagnostics,
      image,
      related,
      translations,
      timestamp,
      wording,
      ...article
    } = readSound(text);
    assert.match(wording, /^[0-9a-f]{16}$/);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(article, {
      kind: 'article',
      path: 'content/tin/2021/bai.md',
      digest: 'abc',
      title: 'Hội nghị',
      authors: ['Minh'],
      summary: 'Sáng 28/1, xã tổ chức.',
      tags: ['hội nghị', 'nông thôn mới'],
      source: 'Báo tỉnh',
      pinned: true,
      urgent: { until: Date.parse('2021-01-30T18:00:00+07:00'), text: 'Nước lên ở suối' },
      draft: false,
      unit: null,
      publishAt: null,
      expiresAt: null,
      corrections: [],
      withdrawn: null,
      approved: null,
      slug: 'hoi-nghi',
      section: 'hoc-tap-bac',
      aliases: ['/tin/12.html'],
      language: 'en',
      extra: { màu: 'đỏ', số: ['1', '02'], sâu: { hơn: 'nữa' } },
    });
    assert.deepEqual([timestamp.precision, timestamp.civil.day], ['day', 28]);
    assert.deepEqual(
      translations.map(({ language, target }) => [language, typeof target === 'string' ? target : target.target]),
      [
        ['vi', 'content/tin/hoi-nghi.md'],
        ['fr', 'https://example.org/a'],
      ],
    );
    assert.deepEqual(
      related.map(({ kind, target }) => [kind, target]),
      [
        ['article', 'content/tin/khac.md'],
        ['article', 'content/an-ninh/x.md'],
      ],
    );
    assert.equal(image?.link.target, 'content/tin/2021/anh/a b.jpg');
    assert.deepEqual([image.alt, image.caption, image.credit], ['Toàn cảnh', null, 'Đài xã']);
    const shown = (name: string): string | undefined => {
      const place = fields[name];
      return place && text.slice(place.offset, place.offset + place.length);
    };
    assert.deepEqual(['author', 'summary', 'pinned'].map(shown), ['author: Minh', 'summary: >', 'pinned: yes']);
  });

  it('fall back to what the file’s name says', () => {
    const slugs = [
      ['content/hoc-tap-bac/Hội nghị tổng kết.md', 'hoc-tap-bac', 'hoi-nghi-tong-ket'],
      ['content/tin/2021/01/README.MD', 'tin', 'readme'],
      ['content/tin/index.md', 'tin', 'index'],
    ] as const;
    for (const [path, section, slug] of slugs) {
      const article = readSound(file(''), path);
      assert.deepEqual([article.section, article.slug], [section, slug]);
    }
    const [one, two] = ['content/tin/会议.md', 'content/tin/通知.md'].map((path) => readSound(file(''), path).slug);
    assert.match(String(one), /^[a-z0-9-]+$/);
    assert.notEqual(one, two);
  });

  it('take one author or several, and white space for one space', () => {
    assert.deepEqual(readSound(file('').replace('Minh', '[Minh, Hà]')).authors, ['Minh', 'Hà']);
    assert.equal(readSound(file('').replace('Hội nghị', '"Hội \\n nghị\u00A0xã "')).title, 'Hội nghị\u00A0xã');
  });

  it('give their texts to the search for terms', () => {
    readSound(file('summary: Lời dẫn\ntags: a'));
    assert.deepEqual(termFields[0], { title: 'Hội nghị', lead: 'Lời dẫn', tags: ['a'], body: 'Thân bài' });
  });

  it('that are left out or empty are missing where they are required', () => {
    assert.deepEqual(findings('---\nslug: x\n---\nx').sort(), [
      'field-missing 1:1',
      'field-missing 1:1',
      'field-missing 1:1',
    ]);
    assert.deepEqual(findings('---\ntitle:\nauthor: []\ntimestamp: ~\n---\nx'), [
      'field-missing 2:1',
      'field-missing 3:1',
      'field-missing 4:1',
    ]);
  });

  it('are checked, each at its place', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['titel: x', ['field-misspelt 5:1']],
      ['màu: x', ['field-unknown 5:1']],
      ['publishAt: 1.1.2030', []],
      ['publishat: 1.1.2030', ['field-guard-misspelt 5:1']],
      ['withdraw: {}\napprove: x', ['field-guard-misspelt 5:1', 'field-guard-misspelt 6:1']],
      ['approved: x', ['approved-invalid 5:11']],
      ['withdrawn: {}', ['withdrawn-invalid 5:12']],
      ['withdrawn: { reason: x }', ['withdrawn-invalid 5:12']],
      ['corrections: [{ at: 31.2.2021, note: x }]', ['timestamp-day 5:21']],
      ['summary: [a]', ['field-not-text 5:10']],
      ['tags:\n  - a: b', ['field-not-words 6:3']],
      ['tags: một, hai', ['tag-with-comma 5:7']],
      ['pinned: maybe', ['field-not-flag 5:9']],
      ['draft: 1', ['field-not-flag 5:8']],
      ['extra: x', ['field-not-mapping 5:8']],
      ['urgent: true', ['urgent-invalid 5:9']],
      ['urgent: { text: Nước lên }', ['urgent-invalid 5:9']],
      ['urgent: { until: 31.2.2021 }', ['timestamp-day 5:18']],
      ['urgent: { until: 27.1.2021 }', ['urgent-until-early 5:18']],
      ['urgent: { until: 29.1.2021, txt: Nước lên }', ['field-misspelt 5:29']],
      [`urgent:\n  until: 29.1.2021\n  text: ${'ế'.repeat(161)}`, ['urgent-too-long 7:9']],
      ['slug: Hội nghị', ['slug-invalid 5:7']],
      ['section: a/b', ['slug-invalid 5:10']],
      ['aliases: [tin/1, "https://x.vn/a?b", /a?b, /../x, //x.vn/a]', Array(5).fill('alias-invalid 5:10')],
      ['related: [x.html, ../../../x.md, "https://x.vn/a.md"]', Array(3).fill('related-invalid 5:10')],
      ['image: a.jpg', ['image-without-alt 5:8']],
      ['image: { src: a.jpg, alt: "" }', ['image-without-alt 5:8']],
      ['image: { src: a.jpg, caption: Lễ hội, credit: Lê An }', ['image-without-alt 5:8']],
      ['image: { alt: x }', ['image-invalid 5:8']],
      ['image: { src: a.jpg, alt: x, atl: y }', ['field-misspelt 5:30']],
      ['image: { src: "https://x.vn/a.jpg", alt: x }', ['image-elsewhere 5:8']],
      ['image: { src: ../../../a.jpg, alt: x }', ['link-outside 5:8']],
    ];
    for (const [fields, expected] of table) assert.deepEqual(findings(file(fields)), expected, fields);
  });

  it('suggest what was probably meant', () => {
    assert.deepEqual(args('slug: Hội nghị'), { field: 'slug', value: 'Hội nghị', suggestion: 'hoi-nghi' });
    assert.equal(args('aliases: "https://x.vn/tin/1.html?a=b"')?.['suggestion'], '/tin/1.html');
    assert.equal(args('sumary: x')?.['suggestion'], 'summary');
  });

  it('show a timestamp that cannot be, as it was read', () => {
    assert.deepEqual(stamp('31.2.2021'), [['timestamp-day 4:12'], '31.2.2021']);
    assert.deepEqual(stamp('1.13.2021'), [['timestamp-month 4:12'], '1.13.2021']);
    assert.deepEqual(stamp('28.1.2021 - 24:30'), [['timestamp-time 4:12'], '24:30']);
    assert.deepEqual(stamp('28.1.21'), [['timestamp-year 4:12'], '28.1.21']);
    assert.deepEqual(stamp('hôm qua'), [['timestamp-unreadable 4:12'], 'hôm qua']);
    assert.deepEqual(stamp('10:8, Thứ Ba, 3-4-2024'), [['weekday-mismatch 4:12'], undefined]);
  });

  it('are all reported in one run, with the body’s findings, from the top down', () => {
    assert.deepEqual(findings('---\ntitle: A: B\nauthor:\ntimestamp: 31.2.2021\nslug: À\n---\n[x](javascript:y)'), [
      'yaml-text-unquoted 2:8',
      'field-missing 3:1',
      'timestamp-day 4:12',
      'slug-invalid 5:7',
      'link-scheme 7:1',
    ]);
  });

  it('take the seed’s kind of title as it is', () => {
    const { title } = readSound(file('').replace('Hội nghị', 'Hàm Đức: Tổ chức Hội nghị #1 “Sống xanh”'));
    assert.equal(title, 'Hàm Đức: Tổ chức Hội nghị #1 “Sống xanh”');
  });
});

describe('the file of an article', () => {
  it('lies in a section and has no reserved name', () => {
    assert.deepEqual(findings(file(''), 'content/bai.md'), ['article-without-section 1:1']);
    assert.deepEqual(findings(file(''), 'content/_tin/_bai.md'), ['reserved-name 1:1', 'reserved-name 1:1']);
  });
});
