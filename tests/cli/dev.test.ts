/** `bantin dev` as a user runs it: a process of its own, ended by a signal; and what it refuses. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { article, list, Rig } from '../build/rig.js';
import { ask, listenAnywhere, Listener, until } from '../dev/browsing.js';
import { bantin, bin } from './run-cli.js';

const sound = { 'content/tin/bai.md': article() };

/** Starts `bantin dev` in the portal of `rig`; returns once it says where to look. */
async function startDev(t: TestContext, rig: Rig, ...args: readonly string[]) {
  const dev = spawn(process.execPath, [bin, 'dev', '--port', '0', ...args], { cwd: rig.root, stdio: 'pipe' });
  t.after(() => dev.kill('SIGKILL'));
  let [out, error] = ['', ''];
  dev.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  dev.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const base = await until('the address', () => /http:\S+/.exec(out)?.[0]);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ended = once(dev, 'exit');
    dev.kill(signal);
    await ended;
    return dev.exitCode;
  };
  return { base, end, out: () => out, error: () => error };
}

test('it builds, serves, follows a save, and ends with Ctrl-C, leaving no lock', async (t) => {
  const rig = new Rig(sound);
  const dev = await startDev(t, rig);
  assert.match(dev.out(), /^Đã dựng 1 bài thành \d+ trang trong [\d,]+ giây\.\nXem tại http:\/\/127\.0\.0\.1:\d+\/ /);
  const { body } = await ask(dev.base, '/tin/bai/');
  const version = /data-version="([^"]+)"/.exec(body)?.[1] ?? '';
  const listener = await Listener.open(dev.base, `?version=${version}`);

  rig.write({ 'content/tin/bai.md': article({}, 'Nội dung mới.\n') });
  assert.ok((await listener.next('reload')).data.changed?.includes('/tin/bai/'));
  assert.match((await ask(dev.base, '/tin/bai/')).body, /Nội dung mới/);
  await until('the line of the build', () => /\ncontent\/tin\/bai\.md: dựng \d+ trang, /.test(dev.out()));

  rig.write({ 'content/tin/bai.md': article({ timestamp: '31.2.2021' }) });
  const { title = '', text = '' } = (await listener.next('errors')).data;
  assert.match(title, /^Chưa dựng được: 1 lỗi\.$/);
  assert.match(text, /^content\/tin\/bai\.md:4:12: lỗi timestamp-day\n[\s\S]*\^{9}\n/);
  await until('the error', () => dev.error().includes('Chưa dựng được'));
  assert.ok(dev.error().startsWith(text), dev.error());
  assert.match((await ask(dev.base, '/tin/bai/')).body, /Nội dung mới/);

  assert.equal(await dev.end('SIGINT'), 0);
  assert.match(dev.out(), /Đã dừng\.\n$/);
  assert.deepEqual(
    list(join(rig.root, '.bantin')).filter((file) => /\.lock|staging/.test(file)),
    [],
  );
  assert.deepEqual(list(join(rig.root, 'dist')), [], 'the portal’s own output is left alone');
});

test('SIGTERM ends it too; drafts are shown if asked for; a config that changes asks for a new start', async (t) => {
  const config = 'export default { filters: { to: (text) => String(text).toUpperCase() } };\n';
  const rig = new Rig({
    'site.yaml': 'name: Xã\nbaseUrl: https://tinh.example.gov.vn/suoi-mo/\n',
    'content/tin/bai.md': article({ draft: 'true' }),
    'bantin.config.js': config,
  });
  const dev = await startDev(t, rig, '--drafts', '--lang', 'en');
  assert.match(dev.base, /\/suoi-mo\/$/);
  assert.equal((await ask(dev.base, '/suoi-mo/tin/bai/')).status, 200);

  rig.write({ 'bantin.config.js': config.replace('toUpperCase', 'toLowerCase') });
  await until('the finding', () => dev.error().includes('error config-changed'));
  rig.write({ 'bantin.config.js': config });
  await until('a build', () => /bantin\.config\.js: no page has changed/.test(dev.out()));

  assert.equal(await dev.end('SIGTERM'), 0);
});

test('what cannot be previewed is refused at once', async (t) => {
  const taken = createServer();
  const port = String((await listenAnywhere(taken)).port);
  t.after(() => taken.close());
  const cases: readonly (readonly [name: string, code: number, args: readonly string[], error: RegExp])[] = [
    ['a port that is taken', 3, ['--port', port], /port-taken\n[\s\S]*--port/],
    ['an address of another machine', 3, ['--host', '192.0.2.1', '--port', '0'], /host-unusable/],
    ['no port', 2, ['--port', 'abc'], /option-port-invalid/],
    ['a port too high', 2, ['--port', '65536'], /option-port-invalid/],
    ['a folder without a portal', 2, ['--root', 'khong-co'], /site-missing/],
    ['another output', 2, ['--output', 'x'], /--output/],
  ];
  const rig = new Rig(sound);
  const listeners = process.listenerCount('SIGINT');
  for (const [name, code, args, error] of cases) {
    const run = await bantin(['dev', ...args], rig.root);
    assert.equal(run.code, code, `${name}: ${run.error}`);
    assert.match(run.error, error, name);
    assert.doesNotMatch(run.error, /\n\s+at /, name);
    assert.equal(run.out, '', name);
  }
  assert.equal(process.listenerCount('SIGINT'), listeners, 'Ctrl-C is no concern of a preview that never was');
});
