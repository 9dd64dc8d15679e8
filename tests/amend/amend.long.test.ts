/** Which edits are amended, which go the whole line, and that both come to the same. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { amendLast } from '../../src/amend/amend-last.js';
import { bao, countRendered, hoi, portal, rendered, site, story } from '../build/rebuild-rig.js';
import { amendOrder, assertClean, digestsOf, Rig, summarize } from '../build/rig.js';
import { amendAfter, write, type Edit } from './rig.js';

const words: Readonly<Record<string, Edit>> = {
  'a word in the body': write('content/van-hoa/hoi.md', hoi.replace('Trống', 'Chiêng')),
  'the first paragraph': write('content/tin/bao.md', bao.replace('đoạn mở đầu', 'đoạn đầu')),
  'the title': write('content/tin/bao.md', bao.replaceAll('Bão số một', 'Bão số hai')),
  'a line of front matter that moves all others': write(
    'content/tin/bao.md',
    bao.replace('---\n', '---\n# Đã duyệt.\n'),
  ),
  'the source': write('content/tin/bao.md', bao.replace('---\n', '---\nsource: Báo tỉnh\n')),
  'words of two articles': (rig) => {
    write('content/van-hoa/hoi.md', hoi.replace('Trống', 'Chiêng'))(rig);
    write('content/tin/bao.md', bao.replace('Nước lên', 'Nước xuống'))(rig);
  },
  'words of a draft': (rig) =>
    write('content/van-hoa/nhap.md', portal['content/van-hoa/nhap.md']?.replace('xong', 'đọc') ?? '')(rig),
  'a file that is touched': (rig) => utimesSync(join(rig.root, 'content/tin/bao.md'), 1, 1),
  'a save under another name that is then renamed': (rig) => {
    const path = join(rig.root, 'content/tin/bao.md');
    writeFileSync(`${path}~`, bao.replace('Nước lên', 'Nước xuống'));
    renameSync(`${path}~`, path);
  },
};

const more: Readonly<Record<string, Edit>> = {
  'a date': write('content/tin/bao.md', bao.replace('1.1.2021', '2.1.2021')),
  'an address': write('content/tin/bao.md', bao.replace('---\n', '---\nslug: bao-lon\n')),
  'a tag': write('content/tin/bao.md', bao.replace('---\n', '---\ntags: [Mưa]\n')),
  'a link': write('content/tin/bao.md', `${bao}\n[Lễ hội](../van-hoa/hoi.md)\n`),
  'a heading, to which others may link': write('content/tin/bao.md', `${bao}\n## Thiệt hại\n`),
  'a draft that goes public': write(
    'content/van-hoa/nhap.md',
    story('Bản nháp', '1.3.2020', { author: 'Lê An' }, 'Chưa xong.'),
  ),
  'a mistake': write('content/tin/bao.md', bao.replace('1.1.2021', '31.2.2021')),
  'a new article': write('content/tin/moi.md', bao),
  'an article that goes': (rig) => rmSync(join(rig.root, 'content/tin/bao.md')),
  'a link in the place of an article': (rig) => {
    rig.write({ 'ngoai/bao.md': bao.replace('Nước lên', 'Nước xuống') });
    rig.remove('content/tin/bao.md');
    symlinkSync('../../ngoai/bao.md', join(rig.root, 'content/tin/bao.md'));
  },
  'a link in the place of a folder': (rig) => {
    renameSync(join(rig.root, 'content/tin'), join(rig.root, 'ngoai'));
    symlinkSync('../ngoai', join(rig.root, 'content/tin'));
  },
  'a folder in the place of an article': (rig) => {
    rig.remove('content/tin/bao.md');
    mkdirSync(join(rig.root, 'content/tin/bao.md'));
  },
  'another picture or attachment': write('content/tin/so-lieu.pdf', '%PDF 2'),
  'a static file': write('static/ban-do.txt', 'bản đồ mới'),
  'a layout': write('layouts/footer.njk', 'chân trang'),
  'site.yaml': (rig) => write('site.yaml', `${portal['site.yaml']}archive: none\n`)(rig),
  'a page of dist/': write('dist/tin/bao/index.html', 'lạ'),
};

describe('edits of words are amended', () => {
  for (const [name, edit] of Object.entries(words)) {
    test(name, async () => {
      const { rig, report } = await amendAfter(edit);
      assert(report !== null);
      assert.deepEqual(countRendered(rig), report.pages.rendered);
      assert.equal(report.pages.rendered + report.pages.reused, report.pages.total);
      await assertClean(rig);
      // What an amended build leaves is what the next one stands on, whichever way it goes.
      const whole = await amendAfter(() => undefined);
      edit(whole.rig);
      await whole.rig.build({ comparison: null });
      assert.deepEqual(rendered(rig), rendered(whole.rig));
      const next = await rig.build();
      assert.deepEqual([next.pages.rendered, next.pages.written], [0, 0]);
      rig.write({ 'content/tin/lua.md': story('Mùa lúa', '1.4.2021', { tags: '[Y tế]' }, 'Gặt muộn.') });
      await rig.build();
      await assertClean(rig);
    });
  }
});

describe('of anything more it keeps its hands off', () => {
  for (const [name, edit] of Object.entries(more)) {
    test(name, async () => {
      const before = new Rig(portal);
      await before.build();
      const { rig, report } = await amendAfter(edit);
      assert.equal(report, null);
      if (name !== 'a page of dist/') {
        assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(before.root, 'dist')));
      }
      const whole = await rig.build({ keepGoing: true });
      assert.equal(whole.refusal, null);
    });
  }
});

test('words that begin or cease to use a layout of the portal: what is said of layouts is what a clean build says', async () => {
  const rig = new Rig({
    ...portal,
    'layouts/article.njk':
      '{% extends "bantin/article.njk" %}{% block lead %}{% if article.source %}{% include "nguon.njk" %}{% endif %}{% endblock %}',
    'layouts/nguon.njk': 'Theo {{ article.source }}',
  });
  const sourced = bao.replace('---\n', '---\nsource: Báo tỉnh\n');
  for (const [text, said] of [
    [bao, ['layouts/nguon.njk warning layout-unused']],
    [sourced, []],
    [bao, ['layouts/nguon.njk warning layout-unused']],
  ] as const) {
    rig.write({ 'content/tin/bao.md': text });
    assert.deepEqual(summarize((await rig.build()).diagnostics), said);
    await assertClean(rig);
  }
});

test('what changes after the disk was looked at is not mixed with what stood there before', async () => {
  const later: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a layout': { 'layouts/article.njk': '{% extends "bantin/article.njk" %}{% block lead %}mới{% endblock %}' },
    'the layout of a shared part': { 'layouts/footer.njk': 'chân trang' },
    'the name of the office': { 'site.yaml': site.replace('Suối Mơ', 'Suối Hai') },
    'the form of timestamps': { 'site.yaml': `${site}timestampFormat: dd/MM/yyyy\n` },
  };
  for (const [name, files] of Object.entries(later)) {
    const rig = new Rig({ ...portal, 'layouts/article.njk': '', 'layouts/footer.njk': '' });
    await rig.build();
    rig.write({ 'content/van-hoa/hoi.md': hoi.replace('Trống', 'Chiêng') });
    const changes = (await rig.changes()) ?? assert.fail();
    rig.write(files);
    await amendLast(await rig.portal(), changes, amendOrder);
    await rig.build();
    await assertClean(rig, name);
  }
});
