import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Place } from '../../src/model.js';
import { readFullYaml } from '../../src/text/yaml-full.js';
import { findTextLines } from '../../src/text/yaml-line.js';
import { isEmpty, nodeAt, toValue, type YamlDocument } from '../../src/text/yaml-node.js';
import { readSimpleYaml } from '../../src/text/yaml-simple.js';
import { readYaml } from '../../src/text/yaml.js';

const PROSE = new Set(['title', 'summary']);
const locate = (offset: number, length: number): Place => ({ file: 'a.md', offset, length });
const read = (text: string): YamlDocument => readYaml(text, locate, PROSE);
const valueOf = (text: string): unknown => {
  const { root } = read(text);
  return root === null ? null : toValue(root);
};
/** Each finding as its code and the text that it points at. */
const findings = (text: string): string[] =>
  read(text).diagnostics.map(({ code, place }) => {
    assert.ok(place);
    return `${code} ${text.slice(place.offset, place.offset + place.length)}`.trim();
  });

/** How the warning about a title shows it quoted. */
const quoted = (text: string): unknown => read(`title: ${text}`).diagnostics[0]?.args['line'];
/** Whether a field with this value counts as left out. */
const empty = (value: string): boolean => {
  const { root } = read(`slug: ${value}`);
  return root !== null && isEmpty(nodeAt(root, ['slug']));
};

describe('readYaml', () => {
  it('keeps every scalar the text that was typed', () => {
    const typed = ['2021-02-30', '28.1.2021 - 16:6', '16:06', '0123', 'yes', 'null', '~', '1e3', '-5', '.5'];
    for (const text of typed) assert.deepEqual(valueOf(`timestamp: ${text}`), { timestamp: text });
  });

  it('reads lists, mappings, quotes and blocks', () => {
    const pairs: readonly (readonly [string, unknown])[] = [
      ['tags: [hội nghị, nông thôn mới]', { tags: ['hội nghị', 'nông thôn mới'] }],
      ['tags:\n  - hội nghị\n  - "a, b"\nslug: x', { tags: ['hội nghị', 'a, b'], slug: 'x' }],
      ['tags:\n- a\n- b', { tags: ['a', 'b'] }],
      ['image:\n  src: a.svg\n  alt: Toàn cảnh', { image: { src: 'a.svg', alt: 'Toàn cảnh' } }],
      ['summary: |\n  một\n  hai\nslug: x', { summary: 'một\nhai\n', slug: 'x' }],
      ['title: một\n  hai', { title: 'một hai' }],
      ['title: "một\n  hai"', { title: 'một hai' }],
      ['extra:\n  a:\n    - b: c', { extra: { a: [{ b: 'c' }] } }],
      ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
      ['# chú thích\nslug: x # nữa\r\n', { slug: 'x' }],
      ['', null],
    ];
    for (const [text, expected] of pairs) assert.deepEqual(valueOf(text), expected, text);
  });

  it('takes a key called __proto__ for a key like any other', () => {
    const value = valueOf('a: 1\n__proto__: [x]\n"constructor": y');
    assert.deepEqual(Object.entries(value ?? {}), [
      ['a', '1'],
      ['__proto__', ['x']],
      ['constructor', 'y'],
    ]);
  });

  it('takes prose that YAML would not read whole as the text it is, with a warning', () => {
    const texts = [
      'Hàm Thuận Bắc: Tổ chức Hội nghị',
      'Giải bài toán #1 về rác',
      '#chung tay',
      '@UBND xã thông báo',
      '"A" và "B"',
      "'Sống xanh' ở thôn 3",
      '"Dấu nháy lạc',
      '100% hộ dân: đạt',
      '%x',
      '`x`',
      '- gạch đầu dòng',
      'Kết luận:',
      ', x',
    ];
    for (const text of texts) {
      assert.deepEqual(valueOf(`title: ${text}  \nslug: x`), { title: text, slug: 'x' }, text);
      assert.deepEqual(valueOf(`title: ${text}\nimage: {src: x}`), { title: text, image: { src: 'x' } }, text);
      assert.deepEqual(findings(`slug: x\ntitle: ${text}`), [`yaml-text-unquoted ${text}`]);
    }
  });

  it('shows how the warned line is quoted', () => {
    assert.equal(quoted('A: B'), 'title: "A: B"');
    assert.equal(quoted(`"A": 'B'`), `title: '"A": ''B'''`);
    for (const text of ['A: B', `"A": 'B'`, 'a\\b: c', '# x']) {
      assert.deepEqual(valueOf(String(quoted(text))), { title: text });
    }
  });

  it('says nothing where YAML reads the prose whole', () => {
    const lines = ['A:B', 'C#', '"A: B"', "'A # B'", '"A" # chú thích', 'http://a.vn/x', '-5 độ', '', '[A, B]'];
    for (const line of [...lines, '>\n  A: B']) assert.deepEqual(findings(`title: ${line}`), [], line);
  });

  it('leaves to YAML what begins with its own signs', () => {
    for (const start of ['[', '{', '&', '*', '!']) {
      const { root, diagnostics } = read(`title: ${start}a: b # c`);
      assert.ok(
        diagnostics.some(({ severity }) => severity === 'error'),
        `${start} ${JSON.stringify(root)}`,
      );
    }
  });

  it('reports what is wrong at its place', () => {
    const table: readonly (readonly [string, string])[] = [
      ['a: 1\nb: 2\na: 3', 'yaml-duplicate-key a'],
      ['extra:\n  x: 1\n  x: 2', 'yaml-duplicate-key x'],
      ['a:\n\t- b', 'yaml-tab'],
      ['\ta: b', 'yaml-tab'],
      ['a: 1\ntags:x\nb: 2', 'yaml-space-missing tags:x'],
      ['a: 1\ntags:x', 'yaml-space-missing tags:x'],
      ['extra:\n  caption: Ảnh: Đài', 'yaml-colon-in-value Ả'],
      ['slug: "a\nb: c', 'yaml-quote-open "'],
      ['slug: "a\\q"', 'yaml-backslash \\'],
      ['slug: *b', 'yaml-alias-unknown *b'],
      ['slug: !ngay x', 'yaml-syntax !ngay'],
      ['slug: @x', 'yaml-syntax @'],
      ['? [a]\n: b', 'yaml-key-not-text [a]'],
      ['a: 1\n...\nb: 2', 'yaml-syntax b: 2'],
      ['slug: "x\\0y"', 'control-characters "x\\0y"'],
      ['title: một\n  hai # ba', 'yaml-text-cut một\n  hai'],
    ];
    for (const [text, expected] of table) assert.deepEqual(findings(text), [expected], text);
  });

  it('takes control characters out of escapes', () => {
    assert.deepEqual(valueOf('slug: "x\\0\\x07y\\uD800"'), { slug: 'xy' });
  });

  it('refuses what grows without end', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    const texts = [bomb.join('\n'), 'a: &a [*a]', `a: ${'['.repeat(5000)}`, `a: ${'[a]'.repeat(40_000)}`];
    for (const text of texts)
      assert.deepEqual(
        read(text).diagnostics.map(({ code }) => code),
        ['yaml-too-complex'],
      );
  });
});

describe('nodeAt', () => {
  it('finds the node under a path, or the last one on the way to it', () => {
    const { root } = read('blocks:\n  - {kind: links, items: [{href: x}]}');
    assert.ok(root);
    assert.deepEqual(toValue(nodeAt(root, ['blocks', 0, 'items', 0, 'href'])), 'x');
    assert.deepEqual(toValue(nodeAt(root, ['blocks', 0, 'items', 0, 'title', 'x'])), { href: 'x' });
  });
});

describe('isEmpty', () => {
  it('is true for nothing, null and ~ without quotes', () => {
    assert.deepEqual(['', 'null', '~', 'Null'].map(empty), [true, true, true, true]);
    assert.deepEqual(['""', '"null"', 'nil', '[]'].map(empty), [false, false, false, false]);
  });
});

describe('the fast and the full reader of YAML', () => {
  const plain = fc.oneof(
    fc.constantFrom('a', 'hội nghị', '28.1.2021 - 16:6', 'a:b', 'http://a.vn/#b', '5%', "it's"),
    fc.constantFrom('"q"', "'s'", 'a  b'),
  );
  const odd = fc.oneof(
    fc.constantFrom('a: b', 'a #b', '#x', '"q', '"a" b', '', '[]', '[a,, b]', '{a: b}', '- a', '-a', '@x', '~', 'x\ty'),
    fc.constantFrom('| x', 'a:'),
    fc.string({ maxLength: 6 }),
  );
  const word = fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: odd });
  const words = fc.array(word, { minLength: 1, maxLength: 3 });
  const indent = fc.constantFrom('', ' ', '  ', '    ');
  const pair = fc.tuple(fc.constantFrom('src', 'alt', 'x1'), word);
  const pairs = fc.uniqueArray(pair, { minLength: 1, selector: ([key]) => key });
  const value = fc.oneof(
    { weight: 4, arbitrary: word.map((text) => ` ${text}`) },
    words.map((list) => ` [${list.join(', ')}]`),
    fc.tuple(indent, words).map(([space, list]) => list.map((text) => `\n${space}- ${text}`).join('')),
    fc.tuple(indent, pairs).map(([space, list]) => list.map(([key, text]) => `\n${space} ${key}: ${text}`).join('')),
    fc.constantFrom('', '\n  tiếp', ' a\n  tiếp', '\n# x', '\n', '   '),
  );
  const entry = fc.tuple(fc.constantFrom('title', 'summary', 'tags', 'slug', 'image', 'a_1'), value);
  const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 5, selector: ([key]) => key });
  const document = fc
    .tuple(entries, fc.constantFrom('\n', '\r\n', ' \n', '\n\n'))
    .map(([entries, end]) => entries.map(([key, text]) => `${key}:${text}${end}`).join(''));

  it('agree on everything that the fast one reads', () => {
    let read = 0;
    fc.assert(
      fc.property(document, (text) => {
        const simple = readSimpleYaml(text, PROSE);
        if (simple === null) return;
        read += 1;
        assert.deepEqual(findTextLines(text, PROSE), simple.textLines);
        const full = readFullYaml(text, locate, PROSE, simple.textLines);
        assert.deepEqual(full.diagnostics, []);
        assert.deepEqual(full.root, simple.root);
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > 1000, `the fast reader read only ${read} of 3000`);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.string()), (text) => void read(text)),
      { numRuns: 2000 },
    );
  });
});
