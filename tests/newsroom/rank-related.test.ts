import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countFrozen } from '../../src/newsroom/related/sample.js';
import { likenessOf } from '../../src/newsroom/related/likeness.js';
import { rankRelated, type RelatedInput } from '../../src/newsroom/rank-related.js';
import { extractTerms } from '../../src/text/terms.js';
import { miniNews } from './mini-news.js';

const MONTH = 30 * 86_400_000;

/** An article of `month`, counted from 2016 on, whose body is what makes it. */
function article(month: number, body: string, section = 0, title = ''): RelatedInput {
  const instant = Date.UTC(2016, 0, 1) + month * MONTH;
  const terms = extractTerms({ title, lead: '', tags: [], body });
  return { path: `content/tin/${month}.md`, terms, instant, year: new Date(instant).getUTCFullYear(), section };
}

/** The lists as arrays of positions, without the padding. */
function listsOf(articles: readonly RelatedInput[], count: number): readonly (readonly number[])[] {
  const { neighbours } = rankRelated(articles, count);
  return articles.map((_, at) => [...neighbours.subarray(at * count, (at + 1) * count)].filter((other) => other >= 0));
}

/** A repeatable body out of a small vocabulary in which a few words are frequent. */
function babble(seed: number, words: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 48_271) + 11) >>> 0;
    return `w${Math.trunc(((state >>> 8) % 40) ** 2 / 10).toString(36)}`;
  }).join(' ');
}

const corpora = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 4 }),
      section: fc.integer({ min: 0, max: 3 }),
      words: fc.integer({ min: 0, max: 30 }),
      seed: fc.nat(),
    }),
    { maxLength: 90 },
  )
  .map((drafts) => {
    let month = 0;
    return drafts.map(({ gap, section, words, seed }, at) => {
      month += gap;
      return { ...article(month, babble(seed, words), section), path: `content/tin/${at}.md` };
    });
  });

describe('in any corpus', () => {
  it('an article has others of the corpus, each once, never itself, and some if its section has any', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 9 }), (articles, count) => {
        listsOf(articles, count).forEach((list, self) => {
          assert.equal(new Set(list).size, list.length);
          assert.ok(list.every((other) => other < articles.length && other !== self));
          const siblings = articles.filter(({ section }) => section === articles[self]?.section).length - 1;
          assert.ok(list.length >= Math.min(count, siblings));
        });
      }),
    );
  });

  it('scores lie between 0 and 1, fall along a list and are 0 from the first that the section alone gives', () => {
    fc.assert(
      fc.property(corpora, (articles) => {
        const { neighbours, scores } = rankRelated(articles, 6);
        for (let at = 0; at < scores.length; at++) {
          const score = likenessOf(scores[at] ?? -1);
          assert.ok(score >= 0 && score <= 1);
          if (at % 6 > 0) assert.ok((scores[at] ?? 0) <= (scores[at - 1] ?? 0));
          if (neighbours[at] === -1) assert.equal(score, 0);
        }
      }),
    );
  });

  it('the same articles are ranked alike', () => {
    fc.assert(
      fc.property(corpora, (articles) => assert.deepEqual(rankRelated(articles, 5), rankRelated([...articles], 5))),
    );
  });

  it('a new newest article changes only the lists that it enters, and those by itself alone', () => {
    fc.assert(
      fc.property(corpora, fc.nat(), fc.integer({ min: 0, max: 30 }), (articles, seed, words) => {
        const last = articles.at(-1) ?? article(0, '');
        const added = { ...last, path: 'content/tin/new.md', terms: article(0, babble(seed, words)).terms };
        const after = [...articles, added];
        const isFrozenPartTheSame =
          countFrozen(articles.map(({ year }) => year)) === countFrozen(after.map(({ year }) => year));
        fc.pre(isFrozenPartTheSame);
        const lists = listsOf(after, 5);
        listsOf(articles, 5).forEach((before, self) => {
          const now = lists[self] ?? [];
          const others = now.filter((other) => other !== articles.length);
          assert.deepEqual(others, before.slice(0, others.length));
          assert.ok(others.length === before.length || now.length === 5);
        });
      }),
    );
  });
});

describe('a young portal', () => {
  for (const size of [0, 1, 2, 3, 63, 64, 65]) {
    it(`of ${size} articles has full lists`, () => {
      const articles = Array.from({ length: size }, (_, at) => article(at / 50, babble(at, 20)));
      for (const list of listsOf(articles, 4)) assert.equal(list.length, Math.min(4, size - 1));
    });
  }

  it('whose articles have no words falls back to the nearest in time, the newer first', () => {
    const articles = [0, 1, 2, 3, 4].map((month) => article(month, ''));
    assert.deepEqual(listsOf(articles, 3), [
      [1, 2, 3],
      [2, 0, 3],
      [3, 1, 4],
      [4, 2, 1],
      [3, 2, 1],
    ]);
    assert.ok(rankRelated(articles, 3).scores.every((score) => score === 0));
  });

  it('of twelve news relates those of one subject', () => {
    const articles = miniNews.map(({ title, body }, month) => article(month, body, 0, title));
    listsOf(articles, 3).forEach((list, self) => {
      const { subject, title } = miniNews[self] ?? assert.fail();
      assert.deepEqual(
        list.map((other) => miniNews[other]?.subject),
        [subject, subject, subject],
        title,
      );
    });
  });
});
