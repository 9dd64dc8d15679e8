/** The contract of `bantin build` and `bantin check`: exit codes, what stands on which stream, the options. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, list, Rig } from '../build/rig.js';
import { bantin } from './run-cli.js';

const clock = ['--clock', '2026-11-23T08:00:00+07:00'];
const sound = { 'content/tin/bai.md': article() };
const wrong = { 'content/tin/bai.md': article({ timestamp: '31.2.2021' }) };
const doubtful = { 'content/tin/bai.md': article({ titel: 'Sai tên trường' }) };

test('exit codes tell what went wrong: 0 nothing, 1 content, 2 usage or site.yaml, 3 the surroundings', async () => {
  const cases: readonly (readonly [string, number, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['all is well', 0, sound, ['build']],
    ['a warning, strictly', 1, doubtful, ['build', '--strict']],
    ['an error in an article', 1, wrong, ['build']],
    ['an article that was set aside', 0, wrong, ['build', '--keep-going']],
    ['an error in a layout', 1, { ...sound, 'layouts/list.njk': '{{ khongCo }}' }, ['build']],
    [
      'a warning about site.yaml, strictly',
      1,
      { 'site.yaml': 'name: Cổng: xã\nbaseUrl: https://a.vn/\n' },
      ['build', '--strict'],
    ],
    ['site.yaml', 2, { ...sound, 'site.yaml': 'name: Cổng\n' }, ['build']],
    ['bantin.config.js', 2, { ...sound, 'bantin.config.js': 'export default 1;' }, ['build']],
    ['the theme', 2, { ...sound, 'site.yaml': 'name: Cổng\nbaseUrl: https://a.vn/\ntheme: mat\n' }, ['build']],
    ['a folder without a portal', 2, {}, ['build', '--root', 'khong-co']],
    ['an unknown command', 2, sound, ['buidl']],
    ['no command at all', 2, sound, []],
    ['one word too many', 2, sound, ['build', 'x']],
    ['a clock that is none', 2, sound, ['build', '--clock', 'hôm qua']],
    ['a clock on the 31st of February', 2, sound, ['build', '--clock', '2026-02-31']],
    ['a base URL that is none', 2, sound, ['build', '--base-url', 'suoimo.vn']],
    ['a language that is none', 2, sound, ['build', '--lang', 'fr']],
    ['no number of threads', 2, sound, ['build', '--jobs', '0']],
    ['a foreign file in the way', 3, { ...sound, 'dist/index.html': 'x' }, ['build']],
    ['a check', 0, { ...sound, 'dist/index.html': 'x' }, ['check']],
  ];
  for (const [name, code, files, args] of cases) {
    const rig = new Rig(files);
    const run = await bantin(args, rig.root);
    assert.equal(run.code, code, `${name}: ${run.out}${run.error}`);
    if (code !== 0) {
      assert.equal(run.out, '', `${name}: nothing on standard output`);
      assert.notEqual(run.error, '', `${name}: something on standard error`);
    }
  }
});

test('an unknown option is refused, with the one that was meant', async () => {
  const rig = new Rig(sound);
  const run = await bantin(['build', '--keep-goin'], rig.root);
  assert.equal(run.code, 2);
  assert.match(run.error, /--keep-going/);
  assert(!existsSync(join(rig.root, 'dist')));
});

test('--output is relative to the working directory, dist/ to the portal', async () => {
  const rig = new Rig(sound);
  const elsewhere = join(rig.root, 'noi-khac');
  mkdirSync(elsewhere);
  assert.equal((await bantin(['build', '--root', '..', '--output', 'ket-qua', ...clock], elsewhere)).code, 0);
  assert(existsSync(join(elsewhere, 'ket-qua/index.html')));
  assert.equal((await bantin(['build', '--root', '..', ...clock], elsewhere)).code, 0);
  assert(existsSync(join(rig.root, 'dist/index.html')));
});

test('--base-url stands for the one of site.yaml', async () => {
  const rig = new Rig(sound);
  const run = await bantin(['build', '--base-url', 'https://tinh.example.gov.vn/xa-suoi-mo', ...clock], rig.root);
  assert.equal(run.code, 0, run.error);
  assert.match(
    rig.read('tin/bai/index.html'),
    /rel="canonical" href="https:\/\/tinh\.example\.gov\.vn\/xa-suoi-mo\/tin\/bai\/"/,
  );
  assert.match(rig.read('index.html'), /<a href="\/xa-suoi-mo\/tin\/bai\/">/);
});

test('--clock is an instant of ISO 8601, in the portal’s zone where it names none', async () => {
  for (const [typed, articles] of [
    ['2021-01-28T16:05:59+07:00', 0],
    ['2021-01-28T09:06:00Z', 1],
    ['2021-01-28T16:06', 1],
  ] as const) {
    const rig = new Rig(sound);
    const run = await bantin(['build', '--json', '--clock', typed], rig.root);
    const printed: { articles: number } = JSON.parse(run.out);
    assert.equal(printed.articles, articles, typed);
  }
});

test('messages are in the language of the portal, or of --lang', async () => {
  const rig = new Rig(wrong);
  assert.match((await bantin(['build'], rig.root)).error, /tháng 2 năm 2021 không có ngày 31/);
  assert.match((await bantin(['build', '--lang', 'en'], rig.root)).error, /month 2 of 2021 has no day 31/);
});

test('a finding shows its place, the line and what to do', async () => {
  const rig = new Rig(wrong);
  const { error } = await bantin(['build'], rig.root);
  assert.match(error, /^content\/tin\/bai\.md:4:12: lỗi timestamp-day\n/);
  assert.match(error, /4 \| timestamp: 31\.2\.2021\n.* \| {12}\^{9}\n/);
  assert.match(error, /→ Hãy sửa lại ngày/);
  assert.match(error, /được giữ nguyên/);
});

test('more than twenty findings of one code are one line with their number; JSON keeps all', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 21 }, (_, index) => [`content/tin/b${index}.md`, article({ timestamp: '31.2.2021' })]),
  );
  const rig = new Rig(files);
  const { error } = await bantin(['build'], rig.root);
  assert.equal(error.split('timestamp-day').length - 1, 1);
  assert.match(error, /timestamp-day: 21 /);

  const { out } = await bantin(['build', '--json'], rig.root);
  const printed: { diagnostics: unknown[] } = JSON.parse(out);
  assert.equal(printed.diagnostics.length, 21);
});

test('a summary of a few lines goes to standard output; --quiet leaves it out and warnings in', async () => {
  const rig = new Rig(doubtful);
  const loud = await bantin(['build', ...clock], rig.root);
  assert.match(
    loud.out,
    /^Đã dựng 1 bài thành \d+ trang trong [\d,]+ giây\.\ndist: ghi \d+ tệp, xóa 0, giữ nguyên 0\.\n1 cảnh báo\.\n$/,
  );
  assert.match(loud.error, /field-misspelt/);

  const quiet = await bantin(['build', '--quiet', ...clock], rig.root);
  assert.equal(quiet.out, '');
  assert.match(quiet.error, /field-misspelt/);
});

test('what stands in a file cannot control the terminal', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article({ 'x\u001B]0;t\u0007y': '1', timestamp: '"31.2\u001B[31m.2021"' }),
  });
  const run = await bantin(['build'], rig.root);
  assert.equal(run.code, 1);
  assert.doesNotMatch(run.out + run.error, /[\u001B\u0007]/);
});

test('a check writes nothing in the portal but what it keeps for itself', async () => {
  const rig = new Rig(sound);
  const before = list(rig.root);
  assert.equal((await bantin(['check', ...clock], rig.root)).code, 0);
  assert.deepEqual(
    list(rig.root).filter((file) => !file.startsWith('.bantin/')),
    before,
  );
});
