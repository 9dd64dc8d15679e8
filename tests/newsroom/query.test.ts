import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { everything, parseQuery, printQuery, type Query, type Source } from '../../src/newsroom/query.js';

const plain = { noNullPrototype: true };
const count = fc.oneof(fc.nat(), fc.constant(everything));
const source: fc.Arbitrary<Source> = fc.oneof(
  fc.constant<Source>(['all']),
  fc.constant<Source>(['pinned']),
  fc.tuple(fc.constantFrom('section', 'topic', 'author'), fc.string()).map(([kind, slug]): Source => [kind, slug]),
  fc.string().map((path): Source => ['related', path]),
  fc.array(fc.nat(3000), { minLength: 1, maxLength: 3 }).map((period): Source => ['period', ...period]),
);
const query: fc.Arbitrary<Query> = fc.oneof(
  fc.record({ source, newest: count }, plain),
  fc.record({ source, from: fc.nat(), to: fc.nat() }, plain),
  fc.record({ around: fc.string(), side: fc.constantFrom('newer', 'older'), count: fc.nat() }, plain),
);

describe('the text form of a query', () => {
  it('is short, with the name at its end', () => {
    const table: readonly (readonly [Query, string])[] = [
      [{ source: ['all'], newest: 20 }, '20:all'],
      [{ source: ['pinned'], newest: everything }, '*:pinned'],
      [{ source: ['section', 'tin'], from: 0, to: 20 }, '0-20:section:tin'],
      [{ source: ['period', 2021, 3], newest: everything }, '*:period:2021:3'],
      [{ around: 'content/tin/a: b.md', side: 'newer', count: 3 }, 'newer-3:around:content/tin/a: b.md'],
    ];
    for (const [asked, text] of table) assert.equal(printQuery(asked), text);
  });

  it('says all of it, whatever names hold', () => {
    fc.assert(fc.property(query, (asked) => assert.deepEqual(parseQuery(printQuery(asked)), asked)));
  });
});
