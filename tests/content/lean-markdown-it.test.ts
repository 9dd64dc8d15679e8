/** What is cheaper than in markdown-it is the same as in markdown-it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { openMarkdownIt, passPlainText } from '../../src/content/lean-markdown-it.js';
import { createMarkdown } from '../../src/content/markdown.js';

const usual = new MarkdownIt({ html: true });
const lean = openMarkdownIt({ html: true });
passPlainText(lean);

/** Every sign that a rule of markdown-it knows, and what stands around them. */
const signs = '* _ ` ~ [ ] ( ) < > ! & \\ # - + . : = | " \' / ^ { } $ % @ \n \t ạ x 1'.split(' ');
const phrases =
  '**;![;](;](/a "b");[a]: /b\n;\n\n;\r\n;\r;\\\n; ;    ;&amp;;&#0;;<b>;<!--;-->;> ;- ;1. ;```\n;---\n;' +
  '| a | b |\n|---|:-:|\n;http://a.vn;<https://a.vn>;😀';
const pieces = [...signs, ...phrases.split(';')];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''));

test('the same tokens and the same HTML come of any text', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      const tokens = lean.parse(markdown, {});
      assert.deepEqual(JSON.parse(JSON.stringify(tokens)), JSON.parse(JSON.stringify(usual.parse(markdown, {}))));
      assert.equal(lean.renderer.render(tokens, lean.options, {}), usual.render(markdown));
    }),
    { numRuns: 2000 },
  );
});

test('tokens have the methods of markdown-it’s', () => {
  const [opening = assert.fail()] = lean.parse('# a', {});
  opening.attrSet('id', 'x');
  opening.attrJoin('class', 'y');
  assert.equal(opening.attrGet('id'), 'x');
  assert.equal(opening.attrIndex('class'), 1);
});

test('plugins find all signs that they may ask for', () => {
  const { parse, render } = createMarkdown('vi', [
    (md) => {
      md.inline.ruler.push('smile', (state, silent) => {
        if (!state.src.startsWith(':)', state.pos)) return false;
        if (!silent) state.push('text', '', 0).content = '☺';
        state.pos += 2;
        return true;
      });
    },
  ]);
  assert.equal(render(parse('vui :)')), '<p>vui ☺</p>\n');
});

test('an address is escaped as markdown-it does it', () => {
  const { encodeUrl } = createMarkdown('vi', []);
  const parts = [
    ...'a b z 0 9 . - / ? # _ ~ ! $ & ( ) * + , ; = : @ % [ ] \\ " \' < > đ'.split(' '),
    ' ',
    'xn--',
    '.vn',
    '%20',
    '//',
  ];
  const url = fc.tuple(
    fc.constantFrom('http://', 'https://', 'mailto:', 'HTTP://'),
    fc.array(fc.constantFrom(...parts)),
  );
  fc.assert(
    fc.property(url, ([scheme, rest]) => {
      assert.equal(encodeUrl(scheme + rest.join('')), usual.normalizeLink(scheme + rest.join('')));
    }),
    { numRuns: 2000 },
  );
});
