/** A cache that was written by another program, with other settings or in another place. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { spawnBantin } from '../cli/run-cli.js';
import { assertHarmless, assertQuick, assertSound, makePortal, pathOf } from './cache-rig.js';
import { article, Rig, smallSite } from './rig.js';

/** Makes the cache one that a program of other code has written. */
function makeOlder(rig: Rig): void {
  const [, json = ''] = readFileSync(pathOf(rig, 'state'), 'utf8').split('\n');
  const state: object = JSON.parse(json);
  const older = JSON.stringify({ ...state, program: { digest: '0'.repeat(64), stats: 0 } });
  writeFileSync(pathOf(rig, 'state'), `bantin state 1 ${crc32(older).toString(16)}\n${older}`);
}

test('the cache of another version of the program is dropped, with a word', async () => {
  await assertHarmless('another program', makeOlder, ['older']);
});

test('settings that articles are read with, or pages rendered with, make a cache of other ones useless', async () => {
  for (const setting of ['language: en', 'timeZone: Asia/Tokyo', 'timestampFormat: dd/MM/yyyy', 'perPage: 2']) {
    const rig = await makePortal(['a', 'b', 'c']);
    const alone = new Rig({
      'content/tin/a.md': article({ timestamp: '28.1.2021 - 16:6' }, 'Chân[^1].\n\n[^1]: Chú.\n'),
    });
    await alone.build();
    for (const portal of [rig, alone]) {
      portal.write({ 'site.yaml': `${smallSite}${setting}\n` });
      assert.equal(await assertSound(portal, setting), null);
      await assertQuick(portal, setting);
      portal.write({ 'site.yaml': smallSite });
      assert.equal(await assertSound(portal, `${setting}, and back`), null);
    }
  }
});

/** Builds `xa/` of a rig with the executable, as a config is loaded once in a process; the page of its one article. */
function buildWithConfig(rig: Rig): string {
  const run = spawnBantin(['build', '--quiet', '--jobs', '1'], join(rig.root, 'xa'));
  assert.equal(run.code, 0, run.error);
  return readFileSync(join(rig.root, 'xa/dist/tin/bai/index.html'), 'utf8');
}

/** A module with a filter that adds `text`. */
function filter(text: string): string {
  return `export const ten = (value) => value + ' ${text}';\n`;
}

test('a config imports something else now: the pages are rendered again, wherever that lies', () => {
  for (const path of ['xa/cong-cu/bo-loc.mjs', 'xa/layouts/bo-loc.mjs', 'chung/bo-loc.mjs']) {
    const from = posix.relative('xa', path);
    const rig = new Rig({
      'xa/site.yaml': smallSite,
      'xa/bantin.config.js': `import { ten } from './${from}';\nexport default { filters: { ten } };\n`,
      'xa/layouts/article.njk':
        '{% extends "bantin/article.njk" %}{% block lead %}{{ article.title | ten }}{% endblock %}',
      'xa/content/tin/bai.md': article(),
      'package.json': '{ "type": "module" }',
      [path]: filter('cũ'),
    });
    assert.match(buildWithConfig(rig), /vệ sinh đường làng cũ/);
    rig.write({ [path]: filter('mới') });
    assert.match(buildWithConfig(rig), /vệ sinh đường làng mới/, path);
  }
});

/** A config with a plugin that writes `mark` for a line across the page. */
function plugin(mark: string): string {
  return `export default { markdown: [(md) => { md.renderer.rules.hr = () => '<p>${mark}</p>'; }] };\n`;
}

test('a Markdown plugin that does another thing now: the articles are read again', () => {
  const rig = new Rig({
    'xa/site.yaml': smallSite,
    'xa/bantin.config.js': plugin('cũ'),
    'xa/content/tin/bai.md': article({}, 'Trên\n\n***\n\nDưới\n'),
    'package.json': '{ "type": "module" }',
  });
  assert.match(buildWithConfig(rig), /<p>cũ<\/p>/);
  rig.write({ 'xa/bantin.config.js': plugin('mới') });
  assert.match(buildWithConfig(rig), /<p>mới<\/p>/);
});

test('a portal that was carried elsewhere with its cache and its dist/: nothing is rendered', async () => {
  const rig = await makePortal(['a', 'b', 'c']);
  const there = new Rig();
  rmSync(there.root, { recursive: true });
  cpSync(rig.root, there.root, { recursive: true });
  await assertQuick(there, 'carried');
});
