/** What open pages hear of builds, and what those hear that come back. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test, type TestContext } from 'node:test';
import { Audience } from '../../src/dev/reload.js';
import { listenAnywhere, Listener, until } from './browsing.js';

/** An audience behind a server; a page names the build that it came from. */
async function open(t: TestContext) {
  const audience = new Audience('phien');
  let gone = 0;
  const server = createServer((request, response) => {
    audience.welcome(response, new URL(request.url ?? '', 'http://a').searchParams.get('version'));
    response.once('close', () => (gone += 1));
  });
  const { base } = await listenAnywhere(server);
  t.after(() => {
    audience.close();
    server.close();
    server.closeAllConnections();
  });
  const listen = async (version: string): Promise<Listener> => {
    const listener = await Listener.open(base, `?version=${version}`);
    t.after(() => listener.close());
    return listener;
  };
  return { audience, listen, gone: () => gone };
}

const urls = (...paths: readonly string[]): readonly string[] =>
  paths.map((path) => `https://xa.example.gov.vn${path}`);

test('a good build names what changed, by the paths of their URLs', async (t) => {
  const { audience, listen } = await open(t);
  const [one, two] = [await listen('phien-0'), await listen('phien-0')];
  audience.tellChanges(urls('/xa/tin/bai/', '/xa/assets/style.css'));
  for (const page of [one, two]) {
    const { id, data } = await page.next('reload');
    assert.equal(id, 'phien-1');
    assert.deepEqual(data.changed, ['/xa/tin/bai/', '/xa/assets/style.css']);
  }
});

test('a build that changed nothing is not spoken of', async (t) => {
  const { audience, listen } = await open(t);
  const page = await listen('phien-0');
  audience.tellChanges([]);
  audience.tellChanges(urls('/tin/'));
  await page.next('reload');
  assert.equal(page.heard.length, 1);
});

test('errors are told to who is there and to who comes, until a build is good, even if nothing changed', async (t) => {
  const { audience, listen } = await open(t);
  const early = await listen('phien-0');
  audience.tellErrors({ title: 'Có lỗi', text: 'content/tin/a.md:4:12\n  <b>' });
  const late = await listen('phien-0');
  for (const page of [early, late]) {
    assert.deepEqual((await page.next('errors')).data, { title: 'Có lỗi', text: 'content/tin/a.md:4:12\n  <b>' });
  }
  audience.tellChanges([]);
  assert.deepEqual((await early.next('reload')).data.changed, []);
  const after = await listen(audience.version);
  audience.tellChanges(urls('/'));
  await after.next('reload');
  assert.deepEqual(
    after.heard.map(({ name }) => name),
    ['reload'],
  );
});

test('a page that comes back hears what it has missed, and reloads where nobody knows', async (t) => {
  const { audience, listen } = await open(t);
  for (const path of ['/a/', '/b/', '/c/']) audience.tellChanges(urls(path));
  const missed: readonly (readonly [version: string, changed: readonly string[] | null])[] = [
    ['phien-1', ['/b/', '/c/']],
    ['phien-0', ['/a/', '/b/', '/c/']],
    ['hom-qua-2', null],
    ['', null],
  ];
  for (const [version, changed] of missed) {
    assert.deepEqual((await (await listen(version)).next('reload')).data.changed, changed, version);
  }
  const current = await listen('phien-3');
  audience.tellChanges(urls('/d/'));
  await current.next('reload');
  assert.equal(current.heard.length, 1);
});

test('thousands of changes are anything', async (t) => {
  const { audience, listen } = await open(t);
  const page = await listen('phien-0');
  audience.tellChanges(urls(...Array.from({ length: 1001 }, (_, number) => `/${number}/`)));
  assert.equal((await page.next('reload')).data.changed, null);
});

test('connections are kept alive, and those who left are forgotten', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const { audience, listen, gone } = await open(t);
  const [stays, leaves] = [await listen('phien-0'), await listen('phien-0')];
  leaves.close();
  await until('a page that leaves', () => gone() === 1);
  t.mock.timers.tick(15_000);
  await until('a heartbeat', () => stays.text.includes(': \n\n'));
  audience.tellChanges(urls('/'));
  await stays.next('reload');
  audience.close();
  await until('the end', () => !stays.isOpen);
});
