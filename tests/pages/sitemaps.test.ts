/** How a sitemap is split that would hold too much. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeAlone } from '../../src/compose.js';
import { shareAmong } from '../../src/crew/sharing.js';
import type { Page } from '../../src/model.js';
import { planSitemaps } from '../../src/pages/sitemaps.js';
import { noProfile } from '../../src/profile.js';
import { article, now, Rig } from '../build/rig.js';

/** The sitemaps of a portal with an article on each of `dates`, where a file holds four URLs at most. */
async function split(dates: readonly string[]): Promise<readonly Page[]> {
  const rig = new Rig(
    Object.fromEntries(
      dates.map((timestamp, at) => [`content/tin/so-${at}.md`, article({ title: `Tin ${at}`, timestamp })]),
    ),
  );
  const { composed } = await composeAlone(await rig.portal(), {
    clock: now,
    drafts: false,
    keepGoing: false,
    memory: 'none',
    sharing: shareAmong(1),
    profile: noProfile,
    progress: () => undefined,
  });
  return composed === null ? assert.fail('the portal has errors') : planSitemaps(composed.drawn.edition, 4);
}

/** Where each page stands, and how many URLs it names. */
function sizes(pages: readonly Page[]): readonly (readonly [string, number])[] {
  return pages.map(({ url, subject }) => {
    if (subject.kind === 'sitemap') return [url, subject.urls.length];
    return subject.kind === 'sitemap-index' ? [url, subject.parts.length] : assert.fail(subject.kind);
  });
}

const days = ['1.1.2020', '2.1.2020', '1.1.2021', '2.1.2021', '3.1.2021', '4.1.2021', '5.1.2021'];

test('what one file can hold stands in one file', async () => {
  assert.deepEqual(sizes(await split(['1.1.2020'])), [['/sitemap.xml', 4]]);
});

test('else each year has a file, or several counted from the oldest article', async () => {
  assert.deepEqual(sizes(await split(days)), [
    ['/sitemap.xml', 4],
    ['/sitemap-pages.xml', 3],
    ['/sitemap-2021-1.xml', 4],
    ['/sitemap-2021-2.xml', 1],
    ['/sitemap-2020.xml', 2],
  ]);
});

test('an added article changes the index, the fronts and one file of its year', async () => {
  const before = new Map((await split(days)).map((page) => [page.url, JSON.stringify(page)]));
  const changed = (await split([...days, '6.1.2021'])).filter((page) => before.get(page.url) !== JSON.stringify(page));
  assert.deepEqual(
    changed.map(({ url }) => url),
    ['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-2021-2.xml'],
  );
});
