/** What each page says that it has read (law 2): as little as it shows, so that as little as possible grows stale. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compose, inPremises } from '../../src/compose.js';
import { ReadTable } from '../../src/cache/read-table.js';
import { shareAmong } from '../../src/crew/sharing.js';
import { noProfile } from '../../src/profile.js';
import type { Output, Read } from '../../src/model.js';
import { findFixtures } from '../../src/pages/copies.js';
import { openGuard } from '../../src/guard-embargo.js';
import { openFacts } from '../../src/pages/facts.js';
import { idlePatcher } from '../../src/patch-pages.js';
import { keepNone } from '../../src/sort-pages.js';
import { renderPages } from '../../src/render-pages.js';
import { openPress } from '../../src/render/render.js';
import { openTemplates } from '../../src/render/templates.js';
import { article, now, numbered, Rig, smallSite } from './rig.js';

const site = `${smallSite}perPage: 2\nblocks: [{ kind: latest, title: Mới, section: tin, count: 1 }]\n`;

/** One thread shares no desk. */
function shareNothing(): never {
  assert.fail('a desk was shared');
}

/** Every page as it would be rendered, by its file. */
async function renderAll(rig: Rig): Promise<ReadonlyMap<string, Output>> {
  const order = { clock: now, drafts: false, keepGoing: false, progress: () => undefined };
  const portal = await rig.portal();
  const table = new ReadTable();
  const { pages, outputs, diagnostics } = await inPremises(
    portal,
    { memory: 'none', sharing: shareAmong(1), profile: noProfile },
    async (premises) => {
      if (premises === null) assert.fail('the portal has errors');
      const { workshop, memory, crew } = premises;
      const { composition } = await compose(portal, premises, {
        ...order,
        indexes: false,
        memory: 'none',
        sharing: shareAmong(1),
        profile: noProfile,
      });
      const { edition, pages } = composition.drawn;
      const facts = openFacts(edition, findFixtures(composition.assets), workshop.pattern);
      const templates = openTemplates(workshop.layouts, workshop.filters);
      const { press } = openPress(edition, { facts, texts: memory.texts, templates });
      if (press === null) assert.fail('the shared parts have errors');
      const guard = openGuard(edition);
      const share = { crew, desk: shareNothing, patcher: idlePatcher };
      const means = { ...share, stage: null, profile: noProfile, table, guard };
      return { pages, ...(await renderPages(keepNone(pages).stale, press, means, () => undefined)) };
    },
  );
  assert.deepEqual(diagnostics, []);
  const readOf = (id: number): Read => ({ key: table.key(id), seen: table.seen(id) });
  return new Map(
    pages.map(({ file }, index) => {
      const output = outputs.at(index) ?? assert.fail(`nothing came of ${file}`);
      return [file, { ...output, file, reads: Array.from(output.reads, readOf) }];
    }),
  );
}

/** The keys that a page read, sorted, without the templates and the shared parts that all pages read. */
function keysOf(outputs: ReadonlyMap<string, Output>, file: string): readonly string[] {
  const reads = outputs.get(file)?.reads ?? assert.fail(`no ${file}`);
  return reads
    .map(({ key }) => key)
    .filter((key) => !/^(template|fragment|portal|words):/.test(key))
    .sort();
}

test('an article’s page reads its article, where its links lead, and its neighbours and related news, each by one query', async () => {
  const rig = new Rig({
    'site.yaml': site,
    'content/tin/a.md': article({ tags: '[Y tế]' }, '[b](b.md) [c](/tin/)\n'),
    'content/tin/b.md': article({ title: 'B', timestamp: '2.1.2020' }),
  });
  const outputs = await renderAll(rig);
  assert.deepEqual(keysOf(outputs, 'tin/a/index.html'), [
    'article:content/tin/a.md',
    'author:Vũ.',
    'link:article:content/tin/b.md',
    'link:page:/tin/',
    'list:8:related:content/tin/a.md',
    'list:newer-1:around:content/tin/a.md',
    'list:older-1:around:content/tin/a.md',
    'section:tin',
    'topic:Y tế',
  ]);
});

test('a list reads one query, not the section', async () => {
  const files = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`content/tin/so-${number}.md`, numbered(number)]));
  const outputs = await renderAll(new Rig({ 'site.yaml': site, ...files }));
  assert.deepEqual(keysOf(outputs, 'tin/trang/1/index.html'), ['list:0-2:section:tin', 'section:tin']);
  assert.deepEqual(keysOf(outputs, 'tin/index.html'), ['list:3:section:tin', 'section:tin']);
});

test('every page that is no copy reads the templates that it uses and the shared parts that it shows', async () => {
  const outputs = await renderAll(new Rig({ 'site.yaml': site, 'content/tin/a.md': article() }));
  const keys = new Set((outputs.get('tin/a/index.html')?.reads ?? []).map(({ key }) => key));
  for (const key of [
    'template:article.njk',
    'template:base.njk',
    'template:macros.njk',
    'fragment:header:tin',
    'fragment:side',
    'fragment:footer',
    'portal:site',
  ]) {
    assert(keys.has(key), key);
  }
});

/** The files whose page would be rendered again, since what they read has another digest now. */
function stale(before: ReadonlyMap<string, Output>, after: ReadonlyMap<string, Output>): readonly string[] {
  return [...after.values()]
    .filter(({ file, reads }) => JSON.stringify(reads) !== JSON.stringify(before.get(file)?.reads))
    .map(({ file }) => file)
    .sort();
}

test('no page changes that has read nothing new: the digests of reads tell all that shows', async () => {
  const edits: readonly (readonly [string, (rig: Rig) => void])[] = [
    [
      'a title',
      (rig) => rig.write({ 'content/tin/a.md': article({ title: 'Khác', tags: '[Y tế]', timestamp: '1.1.2020' }) }),
    ],
    [
      'a body',
      (rig) => rig.write({ 'content/tin/a.md': article({ tags: '[Y tế]', timestamp: '1.1.2020' }, 'Khác.\n') }),
    ],
    ['a date', (rig) => rig.write({ 'content/tin/a.md': article({ tags: '[Y tế]', timestamp: '5.5.2020' }) })],
    [
      'a new article',
      (rig) => rig.write({ 'content/tin/moi.md': article({ title: 'Mới', tags: '[y tế]', author: 'Lê An' }) }),
    ],
    ['one gone', (rig) => rig.remove('content/tin/c.md')],
    [
      'a slug',
      (rig) => rig.write({ 'content/tin/b.md': article({ title: 'B', slug: 'khac', timestamp: '2.1.2020' }) }),
    ],
    ['an attachment', (rig) => rig.write({ 'content/tin/tep.pdf': 'x'.repeat(9_999) })],
    ['the name of the portal', (rig) => rig.write({ 'site.yaml': site.replace('Suối Mơ', 'Suối Nước') })],
    ['the title of a section', (rig) => rig.write({ 'site.yaml': site.replace('Tin tức', 'Tin xã') })],
    ['the timestamps', (rig) => rig.write({ 'site.yaml': `${site}timestampFormat: dd/MM/yyyy\n` })],
    ['the base URL', (rig) => rig.write({ 'site.yaml': site.replace('.vn/', '.vn/xa/') })],
    ['the archive', (rig) => rig.write({ 'site.yaml': `${site}archive: day\n` })],
    ['the language', (rig) => rig.write({ 'site.yaml': `${site}language: en\n` })],
    [
      'a layout',
      (rig) =>
        rig.write({
          'layouts/macros.njk':
            '{% macro summary(a, b, c) %}x{% endmacro %}{% macro titles(a) %}{% endmacro %}{% macro pager(a, b) %}{% endmacro %}',
        }),
    ],
    ['the footer', (rig) => rig.write({ 'layouts/footer.njk': 'chân' })],
  ];
  for (const [name, edit] of edits) {
    const rig = new Rig({
      'site.yaml': site,
      'content/tin/a.md': article({ tags: '[Y tế]', timestamp: '1.1.2020' }),
      'content/tin/b.md': article({ title: 'B', timestamp: '2.1.2020' }, '[a](a.md) [tệp](tep.pdf)\n'),
      'content/tin/c.md': article({ title: 'C', timestamp: '3.1.2020' }),
      'content/tin/tep.pdf': '%PDF',
    });
    const before = await renderAll(rig);
    edit(rig);
    const after = await renderAll(rig);
    const suspects = new Set(stale(before, after));
    const samePage = [...after.values()].filter(({ file }) => before.has(file) && !suspects.has(file));
    for (const { file, digest } of samePage) {
      if (/^(_headers|sitemap\.xml|chu-de\/index\.html|tac-gia\/index\.html|luu-tru\/)/.test(file)) continue;
      assert.equal(digest, before.get(file)?.digest, `${name}: ${file} changed, though its reads did not`);
    }
  }
});
