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
