import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, Link, PublicArticle, Related, Terms } from '../../src/model.js';
import { rankRelated } from '../../src/newsroom/rank-related.js';
import { findPins, relate } from '../../src/newsroom/relate.js';
import { extractTerms } from '../../src/text/terms.js';
import { miniNews } from './mini-news.js';

/** By path. */
const terms = new Map<string, Terms>();

function article(
  name: string,
  day: number,
  body: string,
  section: string,
  related: readonly string[] = [],
): PublicArticle {
  const path = `content/${section}/${name}.md`;
  const place = { file: path, offset: 0, length: 0 };
  const civil = { year: 2021, month: 1, day, hour: 0, minute: 0, second: 0 };
  const links = related.map((target): Link => ({ kind: 'article', target, fragment: null, place }));
  const content: Article = {
    kind: 'article',
    path,
    digest: '',
    section,
    slug: name,
    title: name,
    authors: [],
    timestamp: { instant: Date.UTC(2021, 0, day), civil, precision: 'day' },
    summary: null,
    tags: [],
    source: null,
    image: null,
    pinned: false,
    urgent: null,
    draft: false,
    unit: null,
    publishAt: null,
    expiresAt: null,
    corrections: [],
    withdrawn: null,
    approved: null,
    wording: '',
    aliases: [],
    related: links,
    language: null,
    translations: [],
    extra: {},
    body: { anchors: [], links: [], firstParagraph: '' },
    face: 0,
    text: { file: 0, at: 0, html: 0, terms: 0 },
    fields: {},
    diagnostics: [],
  };
  terms.set(path, extractTerms({ title: '', lead: '', tags: [], body }));
  return { article: content, url: `/${section}/${name}/`, file: `${section}/${name}/index.html` };
}

/** The rows of each article by its name; the articles come newest first, as an edition has them. */
function rowsOf(articles: readonly PublicArticle[], count: number): Readonly<Record<string, readonly Related[]>> {
  const byPath = new Map(articles.map((entry) => [entry.article.path, entry]));
  const inputs = articles.toReversed().map(({ article: { path, section, timestamp } }) => ({
    path,
    terms: terms.get(path) ?? assert.fail(),
    instant: timestamp.instant,
    year: timestamp.civil.year,
    section: section.length,
  }));
  const related = relate(articles, findPins(articles, byPath), { count, ...rankRelated(inputs, count) });
  return Object.fromEntries(articles.map((entry) => [entry.article.title, related(entry)]));
}

const namesOf = (row: readonly Related[] | undefined): readonly string[] =>
  (row ?? []).map(({ article: { article } }) => article.title);
const reasonsOf = (row: readonly Related[] | undefined): readonly string[] => (row ?? []).map(({ reason }) => reason);

const news = miniNews.map(({ subject, body }, at) => article(`${subject}-${at}`, at + 1, body, 'tin')).toReversed();

describe('related articles', () => {
  it('are near in content, with a score', () => {
    for (const [name, row] of Object.entries(rowsOf(news, 3))) {
      const subject = name.split('-')[0] ?? '';
      assert.deepEqual(
        namesOf(row).map((other) => other.split('-')[0]),
        [subject, subject, subject],
      );
      assert.deepEqual(reasonsOf(row), ['content', 'content', 'content']);
      assert.ok(row.every(({ score }) => score > 0 && score <= 1));
    }
  });

  it('are those of the section where content has none, nearest in time first', () => {
    const quiet = [
      article('c', 9, '', 'tin'),
      article('x', 5, '', 'khac'),
      article('b', 4, '', 'tin'),
      article('a', 1, '', 'tin'),
    ];
    const rows = rowsOf(quiet, 2);
    assert.deepEqual(namesOf(rows['b']), ['a', 'c']);
    assert.deepEqual(reasonsOf(rows['b']), ['section', 'section']);
    assert.deepEqual(
      rows['b']?.map(({ score }) => score),
      [0, 0],
    );
    assert.deepEqual(rows['x'], []);
  });

  it('are none for an only article, and none at all in an empty portal', () => {
    assert.deepEqual(rowsOf(news.slice(0, 1), 8), { [news[0]?.article.title ?? '']: [] });
    assert.deepEqual(rowsOf([], 8), {});
  });
});

describe('pinned articles', () => {
  const rice = news.find(({ article: { title } }) => title === 'rice-2') ?? assert.fail();
  const pinning = (targets: readonly string[], count = 3): readonly Related[] | undefined => {
    const one = article('dengue', 20, miniNews[0]?.body ?? '', 'tin', targets);
    return rowsOf([one, ...news], count)['dengue'];
  };

  it('come first, in the order of the editor', () => {
    const school = news.find(({ article: { title } }) => title === 'school-1') ?? assert.fail();
    const row = pinning([school.article.path, rice.article.path], 4);
    assert.deepEqual(namesOf(row).slice(0, 2), ['school-1', 'rice-2']);
    assert.deepEqual(reasonsOf(row), ['pinned', 'pinned', 'content', 'content']);
    assert.deepEqual(
      row?.slice(0, 2).map(({ score }) => score),
      [0, 0],
    );
  });

  it('stand once, though they are near in content or named twice', () => {
    const first = namesOf(pinning([]))[0] ?? assert.fail();
    const path = `content/tin/${first}.md`;
    const row = pinning([path, path]);
    assert.deepEqual(reasonsOf(row), ['pinned', 'content', 'content']);
    assert.equal(new Set(namesOf(row)).size, 3);
  });

  it('are left out where they are the article itself or not public', () => {
    assert.deepEqual(reasonsOf(pinning(['content/tin/dengue.md', 'content/tin/khong-co.md'])), [
      'content',
      'content',
      'content',
    ]);
  });

  it('all stand, even if they are more than the list has places', () => {
    assert.deepEqual(
      reasonsOf(pinning(news.slice(0, 5).map((entry) => entry.article.path))),
      Array.from({ length: 5 }, () => 'pinned'),
    );
  });
});
