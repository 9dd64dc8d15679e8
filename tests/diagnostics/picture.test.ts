import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawSpan } from '../../src/diagnostics/picture.js';
import { columnsOf } from '../../src/diagnostics/terminal-text.js';

/** Draws the span of `part` in `line`. */
function draw(line: string, part: string): readonly string[] {
  const start = line.indexOf(part);
  const picture = drawSpan(line, start, start + part.length);
  return [picture.line, picture.carets];
}

test('carets stand under the span', () => {
  assert.deepEqual(draw('timestamp: 31.2.2021 - 16:6', '31.2.2021'), [
    'timestamp: 31.2.2021 - 16:6',
    '           ^^^^^^^^^',
  ]);
});

test('a point is one caret, also past the end of the line', () => {
  assert.deepEqual(draw('title', ''), ['title', '^']);
  assert.deepEqual(drawSpan('title', 5, 5), { line: 'title', carets: '     ^' });
  assert.deepEqual(drawSpan('', 0, 0), { line: '', carets: '^' });
});

test('tabs, wide characters, combining marks and escapes keep carets in their place', () => {
  assert.deepEqual(draw('\ttags: x', 'tags'), ['    tags: x', '    ^^^^']);
  assert.deepEqual(draw('\ttags', '\t'), ['    tags', '^^^^']);
  assert.deepEqual(draw('報告 x', 'x'), ['報告 x', '     ^']);
  assert.deepEqual(draw('a 報告', '報告'), ['a 報告', '  ^^^^']);
  const decomposed = 'Bắc xa'.normalize('NFD');
  assert.deepEqual(draw(decomposed, 'xa'), [decomposed, '    ^^']);
  assert.deepEqual(draw('a\u001bb', 'b'), ['a<U+001B>b', '         ^']);
});

test('a long line is cut around the span', () => {
  const line = `${'a'.repeat(100)} here ${'b'.repeat(100)}`;
  assert.deepEqual(draw(line, 'here'), [`…${'a'.repeat(23)} here ${'b'.repeat(39)}…`, `${' '.repeat(25)}^^^^`]);
  assert.deepEqual(draw(line, 'aaaa'), [`${'a'.repeat(68)}…`, '^^^^']);
  assert.deepEqual(draw(`${'a'.repeat(200)} end`, 'end'), [`…${'a'.repeat(64)} end`, `${' '.repeat(66)}^^^`]);
});

test('a span longer than there is room for is marked as far as it shows', () => {
  const picture = drawSpan('a'.repeat(200), 10, 190);
  assert.deepEqual(picture, { line: `${'a'.repeat(68)}…`, carets: `${' '.repeat(10)}${'^'.repeat(58)}` });
});

test('a line of megabytes is drawn at once', () => {
  const started = performance.now();
  const line = `${'a'.repeat(5_000_000)}x${'b'.repeat(5_000_000)}`;
  assert.deepEqual(draw(line, 'x'), [`…${'a'.repeat(24)}x${'b'.repeat(43)}…`, `${' '.repeat(25)}^`]);
  assert.ok(performance.now() - started < 1000);
});

test('no picture is wider than its room, and the first caret stands under the span', () => {
  const letter = fc.constantFrom('a', 'ệ', 'ệ'.normalize('NFD'), '報', '🎉', '\t', '\u001b', ' ');
  const line = fc.array(letter, { maxLength: 300 });
  fc.assert(
    fc.property(line, fc.nat(300), fc.nat(300), (letters, at, length) => {
      const text = letters.join('');
      const start = letters.slice(0, at).join('').length;
      const picture = drawSpan(text, start, start + letters.slice(at, at + length).join('').length);
      assert.ok(columnsOf(picture.line) <= 70);
      assert.ok(picture.carets.length <= 71);
      assert.match(picture.carets, /^ *\^+$/);
    }),
    { numRuns: 500 },
  );
});
