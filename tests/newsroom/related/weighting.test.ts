import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Terms } from '../../../src/model.js';
import { countFrozen, powerBelow, sampleFrozen } from '../../../src/newsroom/related/frozen.js';
import { vectorOf } from '../../../src/newsroom/related/vector.js';
import { weighTerms, type FrozenArticle } from '../../../src/newsroom/related/weigh-terms.js';
import { hashText } from '../../../src/text/hash.js';
import { extractTerms } from '../../../src/text/terms.js';

function termsOf(body: string): Terms {
  return extractTerms({ title: '', lead: '', tags: [], body });
}

/** Which of the syllables a vector has: each is a sentence of its own, so there are no pairs. */
function keptOf(body: string, frozen: readonly FrozenArticle[]): readonly string[] {
  const ids = new Set(vectorOf(termsOf(body), weighTerms(frozen)).ids);
  return body.split('. ').filter((word) => ids.has(termsOf(word).ids[0] ?? 0));
}

function freeze(bodies: readonly string[]): readonly FrozenArticle[] {
  return bodies.map((body, at) => ({ hash: hashText(`content/tin/${at}.md`), terms: termsOf(body) }));
}

/** So many articles of 2016, so many of 2017 and so on: their years. */
function years(...counts: readonly number[]): readonly number[] {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => 2016 + at));
}

describe('the frozen part', () => {
  it('is the closed years, or the greatest power of two while these are few', () => {
    const table: readonly (readonly [years: readonly number[], frozen: number])[] = [
      [[], 0],
      [years(1), 1],
      [years(3), 2],
      [years(40, 30), 64],
      [years(63, 1), 64],
      [years(64, 1), 64],
      [years(40, 40, 40), 80],
      [years(100, 300), 100],
      [years(100, 301), 256],
    ];
    for (const [given, frozen] of table) assert.equal(countFrozen(given), frozen, `${given.length} articles`);
  });

  it('is sampled by path: who is in it does not hang on the others, but for the power of two of their number', () => {
    const all = Array.from({ length: 900 }, (_, at) => ({ hash: hashText(`content/tin/${at}.md`) }));
    const sample = sampleFrozen(all, 256);
    assert.ok(sample.length > 350 && sample.length < 550, `${sample.length} of 900`);
    assert.deepEqual(
      sampleFrozen(all.slice(300), 256),
      sample.filter((one) => all.indexOf(one) >= 300),
    );
    assert.equal(sampleFrozen(all.slice(0, 256), 256).length, 256);
    assert.deepEqual(sampleFrozen([], 0), []);
  });

  it('has powers of two below any number', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 1023, 1024].map(powerBelow), [0, 1, 2, 2, 4, 512, 1024]);
  });
});

describe('a vector', () => {
  it('leaves out what is common and keeps what tells or is rare', () => {
    const frozen = freeze(Array.from({ length: 64 }, (_, at) => `chung. ${at % 8 === 0 ? 'riêng. ' : ''}w${at}`));
    assert.deepEqual(keptOf('chung. riêng. mới', frozen), ['riêng', 'mới']);
  });

  it('has a fixed length, whatever the text, and at most 192 terms, of which 48 may be rare', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 500 }), (words) => {
        const { ids, weights } = vectorOf(termsOf(words.map((word) => `w${word}`).join(' ')), weighTerms([]));
        assert.ok(ids.length <= 48);
        const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
        assert.ok(length > 58 && length < 70, `${length}`);
      }),
    );
    const body = Array.from({ length: 400 }, (_, at) => `w${at}`).join('. ');
    assert.equal(vectorOf(termsOf(body), weighTerms(freeze([body, body, '', '']))).ids.length, 192);
  });

  it('is empty for an article without words', () => {
    assert.deepEqual(vectorOf(termsOf(''), weighTerms(freeze(['', '']))), {
      ids: new Uint32Array(),
      weights: new Uint8Array(),
    });
  });

  it('is the same after a change of a frozen article that is not of the sample', () => {
    const frozen = freeze(Array.from({ length: 1100 }, (_, at) => `w${at % 37} w${at % 23} w${at % 5}`));
    const asked = new Set(sampleFrozen(frozen, 512));
    const outside = frozen.findIndex((one) => !asked.has(one));
    const changed = frozen.map((one, at) => (at === outside ? { ...one, terms: termsOf('khác hẳn') } : one));
    const [before, after, removed] = [frozen, changed, frozen.toSpliced(outside, 1)]
      .map(weighTerms)
      .map((weighting) => ['w1 w2 w3', 'w7 w9', 'khác hẳn'].map((body) => vectorOf(termsOf(body), weighting)));
    assert.deepEqual(after, before);
    assert.deepEqual(removed, before);
  });

  it('names the anchors that it is near to', () => {
    const frozen = freeze(Array.from({ length: 64 }, (_, at) => `w${at % 8}a w${at % 8}b`));
    const anchors = new Map(frozen.map(({ hash }, at) => [hash, at % 8]));
    const named = [...vectorOf(termsOf('w3a w3b'), weighTerms(frozen)).ids].flatMap((id) => anchors.get(id) ?? []);
    assert.deepEqual(named, [3, 3, 3, 3]);
  });
});
