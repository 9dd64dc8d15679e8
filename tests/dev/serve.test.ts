/** What the preview answers with: the output folder and nothing else, to this machine and nobody else. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Audience } from '../../src/dev/reload.js';
import { serve } from '../../src/dev/serve.js';
import { Rig } from '../build/rig.js';
import { ask, listenAnywhere } from './browsing.js';

const page = '<!DOCTYPE html><title>Tin</title><body><p>Tiếng Việt</p></body></html>\n';

const files = {
  'dist/index.html': page,
  'dist/404.html': '<body>Không có trang này</body>',
  'dist/tin/bai/index.html': page,
  'dist/tin/rong.txt': '',
  'dist/tin/anh ven sông.png': 'png',
  'dist/assets/style.css': 'body{}',
  'dist/feed.xml': '<rss/>',
  'dist/so-lieu.pdf': '0123456789',
  'dist/100%.txt': 'trăm',
  'dist/la.html': '<p>Không có thẻ đóng',
  '.env': 'BI_MAT=1',
  'site.yaml': 'name: Xã\n',
  'dist.staging/x.html': 'x',
};

/** Serves dist/ of a small portal; returns the address. */
async function open(t: TestContext, { basePath = '/', host = '127.0.0.1', isBuilt = true } = {}) {
  const rig = new Rig(isBuilt ? files : {});
  const audience = new Audience('phien');
  const server = serve({ output: join(rig.root, 'dist'), basePath: () => basePath, host, audience });
  const { base } = await listenAnywhere(server);
  t.after(() => {
    audience.close();
    server.close();
    server.closeAllConnections();
  });
  return base;
}

test('files are served with their types, and no browser keeps them', async (t) => {
  const base = await open(t);
  const cases: readonly (readonly [path: string, type: string, body: RegExp])[] = [
    ['/', 'text/html; charset=utf-8', /Tiếng Việt/],
    ['/index.html', 'text/html; charset=utf-8', /Tiếng Việt/],
    ['/tin/bai/', 'text/html; charset=utf-8', /Tiếng Việt/],
    ['/tin/bai/?q=1', 'text/html; charset=utf-8', /Tiếng Việt/],
    ['/assets/style.css', 'text/css', /^body\{\}$/],
    ['/assets/style.css?bantin=1', 'text/css', /^body\{\}$/],
    ['/feed.xml', 'text/xml', /^<rss\/>$/],
    ['/tin/anh%20ven%20s%C3%B4ng.png', 'image/png', /^png$/],
    ['/100%25.txt', 'text/plain', /^trăm$/],
    ['/tin/rong.txt', 'text/plain', /^$/],
  ];
  for (const [path, type, body] of cases) {
    const answer = await ask(base, path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers['content-type'], type, path);
    assert.match(answer.body, body, path);
    assert.equal(answer.headers['cache-control'], 'no-store', path);
    assert.equal(answer.headers.etag, undefined, path);
  }
});

test('pages get the script before the end of their body, other files do not', async (t) => {
  const base = await open(t);
  const script = '<script src="/__bantin/reload.js" data-version="phien-0"></script>';
  assert.equal((await ask(base, '/')).body, page.replace('</body>', `${script}</body>`));
  assert.equal((await ask(base, '/la.html')).body, `<p>Không có thẻ đóng${script}`);
  assert.equal((await ask(base, '/feed.xml')).body, '<rss/>');
  const answer = await ask(base, '/__bantin/reload.js');
  assert.equal(answer.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.match(answer.body, /EventSource/);
});

test('nothing outside the output folder is reached, in whatever spelling', async (t) => {
  const base = await open(t);
  const paths = [
    '/.env',
    '/../.env',
    '/../site.yaml',
    '/../dist.staging/x.html',
    '/%2e%2e/site.yaml',
    '/%2E%2E/site.yaml',
    '/.%2e/site.yaml',
    '/..%2fsite.yaml',
    '/..%5csite.yaml',
    '/%2e%2e%2fsite.yaml',
    '/%252e%252e/site.yaml',
    '/..;/site.yaml',
    '/tin/../../site.yaml',
    '/tin/..%2f..%2fsite.yaml',
    '/./../site.yaml',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/..\\site.yaml',
    '/%c0%ae%c0%ae/site.yaml',
    '/site.yaml%00.html',
    '/%00',
    '/%',
    '/%zz',
    '*',
    `${base}/../site.yaml`,
    `/${'a'.repeat(5000)}`,
    '/__bantin/../index.html',
    '/__bantin/khong-co',
  ];
  for (const path of paths) {
    const answer = await ask(base, path);
    assert.equal(answer.status, 404, path);
    assert.doesNotMatch(answer.body, /name: Xã|BI_MAT|root:/, path);
  }
});

test('what is not there is answered with 404.html, or with a bare page that waits for the first build', async (t) => {
  const base = await open(t);
  const answer = await ask(base, '/khong-co/');
  assert.equal(answer.status, 404);
  assert.match(answer.body, /^<body>Không có trang này<script src="\/__bantin\/reload\.js"/);

  const empty = await open(t, { isBuilt: false });
  const bare = await ask(empty, '/');
  assert.equal(bare.status, 404);
  assert.match(bare.body, /<script src="\/__bantin\/reload\.js"/);
});

test('a folder is asked for with its slash, so that links relative to it lead right', async (t) => {
  const base = await open(t);
  const answer = await ask(base, '/tin/bai');
  assert.deepEqual([answer.status, answer.headers.location], [302, '/tin/bai/']);
  assert.equal((await ask(base, '/tin/')).status, 404);
});

test('a portal below a path is served there, and the root leads to it', async (t) => {
  const base = await open(t, { basePath: '/xa/' });
  for (const path of ['/', '/xa']) {
    const answer = await ask(base, path);
    assert.deepEqual([answer.status, answer.headers.location], [302, '/xa/'], path);
  }
  assert.match((await ask(base, '/xa/tin/bai/')).body, /Tiếng Việt/);
  assert.equal((await ask(base, '/xa/assets/style.css')).body, 'body{}');
  assert.equal((await ask(base, '/xa/tin/bai')).headers.location, '/xa/tin/bai/');
  for (const path of ['/tin/bai/', '/xaa/', '/xa/../site.yaml', '/xa/xa/']) {
    assert.equal((await ask(base, path)).status, 404, path);
  }
});

test('only names of this machine are answered to, so that no other site can read along', async (t) => {
  const cases: readonly (readonly [host: string, header: string, status: number])[] = [
    ['127.0.0.1', 'localhost', 200],
    ['127.0.0.1', 'LOCALHOST:3000', 200],
    ['127.0.0.1', '127.0.0.1:3000', 200],
    ['127.0.0.1', '[::1]:3000', 200],
    ['127.0.0.1', 'evil.example', 403],
    ['127.0.0.1', 'localhost.evil.example', 403],
    ['127.0.0.1', 'evil.example:3000', 403],
    ['127.0.0.1', '10.0.0.7', 403],
    ['127.0.0.1', 'localhost@evil.example', 403],
    ['127.0.0.1', ']', 403],
    ['xem-thu.xa.vn', 'xem-thu.xa.vn:3000', 200],
    ['xem-thu.xa.vn', 'xa.vn', 403],
    ['0.0.0.0', '10.0.0.7:3000', 200],
    ['0.0.0.0', 'evil.example', 403],
    ['::', '[fe80::1]:3000', 200],
  ];
  for (const [host, header, status] of cases) {
    const base = await open(t, { host });
    for (const path of ['/', '/feed.xml', '/__bantin/reload.js']) {
      const answer = await ask(base, path, { headers: { Host: header } });
      assert.equal(answer.status, status, `${host}: ${header} ${path}`);
    }
  }
});

test('it only gives: HEAD without a body, no other method', async (t) => {
  const base = await open(t);
  for (const path of ['/', '/feed.xml']) {
    const answer = await ask(base, path, { method: 'HEAD' });
    assert.deepEqual([answer.status, answer.body], [200, ''], path);
  }
  const refused = await ask(base, '/', { method: 'POST' });
  assert.deepEqual([refused.status, refused.headers.allow], [405, 'GET, HEAD']);
});

test('a part of a file can be asked for; a range that means nothing gives all of it', async (t) => {
  const base = await open(t);
  const cases: readonly (readonly [range: string, status: number, body: string])[] = [
    ['bytes=2-4', 206, '234'],
    ['bytes=7-', 206, '789'],
    ['bytes=5-2', 200, '0123456789'],
    ['bytes=-3', 200, '0123456789'],
    ['bytes=x-y', 200, '0123456789'],
    ['bytes=0-1,3-4', 200, '0123456789'],
  ];
  for (const [range, status, body] of cases) {
    const answer = await ask(base, '/so-lieu.pdf', { headers: { Range: range } });
    assert.deepEqual([answer.status, answer.body], [status, body], range);
  }
  assert.equal((await ask(base, '/so-lieu.pdf', { headers: { Range: 'bytes=99-' } })).status, 416);
});
