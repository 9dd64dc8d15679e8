/** Lists and files that were public must go on answering, unless they go with their articles. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixUrls } from '../../src/commands/fix-urls.js';
import { readCommittedUrls } from '../../src/committed-urls.js';
import type { Report } from '../../src/model.js';
import { article, move, Published, site, type Case } from './published.js';
import { now, smallSite, type Rig } from './rig.js';

const pdf = '%PDF-1.4';
const offered = article('Một', 'tags: [lúa, mía]\n', '[Phụ lục](phu-luc.pdf), ![Cổng](cong.png)');
const shelved = {
  'site.yaml': site,
  'content/tin/mot.md': offered,
  'content/tin/phu-luc.pdf': pdf,
  'content/tin/cong.png': 'png',
  'content/tin/hai.md': article('Hai').replace('Ban', 'Tân'),
  'static/mau.docx': 'docx',
};

const derived: readonly Case[] = [
  {
    name: 'a topic gets another name',
    edit: (rig) => rig.write({ 'content/tin/mot.md': offered.replace('lúa', 'lúa nước') }),
    found: ['/chu-de/lua/ → /chu-de/'],
  },
  {
    name: 'an author gets another name',
    edit: (rig) => rig.write({ 'content/tin/mot.md': offered.replace('Ban', 'Thu Hà') }),
    found: ['/tac-gia/ban/ → /tac-gia/'],
  },
  {
    name: 'the only article of a month gets another date',
    edit: (rig) => rig.write({ 'content/tin/mot.md': offered.replace('01-05', '02-05'), ...moveTo('02-06', 'Tân') }),
    found: ['/luu-tru/2026/01/ → /luu-tru/'],
  },
  {
    name: 'a section goes',
    edit: (rig) => rig.write({ 'site.yaml': smallSite }),
    found: ['/khac/ → /'],
  },
  {
    name: 'the portal speaks another language',
    edit: (rig) => rig.write({ 'site.yaml': `${site}language: en\n` }),
    found: ['/chu-de/ → /topics/', '/chu-de/lua/ → /topics/lua/', '/tac-gia/ban/ → /authors/ban/'],
  },
  {
    name: 'an attachment gets another name',
    edit: (rig) => {
      move(rig, 'content/tin/phu-luc.pdf', 'content/tin/phu-luc-1.pdf');
      rig.write({ 'content/tin/mot.md': offered.replace('phu-luc', 'phu-luc-1') });
    },
    found: ['/tin/phu-luc.pdf → /tin/phu-luc-1.pdf'],
  },
  {
    name: 'an attachment is offered no more',
    edit: (rig) => rig.write({ 'content/tin/mot.md': offered.replace('[Phụ lục](phu-luc.pdf), ', '') }),
    found: ['/tin/phu-luc.pdf'],
    mend: (rig) => rig.write({ 'redirects.csv': 'from,to,status\n/tin/phu-luc.pdf,,410\n' }),
  },
  {
    name: 'static/ is deleted',
    edit: (rig) => rmSync(join(rig.root, 'static'), { recursive: true }),
    found: ['/mau.docx'],
    mend: (rig) => rig.write({ 'redirects.csv': 'from,to,status\n/mau.docx,/tin/mot/,302\n' }),
  },
  {
    name: 'an article is merged into another, and its attachment is forgotten',
    edit: (rig) => {
      rig.remove('content/tin/mot.md');
      rig.write({ 'redirects.csv': 'from,to,status\n/tin/mot/,/tin/hai/,\n' });
    },
    found: ['/tin/phu-luc.pdf'],
    mend: (rig) => rig.write({ 'redirects.csv': 'from,to,status\n/tin/mot/,/tin/hai/,\n/tin/phu-luc.pdf,,410\n' }),
  },
];

function moveTo(day: string, author = 'Bàn'): Readonly<Record<string, string>> {
  return { 'content/tin/hai.md': article('Hai').replace('Ban', author).replace('01-05', day) };
}

function lostIn({ diagnostics }: Report): readonly string[] {
  return diagnostics
    .filter(({ code }) => /^(?:list|file)-/.test(code))
    .map(({ args }) => [args['url'], args['to'] ?? []].flat().join(' → '))
    .toSorted();
}

for (const { name, edit, found, mend } of derived) {
  test(`${name}: refused until the old address answers; git knows no less than the manifest`, async () => {
    const rig = await Published.of(shelved);
    rig.commit();
    edit(rig);
    const first = await rig.again();
    assert.equal(first.refusal, 'content');
    const lost = lostIn(first);
    for (const one of found) assert.ok(lost.includes(one), `${one} is not among ${lost.join(', ')}`);
    if (found.length < 3) assert.deepEqual(lost, found);
    rmSync(join(rig.root, 'dist'), { recursive: true });
    const committed = await readCommittedUrls(await rig.portal(), 'HEAD', now);
    const again = lostIn(await rig.again({ output: null }, committed));
    // Without the bytes that were, nobody knows a file again.
    for (const one of found)
      assert.ok(again.includes(one) || again.includes(one.split(' → ')[0] ?? ''), again.join(', '));
    mend?.(rig);
    fixUrls(rig.root, first.diagnostics);
    assert.deepEqual(lostIn(await rig.again({}, committed)), []);
  });
}

const lawful: readonly (readonly [string, (rig: Rig) => void])[] = [
  ['expires', (rig) => rig.write({ 'content/tin/mot.md': addField(offered, 'expiresAt: 2026-11-01') })],
  [
    'is withdrawn',
    (rig) =>
      rig.write({ 'content/tin/mot.md': addField(offered, 'withdrawn: { at: 2026-11-20, reason: Sai số liệu }') }),
  ],
  [
    'is deleted, with a word for its old address',
    (rig) => {
      rig.remove('content/tin/mot.md');
      rig.write({ 'redirects.csv': 'from,to,status\n/tin/mot/,,410\n' });
    },
  ],
];

function addField(text: string, field: string): string {
  return text.replace('\n---\n', `\n${field}\n---\n`);
}

for (const [what, edit] of lawful) {
  test(`what only an article had goes with it when it ${what}: topics, author, month, attachment`, async () => {
    const rig = await Published.of({ ...shelved, ...moveTo('02-06') });
    rig.commit();
    edit(rig);
    const report = await rig.again();
    assert.deepEqual(lostIn(report), []);
    assert.equal(report.refusal, null);
    for (const url of ['chu-de/lua/index.html', 'luu-tru/2026/01/index.html', 'tin/phu-luc.pdf'])
      assert.ok(!existsSync(join(rig.root, 'dist', url)), url);
  });
}

test('a picture in an article may be exchanged, and site.yaml may switch lists off', async () => {
  const rig = await Published.of(shelved);
  rig.write({
    'site.yaml': `${site.replace(/^search:.*\n/m, '')}archive: none\nsearch: false\n`,
    'content/tin/mot.md': offered.replace('cong.png', 'cong-moi.png'),
    'content/tin/cong-moi.png': 'png 2',
  });
  assert.equal((await rig.again()).refusal, null);
});

test('where git does not know what a deleted article bore, lists may have gone with it', async () => {
  const rig = await Published.of(shelved);
  rig.remove('content/tin/mot.md');
  rig.write({ 'redirects.csv': 'from,to,status\n/tin/mot/,,410\n/tin/phu-luc.pdf,,410\n' });
  assert.equal((await rig.again()).refusal, null);
});
