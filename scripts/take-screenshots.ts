/** Takes the pictures of docs/images/ from the sample portal: `npm run screenshots`. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/launch-chromium.js';
import { root, serveSample } from './sample/serve-sample.js';

const images = join(root, 'docs/images');

const pages = {
  home: '',
  section: 'kinh-te/',
  article: 'kinh-te/ho-da-trang-tich-du-nuoc-cho-vu-dong-xuan/',
  month: 'luu-tru/2026/11/',
  search: 'tim-kiem/',
} as const;

const windows = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
} as const;

const schemes = ['light', 'dark'] as const;

/** In bytes, all together: a clone must stay light. */
const heaviest = 1_500_000;

const browser = await launchChromium();
mkdirSync(images, { recursive: true });
await serveSample(async (url) => {
  await takeAll(browser, url);
  await takeCover(browser, url);
});
await browser.close();
const weight = readdirSync(images).reduce((sum, name) => sum + statSync(join(images, name)).size, 0);
if (weight > heaviest) throw new Error(`docs/images/ weighs ${weight} bytes, more than ${heaviest}`);

/** One picture of each page in each window and scheme: `article-phone-dark.webp`. A page that is not there has none. */
async function takeAll(browser: Browser, url: string): Promise<void> {
  for (const [device, options] of Object.entries(windows)) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ ...options, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        if (await arrive(page, new URL(path, url)))
          writeFileSync(join(images, `${name}-${device}-${colorScheme}.webp`), await photograph(page));
      }
      await context.close();
    }
  }
}

/** The picture at the head of README.md: the home page on a desk, an article on a phone at night. */
async function takeCover(browser: Browser, url: string): Promise<void> {
  const shots = [];
  for (const [name, device, colorScheme] of [
    ['home', 'desktop', 'light'],
    ['article', 'phone', 'dark'],
  ] as const) {
    const page = await browser.newPage({ ...windows[device], colorScheme, reducedMotion: 'reduce' });
    await arrive(page, new URL(pages[name], url));
    shots.push({ device, bytes: await photograph(page) });
    await page.close();
  }
  const figures = shots.map(
    ({ device, bytes }) => `<img class="${device}" src="data:image/webp;base64,${bytes.toString('base64')}" alt="">`,
  );
  const page = await browser.newPage({ viewport: { width: 1340, height: 960 } });
  await page.setContent(`<style>
    body { display: flex; align-items: center; gap: 30px; margin: 0; padding: 30px; background: #dfe2e6 }
    img { border-radius: 12px; box-shadow: 0 2px 12px #0003 }
    .desktop { width: 910px } .phone { width: 340px; border-radius: 24px }
  </style>${figures.join('')}`);
  await page.waitForFunction('[...document.images].every(({ complete }) => complete)');
  writeFileSync(join(images, 'cong-thong-tin.webp'), await photograph(page));
  await page.close();
}

/** Goes to a page and waits for its pictures; false where there is none. */
async function arrive(page: Page, url: URL): Promise<boolean> {
  const response = await page.goto(url.href, { waitUntil: 'networkidle' });
  return response?.status() === 200;
}

/** What the window shows, as WebP: playwright itself writes PNG and JPEG only. */
async function photograph(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  return Buffer.from(data, 'base64');
}
