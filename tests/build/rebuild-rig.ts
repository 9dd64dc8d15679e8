/** The portal whose builds tell what an edit makes them render again, and the looks into its cache that show it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { BuildOrder } from '../../src/build.js';
import { Cache } from '../../src/cache/cache.js';
import type { Reason } from '../../src/cache/outputs.js';
import { article, digestsOf, makeFolder, Rig, summarize } from './rig.js';

export const site = [
  'name: Cổng thông tin điện tử xã Suối Mơ',
  'baseUrl: https://suoimo.example.gov.vn/',
  'sections: [{ path: tin, title: Tin tức }, { path: van-hoa, title: Văn hóa }]',
  'perPage: 2',
  'related: { count: 2 }',
  'blocks: [{ kind: latest, title: Mới, section: tin, count: 1 }]',
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
 * any. With two articles a page, the home page, `tin` and an author have numbered pages.
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
  assert.deepEqual([rendered(rig).length, patched(rig).length], [report.pages.rendered, report.pages.patched]);
  return rig;
}

/** The files that the last build rendered, sorted, as the cache tells it. */
export function rendered(rig: Rig): readonly string[] {
  return filesMade(rig, (reason) => reason !== 'parts');
}

/** The files in which the last build exchanged nothing but shared parts, sorted. */
export function patched(rig: Rig): readonly string[] {
  return filesMade(rig, (reason) => reason === 'parts');
}

function filesMade(rig: Rig, counts: (reason: Reason['kind']) => boolean): readonly string[] {
  const outputs = Cache.open(join(rig.root, '.bantin/cache'), false).outputs('dist', '');
  assert(outputs !== null);
  const reasons = outputs.files.map((_, index) => outputs.reason(index));
  return outputs.files
    .filter((_, index) => counts(reasons[index]?.kind ?? 'parts') && reasons[index] !== null)
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

/** Fails unless dist/ is what a build makes that remembers nothing. */
export async function assertClean(rig: Rig, order: Partial<BuildOrder> = {}): Promise<void> {
  const output = join(makeFolder(), 'dist');
  await rig.build({ ...order, output, memory: 'none' });
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(output));
}

/** All files with a header, side blocks and a footer. */
export function framed(rig: Rig): readonly string[] {
  return rig.files().filter((file) => file.endsWith('.html'));
}
