/** What bantin prints for nginx and Caddy, held against nginx and Caddy themselves, with a small portal behind them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, Rig, searchableSite } from '../build/rig.js';
import { isInstalled, serveByCaddy, serveByNginx, type Serving } from './serving.js';

const servers = [
  { name: 'nginx', serve: serveByNginx },
  { name: 'caddy', serve: serveByCaddy },
] as const;

const style = '/assets/kieu.0a1b2c3d4e.css';

/** A portal with everything that a rule speaks of. */
async function buildPortal(): Promise<Rig> {
  const rig = new Rig({
    'site.yaml': `${searchableSite}security: { contact: "mailto:antoan@suoimo.example.gov.vn", expires: 30.6.2027 }\n`,
    'content/tin/bai.md': article(),
    [`static${style}`]: 'body { color: black; }',
    'static/assets/khac.css': 'body { color: red; }',
    'static/anh/mau.png': 'PNG',
    'static/van-ban.pdf': 'PDF',
    'static/.bi-mat': 'mật',
    'static/site.webmanifest': '{}',
    'static/tim-kiem/tim.js': '// tìm',
  });
  await rig.build();
  return rig;
}

for (const { name, serve } of servers) {
  const skip = isInstalled(name) ? false : `${name} is not installed`;
  test(`${name} serves a portal with the headers that bantin means`, { skip }, async () => {
    const rig = await buildPortal();
    const serving = await serve(await rig.portal(), join(rig.root, 'dist'));
    try {
      await checkPages(serving);
      await checkHeaders(serving);
      await checkHidden(serving);
    } finally {
      await serving.stop();
    }
  });

  test(`${name} serves a portal below a path`, { skip }, async () => {
    const rig = new Rig({
      'site.yaml': searchableSite.replace('https://suoimo.example.gov.vn/', 'https://tinh.example.gov.vn/suoi-mo/'),
      'content/tin/bai.md': article(),
    });
    const output = join(rig.root, 'www/suoi-mo');
    await rig.build({ output });
    const serving = await serve(await rig.portal(), output);
    try {
      assert.equal((await fetch(`${serving.url}/suoi-mo/tin/bai/`)).status, 200);
      assert.equal((await fetch(`${serving.url}/suoi-mo/manifest.json`)).status, 404);
      const lost = await fetch(`${serving.url}/suoi-mo/khong-co/`);
      assert.equal(lost.status, 404);
      assert.match(await lost.text(), /Không tìm thấy/);
    } finally {
      await serving.stop();
    }
  });
}

for (const { name, serve } of servers) {
  for (const basePath of ['/', '/suoi-mo/']) {
    const skip = isInstalled(name) ? false : `${name} is not installed`;
    test(`${name} leads old addresses on, and says what is gone, below ${basePath}`, { skip }, async () => {
      const rig = new Rig({
        'site.yaml': searchableSite.replace('gov.vn/', `gov.vn${basePath}`),
        'content/tin/bai.md': article({ aliases: '[/cu/bai/]' }),
        'content/tin/go.md': article({ title: 'Tin sai', withdrawn: '{ at: 1.2.2021, reason: Sai số liệu }' }),
        'redirects.csv': redirects,
      });
      const output = join(rig.root, `www${basePath}`.replace(/\/$/, ''));
      const report = await rig.build({ output });
      assert.deepEqual(rig.places(report), []);
      const serving = await serve(await rig.portal(), output, await rig.moves());
      try {
        await checkMoves(`${serving.url}${basePath.slice(0, -1)}`, basePath.slice(0, -1));
      } finally {
        await serving.stop();
      }
    });
  }
}

const redirects = `from,to,status
/portal/tin.aspx?id=123&cat=5,/tin/bai/,
/portal/tin.aspx?id=124&cat=5,/tin/,302
/portal/tin.aspx,/,308
/tim.aspx?ctl-00=Suối,/tin/,
/giới-thiệu/,/tin/bai/#đầu,
/tinh,"https://tinh.example.gov.vn/?a=%7Bpath%7D&b=1",
/bo/,,410
/bo.aspx,,410
`;

async function checkMoves(url: string, base: string): Promise<void> {
  const expected: Readonly<Record<string, readonly [status: number, to: string | null]>> = {
    '/tin/bai/': [200, null],
    '/cu/bai/': [301, `${base}/tin/bai/`],
    '/cu/bai': [301, `${base}/tin/bai/`],
    '/portal/tin.aspx?id=123&cat=5': [301, `${base}/tin/bai/`],
    '/portal/tin.aspx?cat=5&utm=x&id=123': [301, `${base}/tin/bai/`],
    '/portal/tin.aspx?cat=5&id=124': [302, `${base}/tin/`],
    '/portal/tin.aspx?cat=6&id=124': [308, `${base}/`],
    '/portal/tin.aspx': [308, `${base}/`],
    '/tim.aspx?ctl-00=Su%E1%BB%91i': [301, `${base}/tin/`],
    '/gi%E1%BB%9Bi-thi%E1%BB%87u/': [301, `${base}/tin/bai/#%C4%91%E1%BA%A7u`],
    '/tinh': [301, 'https://tinh.example.gov.vn/?a=%7Bpath%7D&b=1'],
    '/khong-co/': [404, null],
  };
  for (const [path, [status, to]] of Object.entries(expected)) {
    const answer = await fetch(url + path, { redirect: 'manual' });
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get('location'), to, path);
  }
  for (const [path, text] of [
    ['/bo/', /Trang này không còn nữa/],
    ['/bo.aspx', /Trang này không còn nữa/],
    ['/tin/go/', /Sai số liệu/],
    ['/tin/go', /Sai số liệu/],
    ['/tin/go/index.html', /Sai số liệu/],
  ] as const) {
    const answer = await fetch(url + path, { redirect: 'manual' });
    assert.equal(answer.status, 410, path);
    assert.match(await answer.text(), text, path);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, path);
  }
}

async function checkPages({ url }: Serving): Promise<void> {
  const page = await fetch(`${url}/tin/bai/`);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await page.text(), /Ra quân vệ sinh đường làng/);
  const short = await fetch(`${url}/tin/bai`, { redirect: 'manual' });
  assert.ok([301, 308].includes(short.status), String(short.status));
  assert.match(short.headers.get('location') ?? '', /^(?:\/tin\/|)bai\/$/);
  for (const path of ['/khong-co/', '/tin/', '/assets/', '/assets/mat.0a1b2c3d.css', '/khong-co/rss.xml']) {
    const lost = await fetch(url + path);
    if (path === '/tin/') {
      assert.equal(lost.status, 200);
      continue;
    }
    assert.equal(lost.status, 404, path);
    assert.match(await lost.text(), /Không tìm thấy/, path);
    assert.equal(lost.headers.get('content-type'), 'text/html; charset=utf-8', path);
    assert.equal(lost.headers.get('cache-control'), 'public, max-age=0, must-revalidate', path);
    assert.match(lost.headers.get('content-security-policy') ?? '', /default-src 'none'/, path);
  }
}

async function checkHeaders({ url }: Serving): Promise<void> {
  const expected: Readonly<Record<string, Readonly<Record<string, RegExp | null>>>> = {
    '/': {
      'content-security-policy': /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      'strict-transport-security': /^max-age=31536000$/,
      'x-content-type-options': /^nosniff$/,
      'referrer-policy': /^strict-origin-when-cross-origin$/,
      'permissions-policy': /^camera=\(\), /,
      'cross-origin-opener-policy': /^same-origin$/,
      'cache-control': /^public, max-age=0, must-revalidate$/,
      'access-control-allow-origin': null,
    },
    [style]: { 'cache-control': /^public, max-age=31536000, immutable$/, 'x-content-type-options': /^nosniff$/ },
    '/assets/khac.css': { 'cache-control': /^public, max-age=0, must-revalidate$/ },
    '/anh/mau.png': { 'cache-control': /^public, max-age=3600, / },
    '/van-ban.pdf': { 'content-security-policy': /^frame-ancestors 'none'$/ },
    '/rss.xml': {
      'content-type': /^application\/rss\+xml; charset=utf-8$/,
      'access-control-allow-origin': /^\*$/,
      'cache-control': /^public, max-age=300$/,
    },
    '/tin/rss.xml': { 'content-type': /^application\/rss\+xml; charset=utf-8$/ },
    '/atom.xml': { 'content-type': /^application\/atom\+xml; charset=utf-8$/ },
    '/site.webmanifest': { 'content-type': /^application\/manifest\+json$/ },
    '/tim-kiem/tim.js': { 'content-security-policy': /script-src 'self' 'wasm-unsafe-eval';/ },
    '/.well-known/security.txt': { 'content-type': /^text\/plain; charset=utf-8$/ },
  };
  for (const [path, headers] of Object.entries(expected)) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 200, path);
    for (const [name, value] of Object.entries(headers)) {
      const sent = answer.headers.get(name);
      if (value === null) assert.equal(sent, null, `${path} ${name}`);
      else assert.match(sent ?? '', value, `${path} ${name}`);
    }
  }
}

async function checkHidden({ url }: Serving): Promise<void> {
  for (const path of ['/.bi-mat', '/manifest.json', '/_headers', '/.git/config']) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 404, path);
    assert.doesNotMatch(await answer.text(), /mật|sha256|Content-Security/, path);
  }
}
