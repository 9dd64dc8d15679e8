/** Limits of hosts: what is said before they are met, and what would help. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { word } from '../../src/diagnostics/word.js';
import { checkLimits, checkSiteSize } from '../../src/hosting/check-limits.js';
import type { Diagnostic, Page, Portal } from '../../src/model.js';
import { Rig, searchableSite, smallSite } from '../build/rig.js';

const nothing = { headers: '', redirects: '' };

async function portalOn(host: string): Promise<Portal> {
  return new Rig({ 'site.yaml': `${smallSite}${host === '' ? '' : `host: ${host}\n`}` }).portal();
}

/** `articles` pages, and half as many related-news pages. */
function pagesOf(articles: number): readonly Page[] {
  return Array.from({ length: articles + Math.floor(articles / 2) }, (_one, index): Page => {
    const url = `/tin/${index}/`;
    const path = `content/tin/${index}.md`;
    return {
      file: `${url.slice(1)}index.html`,
      url,
      origin: path,
      subject:
        index < articles
          ? { kind: 'article', path, related: 0, relatedUrl: null, history: false }
          : { kind: 'related', path, section: 'tin' },
    };
  });
}

function copyOf(file: string, size: number): Page {
  const source = { path: `static/${file}`, diskPath: '/', digest: '', size };
  return { file, url: `/${file}`, origin: source.path, subject: { kind: 'copy', source } };
}

function say(found: readonly Diagnostic[]): readonly string[] {
  return found.map((diagnostic) => {
    word(diagnostic, 'en');
    return `${diagnostic.code}: ${word(diagnostic, 'vi').what}`;
  });
}

test('from nine tenths of what a host takes on, there is a warning with what would help', async () => {
  const portal = await portalOn('cloudflare-pages');
  assert.deepEqual(checkLimits(portal, pagesOf(11_998), nothing, false), []);
  const [found, ...others] = checkLimits(portal, pagesOf(12_000), nothing, false);
  assert.deepEqual(others, []);
  assert.equal(found?.severity, 'warning');
  assert.deepEqual(found?.args, {
    host: 'Cloudflare Pages',
    count: 18_000,
    limit: 20_000,
    savings: 'related: { page: false } (−6000)',
  });
});

test('a check, which makes no search index, counts a file of it for each article', async () => {
  const site = `${searchableSite}host: cloudflare-pages\n`;
  const portal = await new Rig({ 'site.yaml': site }).portal();
  const pages = pagesOf(7_200);
  assert.deepEqual(checkLimits(portal, pages, nothing, false), []);
  const [found] = checkLimits(portal, pages, nothing, true);
  assert.equal(found?.args['count'], 18_000);
  assert.equal(found.args['savings'], 'search: false (−7200), related: { page: false } (−3600)');
});

test('a server of the office sets no limit; without a host, only a check speaks of free ones', async () => {
  const pages = pagesOf(20_000);
  for (const host of ['nginx', 'caddy', 'other']) {
    assert.deepEqual(checkLimits(await portalOn(host), pages, nothing, true), []);
  }
  const portal = await portalOn('');
  assert.deepEqual(checkLimits(portal, pages, nothing, false), []);
  assert.deepEqual(say(checkLimits(portal, pages, nothing, true)), [
    'host-unnamed: Cổng có 30000 tệp; có nơi lưu trữ miễn phí chỉ nhận 20000.',
  ]);
});

test('large files, full folders, many rules and long lines are told', async () => {
  const flat = Array.from({ length: 50_000 }, (_one, index) => copyOf(`anh/${index}.png`, 1));
  assert.deepEqual(say(checkLimits(await portalOn('netlify'), flat, nothing, false)), [
    'host-folder: Thư mục “anh/” có 50000 tệp; Netlify nhận nhiều nhất 54000 trong một thư mục.',
  ]);
  const cloudflare = await portalOn('cloudflare-pages');
  assert.deepEqual(say(checkLimits(cloudflare, [copyOf('phim.mp4', 25_000_000)], nothing, false)), [
    'host-file-size: Tệp này nặng 25 MB; Cloudflare Pages nhận nhiều nhất 26 MB một tệp.',
  ]);
  const redirects = `${'# chú thích\n/cu/* /moi/:splat 301\n'.repeat(95)}${'/a /b\n'.repeat(1_800)}`;
  const headers = `${'/a\n  X-A: b\n'.repeat(95)}/b\n  X-B: ${'x'.repeat(1_900)}\n`;
  assert.deepEqual(say(checkLimits(cloudflare, [], { headers, redirects }, false)), [
    'host-redirects: Tệp _redirects có 1895 quy tắc; Cloudflare Pages nhận nhiều nhất 2100.',
    'host-redirects: Tệp _redirects có 95 quy tắc; Cloudflare Pages nhận nhiều nhất 100.',
    'host-header-rules: Tệp _headers có 96 quy tắc; Cloudflare Pages nhận nhiều nhất 100.',
    'host-header-line: Tệp _headers có dòng dài 1907 ký tự; Cloudflare Pages nhận nhiều nhất 2000.',
  ]);
});

test('the weight of the whole portal is told where a host weighs it', async () => {
  assert.deepEqual(checkSiteSize(await portalOn('nginx'), 5e9), []);
  assert.deepEqual(checkSiteSize(await portalOn('github-pages'), 8e8), []);
  assert.deepEqual(say(checkSiteSize(await portalOn('github-pages'), 9.5e8)), [
    'host-site-size: Cả cổng nặng 950 MB; GitHub Pages nhận nhiều nhất 1000 MB.',
  ]);
});
