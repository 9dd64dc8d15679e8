/** The edition that a preview keeps: what it amends by hearsay, and when it does not trust that. */
import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Session } from '../../src/amend/session.js';
import { bao, countRendered, portal, site, story } from '../build/rebuild-rig.js';
import { amendOrder, assertClean, orderLabel, Rig } from '../build/rig.js';

const path = 'content/tin/bao.md';

/** A portal that was built, and a session that stands on that build. */
async function open(files: Readonly<Record<string, string>> = {}): Promise<{
  readonly rig: Rig;
  readonly session: Session;
  readonly prepare: () => Promise<void>;
}> {
  const rig = new Rig({ ...portal, ...files });
  await rig.build();
  const session = new Session();
  const prepare = async (): Promise<void> =>
    session.prepare(await rig.portal(), join(rig.root, 'dist'), orderLabel({}));
  await prepare();
  return { rig, session, prepare };
}

test('save after save is amended, and the build after it finds nothing to do', async () => {
  const { rig, session, prepare } = await open();
  for (const word of ['xuống', 'cạn', 'tràn']) {
    rig.write({ [path]: bao.replace('lên', word) });
    const report = await session.amend([path], amendOrder);
    assert.equal(report?.refusal, null);
    assert.match(rig.text('tin/bao/index.html'), new RegExp(`Nước ${word}`));
    session.settle();
    assert.equal(countRendered(rig), report.pages.rendered);
    await prepare();
  }
  await assertClean(rig);
  const { pages } = await rig.build();
  assert.deepEqual([pages.rendered, pages.written], [0, 0]);
});

test('save after save of a layout, and of an article behind it, is amended', async () => {
  const layout = 'layouts/article.njk';
  const { rig, session, prepare } = await open({ [layout]: '{% extends "bantin/article.njk" %}' });
  for (const word of ['Một', 'Hai']) {
    rig.write({ [layout]: `{% extends "bantin/article.njk" %}{% block lead %}${word}{% endblock %}` });
    const report = await session.amend([layout], amendOrder);
    assert.equal(report?.pages.rendered, 7);
    session.settle();
    await prepare();
    rig.write({ [path]: bao.replace('lên', word) });
    assert.equal((await session.amend([path], amendOrder))?.pages.rendered, 1);
    assert.match(rig.text('tin/bao/index.html'), new RegExp(`${word} .*Nước ${word}`));
    session.settle();
    await prepare();
  }
  await assertClean(rig);
  rig.write({ [layout]: '{{ khongCo }}' });
  assert.equal(await session.amend([layout], amendOrder), null);
});

test('an editor’s scratch files, and a save by renaming, are no more than a save', async () => {
  const { rig, session } = await open();
  const file = join(rig.root, path);
  rig.write({ 'content/tin/.bao.md.swp': 'nháp' });
  writeFileSync(`${file}.tam`, bao.replace('lên', 'xuống'));
  renameSync(`${file}.tam`, file);
  assert.notEqual(await session.amend([path, `${path}.tam`, 'content/tin/.bao.md.swp'], amendOrder), null);
  session.settle();
  await assertClean(rig);
});

test('what is named decides, and what stands beside it', async () => {
  const cases: readonly (readonly [string, readonly string[], (rig: Rig) => void])[] = [
    ['site.yaml', ['site.yaml'], (rig) => rig.write({ 'site.yaml': `${site}archive: none\n` })],
    [
      'a new file',
      ['content/tin/moi.md'],
      (rig) => rig.write({ 'content/tin/moi.md': story('Mới', '1.5.2021', {}, 'Tin.') }),
    ],
    ['a file that is gone', [path], (rig) => rmSync(join(rig.root, path))],
    [
      'a new file that nobody has named',
      [path],
      (rig) => rig.write({ [path]: bao.replace('lên', 'xuống'), 'content/tin/moi.md': bao }),
    ],
    ['a folder', ['content/tin'], () => undefined],
  ];
  for (const [name, paths, edit] of cases) {
    const { rig, session } = await open();
    edit(rig);
    assert.equal(await session.amend(paths, amendOrder), null, name);
  }
});

test('a config that is gone is no scratch file, though nobody has looked into its folder', async () => {
  const config = { 'bantin.config.js': 'export default {};\n', 'package.json': '{ "type": "module" }' };
  const { rig, session, prepare } = await open(config);
  assert.notEqual(await session.amend([], amendOrder), null);
  session.settle();
  await prepare();
  rig.remove('bantin.config.js');
  assert.equal(await session.amend(['bantin.config.js'], amendOrder), null);
});

test('it does not stand on what another build has replaced, or a clock that has passed a date', async () => {
  const { rig, session } = await open();
  rig.write({ 'content/tin/lua.md': story('Mùa lúa', '1.4.2021', { tags: '[Y tế]' }, 'Gặt muộn.') });
  await rig.build();
  rig.write({ [path]: bao.replace('lên', 'xuống') });
  assert.equal(await session.amend([path], amendOrder), null);
  const later = await open();
  later.rig.write({ [path]: bao.replace('lên', 'xuống') });
  assert.equal(await later.session.amend([path], { ...amendOrder, clock: Date.parse('2027-01-02T00:00:00Z') }), null);
});
