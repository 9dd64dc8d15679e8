import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileLocator, locate, locator } from '../../src/diagnostics/locate.js';

/** `line:column`, where `|` stands in the file. */
function mark(marked: string): string {
  const offset = marked.slice(0, marked.indexOf('|')).normalize('NFC').length;
  const { line, column, lineText } = locate(marked.replace('|', ''), offset);
  return `${line}:${column} ${lineText}`;
}

test('lines and columns count from one', () => {
  assert.equal(mark('|'), '1:1 ');
  assert.equal(mark('|ab'), '1:1 ab');
  assert.equal(mark('ab|'), '1:3 ab');
  assert.equal(mark('ab\nc|d\ne'), '2:2 cd');
  assert.equal(mark('ab\n|'), '2:1 ');
  assert.equal(mark('\n\n|c'), '3:1 c');
});

test('lines end at LF, CRLF and CR, and belong to their ends', () => {
  assert.equal(mark('a\r\nb|c\r\n'), '2:2 bc');
  assert.equal(mark('a\rb|c\r'), '2:2 bc');
  assert.equal(mark('a\r\rb|'), '3:2 b');
  assert.equal(mark('ab|\r\nc'), '1:3 ab');
  assert.equal(mark('ab\r|\nc'), '1:3 ab');
  assert.equal(mark('ab\r\n|c'), '2:1 c');
});

test('columns count units of the file, though offsets count in its NFC', () => {
  const line = 'Bắc: Tổ chức';
  const start = line.indexOf('Tổ');
  assert.equal(locate(`x\n${line}`, 2 + start).column, start + 1);
  assert.equal(locate(`x\n${line.normalize('NFD')}`, 2 + start).column, line.normalize('NFD').indexOf('T') + 1);
  assert.equal(locate(`${line.normalize('NFD')}\nx|`, line.length + 2).column, 2);
});

test('an emoji is two units, as in most editors', () => {
  assert.equal(mark('😀|a'), '1:3 😀a');
});

test('offsets outside the text are its nearest end', () => {
  assert.deepEqual(locate('ab\ncd', -5), { line: 1, column: 1, lineText: 'ab' });
  assert.deepEqual(locate('ab\ncd', 99), { line: 2, column: 3, lineText: 'cd' });
});

test('a location leads back to its offset, in any normal form', () => {
  const letters = fc.constantFrom('a', 'ệ', 'ở', 'đ', 'é', '가', '😀', ' ', '\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), fc.nat(20), fc.boolean(), (text, cut, decomposed) => {
      const before = text.slice(0, cut).join('');
      const whole = text.join('');
      const rawText = decomposed ? whole.normalize('NFD') : whole;
      const rawBefore = decomposed ? before.normalize('NFD') : before;
      if (before.endsWith('\r') && whole[before.length] === '\n') return;
      const lines = rawBefore.split(/\r\n|\n|\r/);
      const { line, column } = locate(rawText, before.length);
      assert.deepEqual([line, column], [lines.length, (lines.at(-1) ?? '').length + 1]);
    }),
    { numRuns: 1000 },
  );
});

test('many locations of one long file are found quickly', () => {
  const find = locator('một dòng tin\n'.repeat(50_000));
  const started = performance.now();
  for (let line = 0; line < 50_000; line++) assert.equal(find(line * 13 + 4).line, line + 1);
  assert.ok(performance.now() - started < 2000);
});

test('files are read once each, asked in a row; one that cannot be read has no locations', () => {
  const asked: string[] = [];
  const find = fileLocator((path) => {
    asked.push(path);
    return path === 'a.md' ? 'x\ny' : null;
  });
  assert.equal(find('a.md', 0)?.line, 1);
  assert.equal(find('a.md', 2)?.line, 2);
  assert.equal(find('b.md', 0), null);
  assert.equal(find('b.md', 1), null);
  assert.deepEqual(asked, ['a.md', 'b.md']);
});
