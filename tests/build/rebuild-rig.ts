/** The portal whose builds tell what an edit makes them render again, and the looks into its cache that show it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { BuildOrder } from '../../src/build.js';
import { Cache } from '../../src/cache/cache.js';
import type { Reason } from '../../src/cache/outputs.js';
import { article, Rig, summarize } from './rig.js';

export const site = [
  'name: Cổng thông tin điện tử xã Suối Mơ',
  'baseUrl: https://suoimo.example.gov.vn/',
  'sections: [{ path: tin, title: Tin tức }, { path: van-hoa, title: Văn hóa }]',
  'perPage: 2',
  'search: false',
  'related: { count: 2 }',
  'blocks: [{ kind: latest, title: Mới, section: tin, count: 1 }]',
  'api: false',
  '',
].join('\n');

/** An article that lists show with its first paragraph. */
export function story(
  title: string,
  timestamp: string,
  fields: Readonly<Record<string, string>>,
  body: string,
): string {
  return article({ title, timestamp, author: 'Vũ', ...fields }, `${title}: đoạn mở đầu.\n\n${body}\n`);
}

export const bao = story('Bão số một', '1.1.2021', {}, 'Nước lên ở suối.');
export const hoi = story('Lễ hội', '1.1.2020', { author: 'Lê An' }, 'Trống hội.');
export const nhap = story('Bản nháp', '1.3.2020', { author: 'Lê An', draft: 'true' }, 'Chưa xong.');

/**
 * The newest article of section `tin` stands in a side block of every page but numbered ones, nothing of `van-hoa` in
 * any. With two articles a page, the home page, `tin` and an author have numbered pages. There is no API: what edits do to
 * that is told in `api.test.ts`.
 */
export const portal: Readonly<Record<string, string>> = {
  'site.yaml': site,
  'content/tin/bao.md': bao,
  'content/tin/dich.md': story('Tiêm chủng', '1.2.2021', { tags: '[Y tế]' }, 'Trạm xá mở cửa.'),
  'content/tin/hop.md': story('Họp thôn', '1.3.2021', { author: 'Lê An' }, 'Bàn việc. [Số liệu](so-lieu.pdf)'),
  'content/tin/lua.md': story('Mùa lúa', '1.4.2021', { tags: '[Y tế]' }, 'Gặt sớm.'),
  'content/tin/truong.md': story('Khai giảng', '5.4.2021', {}, 'Học sinh tựu trường.'),
  'content/van-hoa/hat.md': story('Hát ru', '1.2.2020', {}, 'Câu hát.'),
  'content/van-hoa/hoi.md': hoi,
  'content/van-hoa/nhap.md': nhap,
  'content/van-hoa/hen.md': story('Hẹn giờ', '1.1.2027', { author: 'Lê An' }, 'Chưa tới.'),
  'content/tin/so-lieu.pdf': '%PDF',
  'static/ban-do.txt': 'bản đồ',
};

/** Builds the portal, edits it, builds it again. */
export async function rebuild(edit: (rig: Rig) => void, order: Partial<BuildOrder> = {}): Promise<Rig> {
  const rig = new Rig(portal);
  await rig.build();
  edit(rig);
  const report = await rig.build(order);
  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  assert.deepEqual([countRendered(rig), patched(rig).length], [report.pages.rendered, report.pages.patched]);
  return rig;
}

/** Whether a file is a feed of news in another format than RSS. */
function isOther(file: string): boolean {
  return /(?:atom\.xml|feed\.json)$/.test(file) && !file.startsWith('dinh-chinh/');
}

/**
 * The files that the last build rendered, sorted, as the cache tells it. Of each feed, which stands in three formats that are
 * rendered together, only the RSS file is named.
 */
export function rendered(rig: Rig): readonly string[] {
  const made = filesMade(rig, (reason) => reason !== 'parts');
  const feeds = made.filter((file) => file.endsWith('rss.xml'));
  // A layout that is edited is that of one format.
  if (feeds.length > 0 && made.some(isOther)) {
    const others = feeds.flatMap((file) => ['atom.xml', 'feed.json'].map((name) => file.replace('rss.xml', name)));
    assert.deepEqual(made.filter(isOther).toSorted(), others.toSorted());
  }
  return made.filter((file) => !isOther(file));
}

/** How many files the last build rendered. */
export function countRendered(rig: Rig): number {
  return filesMade(rig, (reason) => reason !== 'parts').length;
}

/** The files in which the last build exchanged nothing but shared parts, sorted. */
export function patched(rig: Rig): readonly string[] {
  return filesMade(rig, (reason) => reason === 'parts');
}

function filesMade(rig: Rig, counts: (reason: Reason['kind']) => boolean): readonly string[] {
  const outputs = Cache.open(join(rig.root, '.bantin/cache'), false).last.outputs('dist', '');
  assert(outputs !== null);
  return Array.from({ length: outputs.length }, (_, index) => index)
    .flatMap((index) => {
      const reason = outputs.reason(index);
      return reason !== null && counts(reason.kind) ? [outputs.file(index)] : [];
    })
    .toSorted();
}

/** What a build renders after `files` were written (null: removed). */
export async function renderedAfter(
  files: Readonly<Record<string, string | null>>,
  order: Partial<BuildOrder> = {},
): Promise<readonly string[]> {
  const edit = (rig: Rig): void => {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) rig.remove(path);
      else rig.write({ [path]: text });
    }
  };
  return rendered(await rebuild(edit, order));
}

/** All files with a header, side blocks and a footer. */
export function framed(rig: Rig): readonly string[] {
  return rig.files().filter((file) => file.endsWith('.html'));
}
