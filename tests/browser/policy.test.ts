/** Pages under the content security policy that is sent with them: nothing is blocked, nothing fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './open-browser.js';
import { openPortal, sampleOf, type Sample } from './test-portal.js';
import { open } from './look-at.js';

const [browser, portal] = await Promise.all([openBrowser(), openPortal()]);

test('the policy allows nothing that stands within a page, and nothing of others', async () => {
  const policy = (await fetch(portal.url)).headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test('no page breaks it, or asks for what is not there', async () => {
  const found: string[] = [];
  for (const sample of portal.samples) found.push(...(await complaintsOf(sample, useAllButtons)));
  assert.deepEqual(found, []);
});

test('a page that does is noticed', async () => {
  const found = await complaintsOf(sampleOf(portal, 'home'), async (page) => {
    const answer = page.waitForResponse(/khong-co/);
    await page.evaluate(`document.querySelector('main').innerHTML = '<p style="color: red"><img src="/khong-co.png">'`);
    await answer;
    await page.waitForTimeout(100); // what the console says of it comes by another way
  });
  assert.match(found.join('\n'), /style-src/);
  assert.match(found.join('\n'), /404/);
});

/** What the browser complains of while a page is open. */
async function complaintsOf(sample: Sample, use: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('requestfailed', (request) => found.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  await page.addInitScript(`addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(violatedDirective + ' is broken by ' + blockedURI))`);
  await open(page, sample);
  await use(page);
  await page.close();
  return found.map((text) => `${sample.variety}: ${text}`);
}

/** Presses every button that a reader sees, once. Nothing is printed; searches, which leave the page, have tests of their own. */
async function useAllButtons(page: Page): Promise<void> {
  await page.evaluate('globalThis.print = () => undefined');
  for (const button of await page.getByRole('button').and(page.locator('[type=button]')).all()) {
    if ((await button.isVisible()) && (await button.isEnabled())) await button.click();
  }
}
