/** Opens pages side by side, since a browser has a process for each, and gathers what is found on them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Sample } from './test-portal.js';

/** How many pages are open at once. */
const hands = 3;

/** What is wrong with a page, a line each. */
export type Look = (page: Page, sample: Sample) => Promise<readonly string[]>;

/**
 * Opens each sample in a page of its own and looks at it. What is found comes in the order of the samples, each line with the
 * variety of its page, so that a test can say that nothing is.
 */
export async function lookAt(
  browser: Browser,
  samples: readonly Sample[],
  options: BrowserContextOptions,
  look: Look,
): Promise<readonly string[]> {
  const context = await browser.newContext(options);
  const found = new Map<Sample, readonly string[]>();
  const queue = [...samples];
  const work = async (): Promise<void> => {
    for (let sample = queue.shift(); sample !== undefined; sample = queue.shift()) {
      const page = await context.newPage();
      await open(page, sample);
      found.set(sample, await look(page, sample));
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  await context.close();
  return samples.flatMap((sample) => (found.get(sample) ?? []).map((line) => `${sample.variety}: ${line}`));
}

/** Goes to a sample and waits until its files are there. A page that leads elsewhere at once is held, so that it can be seen. */
export async function open(page: Page, sample: Sample): Promise<void> {
  if (sample.kind === 'redirect' || sample.kind === 'forward') {
    await page.route(sample.url, async (route) => {
      const response = await route.fetch();
      const held = (await response.text()).replace('http-equiv="refresh"', 'name="held"');
      await route.fulfill({ response, body: held });
    });
  }
  await page.goto(sample.url, { waitUntil: 'load' });
}
