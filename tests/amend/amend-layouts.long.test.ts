/** Which edits of layouts are amended, which go the whole line, and that both come to the same. */
import assert from 'node:assert/strict';
import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { amendLast } from '../../src/amend/amend-last.js';
import { bao, countRendered, portal, site, story } from '../build/rebuild-rig.js';
import { amendOrder, assertClean, digestsOf } from '../build/rig.js';
import { amendAfter, sharings, write, type Edit } from './rig.js';

/** Layouts of the portal: of one kind of page, one that this includes, one that no page needs, and one of a part. */
const ownLayouts = {
  'layouts/article.njk':
    '{% extends "bantin/article.njk" %}{% block lead %}{% include "rieng.njk" %}{% if page.title == "?" %}{% include "thua.njk" %}{% endif %}{% endblock %}',
  'layouts/rieng.njk': 'riêng',
  'layouts/thua.njk': 'thừa',
  'layouts/footer.njk': '<footer>chân trang</footer>',
};
const articleLayout = ownLayouts['layouts/article.njk'];
const stories = Object.keys(portal).filter((path) => path.endsWith('.md')).length - 2;

describe('edits of layouts are amended', () => {
  const layouts: Readonly<Record<string, readonly [edit: Edit, rendered: number]>> = {
    'the layout of one kind of page': [write('layouts/article.njk', articleLayout.replace('lead', 'source')), stories],
    'a layout that others include': [write('layouts/rieng.njk', 'khác'), stories],
    'a layout, and words of an article': [
      (rig) => {
        write('layouts/rieng.njk', 'khác')(rig);
        write('content/tin/bao.md', bao.replace('Nước lên', 'Nước xuống'))(rig);
      },
      stories,
    ],
    'a layout that is touched': [(rig) => utimesSync(join(rig.root, 'layouts/rieng.njk'), 1, 1), 0],
    'the layout of a part, which comes out as it was': [
      write('layouts/footer.njk', '<footer>chân {# mới #}trang</footer>'),
      0,
    ],
  };
  for (const [name, [edit, rendered]] of Object.entries(layouts)) {
    for (const [threads, order] of Object.entries(sharings)) {
      test(`${name}; ${threads}`, async () => {
        const { rig, report } = await amendAfter(edit, { files: ownLayouts, order });
        assert(report !== null);
        assert.deepEqual([report.pages.rendered, report.pages.patched, countRendered(rig)], [rendered, 0, rendered]);
        await assertClean(rig);
        // A machine that puts all down anew finds the bytes of the layout as this build has read them.
        rig.move();
        assert.equal(await rig.compare(), 'moved');
        const next = await rig.build();
        assert.deepEqual([next.pages.rendered, next.pages.written], [0, 0]);
        const again = await rig.compare();
        assert(again !== null && again !== 'moved');
        assert.deepEqual([again.files, again.folders], [[], []]);
      });
    }
  }
});

describe('of layouts that reach further it keeps its hands off', () => {
  const hidden = story('Hẹn giờ', '1.1.2027', {}, 'Chưa tới. [Bản đồ](/ban-do.txt)');
  const further: Readonly<Record<string, readonly [edit: Edit, files?: Readonly<Record<string, string>>]>> = {
    'a shared part comes out otherwise': [write('layouts/footer.njk', '<footer>khác</footer>')],
    'a layout is used no longer': [write('layouts/article.njk', '{% extends "bantin/article.njk" %}')],
    'a mistake': [write('layouts/rieng.njk', '{{ khongCo }}')],
    'another mistake': [write('layouts/rieng.njk', '{% if %}')],
    'a new layout': [write('layouts/moi.njk', 'mới')],
    'a layout that goes': [(rig) => rig.remove('layouts/rieng.njk')],
    'a link in its place': [
      (rig) => {
        rig.write({ 'ngoai.njk': 'khác' });
        rig.remove('layouts/rieng.njk');
        symlinkSync('../ngoai.njk', join(rig.root, 'layouts/rieng.njk'));
      },
    ],
    'an asset that looks like one': [write('layouts/assets/x.njk', 'khác'), { 'layouts/assets/x.njk': 'x' }],
    'an asset of a theme that lies among them, and is used as a layout, too': [
      write('layouts/nen/assets/x.njk', 'khác'),
      {
        'site.yaml': `${site}theme: ./layouts/nen\n`,
        'layouts/nen/assets/x.njk': 'x',
        'layouts/rieng.njk': '{% include "nen/assets/x.njk" %}',
        'layouts/nen/base.njk': '{% extends "bantin/base.njk" %}',
      },
    ],
    'what is not public links to a file that only a layout shows': [
      write('layouts/rieng.njk', 'khác'),
      { 'content/van-hoa/hen.md': hidden, 'layouts/rieng.njk': '<a href="/ban-do.txt">Bản đồ</a>' },
    ],
    'words that are not public': [
      write('layouts/rieng.njk', 'Danh sách hộ được hỗ trợ sửa nhà'),
      { 'content/van-hoa/hen.md': story('Danh sách hộ được hỗ trợ sửa nhà', '1.1.2027', {}, 'Chưa tới.') },
    ],
  };
  for (const [name, [edit, files = {}]] of Object.entries(further)) {
    test(name, async () => {
      for (const order of Object.values(sharings)) {
        const used = { ...ownLayouts, 'layouts/article.njk': articleLayout.replace('page.title == "?"', 'true') };
        const { rig, report } = await amendAfter(edit, { files: { ...used, ...files }, order });
        assert.equal(report, null);
        const folder = join(rig.root, 'dist');
        const before = digestsOf(folder);
        const { refusal } = await rig.build();
        if (refusal === null) await assertClean(rig);
        else assert.deepEqual(digestsOf(folder), before);
      }
    });
  }
});

test('where there is a search, layouts are amended, words are not', async () => {
  const files = { ...ownLayouts, 'site.yaml': site.replace('search: false\n', '') };
  const { rig, report } = await amendAfter(write('layouts/rieng.njk', 'khác'), { files });
  assert(report !== null);
  assert.deepEqual([report.pages.rendered, report.search?.made], [stories, 0]);
  await assertClean(rig);
  rig.write({ 'content/tin/bao.md': bao.replace('Nước lên', 'Nước xuống') });
  assert.equal(await amendLast(await rig.portal(), (await rig.changes()) ?? assert.fail(), amendOrder), null);
  assert.equal((await rig.build()).search?.made, 1);
});
