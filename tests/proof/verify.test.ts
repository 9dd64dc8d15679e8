/** A portal is built and signed, then somebody comes: `bantin verify` names what was done. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { test } from 'node:test';
import { digestText } from '../../src/text/digest.js';
import { bantin } from '../cli/run-cli.js';
import { edit, SignedPortal } from './rig.js';

const page = 'tin/so-1/index.html';

test('what was published and signed is sound', async () => {
  const portal = await SignedPortal.open();
  const { code, out, error } = await portal.verify();
  assert.equal(code, 0, error);
  assert.match(
    out,
    /Chữ ký đúng\. Bản khai: lần đăng số 1 của https:\/\/suoimo\.example\.gov\.vn\/, dựng lúc 2026-11-23T08:00:00\+07:00/,
  );
  assert.match(out, /Đúng như đã đăng: đủ \d+ tệp/);
  // A copy elsewhere, under another name, is as good.
  assert.deepEqual(await portal.findings(portal.copy('ban-sao')), []);
});

test('an altered, a removed and an added page are named', async () => {
  const portal = await SignedPortal.open();
  edit(portal.published(page), (text) => text.replace('</p>', ' Thưởng 100%!</p>'));
  rmSync(portal.published('tin/so-2/index.html'));
  mkdirSync(portal.published('casino'));
  writeFileSync(portal.published('casino/index.html'), 'Nhà cái');
  const expected = [
    'casino/index.html published-foreign',
    'tin/so-1/index.html published-altered',
    'tin/so-2/index.html published-missing',
  ];
  assert.deepEqual(await portal.findings(), expected);
  const { code, error } = await portal.verify();
  assert.equal(code, 1);
  assert.match(error, /casino\/index\.html: lỗi published-foreign\n {2}Tệp lạ: bantin không hề đăng tệp này\./);
  assert.match(error, /Không đúng như đã đăng: 3 điểm sai\.\n$/);
});

test('a page whose size and time are as before is found by its bytes', async () => {
  const portal = await SignedPortal.open();
  edit(portal.published(page), (text) => text.replace('Tin', 'Tim'));
  assert.deepEqual(await portal.findings(), [`${page} published-altered`]);
});

test('a manifest that was edited together with a page does not hide it', async () => {
  const portal = await SignedPortal.open();
  copyFileSync(portal.published('manifest.json'), portal.keep('manifest.json'));
  const digest = digestText(readFileSync(portal.published(page), 'utf8'));
  edit(portal.published(page), (text) => text.replace('Tin', 'Tim'));
  edit(portal.published('manifest.json'), (text) =>
    text.replace(digest, digestText(readFileSync(portal.published(page), 'utf8'))),
  );
  assert.deepEqual(await portal.findings(), ['manifest.json manifest-unsigned']);
  assert.match((await portal.verify()).error, /Chưa kiểm tra được tệp nào/);
  // A manifest that CI has kept tells which page it was, with the key or without.
  const both = ['manifest.json published-altered', `${page} published-altered`];
  assert.deepEqual(await portal.findings('--manifest', portal.keep('manifest.json')), both);
  const options = ['--manifest', portal.keep('manifest.json'), '--public-key', portal.keep('khoa.pub.pem')];
  assert.deepEqual(await portal.findings(...options), both);
});

test('a statement that is gone, was edited, or that another key has signed counts for nothing', async () => {
  const portal = await SignedPortal.open();
  const statement = portal.published('statement.json');
  const whole = readFileSync(statement, 'utf8');
  const after = async (text: string): Promise<readonly string[]> => {
    writeFileSync(statement, text);
    return portal.findings();
  };
  assert.deepEqual(await after(whole.replace('\\"number\\":1', '\\"number\\":9')), ['statement.json statement-forged']);
  assert.deepEqual(await after(whole.replace('\n', '\n\n')), ['statement.json statement-malformed']);
  assert.deepEqual(await after('<a href="https://nha-cai.example/">'), ['statement.json statement-malformed']);
  rmSync(statement);
  assert.deepEqual(await portal.findings(), ['statement.json statement-missing']);

  await bantin(['keygen', '--out', portal.keep('ke-gian.pem')], portal.home);
  await portal.sign('--key', portal.keep('ke-gian.pem'));
  assert.deepEqual(await portal.findings(), ['statement.json statement-other-key']);
  // Bearing the right fingerprint does not help.
  const [right = '', wrong = ''] = [whole, readFileSync(statement, 'utf8')].map(
    (text) => /"key": "(\w+)"/.exec(text)?.[1],
  );
  edit(statement, (text) => text.replace(wrong, right));
  assert.deepEqual(await portal.findings(), ['statement.json statement-forged']);
});

test('an older release, whole and rightly signed, is seen', async () => {
  const portal = await SignedPortal.open();
  portal.copy('cu');
  const memory = ['--remember', portal.keep('da-thay.json')];
  assert.deepEqual(await portal.findings(...memory), []);
  portal.addArticle('moi');
  await portal.publish();
  assert.match((await portal.verify(...memory)).out, /Đã ghi nhớ lần đăng số 2/);

  portal.restore('cu');
  assert.deepEqual(await portal.findings(), []);
  assert.deepEqual(await portal.findings('--at-least', '2'), ['statement.json statement-older']);
  const { code, error } = await portal.verify(...memory);
  assert.equal(code, 1);
  assert.match(error, /lần đăng số 1, cũ hơn lần đăng số 2 đã biết/);
  assert.match(readFileSync(portal.keep('da-thay.json'), 'utf8'), /"number": 2/);
});

test('only what is sound is remembered, and one number stands for one publication', async () => {
  const portal = await SignedPortal.open();
  const memory = ['--remember', portal.keep('da-thay.json')];
  writeFileSync(portal.published('la.html'), '');
  assert.deepEqual(await portal.findings(...memory), ['la.html published-foreign']);
  assert.equal(existsSync(portal.keep('da-thay.json')), false);
  rmSync(portal.published('la.html'));
  assert.deepEqual(await portal.findings(...memory), []);

  portal.addArticle('moi');
  await portal.publish('--number', '1');
  assert.deepEqual(await portal.findings(...memory), ['statement.json statement-twice']);
  writeFileSync(portal.keep('da-thay.json'), '{}');
  assert.equal((await portal.verify(...memory)).code, 2);
});

test('the signed folder of another portal is not this one', async () => {
  const portal = await SignedPortal.open();
  const memory = ['--remember', portal.keep('da-thay.json')];
  assert.deepEqual(await portal.findings(...memory), []);
  await portal.build('--base-url', 'https://xakhac.example.gov.vn/');
  await portal.sign();
  assert.deepEqual(await portal.findings(...memory), ['statement.json statement-other-portal']);
  assert.deepEqual(await portal.findings('--base-url', 'https://suoimo.example.gov.vn'), [
    'statement.json statement-other-portal',
  ]);
  assert.deepEqual(await portal.findings('--base-url', 'https://xakhac.example.gov.vn'), []);
});

test('links, folders and pipes in the place of files are said, and neither followed nor opened', async () => {
  const portal = await SignedPortal.open();
  const secret = portal.copy('ban-sao');
  // A link to the very bytes that were published is no file all the same.
  rmSync(portal.published(page));
  symlinkSync(`${secret}/${page}`, portal.published(page));
  symlinkSync(secret, portal.published('thu-muc'));
  rmSync(portal.published('tin/so-2/index.html'));
  mkdirSync(portal.published('tin/so-2/index.html'));
  spawnSync('mkfifo', [portal.published('ong')]);
  mkdirSync(portal.published('.git'));
  writeFileSync(portal.published('.git/HEAD'), '');
  assert.deepEqual(await portal.findings(), [
    '.git published-foreign',
    'ong published-special',
    'thu-muc published-link',
    'tin/so-1/index.html published-link',
    'tin/so-2/index.html published-folder',
  ]);
});

test('a name in capitals or in NFD is one finding, not two', async () => {
  const portal = await SignedPortal.open();
  renameSync(portal.published('robots.txt'), portal.published('ROBOTS.TXT'));
  assert.deepEqual(await portal.findings(), ['ROBOTS.TXT published-misnamed']);
  assert.match((await portal.verify()).error, /Tên đã đăng: robots\.txt/);
});

test('what cannot be read is a finding', { skip: process.getuid?.() === 0 }, async () => {
  const portal = await SignedPortal.open();
  chmodSync(portal.published(page), 0);
  assert.deepEqual(await portal.findings(), [`${page} published-unreadable`]);
  chmodSync(portal.published(page), 0o644);
});

test('--ignore passes over foreign files alone', async () => {
  const portal = await SignedPortal.open();
  const ignoring = ['--ignore', '.well-known/acme-challenge/', '--ignore', '*.html'];
  mkdirSync(portal.published('.well-known/acme-challenge'), { recursive: true });
  writeFileSync(portal.published('.well-known/acme-challenge/abc'), '');
  writeFileSync(portal.published('google123.html'), '');
  mkdirSync(portal.published('sau'));
  writeFileSync(portal.published('sau/xa.html'), '');
  assert.deepEqual(await portal.findings(...ignoring), ['sau/xa.html published-foreign']);
  edit(portal.published('404.html'), (text) => `${text} `);
  assert.deepEqual(await portal.findings(...ignoring), ['404.html published-altered', 'sau/xa.html published-foreign']);
});

test('a statement without a key to check it has to be one, at least', async () => {
  const portal = await SignedPortal.open();
  copyFileSync(portal.published('manifest.json'), portal.keep('manifest.json'));
  assert.deepEqual(await portal.findings('--manifest', portal.keep('manifest.json')), []);
  assert.match((await portal.verify('--manifest', portal.keep('manifest.json'))).out, /không kiểm tra chữ ký/);
  writeFileSync(portal.published('statement.json'), 'Nhà cái');
  assert.deepEqual(await portal.findings('--manifest', portal.keep('manifest.json')), [
    'statement.json published-altered',
  ]);
});

test('nothing is trusted that lies in the folder itself, and no check runs without trust', async () => {
  const portal = await SignedPortal.open();
  const code = async (...args: readonly string[]): Promise<string> => {
    const run = await bantin(['verify', ...args, '--json'], portal.rig.root);
    assert.equal(run.code, 2, run.out);
    return /"code":"([^"]+)"/.exec(run.out)?.[1] ?? '';
  };
  const key = ['--public-key', portal.keep('khoa.pub.pem')];
  assert.equal(await code(), 'verify-untrusted');
  assert.equal(await code('--manifest', 'dist/manifest.json'), 'verify-inside');
  assert.equal(await code(...key, '--remember', 'dist/nho.json'), 'verify-inside');
  assert.equal(await code('khong-co', ...key), 'file-absent');
  assert.equal(await code('--public-key', portal.keep('khoa.pem')), 'public-key-unusable');
  assert.equal(await code('--public-key', 'khong-co.pem'), 'file-absent');
  assert.equal(await code(...key, '--at-least', '0'), 'option-count-invalid');
  copyFileSync(portal.published('manifest.json'), portal.keep('manifest.json'));
  assert.equal(await code('--manifest', portal.keep('manifest.json'), '--at-least', '2'), 'verify-needs-key');
  writeFileSync(portal.keep('hong.json'), '{}');
  assert.equal(await code('--manifest', portal.keep('hong.json')), 'verify-manifest-unusable');
});
