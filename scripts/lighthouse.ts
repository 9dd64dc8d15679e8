/**
 * Lets Lighthouse judge the home page and an article of the sample portal, and writes docs/lighthouse.md: `npm run lighthouse`.
 * Lighthouse is no dependency, since two hundred packages come with it: npx fetches it for the occasion.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../tests/browser/launch-chromium.js';
import { root, serveSample } from './sample/serve-sample.js';

/** The newest that runs on Node 20. */
const version = '12.8.2';

const pages = { 'Trang chủ': '', 'Một bài viết': 'kinh-te/ho-da-trang-tich-du-nuoc-cho-vu-dong-xuan/' } as const;

/** The part of Lighthouse's report that is read. */
interface Verdict {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

const lines: string[] = [];
await serveSample(async (url) => {
  for (const [name, path] of Object.entries(pages)) {
    const { categories, audits } = await judge(new URL(path, url));
    const scores = Object.values(categories).map(({ score }) => Math.round(score * 100));
    lines.push(`| ${name} | ${scores.join(' | ')} |`);
    const failed = Object.entries(audits).filter(([, { score }]) => score !== null && score < 0.9);
    for (const [id, { title, score }] of failed) process.stdout.write(`${name}: ${id} ${score ?? ''} ${title}\n`);
  }
});

const intro = `# Lighthouse

Điểm của cổng thông tin mẫu theo Lighthouse ${version}, giả lập điện thoại tầm trung trên mạng di động chậm; cao nhất là 100. Chạy lại
bằng \`npm run lighthouse\`. — Scores of the sample portal on an emulated phone on a slow line; \`npm run lighthouse\` measures
them anew.

| | tốc độ (performance) | tiếp cận (accessibility) | thông lệ tốt (best practices) | tìm kiếm (SEO) |
|---|---:|---:|---:|---:|
`;
writeFileSync(join(root, 'docs/lighthouse.md'), `${intro}${lines.join('\n')}\n`);
process.stdout.write(`${lines.join('\n')}\n`);

/** Runs Lighthouse in a process of its own, as the server that it asks runs in this one. */
async function judge(url: URL): Promise<Verdict> {
  const { executablePath, env } = await findChromium();
  const flags = ['--quiet', '--output=json', '--chrome-flags=--headless --no-sandbox'];
  const command = ['--yes', `lighthouse@${version}`, url.href, ...flags];
  const options = { env: { ...env, CHROME_PATH: executablePath }, maxBuffer: 1e8 };
  const { stdout } = await promisify(execFile)('npx', command, options);
  return JSON.parse(stdout);
}
