/** A list of URLs against a manifest: which of them no published file answers. */
import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openIgnore } from '../../src/proof/ignore.js';
import { verifyUrls } from '../../src/proof/verify-urls.js';
import type { Manifest } from '../../src/publish/manifest.js';
import { SignedPortal } from './rig.js';

const base = 'https://suoimo.example.gov.vn/';

function manifestOf(...files: readonly string[]): Manifest {
  return new Map(files.map((path) => [path, { path, sha256: '0'.repeat(64), size: 0, source: 'thử' }]));
}

const manifest = manifestOf('index.html', 'tin/bai/index.html', 'gioi-thieu.html', 'ảnh.jpg', 'feed.xml');

/** The codes for a list of one URL. */
function judge(url: string, baseUrl = base): readonly string[] {
  return verifyUrls(`${url}\n`, 'ds.txt', baseUrl, manifest, openIgnore(['cgi/'])).diagnostics.map(({ code }) => code);
}

test('a URL is known if a server of static files answers it with a published file', () => {
  const known = [
    base,
    'https://suoimo.example.gov.vn',
    'http://suoimo.example.gov.vn/tin/bai/',
    `${base}tin/bai`,
    `${base}tin/bai/index.html#dau-trang`,
    `${base}gioi-thieu`,
    `${base}%E1%BA%A3nh.jpg`,
    `${base}ảnh.jpg`,
    `${base}manifest.json`,
    `${base}cgi/status`,
  ];
  assert.deepEqual(
    known.flatMap((url) => judge(url)),
    [],
  );
});

test('every other URL of the portal is foreign', () => {
  const foreign = [`${base}casino/`, `${base}index.php?id=7`, `${base}Tin/bai/`, `${base}tin/bai/x`, `${base}%ff`];
  for (const url of foreign) assert.deepEqual(judge(url), ['url-foreign'], url);
});

test('what stands behind the ? of a known page is for a person to look at', () => {
  assert.deepEqual(judge(`${base}?p=nha-cai`), ['url-query']);
});

test('a portal below a path has nothing to say of its neighbours', () => {
  const below = `${base}xa/`;
  const text = [`${base}xa`, `${base}xa/tin/bai/`, `${base}khac/`, `${base}xac`, 'https://x.vn/'].join('\r\n');
  const { own, elsewhere, diagnostics } = verifyUrls(text, 'ds.txt', below, manifest, () => false);
  assert.deepEqual([own, elsewhere, diagnostics], [2, [`${base}khac/`, `${base}xac`, 'https://x.vn/'], []]);
});

test('blank lines, remarks and repetitions do not count; a list without a URL is no good news', () => {
  const text = `\uFEFF# của máy dò\n\n${base}\n ${base} \n${base}la\n${base}la\n`;
  const { own, diagnostics } = verifyUrls(text, 'ds.txt', base, manifest, () => false);
  assert.deepEqual([own, diagnostics.map(({ code }) => code)], [2, ['url-foreign']]);
  const codes = (list: string): readonly string[] =>
    verifyUrls(list, 'ds.txt', base, manifest, () => false).diagnostics.map(({ code }) => code);
  assert.deepEqual(codes('# không có gì\n'), ['url-list-empty']);
  assert.deepEqual(codes('<html>\njavascript:alert(1)\n'), ['url-unreadable', 'url-unreadable']);
});

test('the command says what it found, and what such a list cannot show', async () => {
  const portal = await SignedPortal.open();
  copyFileSync(portal.published('manifest.json'), portal.keep('manifest.json'));
  const options = ['--manifest', portal.keep('manifest.json'), '--base-url', base];
  const written = (text: string): string => {
    writeFileSync(portal.keep('ds.txt'), text);
    return portal.keep('ds.txt');
  };
  const sound = await portal.verify(written(`${base}tin/\nhttps://khac.vn/\n`), ...options);
  assert.equal(sound.code, 0, sound.error);
  assert.match(sound.out, /^1 địa chỉ, không có địa chỉ lạ\.\n1 địa chỉ ở nơi khác, không xét: https:\/\/khac\.vn\/\n/);
  assert.match(sound.out, /bị sửa hay bị mất/);
  assert.deepEqual(await portal.findings(written(`${base}tin/casino\n`), ...options), ['- url-foreign']);
  assert.equal((await portal.verify(portal.keep('ds.txt'), '--base-url', base)).code, 2);
  assert.equal((await portal.verify(portal.keep('ds.txt'), ...options.slice(0, 2))).code, 2);
});
