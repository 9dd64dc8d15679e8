/**
 * The portal that is looked at in a browser: the sample portal of this repository with the files of `fixtures/`, among them an
 * article that holds whatever breaks a page. Built and served once for each test file; of every kind of page it has a sample.
 */
import assert from 'node:assert/strict';
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { composeAlone } from '../../src/compose.js';
import { shareAmong } from '../../src/crew/sharing.js';
import type { Page, Subject } from '../../src/model.js';
import { noProfile } from '../../src/profile.js';
import { now, Rig, summarize } from '../build/rig.js';
import { readHeaders } from './read-headers.js';
import { serveFolder } from './serve-folder.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Whether readers see the pages of a kind. A new kind has to be entered here, and if they do, the portal needs one of it. */
const isRead: Readonly<Record<Subject['kind'], boolean>> = {
  article: true,
  related: true,
  home: true,
  front: true,
  numbered: true,
  shelves: true,
  archive: true,
  'not-found': true,
  redirect: true,
  gone: true,
  forward: true,
  removed: true,
  register: true,
  'static-page': true,
  'site-map': true,
  plain: false,
  stylesheet: false,
  feeds: true,
  search: true,
  index: false,
  'sitemap-index': false,
  'news-sitemap': false,
  'open-search': false,
  'api-index': false,
  'api-volume': false,
  'api-schema': false,
  feed: false,
  sitemap: false,
  robots: false,
  copy: false,
};

/** The kinds of pages that readers see. */
export const readKinds = Object.entries(isRead).flatMap(([kind, isIt]) => (isIt ? [kind] : []));

/** A page that stands for those of its variety. */
export interface Sample {
  /** Its kind, as finely as layouts tell kinds apart: `front topic`, `archive month`. */
  readonly variety: string;
  readonly kind: Subject['kind'];
  /** Where it is served. */
  readonly url: string;
  /** Its file, an absolute path. */
  readonly file: string;
}

/** The portal, served. */
export interface TestPortal {
  /** Ends with `/`. */
  readonly url: string;
  /** Absolute path of dist/. */
  readonly dist: string;
  /** Every page that readers see. */
  readonly pages: readonly Sample[];
  /** Of each variety the longest page, and the shortest article. */
  readonly samples: readonly Sample[];
}

/** Builds and serves the portal until the tests of the file have run. To be called at the top of a test file, once. */
export async function openPortal(): Promise<TestPortal> {
  const rig = new Rig();
  for (const name of ['site.yaml', 'redirects.csv', 'content', 'static'])
    cpSync(join(repository, name), join(rig.root, name), { recursive: true });
  cpSync(join(repository, 'tests/browser/fixtures'), rig.root, { recursive: true });
  const report = await rig.build();
  assert.deepEqual(summarize(report.diagnostics), []);
  const dist = join(rig.root, 'dist');
  const { url, close } = await serveFolder(dist, readHeaders(dist));
  after(close);
  const pages = (await planOf(rig)).flatMap((page) => {
    const file = join(dist, page.file);
    return isRead[page.subject.kind]
      ? [{ ...nameOf(page.subject), url: new URL(page.url.slice(1), url).href, file }]
      : [];
  });
  return { url, dist, pages, samples: pickSamples(pages) };
}

/** The page of a variety; fails the test where there is none. */
export function sampleOf({ samples }: TestPortal, variety: string): Sample {
  const sample = samples.find((one) => one.variety === variety);
  if (sample === undefined) throw new Error(`the portal has no page of the variety “${variety}”`);
  return sample;
}

async function planOf(rig: Rig): Promise<readonly Page[]> {
  const { composed } = await composeAlone(await rig.portal(), {
    clock: now,
    drafts: false,
    keepGoing: false,
    progress: () => undefined,
    memory: 'none',
    sharing: shareAmong(1),
    profile: noProfile,
  });
  if (composed === null) throw new Error('a portal that was built cannot be composed');
  return composed.drawn.pages;
}

function nameOf(subject: Subject): Pick<Sample, 'variety' | 'kind'> {
  const { kind } = subject;
  if (kind === 'front' || kind === 'numbered') return { kind, variety: `${kind} ${subject.list.shelf}` };
  if (kind === 'shelves') return { kind, variety: `${kind} ${subject.of}` };
  if (kind === 'archive')
    return { kind, variety: `${kind} ${['of all', 'year', 'month', 'day'][subject.period.length] ?? ''}` };
  return { kind, variety: kind };
}

function pickSamples(pages: readonly Sample[]): readonly Sample[] {
  const bySize = pages
    .map((page) => ({ page, size: statSync(page.file).size }))
    .sort((a, b) => b.size - a.size)
    .map(({ page }) => page);
  const longest = new Map(bySize.toReversed().map((page) => [page.variety, page]));
  const shortest = bySize.findLast(({ kind }) => kind === 'article');
  return [...longest.values(), ...(shortest === undefined ? [] : [{ ...shortest, variety: 'article, short' }])];
}
