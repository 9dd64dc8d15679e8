/** The browser of a test file. */
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';

/** Opens the browser; it closes when the tests of the file have run. To be called at the top of a test file, once. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchChromium();
  after(() => browser.close());
  return browser;
}
