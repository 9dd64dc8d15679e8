/** The sample portal of this repository, as somebody would publish it: sound HTML, no dead link, well-formed XML. */
import assert from 'node:assert/strict';
import { noProfile } from '../../src/profile.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { shareAmong } from '../../src/crew/sharing.js';
import { build } from '../../src/build.js';
import type { Report } from '../../src/model.js';
import { loadPortal } from '../../src/portal/load-portal.js';
import { list, makeFolder, now, summarize } from './rig.js';
import { assertWellFormed } from './well-formed.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const output = join(makeFolder(), 'dist');
const loaded = await loadPortal(repository, null);
let report: Report;

before(async () => {
  const { portal, diagnostics } = loaded;
  if (portal === null) assert.fail('site.yaml of the repository is wrong');
  const order = {
    clock: now,
    drafts: false,
    keepGoing: false,
    strict: true,
    adopt: false,
    urls: null,
    indexes: true,
    snapshot: null,
    comparison: null,
    profile: noProfile,
    memory: 'none' as const,
    sharing: shareAmong(1),
    warnings: diagnostics,
  };
  report = await build(portal, { ...order, output, progress: () => undefined });
});

const read = (file: string): string => readFileSync(join(output, file), 'utf8');
const pages = (ending: string): readonly string[] => list(output).filter((file) => file.endsWith(ending));

test('it is built strictly, with nothing to report', () => {
  assert.deepEqual([...loaded.diagnostics, ...summarize(report.diagnostics)], []);
  assert.equal(report.refusal, null);
});

test('it is a portal that somebody keeps: forty articles, six sections, eight years and more', () => {
  assert(report.articles >= 40);
  const sections = new Set(list(join(repository, 'content')).map((file) => file.split('/')[0]));
  assert(sections.size >= 6);
  const years = list(output).filter((file) => /^luu-tru\/\d{4}\/index\.html$/.test(file));
  assert(years.length >= 8);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Editors write titles as long as the news need.
      'long-title': 'off',
      // What comes from the portal itself needs no proof that it is what was meant.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Templates leave indentation and empty lines; browsers fold them.
      'no-trailing-whitespace': 'off',
    },
  });
  const findings: string[] = [];
  for (const file of pages('.html')) {
    const result = await validator.validateString(read(file), file);
    for (const { messages } of result.results) {
      findings.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`),
      );
    }
  }
  assert.deepEqual(findings.slice(0, 20), []);
  assert(pages('.html').length > 100);
});

test('every link within the portal leads to a file of dist/, every fragment to an id', () => {
  const files = new Set(list(output));
  const base = new URL(loaded.portal?.baseUrl ?? '');
  const ids = new Map(pages('.html').map((file) => [file, idsOf(read(file))]));
  const dead: string[] = [];
  let checked = 0;
  for (const file of files) {
    if (!/\.(html|xml)$/.test(file)) continue;
    for (const address of addressesOf(read(file))) {
      const url = new URL(address, new URL(file.replace(/index\.html$/, ''), base));
      if (url.origin !== base.origin) continue;
      checked += 1;
      const path = decodeURI(url.pathname.slice(1));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!files.has(target)) dead.push(`${file} → ${address}`);
      else if (fragment !== '' && ids.get(target)?.has(fragment) !== true)
        dead.push(`${file} → ${address}: no such id`);
    }
  }
  assert.deepEqual(dead, []);
  assert(checked > 1_000);
});

test('every page is reached from another, but those at old addresses and the notice of what has expired', () => {
  const base = new URL(loaded.portal?.baseUrl ?? '');
  const reached = new Set<string>();
  for (const file of pages('.html')) {
    for (const [, address = ''] of read(file).matchAll(/<a [^>]*?href="(?!mailto:|#)([^"]*)"/g)) {
      const { origin, pathname } = new URL(address, new URL(file.replace(/index\.html$/, ''), base));
      if (origin === base.origin) reached.add(decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html'));
    }
  }
  const unreached = pages('.html').filter((file) => !reached.has(file) && !read(file).includes('http-equiv="refresh"'));
  assert.deepEqual(unreached, [
    '404.html',
    '410.html',
    'hoi-dap-thu-nghiem.html',
    'thong-bao/tuyen-cong-tac-vien-y-te-thon-dot-1-2026/index.html',
  ]);
});

test('feeds and the sitemap are well-formed XML and name pages that are there', () => {
  const files = new Set(list(output));
  const machines = pages('.xml');
  assert(machines.length > 6);
  for (const file of machines) {
    const xml = read(file);
    assertWellFormed(xml, file);
    for (const [, url = ''] of xml.matchAll(/<(?:loc|link|guid[^>]*)>([^<]*)</g)) {
      const path = decodeURI(new URL(url).pathname.slice(1));
      assert(files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path), `${file}: ${url}`);
    }
  }
  const locations = [...read('sitemap.xml').matchAll(/<loc>/g)].length;
  assert(locations > report.articles);
});

test('feed items have dates of RFC 822 and no control characters', () => {
  const dates = [...read('rss.xml').matchAll(/<pubDate>([^<]*)</g)].map(([, date = '']) => date);
  assert.equal(dates.length, 20);
  for (const date of dates)
    assert.match(date, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/);
  assert.deepEqual(
    dates,
    dates.toSorted((a, b) => Date.parse(b) - Date.parse(a)),
  );
});

test('no page holds a script but the theme’s file, a style or an address of a person’s machine', () => {
  for (const file of pages('.html')) {
    const html = read(file);
    assert.doesNotMatch(
      html,
      /<script(?! src="\/assets\/| type="application\/ld\+json">)|<style| style=| on\w+=|javascript:/i,
      file,
    );
    assert(!html.includes(repository), file);
  }
});

test('no page with its style sheet and its script takes more than 60 KB on the wire', () => {
  const weigh = (file: string): number => gzipSync(readFileSync(join(output, file))).byteLength;
  const theme = list(join(output, 'assets')).reduce((sum, file) => sum + weigh(`assets/${file}`), 0);
  for (const file of pages('.html')) assert(weigh(file) + theme < 60_000, file);
});

/** The addresses in a page's attributes and in a feed's elements, with character references resolved. */
function addressesOf(html: string): readonly string[] {
  const attributes = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  const refresh = [...html.matchAll(/http-equiv="refresh" content="0; url=([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  return [...attributes, ...refresh]
    .map((address) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(mailto|tel):/.test(address));
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}
