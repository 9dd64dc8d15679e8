/** Drafts, scheduled articles, and the clock: what is public when. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, digestsOf, Rig, summarize } from './rig.js';
import { join } from 'node:path';

const at = (iso: string): { readonly clock: number } => ({ clock: Date.parse(iso) });

/** No file of dist/ but the article's own may speak of it. */
function mentions(rig: Rig, title: string): readonly string[] {
  return rig.files().filter((file) => rig.read(file).includes(title));
}

test('a draft is public only with --drafts', async () => {
  const rig = new Rig({
    'content/tin/nhap.md': article({ title: 'Bài nháp', draft: 'true', tags: '[Riêng]', author: 'Riêng' }),
  });
  const report = await rig.build();
  assert.equal(report.articles, 0);
  assert.deepEqual(mentions(rig, 'Bài nháp'), []);
  assert.deepEqual(mentions(rig, 'Riêng'), []);

  assert.equal((await rig.build({ drafts: true })).articles, 1);
  assert(rig.files().includes('tin/nhap/index.html'));

  const again = await rig.build();
  assert(again.removed.includes('https://suoimo.example.gov.vn/tin/nhap/'));
  assert.deepEqual(mentions(rig, 'Bài nháp'), []);
});

test('an article is public from its very instant on', async () => {
  const rig = new Rig({ 'content/tin/hen.md': article({ title: 'Hẹn giờ', timestamp: '24.11.2026 - 9:30' }) });
  assert.equal((await rig.build(at('2026-11-24T09:29:59.999+07:00'))).articles, 0);
  assert.deepEqual(mentions(rig, 'Hẹn giờ'), []);
  assert.equal((await rig.build(at('2026-11-24T09:30:00+07:00'))).articles, 1);
});

test('a date without a time counts from its midnight in the portal’s zone and is shown without a time', async () => {
  const rig = new Rig({ 'content/tin/ngay.md': article({ timestamp: '24.11.2026' }) });
  assert.equal((await rig.build(at('2026-11-23T23:59:59+07:00'))).articles, 0);
  assert.equal((await rig.build(at('2026-11-24T00:00:00+07:00'))).articles, 1);
  assert.match(rig.text('tin/ngay/index.html'), /Vũ\. \/ 24\.11\.2026 A−.* Nội dung/);
  assert.match(rig.read('tin/ngay/index.html'), /<time datetime="2026-11-24">/);
});

test('a draft with a time to come stays hidden until then, even with --drafts', async () => {
  const rig = new Rig({ 'content/tin/nhap.md': article({ draft: 'true', timestamp: '1.1.2027' }) });
  assert.equal((await rig.build({ drafts: true })).articles, 0);
});

test('between two changes the clock shows nowhere: builds are the same byte for byte', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A', timestamp: '1.11.2026 - 8:00' }),
    'content/tin/b.md': article({ title: 'B', timestamp: '1.12.2026 - 8:00' }),
  });
  const dist = join(rig.root, 'dist');
  await rig.build(at('2026-11-01T08:00:00+07:00'));
  const before = digestsOf(dist);
  await rig.build(at('2026-11-03T07:59:59+07:00'));
  assert.deepEqual(digestsOf(dist), before);

  // After two days an article is no longer among the latest news.
  const { changed } = await rig.build(at('2026-11-03T08:00:00+07:00'));
  assert.deepEqual(changed, ['https://suoimo.example.gov.vn/sitemap-news.xml']);
  const later = digestsOf(dist);
  const report = await rig.build(at('2026-12-01T07:59:59+07:00'));

  assert.deepEqual(digestsOf(dist), later);
  assert.equal(report.pages.written, 0);
  assert.equal((await rig.build(at('2026-12-01T08:00:00+07:00'))).articles, 2);
});

test('timestamps as offices write them reach the page in the pattern of site.yaml', async () => {
  const cases = [
    ['28.1.2021 - 16:6', '28.1.2021 - 16:6'],
    ['10:8, Thứ Tư, 3-4-2024', '3.4.2024 - 10:8'],
    ['03:20 CH 28/01/2021', '28.1.2021 - 15:20'],
    ['2021-01-28T09:06:00Z', '28.1.2021 - 16:6'],
    ['20210128', '28.1.2021'],
  ] as const;
  for (const [typed, shown] of cases) {
    const rig = new Rig({ 'content/tin/a.md': article({ timestamp: typed }) });
    const report = await rig.build();
    assert.deepEqual(summarize(report.diagnostics), [], typed);
    assert(rig.text('tin/a/index.html').includes(`Vũ. / ${shown} A−`), typed);
  }
});
