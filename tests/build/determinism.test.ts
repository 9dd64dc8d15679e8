/** The same portal and clock give the same bytes: whatever the folder, the machine's zone, language and disk order. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { spawnBantin } from '../cli/run-cli.js';
import { article, digestsOf, makeFolder, Rig, smallSite } from './rig.js';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A portal with a bit of everything, its files in a given order. */
function files(order: (paths: readonly string[]) => readonly string[]): Record<string, string> {
  const all: Record<string, string> = {
    'static/a.txt': 'a',
    'static/b/c.txt': 'c',
    'site.yaml': `${smallSite}perPage: 2\n`,
  };
  for (let index = 0; index < 12; index += 1) {
    const fields = {
      title: `Bài ${index % 5}`,
      timestamp: `${1 + (index % 3)}.1.2021`,
      tags: '[Y tế, giáo dục]',
      author: ['An', 'Ân', 'ân.'][index % 3] ?? '',
    };
    all[`content/tin/${index % 2 === 0 ? 'Ẩn' : 'ản'}-${index}.md`] = article(
      fields,
      `Nội dung ${index} với ![ảnh](anh-${index % 2}.svg).\n`,
    );
  }
  for (const name of [0, 1])
    all[`content/tin/anh-${name}.svg`] = `<svg xmlns="http://www.w3.org/2000/svg" id="a${name}"/>`;
  return Object.fromEntries(order(Object.keys(all)).map((path) => [path, all[path] ?? '']));
}

test('files written to disk in another order give the same dist/', async () => {
  const forwards = new Rig(files((paths) => paths));
  const backwards = new Rig(files((paths) => paths.toReversed()));
  await forwards.build();
  await backwards.build();

  assert(forwards.files().length > 50);
  assert.deepEqual(digestsOf(join(backwards.root, 'dist')), digestsOf(join(forwards.root, 'dist')));
});

test('what was built before leaves no trace: edits and their undoing give the same dist/', async () => {
  const rig = new Rig(files((paths) => paths));
  await rig.build();
  const before = digestsOf(join(rig.root, 'dist'));
  rig.write({ 'content/tin/them.md': article({ tags: '[Mới]', author: 'Người mới' }) });
  await rig.build({ drafts: true });
  rig.remove('content/tin/them.md');
  await rig.build();

  assert.deepEqual(digestsOf(join(rig.root, 'dist')), before);
});

test('the sample portal is the same from another folder, in another zone and language, for another user and more jobs', () => {
  const copy = join(makeFolder(), 'bản sao');
  for (const name of readdirSync(repository).filter((entry) =>
    ['content', 'layouts', 'static', 'site.yaml', 'redirects.csv'].includes(entry),
  )) {
    cpSync(join(repository, name), join(copy, name), { recursive: true });
  }
  const outputs = [
    [
      repository,
      { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'an', HOME: '/home/an' },
      '1',
    ],
    [copy, { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', USER: 'binh', HOME: makeFolder() }, '4'],
  ] as const;
  const [here, there] = outputs.map(([root, env, jobs]) => {
    const output = join(makeFolder(), 'dist');
    const run = spawnBantin(
      ['build', '--root', root, '--output', output, '--jobs', jobs, '--clock', '2026-11-23T08:00:00+07:00'],
      copy,
      env,
    );
    assert.equal(run.code, 0, run.error);
    return digestsOf(output);
  });
  assert.deepEqual(there, here);
});
