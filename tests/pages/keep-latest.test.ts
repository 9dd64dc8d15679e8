/** What is asked for again and again is found once, and what has not been asked for for long is let go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepLatest } from '../../src/pages/keep-latest.js';

/** What was looked for when these names were asked for one after the other. */
function lookFor(most: number, names: string): string {
  let found = '';
  const find = keepLatest(most, (name: string) => {
    found += name;
    return { name };
  });
  for (const name of names) assert.equal(find(name).name, name);
  return found;
}

test('the last ones are not looked for again, and others are', () => {
  const table = [
    // As many as are kept: each once.
    ['abababab', 'ab'],
    ['abcab', 'abc'],
    // Four others have come between.
    ['abcdea', 'abcdea'],
    // What is asked for all the time stays, whatever comes between.
    ['abacadaeafa', 'abcdef'],
  ] as const;
  for (const [names, found] of table) assert.equal(lookFor(2, names), found, names);
});
