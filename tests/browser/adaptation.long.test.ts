/** Pages adapt to their readers: to small windows and large letters, to eyes that need rest, to colours of one's own, to paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { findLostColours } from './in-page/forced-colours.js';
import { findMotion } from './in-page/motion.js';
import { findOverflow } from './in-page/overflow.js';
import { lookAt } from './look-at.js';
import { openBrowser } from './open-browser.js';
import { colourRules, runAxe } from './run-axe.js';
import { openPortal } from './test-portal.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
const desk = { width: 1280, height: 1024 };
/** A4 at 96 px an inch, with margins of 2 cm. */
const paper = { width: 642, height: 971 };

/** What zooming does to a window of 1280 × 1024 px; WCAG 2.2, 1.4.4 and 1.4.10. */
const zooms = [
  { zoom: '200 %', viewport: { width: 640, height: 512 } },
  { zoom: '400 %', viewport: { width: 320, height: 256 } },
];

for (const { zoom, viewport } of zooms) {
  test(`at ${zoom}, nothing has to be scrolled sideways or is cut off`, async () => {
    assert.deepEqual(
      await lookAt(browser, portal.samples, { viewport }, async (page) => page.evaluate(findOverflow, false)),
      [],
    );
  });
}

test('letters of twice the size, set wide (WCAG 2.2, 1.4.12), fit into the window', async () => {
  const wide = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
  const options = { viewport: { width: 820, height: 1180 }, bypassCSP: true };
  const found = await lookAt(browser, portal.samples, options, async (page) => {
    await page.addStyleTag({ content: `html { font-size: 200% } * { ${wide} } p { margin-bottom: 2em !important }` });
    return page.evaluate(findOverflow, false);
  });
  assert.deepEqual(found, []);
});

test('nothing moves by itself', async () => {
  const found = await lookAt(browser, portal.samples, { viewport: desk }, async (page) =>
    page.evaluate('document.getAnimations().map((animation) => `an animation is ${animation.playState}`)'),
  );
  assert.deepEqual(found, []);
});

test('where the reader wants less motion, there is none', async () => {
  const options = { viewport: desk, reducedMotion: 'reduce' } as const;
  assert.deepEqual(await lookAt(browser, portal.samples, options, async (page) => page.evaluate(findMotion)), []);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, text is seen and controls are told from it`, async () => {
    const options = { viewport: desk, forcedColors: 'active', colorScheme } as const;
    const found = await lookAt(browser, portal.samples, options, async (page) => [
      ...(await page.evaluate(findLostColours)),
      ...(await runAxe(page, colourRules)),
    ]);
    assert.deepEqual(found, []);
  });
}

test('on paper there is the content, and nothing that serves to get about', async () => {
  const options = { viewport: paper, colorScheme: 'dark' } as const;
  const found = await lookAt(browser, portal.samples, options, async (page, { kind }) => {
    await page.emulateMedia({ media: 'print' });
    const shown = await shownRoles(page, ['navigation', 'complementary', 'search', 'button', 'textbox']);
    const skip =
      (await page.getByRole('link', { name: 'Đi tới nội dung' }).count()) === 0 ? [] : ['the skip link is there'];
    const needed: readonly Role[] = ['heading', 'main', ...(kind === 'article' ? (['article', 'time'] as const) : [])];
    const there = await shownRoles(page, needed);
    return [
      ...shown.map((role) => `${role} is there`),
      ...skip,
      ...needed.filter((role) => !there.includes(role)).map((role) => `${role} is missing`),
      ...((await isInk(page)) ? [] : ['the text is not dark on light']),
      ...(await page.evaluate(findOverflow, true)),
    ];
  });
  assert.deepEqual(found, []);
});

type Role = Parameters<Page['getByRole']>[0];

/** Those of the roles that a reader finds in the page. */
async function shownRoles(page: Page, roles: readonly Role[]): Promise<readonly Role[]> {
  const counts = await Promise.all(roles.map((role) => page.getByRole(role).count()));
  return roles.filter((_, index) => (counts[index] ?? 0) > 0);
}

/** Whether the page's text is dark, on a background that a printer leaves white. */
async function isInk(page: Page): Promise<boolean> {
  const colours: readonly string[] = await page.evaluate(
    '[getComputedStyle(document.querySelector("main")).color, getComputedStyle(document.body).backgroundColor]',
  );
  const [ink = 255, ground = 0] = colours.map((colour) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return alpha === 0 ? 255 : (red + green + blue) / 3;
  });
  return ink < 90 && ground > 240;
}
