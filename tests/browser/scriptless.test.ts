/** The portal without JavaScript: everything is there and every way can be gone, by links alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from './look-at.js';
import { openBrowser } from './open-browser.js';
import { openPortal, sampleOf } from './test-portal.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
const scriptless = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

test('every page has a heading and links that lead somewhere, and no button that does nothing', async () => {
  const found = await lookAt(browser, portal.samples, scriptless, async (page) => {
    const headings = await page.getByRole('heading', { level: 1 }).count();
    const targets: readonly (string | null)[] = await page.getByRole('link').evaluateAll((links) =>
      // One saves the page that it stands on.
      links.filter((link) => !link.hasAttribute('download')).map((link) => link.getAttribute('href')),
    );
    const dead = targets.filter(
      (target) => target === null || target === '' || target === '#' || target.startsWith('javascript:'),
    );
    const buttons: readonly string[] = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.filter((button) => button.closest('form, summary') === null).map((button) => button.textContent),
      );
    return [
      ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
      ...(targets.length > 0 ? [] : ['no links']),
      ...dead.map((target) => `a link to ${target ?? 'nothing'}`),
      ...buttons.map((text) => `a button “${text.trim()}”`),
    ];
  });
  assert.deepEqual(found, []);
});

test('from the home page to a section, an older page, an article, its topic, and home again', async () => {
  const context = await browser.newContext(scriptless);
  const page = await context.newPage();
  await page.goto(portal.url);
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Kinh tế - Nông nghiệp' }).first().click();
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Kinh tế - Nông nghiệp');
  const first = main.getByRole('heading', { level: 2 }).getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
  const topic = main.locator('a[rel=tag]').first();
  const name = await topic.innerText();
  await topic.click();
  assert.equal((await page.getByRole('heading', { level: 1 }).innerText()).toLowerCase(), name.toLowerCase());
  await main.getByRole('link', { name: 'Trang chủ' }).click();
  await main.getByRole('link', { name: 'Tin cũ hơn' }).click();
  assert.notEqual(page.url(), portal.url);
  await main.getByRole('link', { name: 'Tin mới nhất' }).click();
  assert.equal(page.url(), portal.url);
  await context.close();
});

test('an old address leads to the article; one that never was, to a page that helps', async () => {
  const context = await browser.newContext(scriptless);
  const page = await context.newPage();
  await page.goto(sampleOf(portal, 'redirect').url);
  await page.waitForURL((url) => url.href !== sampleOf(portal, 'redirect').url);
  assert.equal(await page.getByRole('article').count(), 1);
  const response = await page.goto(`${portal.url}khong/co/trang-nay`);
  assert.equal(response?.status(), 404);
  await page.getByRole('main').getByRole('listitem').getByRole('link').last().click();
  assert.equal(await page.getByRole('article').count(), 1);
  await context.close();
});
