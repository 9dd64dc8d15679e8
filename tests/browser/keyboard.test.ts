/** Pages by keyboard alone: the skip link, the order of stops, and a focus that can be seen at each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAtStop, prepareWalk } from './in-page/stops.js';
import { lookAt } from './look-at.js';
import { openBrowser } from './open-browser.js';
import { openPortal, sampleOf } from './test-portal.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;
const phone = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;

/** More stops than any page has. */
const endless = 1_000;

test('the first stop of every page is a link to its content, and it leads there', async () => {
  const samples = portal.samples.filter(({ kind }) => kind !== 'redirect' && kind !== 'forward');
  const found = await lookAt(browser, samples, desk, async (page) => {
    const skip = page.getByRole('link', { name: 'Đi tới nội dung' });
    if (await isInSight(page)) return ['the skip link is shown before it has the focus'];
    await page.keyboard.press('Tab');
    if (!(await skip.evaluate((link) => link === document.activeElement))) return ['the first stop is another'];
    if (!(await isInSight(page))) return ['the skip link is not shown'];
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isWithin = await page.getByRole('main').evaluate((main) => main.contains(document.activeElement));
    return isWithin ? [] : ['the stop behind it is not within the content'];
  });
  assert.deepEqual(found, []);
});

test('Tab stops at all that can be used, in the order of the page, and each shows that it has the focus', async () => {
  assert.deepEqual(await lookAt(browser, portal.samples, desk, walk), []);
});

test('so it is on a phone with a keyboard', async () => {
  const samples = ['home', 'front section', 'article'].map((variety) => sampleOf(portal, variety));
  assert.deepEqual(await lookAt(browser, samples, phone, walk), []);
});

/** Whether the skip link is within the window. */
async function isInSight(page: Page): Promise<boolean> {
  const box = await page.getByRole('link', { name: 'Đi tới nội dung' }).boundingBox();
  return box !== null && box.x + box.width > 0 && box.y + box.height > 0 && box.width > 2;
}

/** Walks through the page by Tab. Boxes that scroll are stops too, by the browser's own rule. */
async function walk(page: Page): Promise<readonly string[]> {
  const expected = await page.evaluate(prepareWalk);
  const stops: string[] = [];
  const faults: string[] = [];
  for (let count = 0; count < endless; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtStop);
    if (stop === null) break;
    stops.push(stop.name);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  const reached = stops.filter((name) => expected.includes(name));
  const order = reached.join('\n') === expected.join('\n') ? [] : [differ(expected, reached)];
  return [...order, ...faults];
}

function differ(expected: readonly string[], reached: readonly string[]): string {
  const at = expected.findIndex((name, index) => name !== reached[index]);
  return `stop ${at + 1} should be ${expected[at] ?? 'the last'}, is ${reached[at] ?? 'none'}`;
}
