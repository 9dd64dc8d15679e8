/** What a page costs a reader with an old phone on a slow line: bytes, scripts that hold it up, hosts, jumps. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page, Request } from 'playwright-core';
import { scrollThrough, watchShifts } from './in-page/shifts.js';
import { open } from './look-at.js';
import { openBrowser } from './open-browser.js';
import { openPortal, sampleOf, type Sample } from './test-portal.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** An article may cost as much on the wire, pictures apart. */
const heaviest = 60 * 1024;

/** The longest article without a picture of its own. */
function findPlainArticle(): Sample {
  const plain = portal.pages
    .filter(({ kind }) => kind === 'article')
    .map((sample) => ({ sample, html: readFileSync(sample.file, 'utf8') }))
    .filter(({ html }) => !/<article.*<img.*<\/article>/s.test(html))
    .sort((a, b) => b.html.length - a.html.length);
  assert(plain[0] !== undefined, 'every article has a picture');
  return plain[0].sample;
}

/** Opens a page with an empty cache; what it asked for is in `requests`. */
async function visit(sample: Sample, look: (page: Page, requests: readonly Request[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  page.on('requestfailed', (request) => requests.push(request));
  await slowDown(page);
  await page.addInitScript(watchShifts);
  await open(page, sample);
  await page.evaluate(scrollThrough);
  await page.waitForLoadState('networkidle');
  await look(page, requests);
  await context.close();
}

/** A line of 1.6 Mbit/s with 150 ms to and fro: what comes late is seen to come late. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [downloadThroughput, uploadThroughput] = [200_000, 94_000];
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput,
    uploadThroughput,
  });
}

test('an article without pictures weighs 60 KB at most, its styles, fonts and scripts among them', async () => {
  await visit(findPlainArticle(), async (_page, requests) => {
    const parts = await Promise.all(
      requests
        .filter((request) => request.resourceType() !== 'image')
        .map(async (request) => ({ url: request.url(), bytes: (await request.sizes()).responseBodySize })),
    );
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    assert(parts.length >= 2 && total > 2_000, 'a page and its styles');
    assert(total <= heaviest, `${total} bytes: ${JSON.stringify(parts)}`);
  });
});

for (const variety of ['home', 'article', 'article, short', 'front section', 'archive month']) {
  test(`no script holds up a page, none comes from elsewhere, and nothing jumps: ${variety}`, async () => {
    await visit(sampleOf(portal, variety), async (page, requests) => {
      const hosts = requests.map((request) => new URL(request.url()).origin);
      assert.deepEqual([...new Set(hosts)], [new URL(portal.url).origin]);
      assert.deepEqual(await blockingScripts(page), []);
      assert.deepEqual(await page.evaluate('shifts'), []);
    });
  });
}

test('a page that jumps is noticed', async () => {
  const page = await browser.newPage();
  await page.addInitScript(watchShifts);
  await page.goto(sampleOf(portal, 'home').url);
  await page.evaluate(scrollThrough);
  await page.evaluate('scrollTo(0, 0)');
  await page.waitForTimeout(600); // what follows closely on input or scrolling does not count as a jump
  await page.evaluate('document.querySelector("main").style.marginTop = "200px"');
  await page.waitForFunction('shifts.length > 0');
  await page.close();
});

/** The scripts that stop the browser from reading on or from showing the page. */
async function blockingScripts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `[...document.scripts].filter((script) =>
      ['', 'text/javascript'].includes(script.type) && !script.defer && !(script.async && script.src !== '')
    ).map((script) => script.outerHTML)`,
  );
}
