import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Terms } from '../../../src/model.js';
import { sampleArticles, type Sample } from '../../../src/newsroom/related/sample.js';
import { vectorOf } from '../../../src/newsroom/related/vector.js';
import { weighTerms } from '../../../src/newsroom/related/weigh-terms.js';
import {
  isSameWeighting,
  openWeighting,
  spanOf,
  storeWeighting,
  type Weighting,
} from '../../../src/newsroom/related/weighting.js';
import { hashText } from '../../../src/text/hash.js';
import { extractTerms } from '../../../src/text/terms.js';

function termsOf(body: string): Terms {
  return extractTerms({ title: '', lead: '', tags: [], body });
}

interface Frozen {
  readonly path: string;
  readonly year: number;
  readonly body: string;
}

function freeze(bodies: readonly string[]): readonly Frozen[] {
  return bodies.map((body, at) => ({ path: `content/tin/${at}.md`, year: 2016, body }));
}

/** By articles of a closed year. */
function weigh(frozen: readonly Frozen[]): Weighting {
  const sample = sampleClosed(frozen);
  return weighTerms(
    sample,
    Array.from(sample.anchors, (position) => termsOf(frozen[position]?.body ?? '')),
  );
}

function sampleClosed(frozen: readonly Frozen[]): Sample {
  return sampleArticles([...frozen, { path: 'content/tin/moi.md', year: 2017 }]);
}

/** Which of the syllables a vector has: each is a sentence of its own, so there are no pairs. */
function keptOf(body: string, frozen: readonly Frozen[]): readonly string[] {
  const ids = new Set(vectorOf(termsOf(body), weigh(frozen)).ids);
  return body.split('. ').filter((word) => ids.has(termsOf(word).ids[0] ?? 0));
}

describe('a vector', () => {
  it('leaves out what is common and keeps what tells or is rare', () => {
    const frozen = freeze(Array.from({ length: 64 }, (_, at) => `chung. ${at % 8 === 0 ? 'riêng. ' : ''}w${at}`));
    assert.deepEqual(keptOf('chung. riêng. mới', frozen), ['riêng', 'mới']);
  });

  it('has a fixed length, whatever the text, and at most 192 terms, of which 48 may be rare', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 500 }), (words) => {
        const { ids, weights } = vectorOf(termsOf(words.map((word) => `w${word}`).join(' ')), weigh([]));
        assert.ok(ids.length <= 48);
        const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
        assert.ok(length > 58 && length < 70, `${length}`);
      }),
    );
    const body = Array.from({ length: 400 }, (_, at) => `w${at}`).join('. ');
    assert.equal(vectorOf(termsOf(body), weigh(freeze([body, body, '', '']))).ids.length, 192);
  });

  it('is empty for an article without words', () => {
    assert.deepEqual(vectorOf(termsOf(''), weigh(freeze(['', '']))), {
      ids: new Uint32Array(),
      weights: new Uint8Array(),
      named: 0,
    });
  });

  it('is the same after a change of a frozen article that is not of the sample', () => {
    const frozen = freeze(Array.from({ length: 1100 }, (_, at) => `w${at % 37} w${at % 23} w${at % 5}`));
    const asked = new Set(sampleClosed(frozen).anchors);
    const outside = frozen.findIndex((_, at) => !asked.has(at));
    const changed = frozen.map((one, at) => (at === outside ? { ...one, body: 'khác hẳn' } : one));
    const [before, after, removed] = [frozen, changed, frozen.toSpliced(outside, 1)]
      .map(weigh)
      .map((weighting) => ['w1 w2 w3', 'w7 w9', 'khác hẳn'].map((body) => vectorOf(termsOf(body), weighting)));
    assert.deepEqual(after, before);
    assert.deepEqual(removed, before);
  });

  it('names the anchors that it is near to', () => {
    const frozen = freeze(Array.from({ length: 64 }, (_, at) => `w${at % 8}a w${at % 8}b`));
    const anchors = new Map(frozen.map(({ path }, at) => [hashText(path), at % 8]));
    const named = [...vectorOf(termsOf('w3a w3b'), weigh(frozen)).ids].flatMap((id) => anchors.get(id) ?? []);
    assert.deepEqual(named, [3, 3, 3, 3]);
  });
});

describe('a weighting', () => {
  const frozen = freeze(Array.from({ length: 70 }, (_, at) => `w${at % 8} w${at % 5} w${at % 3}`));
  const weighting = weigh(frozen);
  const stored = storeWeighting(weighting);

  it('is the same after it has been stored', () => {
    const opened = openWeighting(structuredClone(stored));
    for (const body of ['w1 w2', 'w3 w4 w0', 'khác', '']) {
      const vector = vectorOf(termsOf(body), weighting);
      assert.deepEqual(vectorOf(termsOf(body), opened), vector);
      assert.deepEqual(
        [...vector.ids].map((id) => spanOf(id, opened)),
        [...vector.ids].map((id) => spanOf(id, weighting)),
      );
    }
    assert.ok(isSameWeighting(storeWeighting(opened), stored));
  });

  it('is told from any other', () => {
    for (const part of ['known', 'telling', 'hashes', 'named', 'slots', 'starts', 'list', 'reach'] as const) {
      const other = structuredClone(stored);
      other[part][0] = (other[part][0] ?? 0) + 1;
      assert.ok(!isSameWeighting(other, stored), part);
    }
    assert.ok(!isSameWeighting(storeWeighting(weigh(frozen.slice(1))), stored));
  });

  it('lets an entry reach the less far the more anchors have it', () => {
    const bodies = Array.from(
      { length: 128 },
      (_, at) => `${at % 8 === 0 ? 'a. ' : ''}${at % 16 === 0 ? 'b. ' : ''}c${at}`,
    );
    const spans = ['a', 'b', 'c0', 'khác'].map((word) => spanOf(termsOf(word).ids[0] ?? 0, weigh(freeze(bodies))));
    // 16 articles of 128, 8, one, none: 64 × 128 ticks for one.
    assert.deepEqual(spans, [9, 10, 13, 13]);
  });
});
