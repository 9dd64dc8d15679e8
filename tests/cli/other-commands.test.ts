/** The contract of `list`, `explain`, `clean`, `--version` and `--help`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, list, Rig } from '../build/rig.js';
import { bantin, bin } from './run-cli.js';

const clock = ['--clock', '2026-11-23T08:00:00+07:00'];
const files = {
  'content/tin/dang.md': article({ title: 'Đã đăng' }),
  'content/tin/nhap.md': article({ title: 'Nháp', draft: 'true' }),
  'content/tin/hen.md': article({ title: 'Hẹn giờ', timestamp: '1.1.2027' }),
  'content/tin/hong.md': article({ title: 'Hỏng', timestamp: 'mai' }),
};

test('list names articles by state', async () => {
  const rig = new Rig(files);
  const paths = async (kind: readonly string[]): Promise<readonly string[]> => {
    const run = await bantin(['list', ...kind, ...clock], rig.root);
    assert.equal(run.code, 0, run.error);
    return [...run.out.matchAll(/content\/tin\/(\w+)\.md/g)].map(([, name = '']) => name).sort();
  };
  assert.deepEqual(await paths(['drafts']), ['nhap']);
  assert.deepEqual(await paths(['scheduled']), ['hen']);
  assert.deepEqual(await paths(['expired']), []);
  assert.deepEqual(await paths([]), ['dang', 'hen', 'hong', 'nhap']);
  assert.equal((await bantin(['list', 'draft'], rig.root)).code, 2);
});

test('list names static pages, which have no time', async () => {
  const rig = new Rig({
    'content/tin/dang.md': article({ title: 'Đã đăng' }),
    'content/_pages/lien-he.md': '---\ntitle: Liên hệ\n---\nGọi xã.\n',
    'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\ndraft: true\n---\nXã ở đây.\n',
  });
  const rows: readonly unknown[] = JSON.parse((await bantin(['list', 'all', '--json', ...clock], rig.root)).out);
  assert.deepEqual(rows.slice(1), [
    { path: 'content/_pages/gioi-thieu.md', state: 'draft', title: 'Giới thiệu', timestamp: null, instant: null },
    { path: 'content/_pages/lien-he.md', state: 'public', title: 'Liên hệ', timestamp: null, instant: null },
  ]);
});

test('list prints JSON on request', async () => {
  const rig = new Rig(files);
  const rows: unknown = JSON.parse((await bantin(['list', 'scheduled', '--json', ...clock], rig.root)).out);
  assert.deepEqual(rows, [
    {
      path: 'content/tin/hen.md',
      state: 'scheduled',
      title: 'Hẹn giờ',
      timestamp: '1.1.2027',
      instant: '2026-12-31T17:00:00.000Z',
    },
  ]);
});

test('explain tells where URL, date, section and related news come from, with scores', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article({ slug: 'ten-khac', related: '[mot.md]' }),
    'content/tin/mot.md': article({ title: 'Một' }),
    'content/tin/hai.md': article({ title: 'Hai' }),
  });
  for (const path of ['content/tin/bai.md', join(rig.root, 'content/tin/bai.md')]) {
    const { code, out } = await bantin(['explain', path, ...clock], rig.root);
    assert.equal(code, 0);
    assert.match(out, /https:\/\/suoimo\.example\.gov\.vn\/tin\/ten-khac\/ .*\/:section\/:slug\/.*trường slug/);
    assert.match(out, /28\.1\.2021 - 16:6 .*2021-01-28T16:06:00\+07:00.*Asia\/Ho_Chi_Minh/);
    assert.match(out, /Chuyên mục: tin \(theo thư mục\)/);
    assert.match(out, /1\. content\/tin\/mot\.md \(do biên tập chọn\)\n {2}2\. content\/tin\/hai\.md/);
  }
  const run = await bantin(['explain', 'content/tin/bai.md', '--json', ...clock], rig.root);
  const json: { url: string; related: { path: string; reason: string; score: number }[] } = JSON.parse(run.out);
  assert.equal(json.url, 'https://suoimo.example.gov.vn/tin/ten-khac/');
  assert.deepEqual(json.related.map(({ path, reason }) => [path, reason])[0], ['content/tin/mot.md', 'pinned']);
  assert(json.related.every(({ score }) => typeof score === 'number'));
});

test('explain says of an article that is not public why; of a broken one what is wrong; of none that there is none', async () => {
  const rig = new Rig(files);
  assert.match((await bantin(['explain', 'content/tin/hen.md', ...clock], rig.root)).out, /Tình trạng: hẹn giờ/);
  const broken = await bantin(['explain', 'content/tin/hong.md', ...clock], rig.root);
  assert.equal(broken.code, 1);
  assert.match(broken.error, /timestamp-unreadable/);
  const none = await bantin(['explain', 'content/tin/khong.md', ...clock], rig.root);
  assert.equal(none.code, 1);
  assert.match(none.error, /article-unknown/);
});

test('clean removes what bantin wrote and nothing else', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article() });
  await bantin(['build', ...clock], rig.root);
  rig.write({ 'dist/CNAME': 'của người khác' });
  const run = await bantin(['clean'], rig.root);
  assert.equal(run.code, 0, run.error);
  assert.match(run.out, /CNAME/);
  assert.deepEqual(rig.files(), ['CNAME']);
  assert(list(rig.root).includes('content/tin/bai.md'));
});

test('--version prints the version of the package, --help the commands', async () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(bin, '../../package.json'), 'utf8'));
  const rig = new Rig();
  assert.deepEqual(await bantin(['--version'], rig.root), { code: 0, out: `${version}\n`, error: '' });
  const help = await bantin(['--help'], rig.root);
  assert.equal(help.code, 0);
  for (const command of ['build', 'check', 'list', 'explain', 'clean'])
    assert(help.out.includes(`  ${command} `), command);
});

test('explain --why says that a page was patched, and which shared parts had changed', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article() });
  const why = ['explain', '--why', '/tin/bai/', ...clock];
  await bantin(['build', ...clock], rig.root);
  rig.write({ 'layouts/footer.njk': 'chân trang' });
  await bantin(['build', ...clock], rig.root);
  assert.deepEqual((await bantin(why, rig.root)).out.split('\n'), [
    'tin/bai/index.html',
    'Không dựng lại: chỉ có phần chung thay đổi, nên phần mới được thay thẳng vào trang đã dựng:',
    '  phần chung của các trang (fragment:footer)',
    '',
  ]);
  const json: unknown = JSON.parse((await bantin([...why, '--json'], rig.root)).out);
  const expected = { file: 'tin/bai/index.html', rendered: false, reason: 'parts', keys: ['fragment:footer'] };
  assert.deepEqual(json, expected);
});
