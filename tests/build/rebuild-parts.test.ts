/** What a build renders again after an edit of layouts, settings and other files: what shows them, and nothing else. */
import assert from 'node:assert/strict';
import { realpathSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { framed, patched, portal, rebuild, rendered, renderedAfter, site } from './rebuild-rig.js';
import { article, Rig, smallSite } from './rig.js';

test('the layout of one kind of page: the pages of that kind', async () => {
  const layout = '{% extends "bantin/related.njk" %}{% block title %}{{ page.title }}{% endblock %}';
  assert.deepEqual(await renderedAfter({ 'layouts/related.njk': layout }), [
    'tin/bao/tin-khac/index.html',
    'tin/dich/tin-khac/index.html',
    'tin/hop/tin-khac/index.html',
    'tin/lua/tin-khac/index.html',
    'tin/truong/tin-khac/index.html',
    'van-hoa/hat/tin-khac/index.html',
    'van-hoa/hoi/tin-khac/index.html',
  ]);
});

test('the frame: every page that has it', async () => {
  const layout = '{% extends "bantin/base.njk" %}{% block title %}{{ page.title }}{% endblock %}';
  const rig = await rebuild((edited) => edited.write({ 'layouts/base.njk': layout }));
  assert.deepEqual(rendered(rig), framed(rig));
});

test('a shared part: no page, but the part is exchanged in every page that has it', async () => {
  const rig = await rebuild((edited) => edited.write({ 'layouts/header.njk': '<header>{{ site.name }}</header>' }));
  assert.deepEqual([rendered(rig), patched(rig)], [[], framed(rig)]);
});

test('a shared part that comes out as it was: no page', async () => {
  assert.deepEqual(await renderedAfter({ 'layouts/header.njk': '{% extends "bantin/header.njk" %}' }), []);
});

test('a layout that was looked for and not there: once it is there, the pages that looked for it', async () => {
  const rig = new Rig({
    ...portal,
    'layouts/archive.njk':
      '{% extends "bantin/archive.njk" %}{% block title %}{% include "rieng.njk" ignore missing %}{% endblock %}',
  });
  await rig.build();
  const archive = framed(rig).filter((file) => file.startsWith('luu-tru/'));
  rig.write({ 'layouts/rieng.njk': 'riêng' });
  await rig.build();
  assert.deepEqual(rendered(rig), archive);
  rig.remove('layouts/rieng.njk');
  await rig.build();
  assert.deepEqual(rendered(rig), archive);
});

test('the name of the office: every page that bears it, and what is made from the same lines of site.yaml', async () => {
  const rig = await rebuild((edited) => edited.write({ 'site.yaml': site.replace('Suối Mơ', 'Suối Hai') }));
  const copies = new Set(['_headers', 'ban-do.txt', 'manifest.json', 'tin/so-lieu.pdf']);
  assert.deepEqual(
    rendered(rig),
    rig
      .files()
      .filter((file) => !copies.has(file) && !/^assets\/|(?<!dinh-chinh\/)(?:atom\.xml|feed\.json)$/.test(file)),
  );
});

test('the time zone: a page that shows it in its markup alone as well', async () => {
  const lonely = new Rig({ 'content/tin/bai.md': article({ timestamp: '28.1.2021 - 16:6' }) });
  await lonely.build();
  lonely.write({ 'site.yaml': `${smallSite}timeZone: Asia/Tokyo\n` });
  await lonely.build();
  assert(rendered(lonely).includes('tin/bai/index.html'));
  assert.match(lonely.read('tin/bai/index.html'), /datetime="2021-01-28T16:06:00\+09:00"/);
});

test('a static file: that file', async () => {
  assert.deepEqual(await renderedAfter({ 'static/ban-do.txt': 'bản đồ mới' }), ['ban-do.txt']);
});

test('an attachment: that file, and where its size stands beside a link if that is another', async () => {
  assert.deepEqual(await renderedAfter({ 'content/tin/so-lieu.pdf': '%PDE' }), ['tin/so-lieu.pdf']);
  assert.deepEqual(await renderedAfter({ 'content/tin/so-lieu.pdf': '%PDF'.repeat(9_999) }), [
    'tin/hop/index.html',
    'tin/so-lieu.pdf',
  ]);
});

test('a file of dist/ that somebody altered: that file', async () => {
  const rig = await rebuild((edited) => edited.write({ 'dist/tin/bao/index.html': 'lạ' }));
  assert.deepEqual(rendered(rig), ['tin/bao/index.html']);
});

test('an input folder that is a link to another: what comes to stand there is seen', async () => {
  const rig = new Rig(portal);
  renameSync(join(rig.root, 'content'), join(rig.root, 'kho'));
  symlinkSync('kho', join(rig.root, 'content'));
  await rig.build();
  assert.deepEqual((await rig.changes())?.folders, []);
  rig.write({ 'content/y-te/moi.md': article() });
  assert.deepEqual((await rig.changes())?.folders, [join(realpathSync(rig.root), 'kho')]);
});

function touch(rig: Rig): void {
  for (const path of ['content/tin/bao.md', 'dist/tin/bao/index.html', 'static/ban-do.txt'])
    utimesSync(join(rig.root, path), 1, 1);
}

test('files that were touched or written again as they were, comments in site.yaml, nothing at all: no page', async () => {
  for (const edit of [
    touch,
    (rig: Rig): void => rig.write(portal),
    (rig: Rig): void => rig.write({ 'site.yaml': `# Của văn phòng\n${site}` }),
    (): void => {},
  ]) {
    const rig = await rebuild(edit);
    assert.deepEqual(rendered(rig), []);
    assert.deepEqual(await rig.build().then(({ pages }) => [pages.rendered, pages.written]), [0, 0]);
  }
});
