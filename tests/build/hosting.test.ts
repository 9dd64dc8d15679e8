/** Whole builds: `_headers`, security.txt, the scripts that site.yaml names, pictures of other servers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bantin } from '../cli/run-cli.js';
import { article, Rig, smallSite } from './rig.js';

const security = 'security: { contact: "mailto:antoan@suoimo.example.gov.vn", expires: 2027-06-30 }\n';

test('_headers of the portal stands behind ours; _redirects and files of dot folders are published as they are', async () => {
  const rig = new Rig({
    'content/tin/a.md': article(),
    'static/_headers': '/rieng/*\n  X-Robots-Tag: noindex\n',
    'static/_redirects': '/cu /tin/a/ 301\n',
    'static/.well-known/assetlinks.json': '[]',
  });
  await rig.build();
  const before = rig.read('_headers');
  assert.match(before, /^# Do bantin.*\n\n\/\*\n {2}Content-Security-Policy: default-src 'none';/);
  assert.ok(before.endsWith('\n# static/_headers:\n/rieng/*\n  X-Robots-Tag: noindex\n'));
  assert.equal(rig.read('_redirects'), '/cu /tin/a/ 301\n');
  assert.equal(rig.read('.well-known/assetlinks.json'), '[]');
  rig.write({ 'static/_headers': '/khac/*\n  X-A: b\n' });
  const { changed } = await rig.build();
  assert.deepEqual(changed, ['https://suoimo.example.gov.vn/_headers']);
  assert.ok(rig.read('_headers').endsWith('/khac/*\n  X-A: b\n'));
  assert.equal((await rig.build()).pages.written, 0);
});

test('files of the theme whose name holds a digest are kept for ever, others are not', async () => {
  const rig = new Rig({ 'layouts/assets/a.0123abcd.css': 'a', 'layouts/assets/b.css': 'b' });
  await rig.build();
  const immutable = [...rig.read('_headers').matchAll(/^(\/assets\/.*)\n {2}Cache-Control: .*immutable$/gm)];
  assert.ok(immutable.some(([, path]) => path === '/assets/a.0123abcd.css'));
  assert.ok(!immutable.some(([, path]) => path === '/assets/b.css'));
});

test('a host that reads no _headers gets none; GitHub Pages gets the policy in every page', async () => {
  const rig = new Rig({ 'site.yaml': `${smallSite}host: nginx\n`, 'content/tin/a.md': article() });
  await rig.build();
  assert.ok(!rig.files().includes('_headers'));
  assert.doesNotMatch(rig.read('tin/a/index.html'), /http-equiv/);
  rig.write({ 'site.yaml': `${smallSite}host: github-pages\n` });
  await rig.build();
  assert.equal(rig.read('.nojekyll'), '');
  for (const file of ['index.html', 'tin/a/index.html', '404.html']) {
    assert.match(
      rig.read(file),
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src/,
    );
  }
});

test('security.txt says what RFC 9116 asks for, unless the portal has its own', async () => {
  const rig = new Rig({ 'site.yaml': smallSite + security });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), []);
  assert.equal(
    rig.read('.well-known/security.txt'),
    [
      'Contact: mailto:antoan@suoimo.example.gov.vn',
      'Expires: 2027-06-29T17:00:00Z',
      'Preferred-Languages: vi',
      'Canonical: https://suoimo.example.gov.vn/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  rig.write({ 'static/.well-known/security.txt': 'Contact: tel:+84\n' });
  await rig.build();
  assert.equal(rig.read('.well-known/security.txt'), 'Contact: tel:+84\n');
});

test('an expiry that is over, or more than a year away, is told from its instant on; the file stays as it is', async () => {
  const rig = new Rig({ 'site.yaml': smallSite + security, 'content/tin/a.md': article() });
  const at = async (time: string): Promise<readonly string[]> =>
    rig.places(await rig.build({ clock: Date.parse(time) }));
  assert.deepEqual(await at('2026-06-28T12:00:00+07:00'), ['site.yaml:6:70 security-expires-late']);
  const text = rig.read('.well-known/security.txt');
  assert.deepEqual(await at('2026-11-23T08:00:00+07:00'), []);
  assert.deepEqual(await at('2027-06-29T23:59:59+07:00'), []);
  assert.deepEqual(await at('2027-06-30T00:00:00+07:00'), ['site.yaml:6:70 security-expired']);
  assert.equal(rig.read('.well-known/security.txt'), text);
});

test('a build that finds nothing changed still tells that security.txt has expired', async () => {
  const rig = new Rig({ 'site.yaml': smallSite + security, 'content/tin/a.md': article() });
  const warningsAt = async (time: string): Promise<readonly string[]> => {
    const { out } = await bantin(['build', '--json', '--clock', time], rig.root);
    const report: { readonly diagnostics: readonly { readonly code: string }[] } = JSON.parse(out);
    return report.diagnostics.map(({ code }) => code);
  };
  assert.deepEqual(await warningsAt('2027-06-29T08:00:00+07:00'), []);
  assert.deepEqual(await warningsAt('2027-06-29T09:00:00+07:00'), []);
  assert.deepEqual(await warningsAt('2027-06-30T08:00:00+07:00'), ['security-expired']);
  assert.deepEqual(await warningsAt('2027-06-30T09:00:00+07:00'), ['security-expired']);
  assert.deepEqual(await warningsAt('2027-06-29T08:00:00+07:00'), []);
});

test('the scripts of site.yaml enter every page, each from a file of its own', async () => {
  const rig = new Rig({
    'site.yaml': `${smallSite}scripts:
  - { src: /giam-sat.js, origins: ["https://thu.example.vn"] }
  - { src: "https://dem.example.vn/dem.js?a=1&b=2", integrity: sha384-AAAA }
`,
    'static/giam-sat.js': '// giám sát',
    'content/tin/a.md': article(),
  });
  assert.deepEqual(rig.places(await rig.build()), []);
  for (const file of ['index.html', 'tin/a/index.html', '404.html']) {
    assert.deepEqual(
      [...rig.read(file).matchAll(/<script(?! type="application\/ld\+json").*<\/script>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('/assets/')),
      [
        '<script defer src="/giam-sat.js"></script>',
        '<script defer src="https://dem.example.vn/dem.js?a=1&amp;b=2" integrity="sha384-AAAA" crossorigin="anonymous"></script>',
      ],
    );
  }
  rig.remove('static/giam-sat.js');
  assert.deepEqual(rig.places(await rig.build()), ['site.yaml:7:12 missing-page']);
});

test('a picture of another server is told, and no page asks for it', async () => {
  const rig = new Rig({
    'site.yaml': `${smallSite}blocks:\n  - { kind: html, title: A, html: '<img src="https://x.vn/c.png" alt="C">' }\n`,
    'content/tin/a.md': article({}, 'Chữ ![Bản đồ](https://x.vn/a.png) chữ.\n'),
    'content/tin/b.md': article({}, 'Chữ <img src="http://x.vn/b.png" alt="B"> chữ.\n'),
  });
  const found = rig.places(await rig.build());
  assert.deepEqual(
    found.filter((line) => line.startsWith('content/')),
    [
      'content/tin/a.md:7:5 picture-elsewhere',
      'content/tin/b.md:7:5 html-removed',
      'content/tin/b.md:7:5 picture-elsewhere',
    ],
  );
  assert.ok(found.some((line) => line.endsWith('block-html-removed')));
  for (const file of ['index.html', 'tin/a/index.html', 'tin/b/index.html']) {
    assert.doesNotMatch(rig.read(file), /<img[^>]*x\.vn/);
  }
  assert.match(rig.text('tin/a/index.html'), /Chữ Bản đồ chữ\./);
});

test('bantin hosting prints for nginx, Caddy and _headers', async () => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  assert.match((await bantin(['hosting', 'nginx'], rig.root)).out, /server_name suoimo\.example\.gov\.vn;/);
  assert.match((await bantin(['hosting', 'caddy'], rig.root)).out, /^suoimo\.example\.gov\.vn \{$/m);
  await rig.build();
  assert.equal((await bantin(['hosting', 'headers'], rig.root)).out, rig.read('_headers'));
  assert.equal((await bantin(['hosting', 'apache'], rig.root)).code, 2);
});
