/** What `check --fix` writes into redirects.csv: one line more, and nothing else touched. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addRule } from '../../src/portal/add-rule.js';
import { readRedirects } from '../../src/portal/read-redirects.js';

const rule = { from: '/cu/', to: '/moi/' };

const table: Readonly<Record<string, readonly [string | null, string | null]>> = {
  'no file yet': [null, 'from,to,status\n/cu/,/moi/,301\n'],
  'a last line without an end': ['from,to\n/a/,/b/', 'from,to\n/a/,/b/\n/cu/,/moi/\n'],
  'semicolons, as Excel writes them': [
    'from;to;status\r\n/a/;/b/;301\r\n',
    'from;to;status\r\n/a/;/b/;301\r\n/cu/;/moi/;301\r\n',
  ],
  'columns in another order, and one more': [
    'ghi chú,Status,TO,from\nx,301,/b/,/a/\n',
    'ghi chú,Status,TO,from\nx,301,/b/,/a/\n,301,/moi/,/cu/\n',
  ],
  'a mark at the start, and a remark': [
    '\uFEFF# cổng cũ\n\n"from","to"\n',
    '\uFEFF# cổng cũ\n\n"from","to"\n/cu/,/moi/\n',
  ],
  'no head': ['/a/,/b/\n', null],
  'a quote that is open': ['from,to\n"/a/,/b/\n', null],
};

for (const [name, [before, after]] of Object.entries(table)) {
  test(`${name}: ${after === null ? 'left alone' : 'one line more'}`, () => {
    const edited = addRule(before === null ? null : Buffer.from(before), rule);
    assert.equal(edited === null ? null : Buffer.from(edited).toString(), after);
  });
}

test('a path with signs of the table is quoted', () => {
  const edited = addRule(null, { from: '/a,b/', to: '/c/' });
  const rows = readRedirects(Buffer.from(edited ?? []).toString()).rows;
  assert.deepEqual(
    rows.map(({ from, to }) => [from, to]),
    [['/a,b/', '/c/']],
  );
});

test('property: whatever the file says, its bytes stay, and it says one rule more or is left alone', () => {
  const line = fc.oneof(
    fc.constantFrom('# ghi chú', '', '/a/,/b/,301', '/a/;/b/', '"/x,y/",/b/', '/a/,,410', '"', 'from,to,status'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, end, marked) => {
      const text = (marked ? '\uFEFF' : '') + ['from,to,status', ...lines].join(end);
      const edited = addRule(Buffer.from(text), rule);
      if (edited === null) return;
      const after = Buffer.from(edited).toString();
      assert.ok(after.startsWith(text));
      const [old, now] = [text, after].map((one) =>
        readRedirects(one.replace(/^\uFEFF/, '')).rows.map((row) => row.from),
      );
      assert.deepEqual(now, [...(old ?? []), rule.from]);
    }),
  );
});
