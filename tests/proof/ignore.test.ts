/** The patterns of `--ignore`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openIgnore } from '../../src/proof/ignore.js';

const paths = ['a.html', 'b/a.html', 'b/c/a.html', 'b', 'ab.html', '.git', 'a+html'];

for (const [pattern, meant] of [
  ['a.html', ['a.html']],
  ['/a.html', ['a.html']],
  ['*.html', ['a.html', 'ab.html']],
  ['**.html', ['a.html', 'b/a.html', 'b/c/a.html', 'ab.html']],
  ['b/*', ['b/a.html']],
  ['b/', ['b/a.html', 'b/c/a.html', 'b']],
  ['.git/', ['.git']],
  ['a?html', []],
] as const) {
  test(`${pattern} means ${meant.join(', ') || 'none of them'}`, () => {
    assert.deepEqual(paths.filter(openIgnore([pattern])), meant);
  });
}
