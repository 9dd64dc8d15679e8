import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Terms } from '../../../src/model.js';
import { sampleArticles } from '../../../src/newsroom/related/sample.js';
import { measureTime } from '../../../src/newsroom/related/timeline.js';
import { weighTerms } from '../../../src/newsroom/related/weigh-terms.js';
import { spanOf } from '../../../src/newsroom/related/weighting.js';
import { extractTerms } from '../../../src/text/terms.js';

const DAY = 86_400_000;
const START = Date.UTC(2015, 0, 1);

/** The ticks of articles published so many days after the start. */
function ticksOf(days: readonly number[]): readonly number[] {
  const instants = Float64Array.from(days, (day) => START + day * DAY);
  return [...measureTime(instants, sampleArticles(describeAll(days)))];
}

function describeAll(days: readonly number[]): readonly { readonly path: string; readonly year: number }[] {
  return days.map((day, at) => ({
    path: `content/tin/${at}.md`,
    year: new Date(START + day * DAY).getUTCFullYear(),
  }));
}

function repeat(count: number, day: (at: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, at) => day(at));
}

/** One of 32 articles has a term. */
function termsAt(position: number): Terms {
  return extractTerms({ title: '', lead: '', tags: [], body: position % 32 === 0 ? 'chung' : '' });
}

/** Twice a week for a year. */
const closed = repeat(100, (at) => at * 3.65);

describe('ticks', () => {
  test('pass with each anchor', () => {
    assert.deepEqual(ticksOf([]), []);
    assert.deepEqual(ticksOf([5]), [1]);
    assert.deepEqual(
      ticksOf([...closed, 366]).slice(0, 100),
      repeat(100, (at) => at + 1),
    );
  });

  test('go on at the pace of the year before, so that what comes in the open year moves none', () => {
    const open = [366, 367, 370, 400];
    const ticks = ticksOf([...closed, ...open]).slice(100);
    assert.deepEqual(ticks, [101, 101, 102, 110]);
    assert.deepEqual(ticksOf([...closed, 366, 370, 370, 371, 400]).slice(100), [101, 102, 102, 102, 110]);
  });

  test('are counted where an import crowds the open year', () => {
    const calm = ticksOf([...closed, ...repeat(250, () => 380)]);
    assert.deepEqual(new Set(calm.slice(100)), new Set([105]));
    const crowded = ticksOf([...closed, ...repeat(290, () => 380)]);
    assert.deepEqual(
      crowded.slice(100),
      repeat(290, (at) => 101 + at),
    );
  });

  test('do not fall, not even at the end of all dates', () => {
    const ticks = ticksOf([...closed, 366, 4_000_000, 90_000_000]);
    assert.ok(ticks.every((tick, at) => tick >= (ticks[at - 1] ?? 0)));
  });
});

describe('a term that one of 32 articles has is looked at in about 64 older ones', () => {
  const dates: Readonly<Record<string, (at: number, size: number) => number>> = {
    'over ten years': (at, size) => (at / size) * 3652,
    'more in each year': (at, size) => Math.sqrt(at / size) * 3652,
    'on one day': () => 7,
    'on one day, half of them': (at, size) => Math.max(100, (at / size) * 200),
  };
  for (const [name, day] of Object.entries(dates)) {
    for (const size of [3000, 12_000, 50_000]) {
      test(`of ${size} published ${name}`, () => {
        const days = repeat(size, (at) => day(at, size));
        const sample = sampleArticles(describeAll(days));
        const [id] = termsAt(0).ids;
        const reach = 2 ** spanOf(id ?? 0, weighTerms(sample, Array.from(sample.anchors, termsAt)));
        const ticks = ticksOf(days);
        const middle = ticks[size >> 1] ?? 0;
        const within = ticks.slice(0, size >> 1).filter((tick) => tick >= middle - reach).length;
        assert.ok(within / 32 > 64 / 2.5 && within / 32 < 64 * 2.5, `${within / 32}`);
      });
    }
  }
});
