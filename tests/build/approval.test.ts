/** Approvals: an article is approved as it stands; whatever changes in it voids that. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bantin } from '../cli/run-cli.js';
import { article, assertClean, Rig, smallSite } from './rig.js';

const asking = `${smallSite}approval: { since: 1.11.2026 }\n`;
const path = 'content/tin/bai.md';
const fields = { title: 'Lịch họp thôn', timestamp: '20.11.2026 - 8:00', summary: 'Họp lúc bảy giờ.' };
const body = 'Bà con đến nhà văn hóa.\n';

function approvedBy(digest: string): Readonly<Record<string, string>> {
  return { approved: `{ by: Chủ tịch, at: 20.11.2026 - 7:30, digest: ${digest} }` };
}

async function digestOf(text: string): Promise<string> {
  const rig = new Rig({ 'site.yaml': asking, [path]: text });
  const [found] = (await rig.build()).diagnostics;
  assert.equal(found?.code, 'approval-missing');
  return String(found.args['digest']);
}

async function codesFor(text: string, site = asking): Promise<readonly string[]> {
  const rig = new Rig({ 'site.yaml': site, [path]: text });
  return (await rig.build()).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test('an article that must be approved is not published before it is, and is after', async () => {
  const digest = await digestOf(article(fields, body));
  assert.match(digest, /^[0-9a-f]{16}$/);
  assert.deepEqual(await codesFor(article({ ...fields, ...approvedBy(digest) }, body)), []);
});

test('what changes of title, lead, body and dates voids the approval; what does not touch them, does not', async () => {
  const approved = approvedBy(await digestOf(article(fields, body)));
  const changes: readonly (readonly [Readonly<Record<string, string>>, string, readonly string[]])[] = [
    [{ title: 'Lịch họp thôn Hòa Tân' }, body, ['error approval-void']],
    [{ summary: 'Họp lúc tám giờ.' }, body, ['error approval-void']],
    [{ timestamp: '20.11.2026 - 9:00' }, body, ['error approval-void']],
    [{ timestamp: '20.11.2026' }, body, ['error approval-void']],
    [{ publishAt: '21.11.2026' }, body, ['error approval-void']],
    [{ expiresAt: '30.12.2026' }, body, ['error approval-void']],
    [{}, 'Bà con đến trụ sở.\n', ['error approval-void']],
    [{}, `${body}\nVà mang theo giấy tờ.\n`, ['error approval-void']],
    [{ tags: '[họp]', author: 'Người khác' }, body, []],
    [{}, `\n${body}\n\n`, []],
  ];
  for (const [change, text, expected] of changes)
    assert.deepEqual(await codesFor(article({ ...fields, ...approved, ...change }, text)), expected);
  const windows = article({ ...fields, ...approved }, body).replaceAll('\n', '\r\n');
  assert.deepEqual(await codesFor(windows), [], 'line ends are nothing to approve');
});

test('older articles, drafts and what was withdrawn need no approval', async () => {
  assert.deepEqual(await codesFor(article({ ...fields, timestamp: '31.10.2026' })), []);
  assert.deepEqual(await codesFor(article({ ...fields, draft: 'true' })), []);
  assert.deepEqual(await codesFor(article({ ...fields, withdrawn: '{ at: 21.11.2026, reason: Sai. }' })), []);
  assert.deepEqual(await codesFor(article({ ...fields, timestamp: '1.11.2026' })), ['error approval-missing']);
});

test('where no approval is asked for, one that no longer holds is a warning', async () => {
  assert.deepEqual(await codesFor(article({ ...fields, ...approvedBy('0123456789abcdef') }), smallSite), [
    'warning approval-stale',
  ]);
  assert.deepEqual(await codesFor(article({ ...fields, approved: 'có' }), smallSite), ['error approved-invalid']);
  assert.deepEqual(await codesFor(article({ ...fields, approved: '{ by: x, at: mai, digest: y }' }), smallSite), [
    'error timestamp-unreadable',
  ]);
});

test('a word that is edited after the approval: the next build says so, as a clean one does', async () => {
  const text = article({ ...fields, ...approvedBy(await digestOf(article(fields, body))) }, body);
  const rig = new Rig({ 'site.yaml': asking, [path]: text });
  assert.deepEqual((await rig.build()).diagnostics, []);
  rig.write({ [path]: text.replace('văn hóa', 'cộng đồng') });
  assert.deepEqual(
    (await rig.build()).diagnostics.map(({ code }) => code),
    ['approval-void'],
  );
  rig.write({ [path]: text });
  assert.equal((await rig.build()).refusal, null);
  await assertClean(rig);
});

const clock = ['--clock', '2026-11-23T08:05:00+07:00'];

test('preview writes one file that needs no other, marked, with what an approval names', async () => {
  const rig = new Rig({
    'site.yaml': asking,
    [path]: article(
      { ...fields, draft: 'true', image: '{ src: anh.png, alt: Nhà văn hóa }' },
      `${body}\n![Sơ đồ](/so-do.png)\n\n[Mẫu đơn](don.pdf) và [tin khác](khac.md)\n`,
    ),
    'content/tin/khac.md': article({ title: 'Khác', timestamp: '1.1.2020' }),
    'content/tin/anh.png': 'PNG',
    'content/tin/don.pdf': '%PDF',
    'static/so-do.png': 'PNG2',
  });
  const run = await bantin(['preview', path, ...clock], rig.root);
  assert.equal(run.code, 0, run.error);
  const html = readFileSync(join(rig.root, 'bai.xem-truoc.html'), 'utf8');
  const [, digest = ''] = /<meta name="bantin-preview" content="([0-9a-f]{16})">/.exec(html) ?? [];
  assert.match(run.out, new RegExp(`by: .*\n  at: 23\\.11\\.2026 - 8:05\n  digest: ${digest}\n`));
  assert.match(html, /<p class="preview-mark">Bản xem trước để duyệt – chưa đăng/);
  assert.match(html, /<h1>Lịch họp thôn<\/h1>/);
  assert.deepEqual(
    [...html.matchAll(/<img src="([^"]*)"/g)].map(([, url]) => url),
    [`data:image/png;base64,${btoa('PNG')}`, `data:image/png;base64,${btoa('PNG2')}`],
  );
  assert.match(html, /href="https:\/\/suoimo\.example\.gov\.vn\/tin\/khac\/"/);
  assert.doesNotMatch(html, /<link|<script|(?:src|href)="\/|url\((?!["']?data:)/);
  assert(!existsSync(join(rig.root, 'dist')), 'nothing is published');
});

test('preview shows what is scheduled as it will be, and writes over nothing but a preview', async () => {
  const rig = new Rig({ 'site.yaml': asking, [path]: article({ ...fields, timestamp: '1.1.2030' }, body) });
  assert.equal((await bantin(['preview', path, '--out', 'p.html', ...clock], rig.root)).code, 0);
  assert.equal((await bantin(['preview', path, '--out', 'p.html', ...clock], rig.root)).code, 0);
  writeFileSync(join(rig.root, 'ghi-chu.html'), '<p>Của tôi</p>');
  const run = await bantin(['preview', path, '--out', 'ghi-chu.html', ...clock], rig.root);
  assert.equal(run.code, 3);
  assert.match(run.error, /không phải là một bản xem trước/);
  assert.equal(readFileSync(join(rig.root, 'ghi-chu.html'), 'utf8'), '<p>Của tôi</p>');
});

test('preview of what cannot be shown says why', async () => {
  const rig = new Rig({
    'content/tin/hong.md': article({ timestamp: 'mai' }),
    'content/tin/go.md': article({ withdrawn: '{ at: 23.11.2026, reason: Sai. }' }),
  });
  const codes = async (name: string): Promise<readonly [number | null, string]> => {
    const run = await bantin(['preview', name, ...clock], rig.root);
    return [run.code, run.error];
  };
  assert.match((await codes('content/tin/hong.md'))[1], /content\/tin\/hong\.md:4/);
  assert.match((await codes('content/tin/go.md'))[1], /Bài đã gỡ/);
  assert.match((await codes('content/tin/khong-co.md'))[1], /khong-co/);
  assert.equal((await codes('content/tin/go.md'))[0], 1);
});
