/** The search for many patterns at once against the plain one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteSearch, shortestPattern } from '../../src/embargo/search-bytes.js';

/** Few letters, so that patterns stand in each other and in the text. */
const letters = fc.constantFrom('a', 'b', '/', 'đ', '-');
const pattern = fc.string({ unit: letters, minLength: shortestPattern, maxLength: 12 });

function findAll(patterns: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  const bytes = Buffer.from(text);
  new ByteSearch(patterns.map((one) => Buffer.from(one))).search(bytes, (number, at) =>
    found.push(`${String(number)}@${String(at)}`),
  );
  return found.sort();
}

function findPlainly(patterns: readonly string[], text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return patterns
    .flatMap((one, number) => {
      const found: string[] = [];
      for (let at = bytes.indexOf(one); at >= 0; at = bytes.indexOf(one, at + 1)) found.push(`${number}@${at}`);
      return found;
    })
    .sort();
}

test('it finds what indexOf finds, each pattern at each of its places', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 6 }), fc.string({ unit: letters, maxLength: 200 }), (patterns, text) => {
      assert.deepEqual(findAll(patterns, text), findPlainly(patterns, text));
    }),
    { numRuns: 500 },
  );
});

test('patterns of one length and of very different ones, at the very ends of the text', () => {
  const patterns = ['/tin/bai-mat', 'Kế hoạch di dời chợ Suối Mơ', 'đđđđ'];
  const text = `/tin/bai-mat ${'x'.repeat(1000)} Kế hoạch di dời chợ Suối Mơ${'đ'.repeat(5)}`;
  assert.deepEqual(findAll(patterns, text), findPlainly(patterns, text));
  assert.equal(findAll(patterns, text).length, 4);
  assert.deepEqual(findAll([], text), []);
  assert.deepEqual(findAll(['y'.repeat(300)], 'y'.repeat(301)), ['0@0', '0@1']);
});
