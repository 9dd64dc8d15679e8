/** What holds for "Các tin khác" however likeness is measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, articles, between, hrefs, Rig, smallSite, summarize } from './rig.js';

/** The articles that the related news of a page lists, by URL. */
function related(rig: Rig, folder: string): readonly string[] {
  const list = between(rig.read(`${folder}/index.html`), '<section class="band related">', '</section>');
  return hrefs(list).filter((url) => !url.endsWith('/tin-khac/'));
}

test('related news never name the article itself, one that is not public, or one twice', async () => {
  const rig = new Rig({
    ...articles(12),
    'content/tin/nhap.md': article({ title: 'Tin số 3', draft: 'true' }, 'Nội dung của tin số 3.\n'),
    'content/tin/hen.md': article({ title: 'Tin số 3', timestamp: '1.1.2027' }, 'Nội dung của tin số 3.\n'),
  });
  await rig.build();
  for (let number = 1; number <= 12; number += 1) {
    for (const page of ['', '/tin-khac']) {
      const html = between(rig.read(`tin/so-${number}${page}/index.html`), 'class="band', '</section>');
      const urls = hrefs(html).filter((url) => /^\/tin\/[^/]+\/$/.test(url));
      assert(urls.length >= 8, `${number}${page}: ${urls.length}`);
      assert.equal(new Set(urls).size, urls.length);
      assert(!urls.includes(`/tin/so-${number}/`));
      assert(!urls.some((url) => url.includes('nhap') || url.includes('hen')));
    }
  }
});

test('they are never empty while the section has another article, however little they share', async () => {
  const rig = new Rig({
    'site.yaml': `${smallSite}  - { path: khac, title: Khác }\n`,
    'content/tin/a.md': article({ title: 'Abc', timestamp: '1.1.2001' }, 'Một.\n'),
    'content/tin/b.md': article({ title: 'Xyz', timestamp: '1.1.2026' }, 'Hai.\n'),
    'content/khac/c.md': article({ title: 'Một mình' }, 'Ba.\n'),
  });
  await rig.build();

  assert(related(rig, 'tin/a').includes('/tin/b/'));
  assert(related(rig, 'tin/b').includes('/tin/a/'));
  assert(rig.files().includes('khac/c/tin-khac/index.html'));
});

test('pinned ones come first, in the editor’s order, and still none twice', async () => {
  const rig = new Rig({
    ...articles(12),
    'content/tin/so-6.md': article({
      title: 'Tin số 6',
      timestamp: '2020-01-06',
      related: '[so-12.md, /tin/so-1.md, so-12.md, so-6.md]',
    }),
  });
  const report = await rig.build();

  assert.equal(report.refusal, null, summarize(report.diagnostics).join());
  const urls = related(rig, 'tin/so-6');
  assert.deepEqual(urls.slice(0, 2), ['/tin/so-12/', '/tin/so-1/']);
  assert.equal(urls.length, 8);
  assert.equal(new Set(urls).size, 8);
  assert(!urls.includes('/tin/so-6/'));
});

test('a pinned article that is not public yet is left out with a warning; a missing one is an error', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ related: '[hen.md]' }),
    'content/tin/b.md': article({ title: 'B' }),
    'content/tin/hen.md': article({ title: 'Hẹn', timestamp: '1.1.2027' }),
  });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), ['content/tin/a.md:5:10 link-to-hidden']);
  assert.deepEqual(related(rig, 'tin/a'), ['/tin/b/']);

  rig.write({ 'content/tin/a.md': article({ related: '[khong-co.md]' }) });
  assert.deepEqual(rig.places(await rig.build()), ['content/tin/a.md:5:10 missing-article']);
});

test('the related-news page adds the neighbours in the section; site.yaml may do without it', async () => {
  const rig = new Rig(articles(9));
  await rig.build();
  const page = rig.read('tin/so-5/tin-khac/index.html');
  const newer = hrefs(between(page, 'Tin mới hơn cùng chuyên mục', '</section>'));
  const older = hrefs(between(page, 'Tin cũ hơn cùng chuyên mục', '</section>'));
  assert.deepEqual(newer, ['/tin/so-6/', '/tin/so-7/', '/tin/so-8/']);
  assert.deepEqual(older, ['/tin/so-4/', '/tin/so-3/', '/tin/so-2/']);
  assert(hrefs(rig.read('tin/so-5/index.html')).includes('/tin/so-5/tin-khac/'));

  rig.write({ 'site.yaml': `${smallSite}related: { count: 3, page: false }\n` });
  await rig.build();
  assert(!rig.files().some((file) => file.includes('tin-khac')));
  assert.equal(related(rig, 'tin/so-5').length, 3);
});
