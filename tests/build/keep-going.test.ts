/** `--keep-going`: articles with errors step aside, so that one bad file never blocks an urgent notice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, between, hrefs, Rig, smallSite, summarize } from './rig.js';

const sound = { 'content/tin/tot.md': article({ title: 'Bài tốt' }) };
const broken = article({ title: 'Bài hỏng', timestamp: '31.2.2021' });
const keepGoing = { keepGoing: true };

test('without git, an article with errors is left out and named; the rest is published', async () => {
  const rig = new Rig({ ...sound, 'content/tin/hong.md': broken });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null);
  assert.deepEqual(report.skipped, ['content/tin/hong.md']);
  assert.equal(report.articles, 1);
  assert.deepEqual([...summarize(report.diagnostics)].sort(), [
    '- warning history-unavailable',
    'content/tin/hong.md error timestamp-day',
    'content/tin/hong.md warning article-left-out',
  ]);
  assert(rig.files().includes('tin/tot/index.html'));
  assert(!rig.files().some((file) => file.includes('hong')));
});

test('without the option nothing is published', async () => {
  const rig = new Rig({ ...sound, 'content/tin/hong.md': broken });
  const report = await rig.build();
  assert.equal(report.refusal, 'content');
  assert.deepEqual(report.skipped, []);
});

test('with git, the newest version that reads well is published in its place', async () => {
  const rig = new Rig({ ...sound, 'content/tin/bai.md': article({ title: 'Bản một' }) });
  rig.commit();
  rig.write({ 'content/tin/bai.md': article({ title: 'Bản hai' }, '[x](tot.md)\n') });
  rig.commit();
  rig.write({ 'content/tin/bai.md': article({ title: 'Bản ba' }, '[x](khong-co.md)\n') });
  rig.commit();
  rig.write({ 'content/tin/bai.md': broken });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  assert.deepEqual(report.skipped, ['content/tin/bai.md']);
  assert.equal(report.articles, 2);
  assert.match(rig.text('tin/bai/index.html'), /Bản hai/);
  assert(summarize(report.diagnostics).includes('content/tin/bai.md warning earlier-version-published'));
});

test('a file whose name the disk holds decomposed has its history too', async () => {
  const path = 'content/tin/hội-nghị.md'.normalize('NFD');
  const rig = new Rig({ [path]: article({ title: 'Bản một' }) });
  rig.git('init', '--quiet');
  rig.git('config', 'core.precomposeUnicode', 'false');
  rig.commit();
  rig.write({ [path]: broken });
  const report = await rig.build(keepGoing);

  assert.deepEqual(report.skipped, [path.normalize('NFC')]);
  assert.equal(report.articles, 1);
});

test('an article with errors that was never committed, or only broken, is left out', async () => {
  const rig = new Rig({ ...sound, 'content/tin/hong.md': broken });
  rig.commit();
  rig.write({ 'content/tin/hong.md': article({ timestamp: '32.1.2021' }), 'content/tin/moi.md': broken });
  const report = await rig.build(keepGoing);

  assert.deepEqual(report.skipped, ['content/tin/hong.md', 'content/tin/moi.md']);
  assert.equal(report.articles, 1);
});

test('in a shallow clone no history is trusted: the article is left out', async () => {
  const origin = new Rig({ ...sound, 'content/tin/bai.md': article({ title: 'Bản một' }) });
  origin.commit();
  origin.write({ 'content/tin/bai.md': article({ title: 'Bản hai' }) });
  origin.commit();
  const rig = Rig.cloneOf(origin, '--depth', '1');
  rig.write({ 'content/tin/bai.md': broken });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null);
  assert.equal(report.articles, 1);
  assert(summarize(report.diagnostics).includes('content/tin/bai.md warning article-left-out'));
});

test('a broken file that speaks of holding back fails the build even so', async () => {
  for (const line of [
    'draft: true',
    'publishAt: 1.1.2030',
    'expiresAt: 1.1.2020',
    'withdrawn: true',
    '# draft',
    'Draft: x',
  ]) {
    const rig = new Rig({ ...sound, 'content/tin/hong.md': broken.replace('---\n\n', `${line}\n---\n\n`) });
    const report = await rig.build(keepGoing);
    assert.equal(report.refusal, 'content', line);
    assert.deepEqual(report.skipped, [], line);
  }
});

test('so does one with a dead link that says “draft: false”: its earlier version may be another', async () => {
  const rig = new Rig({ ...sound, 'content/tin/hong.md': article({ draft: 'false' }, '[x](khong-co.md)\n') });
  assert.equal((await rig.build(keepGoing)).refusal, 'content');
});

test('links of sound articles to one that was left out become plain text with a warning', async () => {
  const links = '[một](hong.md) [hai](/tin/hong/) [ba](chet.md) [bốn](/tin/chet/)\n';
  const rig = new Rig({
    'content/tin/bai.md': article({ title: 'Bài', related: '[hong.md]' }, links),
    'content/tin/hong.md': broken,
    'content/tin/chet.md': article({ title: 'Chết' }, '[x](khong-co.md)\n'),
  });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  assert.deepEqual(report.skipped, ['content/tin/chet.md', 'content/tin/hong.md']);
  assert.equal(
    between(rig.read('tin/bai/index.html'), '<div class="prose">', '</div>').trim(),
    '<p>một hai ba bốn</p>',
  );
  const warnings = summarize(report.diagnostics).filter((line) => line.startsWith('content/tin/bai.md'));
  assert.deepEqual(new Set(warnings), new Set(['content/tin/bai.md warning link-to-hidden']));
});

test('a link of site.yaml to an article whose earlier version is published is sound', async () => {
  const blocks = 'blocks: [{ kind: links, title: Xem, items: [{ title: Bài, href: /tin/bai/ }] }]\n';
  const rig = new Rig({ 'site.yaml': `${smallSite}${blocks}`, 'content/tin/bai.md': article({ title: 'Bản một' }) });
  rig.commit();
  rig.write({ 'content/tin/bai.md': broken });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  assert.match(rig.text('tin/bai/index.html'), /Bản một/);
});

test('an article that stands in the way of a file of static/ steps aside', async () => {
  const rig = new Rig({ ...sound, 'content/tin/bai.md': article(), 'static/tin/bai/index.html': 'trang riêng' });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null, summarize(report.diagnostics).join('\n'));
  assert.deepEqual(report.skipped, ['content/tin/bai.md']);
  assert.equal(rig.read('tin/bai/index.html'), 'trang riêng');
});

test('of articles that claim one URL the older one keeps it', async () => {
  const rig = new Rig({
    ...sound,
    'content/tin/x/bai.md': article({ title: 'Bài mới', timestamp: '2.3.2024' }),
    'content/tin/y/bai.md': article({ title: 'Bài cũ', timestamp: '1.3.2024' }),
  });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null);
  assert.deepEqual(report.skipped, ['content/tin/x/bai.md']);
  assert.match(rig.read('tin/bai/index.html'), /Bài cũ/);
});

test('an alias yields to the article that lives there, however old it is', async () => {
  const rig = new Rig({
    ...sound,
    'content/tin/bai.md': article({ title: 'Chủ nhà', timestamp: '2.3.2024' }),
    'content/tin/khach.md': article({ title: 'Khách', timestamp: '1.3.2020', aliases: '[/tin/BAI/]' }),
  });
  const report = await rig.build(keepGoing);

  assert.deepEqual(report.skipped, ['content/tin/khach.md']);
  assert.match(rig.read('tin/bai/index.html'), /Chủ nhà/);
});

test('nothing of a version with errors is published, and only its own findings are told', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ title: 'Bản một', tags: '[Cũ]' }) });
  rig.commit();
  rig.write({ 'content/tin/bai.md': article({ title: 'Bản hai', tags: '[Mới]' }, '[x](chua-viet.md)\n') });
  rig.commit();
  rig.write({ 'content/tin/bai.md': article({ title: 'Bản hai', tags: '[Mới]' }, 'Xem [x](khong-co.md)\n') });
  const report = await rig.build(keepGoing);

  assert.equal(report.refusal, null);
  assert.deepEqual(rig.places(report), [
    'content/tin/bai.md:1:1 earlier-version-published',
    'content/tin/bai.md:8:5 missing-article',
  ]);
  assert(!rig.files().some((file) => rig.read(file).includes('Bản hai')));
  assert(hrefs(rig.read('tin/bai/index.html')).includes('/chu-de/cu/'));
});

test('errors of site.yaml and of layouts are nobody’s article: they fail the build even so', async () => {
  const layout = new Rig({ ...sound, 'layouts/list.njk': '{{ khongCo }}' });
  assert.equal((await layout.build(keepGoing)).refusal, 'content');

  const site = new Rig({ ...sound, 'site.yaml': `${smallSite}theme: khong-co\n` });
  assert.equal((await site.build(keepGoing)).refusal, 'site');
});

test('the result is a function of the repository: another clone publishes the same', async () => {
  const origin = new Rig({ ...sound, 'content/tin/bai.md': article({ title: 'Bản một' }) });
  origin.commit();
  origin.write({ 'content/tin/bai.md': broken });
  origin.commit();
  await origin.build(keepGoing);
  const copy = Rig.cloneOf(origin);
  await copy.build(keepGoing);

  assert.equal(copy.read('manifest.json'), origin.read('manifest.json'));
});
