import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAlias } from '../../src/content/add-alias.js';
import { splitFrontMatter } from '../../src/content/front-matter.js';
import { toValue, type Locate, type YamlValue } from '../../src/text/yaml-node.js';
import { readYaml } from '../../src/text/yaml.js';

/** What stands between the fences before, and after; null where nothing is written. */
const cases: readonly (readonly [name: string, before: string, after: string | null])[] = [
  ['no aliases', 'title: A', 'title: A\naliases: ["/cu/"]'],
  ['a comment at the end', 'title: A # đã duyệt', 'title: A # đã duyệt\naliases: ["/cu/"]'],
  ['a list on one line', 'aliases: [/a/, "/b/"]\ntitle: A', 'aliases: [/a/, "/b/", "/cu/"]\ntitle: A'],
  ['an empty list', 'aliases: []\ntitle: A', 'aliases: ["/cu/"]\ntitle: A'],
  ['a list over lines', 'aliases:\n  - /a/\n  - /b/\ntitle: A', 'aliases:\n  - /a/\n  - /b/\n  - "/cu/"\ntitle: A'],
  ['a list with its comment', 'aliases:\n- /a/ # 2019\ntitle: A', 'aliases:\n- /a/ # 2019\n- "/cu/"\ntitle: A'],
  ['a list at the end', 'title: A\naliases:\n- /a/', 'title: A\naliases:\n- /a/\n- "/cu/"'],
  ['one word', 'aliases: /a/\ntitle: A', 'aliases: [/a/, "/cu/"]\ntitle: A'],
  ['nothing behind the colon', 'aliases:\ntitle: A', 'aliases: ["/cu/"]\ntitle: A'],
  ['null', 'aliases: null\ntitle: A', 'aliases: ["/cu/"]\ntitle: A'],
  [
    'a block of text at the end',
    'title: A\nsummary: |\n  Một\n  Hai',
    'title: A\nsummary: |\n  Một\n  Hai\naliases: ["/cu/"]',
  ],
  ['a mapping on one line', '{ title: A }', null],
  ['a mapping in place of a list', 'aliases: { a: b }\ntitle: A', null],
];

for (const [name, before, after] of cases) {
  test(`an old address is written into front matter with ${name}`, () => {
    const body = '\nThân bài.  \n\n---\naliases: không phải\n';
    for (const [mark, end] of [
      ['', '\n'],
      ['\uFEFF', '\r\n'],
    ] as const) {
      const wrap = (yaml: string): Buffer => Buffer.from(mark + `---\n${yaml}\n---\n${body}`.replaceAll('\n', end));
      const result = addAlias(wrap(before), '/cu/');
      assert.equal(
        result === null ? null : Buffer.from(result).toString(),
        after === null ? null : wrap(after).toString(),
      );
    }
  });
}

test('what is not UTF-8, has no front matter, or is not YAML is left alone', () => {
  assert.equal(addAlias(Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]), '/cu/'), null);
  assert.equal(addAlias(Buffer.from('Không có phần đầu.\n'), '/cu/'), null);
  assert.equal(addAlias(Buffer.from('---\ntitle: [\n---\n'), '/cu/'), null);
});

test('whatever the front matter, either nothing is written or one alias more is read and no other byte is gone', () => {
  const words = fc.constantFrom(
    'a',
    '"b: c"',
    "'d'",
    '[e, f]',
    '\n  - g\n  - h',
    '|\n  i\n  j',
    '',
    '{ k: l }',
    'm # n',
    '- o',
  );
  const lines = fc.array(fc.tuple(fc.constantFrom('title', 'tags', 'aliases', 'extra'), words), { maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.string({ maxLength: 20 }), (entries, end, body) => {
      const yaml = entries.map(([key, value]) => `${key}: ${value}`).join('\n');
      const text = `---\n${yaml}\n---\n`.replaceAll('\n', end) + body;
      const result = addAlias(Buffer.from(text), '/cu/');
      if (result === null) return;
      const edited = Buffer.from(result).toString();
      assert.deepEqual(aliasesIn(edited), [...aliasesIn(text), '/cu/']);
      assert.ok(isSubsequence(Buffer.from(text).toString(), edited), edited);
    }),
  );
});

const nowhere: Locate = (offset, length) => ({ file: '', offset, length });

function aliasesIn(text: string): readonly YamlValue[] {
  const cut = splitFrontMatter(text, nowhere);
  assert.ok('yaml' in cut);
  const { root } = readYaml(cut.yaml, nowhere, new Set());
  const value = root === null ? '' : toValue(root);
  const aliases = typeof value === 'object' && 'aliases' in value ? value['aliases'] : '';
  return Array.isArray(aliases) ? aliases : aliases === '' || aliases === 'null' ? [] : [aliases];
}

/** But for the words for nothing (`null`), which an alias takes the place of. */
function isSubsequence(before: string, after: string): boolean {
  let at = 0;
  for (const sign of after) if (sign === before[at]) at += 1;
  return at === before.length;
}
