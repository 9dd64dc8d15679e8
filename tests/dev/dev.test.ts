/** The preview as a whole, with real files, real events and real HTTP; what builds is a stand-in or the real thing. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { renameSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openDev, type DevOrder } from '../../src/dev/dev.js';
import type { Builder } from '../../src/dev/builder.js';
import { emptyReport } from '../../src/commands/report-to-json.js';
import type { Diagnostic, Report } from '../../src/model.js';
import { article, Rig } from '../build/rig.js';
import { ask, listenAnywhere, Listener, until } from './browsing.js';

type Hint = readonly string[] | null;

/** Opens a preview of `rig`; the builder is the real one unless another is given. */
async function open(t: TestContext, rig: Rig, builder?: Builder) {
  const told: { readonly report: Report; readonly hint: Hint }[] = [];
  const troubles: Diagnostic[] = [];
  let portal = await rig.portal();
  const order: DevOrder = {
    builder: builder ?? {
      build: async () => {
        portal = await rig.portal();
        return rig.build();
      },
      close: () => Promise.resolve(),
    },
    portal: () => portal,
    output: join(rig.root, 'dist'),
    host: '127.0.0.1',
    port: 0,
    now: () => Date.now(),
    notice: ({ diagnostics }) => ({ title: 'Có lỗi', text: diagnostics.map(({ code }) => code).join(' ') }),
    built: (report, hint) => void told.push({ report, hint }),
    trouble: (diagnostic) => void troubles.push(diagnostic),
  };
  const opened = await openDev(order);
  if (opened.kind === 'refused') throw new Error(opened.diagnostics.map(({ code }) => code).join(' '));
  const { dev } = opened;
  t.after(() => dev.close());
  const listener = await Listener.open(dev.address, `?version=${await versionOf(dev.address)}`);
  t.after(() => listener.close());
  return { dev, told, troubles, listener, get: (path: string) => ask(dev.address, path) };
}

/** The build that a page says it came from. */
async function versionOf(address: string): Promise<string> {
  const { body } = await ask(address, new URL(address).pathname);
  return /data-version="([^"]+)"/.exec(body)?.[1] ?? '';
}

const good: Report = { ...emptyReport('site', 0, []), refusal: null };

/** A builder that counts, and lasts until it is let go. */
function openPaperBuilder() {
  const hints: Hint[] = [];
  let gate: Promise<unknown> = Promise.resolve();
  let running = 0;
  let most = 0;
  const builder: Builder = {
    build: async (hint) => {
      hints.push(hint);
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
      return good;
    },
    close: () => Promise.resolve(),
  };
  /** Keeps builds from ending until the function that it returns is called. */
  const hold = (): (() => void) => {
    const lock = new EventEmitter();
    gate = once(lock, 'open');
    return () => void lock.emit('open');
  };
  return { builder, hints, hold, most: () => most };
}

test('a save reloads the pages that it changed', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article(), 'content/tin/b.md': article({ title: 'Bài khác' }) });
  const { listener, get, told } = await open(t, rig);
  rig.write({ 'content/tin/a.md': article({}, 'Nội dung mới.\n') });
  const { data } = await listener.next('reload');
  assert.ok(data.changed?.includes('/tin/a/'));
  assert.ok(!data.changed?.includes('/tin/b/'));
  assert.match((await get('/tin/a/')).body, /Nội dung mới\./);
  assert.deepEqual(told.at(-1)?.hint, ['content/tin/a.md']);
});

test('a page that is removed is told of too, one that is added appears', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article(), 'content/tin/b.md': article({ title: 'Bài khác' }) });
  const { listener, get } = await open(t, rig);
  rig.remove('content/tin/b.md');
  assert.ok((await listener.next('reload')).data.changed?.includes('/tin/b/'));
  assert.equal((await get('/tin/b/')).status, 404);
  rig.write({ 'content/tin/c.md': article({ title: 'Bài mới' }) });
  assert.ok((await listener.next('reload')).data.changed?.includes('/tin/c/'));
  assert.match((await get('/tin/c/')).body, /Bài mới/);
});

test('300 files at once are few builds, never two at a time', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  const { builder, hints, most } = openPaperBuilder();
  await open(t, rig, builder);
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`content/tin/b${index}.md`, article()]));
  rig.write(files);
  await until('a build', () => hints.length > 1);
  rig.write({ 'content/tin/cuoi.md': article() });
  await until('the build of what came last', () =>
    hints.slice(1).some((hint) => hint === null || hint.includes('content/tin/cuoi.md')),
  );
  assert.ok(hints.length <= 5, `${hints.length} builds`);
  assert.equal(most(), 1);
});

test('what is saved during a build waits for it, and is one more build', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article(), 'content/tin/b.md': article(), 'content/tin/c.md': article() });
  const { builder, hints, hold, most } = openPaperBuilder();
  await open(t, rig, builder);
  const release = hold();
  rig.write({ 'content/tin/a.md': article({}, 'Mới.\n') });
  await until('a build', () => hints.length === 2);
  rig.write({ 'content/tin/b.md': article({}, 'Mới.\n') });
  rig.write({ 'content/tin/c.md': article({}, 'Mới.\n') });
  release();
  await until('a build after that', () =>
    hints.slice(2).some((hint) => hint === null || hint.includes('content/tin/c.md')),
  );
  assert.deepEqual(hints[1], ['content/tin/a.md']);
  assert.ok(hints.length <= 4, `${hints.length} builds`);
  assert.equal(most(), 1);
});

test('editors that write a second file and rename it, or move the first away, show no page as gone', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  const { listener, told } = await open(t, rig);
  const path = join(rig.root, 'content/tin/a.md');
  for (const style of ['over', 'away']) {
    const builds = told.length;
    if (style === 'over') {
      rig.write({ 'content/tin/a.md.moi': article({}, 'Đổi tên đè lên.\n') });
      renameSync(`${path}.moi`, path);
    } else {
      renameSync(path, `${path}~`);
      rig.write({ 'content/tin/a.md': article({}, 'Dời đi rồi viết lại.\n') });
      rig.remove('content/tin/a.md~');
    }
    assert.ok((await listener.next('reload')).data.changed?.includes('/tin/a/'), style);
    assert.equal(told.length, builds + 1, style);
  }
  for (const { report } of told) assert.deepEqual([report.refusal, report.removed, report.articles], [null, [], 1]);
});

test('a build that fails leaves what is served as it was, and is told until one is good', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  const { listener, get, dev } = await open(t, rig);
  const before = (await get('/tin/a/')).body;
  rig.write({ 'content/tin/a.md': article({ timestamp: '31.2.2021' }) });
  assert.deepEqual((await listener.next('errors')).data, { title: 'Có lỗi', text: 'timestamp-day' });
  assert.equal((await get('/tin/a/')).body, before);

  const late = await Listener.open(dev.address, `?version=${await versionOf(dev.address)}`);
  t.after(() => late.close());
  assert.equal((await late.next('errors')).data.text, 'timestamp-day');

  rig.write({ 'content/tin/a.md': article() });
  assert.deepEqual((await listener.next('reload')).data.changed, [], 'all is as it was, but for the errors');
  assert.match((await get('/tin/a/')).body, /Ra quân vệ sinh/);
});

test('a portal that is broken from the start is served as far as it goes, and then whole', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article({ timestamp: '31.2.2021' }) });
  const { listener, get, told } = await open(t, rig);
  assert.equal(told[0]?.report.refusal, 'content');
  assert.equal((await get('/')).status, 404);
  await listener.next('errors');
  rig.write({ 'content/tin/a.md': article() });
  assert.ok((await listener.next('reload')).data.changed?.includes('/'));
  assert.equal((await get('/')).status, 200);
});

test('layouts, static files and site.yaml count as well, where they come into being later too', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  const { listener, get } = await open(t, rig);
  rig.write({ 'static/van-ban.txt': 'Văn bản' });
  assert.deepEqual((await listener.next('reload')).data.changed, ['/van-ban.txt']);
  rig.write({ 'layouts/not-found.njk': '<p>Không có gì</p>' });
  assert.deepEqual((await listener.next('reload')).data.changed, ['/404.html']);
  rig.write({ 'site.yaml': 'name: Xã Suối Mơ\nbaseUrl: https://tinh.example.gov.vn/suoi-mo/\n' });
  await until('the new address', () => listener.text.includes('"/suoi-mo/"'));
  assert.equal((await get('/')).headers.location, '/suoi-mo/');
  assert.match((await get('/suoi-mo/')).body, /href="\/suoi-mo\/tin\/a\/"/);
});

test('a theme that site.yaml names later is watched from then on', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article(), 'giao-dien/not-found.njk': '<p>Một</p>' });
  const { listener, get } = await open(t, rig);
  const site = 'name: Xã\nbaseUrl: https://suoimo.example.gov.vn/\ntheme: giao-dien\n';
  rig.write({ 'site.yaml': site });
  await listener.next('reload');
  await until('the theme', () => listener.text.includes('/404.html'));
  const heard = listener.text.length;
  rig.write({ 'giao-dien/not-found.njk': '<p>Hai</p>' });
  await until('the changed theme', () => listener.text.slice(heard).includes('/404.html'));
  assert.match((await get('/khong-co')).body, /Hai/);
});

test('a port that is taken is a finding, and nothing is built', async (t) => {
  const server = createServer();
  const { port } = await listenAnywhere(server);
  t.after(() => server.close());
  const rig = new Rig();
  const { builder, hints } = openPaperBuilder();
  const portal = await rig.portal();
  const opened = await openDev({
    builder,
    portal: () => portal,
    output: join(rig.root, 'dist'),
    host: '127.0.0.1',
    port,
    now: () => 0,
    notice: () => ({ title: '', text: '' }),
    built: () => undefined,
    trouble: () => undefined,
  });
  assert.equal(opened.kind, 'refused');
  assert.deepEqual(opened.kind === 'refused' && opened.diagnostics.map(({ code, args }) => [code, args]), [
    ['port-taken', { port }],
  ]);
  assert.deepEqual(hints, []);
});

test('a fault of the builder comes to light', async (t) => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  let builds = 0;
  const builder: Builder = {
    build: async () => {
      builds += 1;
      if (builds > 1) throw new Error('một lỗi của chúng tôi');
      return good;
    },
    close: () => Promise.resolve(),
  };
  const { dev } = await open(t, rig, builder);
  rig.write({ 'content/tin/a.md': article({}, 'Mới.\n') });
  await assert.rejects(dev.fault, /một lỗi của chúng tôi/);
});
