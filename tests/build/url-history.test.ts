/** An address that was cited must go on answering: what a build says where one would be lost, and what makes it answer. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCommittedUrls } from '../../src/committed-urls.js';
import { fixUrls } from '../../src/commands/fix-urls.js';
import type { CommittedUrls } from '../../src/guard-urls.js';
import { append, article, move, nothing, Published, site, type Case } from './published.js';
import { now, shareAll, summarize } from './rig.js';

const portal = {
  'site.yaml': site,
  'content/khac/nam.md': article('Năm'),
  'content/tin/mot.md': article('Một', 'aliases: [/tin-cu/mot/]\n'),
  'content/tin/hai.md': article('Hai'),
  'content/tin/ba.md': article('Ba'),
  'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nXã.\n',
  'redirects.csv': 'from,to,status\n/cong-cu/,/tin/hai/,\n/bo/,,410\n',
};

const cases: readonly Case[] = [
  {
    name: 'an article is deleted',
    edit: (rig) => rig.remove('content/tin/ba.md'),
    found: ['-:-:- url-vanished'],
    mend: (rig) => append(rig, '/tin/ba/,,410'),
  },
  {
    name: 'a deleted article is told to lead elsewhere',
    edit: (rig) => rig.remove('content/tin/ba.md'),
    found: ['-:-:- url-vanished'],
    mend: (rig) => append(rig, '/tin/ba/,/tin/mot/,301'),
  },
  {
    name: 'a file moves to another section and keeps its name',
    edit: (rig) => move(rig, 'content/tin/ba.md', 'content/khac/ba.md'),
    found: ['content/khac/ba.md:2:1 url-moved'],
  },
  {
    name: 'an article gets another slug',
    edit: (rig) => rig.write({ 'content/tin/ba.md': article('Ba', 'slug: ba-moi\n') }),
    found: ['content/tin/ba.md:5:1 url-moved'],
  },
  {
    name: 'all addresses get another form',
    edit: (rig) =>
      rig.write({
        'site.yaml': `${site}permalink: /:section/:year/:slug/\n`,
        'redirects.csv': 'from,to,status\n/cong-cu/,content/tin/hai.md,\n/bo/,,410\n',
      }),
    found: [
      'content/khac/nam.md:2:1 url-moved',
      'content/tin/ba.md:2:1 url-moved',
      'content/tin/hai.md:2:1 url-moved',
      'content/tin/mot.md:5:1 url-moved',
    ],
  },
  {
    name: 'an alias is deleted',
    edit: (rig) => rig.write({ 'content/tin/mot.md': article('Một') }),
    found: ['content/tin/mot.md:2:1 url-moved'],
  },
  {
    name: 'a line of redirects.csv is deleted',
    edit: (rig) => rig.write({ 'redirects.csv': 'from,to,status\n/cong-cu/,/tin/hai/,\n' }),
    found: ['-:-:- url-dropped'],
    mend: (rig) => append(rig, '/bo/,,410'),
  },
  {
    name: 'an article becomes a draft',
    edit: (rig) => rig.write({ 'content/tin/ba.md': article('Ba', 'draft: true\n') }),
    found: ['content/tin/ba.md:5:1 url-hidden'],
    mend: (rig) =>
      rig.write({ 'content/tin/ba.md': article('Ba', 'withdrawn: { at: 2026-11-20, reason: Sai số liệu }\n') }),
  },
  {
    name: 'an article is put off',
    edit: (rig) => rig.write({ 'content/tin/ba.md': article('Ba', 'publishAt: 2027-01-01\n') }),
    found: ['content/tin/ba.md:5:1 url-hidden'],
    mend: (rig) => rig.write({ 'content/tin/ba.md': article('Ba') }),
  },
  {
    name: 'a static page is deleted',
    edit: (rig) => rig.remove('content/_pages/gioi-thieu.md'),
    found: ['-:-:- url-vanished'],
    mend: (rig) => append(rig, '/gioi-thieu/,/tin/mot/,'),
  },
  {
    name: 'a static page gets another name',
    edit: (rig) => move(rig, 'content/_pages/gioi-thieu.md', 'content/_pages/ve-chung-toi/gioi-thieu.md'),
    found: ['content/_pages/ve-chung-toi/gioi-thieu.md:2:1 url-moved'],
  },
  {
    name: 'a static page becomes a draft',
    edit: (rig) => rig.write({ 'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\ndraft: true\n---\n\nXã.\n' }),
    found: ['content/_pages/gioi-thieu.md:3:1 page-hidden'],
    mend: (rig) => append(rig, '/gioi-thieu/,,410'),
  },
];

for (const { name, edit, found, mend } of cases) {
  test(`${name}: refused until the old address answers`, async () => {
    const rig = await Published.of(portal);
    const before = rig.snapshot();
    edit(rig);
    for (const order of [{}, { output: null }, { sharing: shareAll(2) }]) {
      const report = await rig.again(order);
      assert.equal(report.refusal, 'content');
      const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
      assert.deepEqual([...rig.places({ ...report, diagnostics: errors })].sort(), found.toSorted());
      assert.deepEqual(rig.snapshot(), before);
    }
    mend?.(rig);
    fixUrls(rig.root, (await rig.again({ output: null })).diagnostics);
    assert.deepEqual(summarize((await rig.again()).diagnostics), []);
    // And from now on, the alias is what must not be lost.
    assert.equal((await rig.again({ memory: 'renew' })).refusal, null);
  });
}

test('a portal in which nothing is lost hears nothing', async () => {
  const rig = await Published.of(portal);
  rig.write({
    'content/tin/ba.md': article('Ba, viết lại', 'expiresAt: 2026-11-01\n'),
    'content/tin/bon.md': article('Bốn'),
  });
  assert.deepEqual(summarize((await rig.again()).diagnostics), []);
});

test('what was built with drafts, or for a later instant, was promised to nobody', async () => {
  const rig = new Published({
    ...portal,
    'content/tin/nhap.md': article('Nháp', 'draft: true\n'),
    'content/tin/hen.md': article('Hẹn', 'publishAt: 2026-12-01\n'),
  });
  const later = Date.parse('2026-12-02T00:00:00+07:00');
  for (const order of [{ drafts: true }, { clock: later }, { drafts: true, clock: later }]) {
    assert.equal((await rig.build(order)).refusal, null);
    assert.equal((await rig.again()).refusal, null);
    assert.ok(!existsSync(join(rig.root, 'dist/tin/nhap')));
  }
});

test('an article that steps aside is told of once', async () => {
  const rig = await Published.of(portal);
  rig.write({ 'content/tin/ba.md': '---\ntitle: Ba\n---\n' });
  const report = await rig.again({ keepGoing: true });
  assert.equal(report.refusal, null);
  assert.ok(!report.diagnostics.some(({ code }) => code.startsWith('url-')));
});

test('a file that got another name is known by its title and date, if git has seen it', async () => {
  const rig = await Published.of(portal);
  rig.commit();
  move(rig, 'content/tin/ba.md', 'content/tin/ten-khac.md');
  rig.commit();
  assert.deepEqual(rig.places(await rig.again()), ['content/tin/ten-khac.md:2:1 url-moved']);
  // A second look knows no less than the first.
  const report = await rig.again({ output: null });
  assert.deepEqual(rig.places(report), ['content/tin/ten-khac.md:2:1 url-moved']);
  const { written } = fixUrls(rig.root, report.diagnostics);
  assert.deepEqual(written, [{ file: 'content/tin/ten-khac.md', url: '/tin/ba/' }]);
  assert.equal((await rig.again()).refusal, null);
  assert.match(rig.read('tin/ba/index.html'), /\/tin\/ten-khac\//);
});

test('another article with the same title is not taken for it', async () => {
  const rig = await Published.of(portal);
  rig.commit();
  rig.remove('content/tin/ba.md');
  rig.write({ 'content/tin/moi.md': article('Ba').replace('2026-01-05', '2026-02-06') });
  assert.deepEqual(rig.places(await rig.again()), ['-:-:- url-vanished']);
});

test('where no manifest is left, git tells what the commit before had', async () => {
  const rig = await Published.of({ ...portal, 'content/tin/nhap.md': article('Nháp', 'draft: true\n') });
  rig.commit();
  const fork = readFileSync(join(rig.root, '.git/HEAD'), 'utf8').trim().split('/').at(-1) ?? '';
  move(rig, 'content/tin/ba.md', 'content/tin/ten-khac.md');
  rig.remove('content/tin/nhap.md');
  rig.remove('content/tin/mot.md');
  rig.write({ 'redirects.csv': 'from,to,status\n/cong-cu/,/tin/hai/,\n' });
  rmSync(join(rig.root, 'dist'), { recursive: true });
  const lost = [
    '-:-:- url-dropped',
    '-:-:- url-vanished',
    '-:-:- url-vanished',
    'content/tin/ten-khac.md:2:1 url-moved',
  ];
  const committed = async (ref: string | null): Promise<CommittedUrls> =>
    readCommittedUrls(await rig.portal(), ref, now);
  assert.deepEqual([...rig.places(await rig.again({}, await committed(null)))].sort(), lost, 'before it is committed');
  rig.git('checkout', '--quiet', '-b', 'nhanh');
  rig.commit();
  assert.deepEqual([...rig.places(await rig.again({}, await committed(null)))].sort(), lost, 'the commit after it');
  rig.commit();
  assert.deepEqual(summarize((await rig.again({ output: null }, await committed(null))).diagnostics), []);
  assert.deepEqual([...rig.places(await rig.again({}, await committed(fork)))].sort(), lost, 'against the branch');
});

test('a commit that git does not know is refused if it was asked for', async () => {
  const rig = await Published.of(portal);
  const committed = async (ref: string | null): Promise<CommittedUrls> =>
    readCommittedUrls(await rig.portal(), ref, now);
  assert.deepEqual(await committed(null), nothing);
  assert.deepEqual(summarize((await committed('main')).diagnostics), ['- error audit-no-repository']);
  rig.commit();
  assert.deepEqual(summarize((await committed('khong-co')).diagnostics), ['- error audit-ref-unknown']);
});

test('addresses of another form before are told by git, too', async () => {
  const rig = await Published.of(portal);
  rig.commit();
  rig.write({ 'site.yaml': `${site}permalink: /:section/:year/:slug/\n` });
  const committed = await readCommittedUrls(await rig.portal(), 'HEAD', now);
  const urls = committed.urls.filter(({ source }) => !/^(?:[a-z-]+$|[a-z]+:)/.test(source));
  const expected = [
    '/bo/',
    '/cong-cu/',
    '/gioi-thieu/',
    '/khac/nam/',
    '/tin-cu/mot/',
    '/tin/ba/',
    '/tin/hai/',
    '/tin/mot/',
  ];
  assert.deepEqual(urls.map(({ url }) => url).sort(), expected);
});
