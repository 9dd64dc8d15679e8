import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import matter from 'gray-matter';
import { splitFrontMatter } from '../../src/content/front-matter.js';
import { findings, HEAD, read, readSound } from './reading.js';

const FIELDS = 'title: Hội nghị\nauthor: Minh\ntimestamp: 28.1.2021\n';

describe('front matter', () => {
  it('is read whatever the editor’s system makes of the file', () => {
    const plain = `---\n${FIELDS}---\nThân bài\n`;
    const variants: Readonly<Record<string, string>> = {
      plain,
      'a byte order mark': `\uFEFF${plain}`,
      'a leading blank line': `\n${plain}`,
      'a mark and blank lines with spaces': `\uFEFF  \r\n\n${plain}`,
      'CR LF': plain.replaceAll('\n', '\r\n'),
      NFD: plain.normalize('NFD'),
      'spaces behind the fences': `---  \n${FIELDS}--- \t\nThân bài\n`,
      'comments and blank lines inside': `---\n# mở đầu\n\n${FIELDS}\n---\nThân bài\n`,
    };
    for (const [name, text] of Object.entries(variants)) {
      const { title, html, diagnostics } = readSound(text);
      assert.deepEqual([title, html, diagnostics], ['Hội nghị', '<p>Thân bài</p>\n', []], name);
    }
  });

  it('ends where the file ends, if the body is empty', () => {
    assert.deepEqual(findings(`---\n${FIELDS}---`), ['body-empty 5:4']);
    assert.equal(readSound(`---\n${FIELDS}---`).html, '');
  });

  it('is cut as gray-matter does it, whatever its fences look like', () => {
    const between = fc.array(fc.constantFrom('a: b', '# c', ' ', '--', '- -', 'ạ: |'), { maxLength: 6 });
    const end = fc.constantFrom('\n', '\r\n');
    const blank = fc.constantFrom('', '', ' ', '\t ');
    fc.assert(
      fc.property(between, end, blank, blank, (lines, newline, opening, closing) => {
        const text = [`---${opening}`, ...lines, `---${closing}`, 'x'].join(newline);
        const parts = splitFrontMatter(text, (offset, length) => ({ file: 'a.md', offset, length }));
        assert.ok('yaml' in parts);
        assert.equal(parts.yaml, matter(text, { engines: { yaml: () => ({}) } }).matter);
        assert.equal(parts.body, 'x');
      }),
    );
  });

  it('keeps lines of dashes in the body', () => {
    assert.equal(readSound(`${HEAD}Một\n\n---\n\nHai`).html, '<p>Một</p>\n<hr>\n<p>Hai</p>\n');
  });

  it('is never guessed: what is wrong is an error at its place', () => {
    const table: readonly (readonly [string, string, readonly string[]])[] = [
      ['no front matter', 'Thân bài', ['front-matter-missing 1:1']],
      ['an empty file', '', ['front-matter-missing 1:1']],
      ['four dashes', `----\n${FIELDS}---\n`, ['front-matter-missing 1:1']],
      ['text in front', `Xin chào\n---\n${FIELDS}---\n`, ['front-matter-missing 1:1']],
      ['no closing fence', `---\n${FIELDS}\nThân bài\n`, ['front-matter-unclosed 1:1']],
      ['a closing fence of four dashes', `\n---\n${FIELDS}----\nThân bài\n`, ['front-matter-unclosed 2:1']],
      ['JavaScript', `---js\n{ title: process.exit(1) }\n---\n`, ['front-matter-language 1:1']],
      ['JavaScript, spelt otherwise', `---   JavaScript\nthrow 1\n---\n`, ['front-matter-language 1:1']],
      ['JSON', `---json\n{}\n---\n`, ['front-matter-language 1:1']],
      ['a field that begins with the fence', `---\n---x: 1\n${FIELDS}---\n`, ['front-matter-dashes 2:1']],
      ['a list', '---\n- a\n---\nx', ['front-matter-not-fields 1:1']],
      ['a word', '---\ntitle\n---\nx', ['front-matter-not-fields 1:1']],
      ['nothing', '---\n---\nx', ['front-matter-not-fields 1:1']],
      ['a comment only', '---\n# x\n---\nx', ['front-matter-not-fields 1:1']],
      ['a key twice', `---\n${FIELDS}title: Khác\n---\nx`, ['yaml-duplicate-key 5:1']],
      ['a tab', `---\n${FIELDS}tags:\n\t- a\n---\nx`, ['yaml-tab 6:1']],
      ['a list that is never closed', `---\n${FIELDS}tags: [a\n---\nx`, ['yaml-syntax 5:9']],
      ['a thousand blank lines', `---\n${'\n'.repeat(1000)}---\nx`, ['yaml-too-complex 1:1']],
    ];
    for (const [name, text, expected] of table) {
      assert.deepEqual(findings(text), expected, name);
      assert.equal(read(text).kind, 'broken', name);
    }
  });

  it('that is not UTF-8 is an error at the first byte that is not', () => {
    const bytes = Buffer.concat([Buffer.from('---\ntitle: H'), Buffer.from([0xe9]), Buffer.from('\n---\n')]);
    const { diagnostics } = read(bytes);
    assert.deepEqual(
      diagnostics.map(({ code, place }) => [code, place?.offset]),
      [['invalid-utf8', 12]],
    );
  });

  it('loses control characters with a warning; later places stay true', () => {
    const text = '---\ntitle: Hội\u0007 nghị\u0000\nauthor: Minh\ntimestamp: 28.1.2021\nx: 1\n---\nThân\u001b bài';
    const article = readSound(text);
    assert.equal(article.title, 'Hội nghị');
    assert.equal(article.html, '<p>Thân bài</p>\n');
    assert.deepEqual(findings(text), ['control-characters 2:11', 'field-unknown 5:1']);
    assert.deepEqual(article.diagnostics[0]?.args, { count: 3, character: 'U+0007' });
  });
});

/** Whether a file that cannot be read is guarded. */
function guarded(text: string | Uint8Array): boolean {
  const article = read(text);
  assert.ok(article.kind === 'broken');
  return article.guarded;
}

describe('a broken article', () => {
  it('is guarded where its front matter speaks of holding something back', () => {
    assert.equal(guarded('---\nDRAFT: true\n---\n'), true);
    assert.equal(guarded('---\npublishat: 1.1.2030\n---\n'), true);
    assert.equal(guarded('---\ntitle: x\nwithdrawn: { reason: y }\n---\n'), true);
    assert.equal(guarded('---\ntitle: x\n\nĐoạn\n\nexpiresAt: 1.1.2030\n'), true, 'no fence: all may be front matter');
    assert.equal(guarded(Buffer.from('\uFEFF---\ndraft: true\n---\n', 'utf16le')), true, 'UTF-16');
    assert.equal(guarded('---\ntitle: drafting\n---\nBản nháp (draft)\n'), false);
  });
});

it('reads a mapping on one line at its end, as Windows ends lines', () => {
  const text = '---\ntitle: x\nauthor: y\ntimestamp: 28.1.2021\nurgent: { until: 1.1.2029 }\n---\nz'.replaceAll(
    '\n',
    '\r\n',
  );
  assert.deepEqual(findings(text), []);
});
