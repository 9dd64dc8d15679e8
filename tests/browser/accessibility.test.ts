/** What axe-core finds on every kind of page: nothing, in both colour schemes, on phones and desks, and with large letters. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { lookAt } from './look-at.js';
import { openBrowser } from './open-browser.js';
import { colourRules, runAxe } from './run-axe.js';
import { openPortal, readKinds } from './test-portal.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
const sizes = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

test('the test portal has a page of every kind that readers see', () => {
  const kinds = new Set(portal.samples.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), readKinds.toSorted());
});

test('axe sees what is wrong: a picture without a text, letters that are too pale', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="vi"><title>T</title><main><h1 style="color:#ccc">Tin</h1><img src="data:,"></main>',
  );
  const rules = (await runAxe(page)).map((line) => line.split(' ')[0]);
  await page.close();
  assert.deepEqual(
    rules.filter((rule) => rule !== undefined).toSorted((a, b) => a.localeCompare(b)),
    ['color-contrast', 'image-alt'],
  );
});

for (const viewport of sizes) {
  test(`axe finds nothing on any kind of page, light or dark, ${viewport.width} px wide`, async () => {
    const found = await lookAt(browser, portal.samples, { viewport, reducedMotion: 'reduce' }, inBothSchemes);
    assert.deepEqual(found, []);
  });

  test(`articles have a button for larger letters; axe finds nothing then, ${viewport.width} px wide`, async () => {
    const articles = portal.samples.filter(({ kind }) => kind === 'article');
    const found = await lookAt(browser, articles, { viewport, reducedMotion: 'reduce' }, async (page) => {
      const larger = await findLarger(page);
      if (larger === null) return ['no button for larger letters'];
      const before = await letterSize(page);
      await pressToTheEnd(larger, page);
      const after = await letterSize(page);
      const sizes = after > before * 1.2 ? [] : [`letters of ${before} px become ${after} px`];
      await page.reload();
      const remembered = (await letterSize(page)) === after ? [] : ['the size is forgotten'];
      return [...sizes, ...remembered, ...(await inBothSchemes(page))];
    });
    assert.deepEqual(found, []);
  });
}

/** By every rule in the light; in the dark, which changes nothing but colours, by those about colours. */
async function inBothSchemes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page, colourRules);
  return [...light, ...dark.map((line) => `in the dark: ${line}`)];
}

/** The button A+, by the name that a screen reader says. */
async function findLarger(page: Page): Promise<Locator | null> {
  const larger = page.getByRole('button', { name: /(?:to|lớn) hơn/i });
  return (await larger.count()) === 1 ? larger : null;
}

/** Presses until the letters grow no more. */
async function pressToTheEnd(larger: Locator, page: Page): Promise<void> {
  for (let size = 0; (await letterSize(page)) > size && (await larger.isEnabled());) {
    size = await letterSize(page);
    await larger.click();
  }
}

/** In CSS pixels: of the first paragraph. */
async function letterSize(page: Page): Promise<number> {
  const size: string = await page
    .getByRole('article')
    .locator('p')
    .first()
    .evaluate((p) => getComputedStyle(p).fontSize);
  return Number.parseFloat(size);
}
