/** Portals with a cache to which something happens, and the proof that no page suffers. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOrder } from '../../src/build.js';
import type { Report } from '../../src/model.js';
import { article, assertClean, Rig, smallSite } from './rig.js';

export type Dropped = Report['dropped'];

/** Texts of one size with equally many terms: one may stand in another's place without any number telling. */
const texts = { a: 'một', b: 'hột', c: 'cột', d: 'bột', e: 'tột' } as const;

export function story(word: string): string {
  return article({ title: `Bài ${word}`, timestamp: '1.1.2021' }, `Hội nghị ${word}.\n`);
}

/** A portal that was built once, with those articles. */
export async function makePortal(names: readonly (keyof typeof texts)[]): Promise<Rig> {
  const rig = new Rig({
    ...Object.fromEntries(names.map((name) => [`content/tin/${name}.md`, story(texts[name])])),
    'static/ban-do.txt': 'bản đồ',
  });
  await rig.build();
  return rig;
}

export function cacheOf(rig: Rig): string {
  return join(rig.root, '.bantin/cache');
}

/** The files of the cache by what they are: `state`, `articles`, `files`, `outputs`, `texts`. */
function cacheFiles(rig: Rig): ReadonlyMap<string, string> {
  const names = readdirSync(cacheOf(rig)).filter((name) => !name.startsWith('.'));
  return new Map(names.map((name) => [name.split('-')[0] ?? '', join(cacheOf(rig), name)]));
}

export function pathOf(rig: Rig, kind: string): string {
  return cacheFiles(rig).get(kind) ?? assert.fail(`no ${kind} in the cache`);
}

export const kinds = ['state', 'articles', 'files', 'outputs', 'texts'] as const;

/** Builds, and compares with what a build writes that knows nothing; what the build said of the cache. */
export async function assertSound(rig: Rig, name: string, order: Partial<BuildOrder> = {}): Promise<Dropped> {
  const report = await rig.build(order);
  await assertClean(rig, name, order);
  return report.dropped;
}

export async function assertQuick(rig: Rig, name: string): Promise<void> {
  const { pages, dropped } = await rig.build();
  assert.deepEqual([pages.rendered, pages.written, dropped], [0, 0, null], name);
}

/** What may happen after the damage, build by build. */
export const futures: readonly (readonly [string, readonly ((rig: Rig) => void)[]])[] = [
  ['nothing', [() => undefined]],
  ['all pages rendered', [(rig) => rig.write({ 'site.yaml': smallSite.replace('Suối Mơ', 'Suối Hai') })]],
  [
    'an article edited, then all pages rendered',
    [
      (rig) => rig.write({ 'content/tin/a.md': story('nột') }),
      (rig) => rig.write({ 'site.yaml': smallSite.replace('Suối Mơ', 'Suối Ba') }),
    ],
  ],
];

/** Does `damage` to the cache of a portal, lets each future come, and looks what the first build said of the cache. */
export async function assertHarmless(
  name: string,
  damage: (rig: Rig) => void,
  expected: readonly Dropped[],
  among = futures,
): Promise<void> {
  const said: (readonly [string, Dropped])[] = [];
  for (const [future, edits] of among) {
    const rig = await makePortal(['a', 'b', 'c', 'd']);
    damage(rig);
    const dropped: Dropped[] = [];
    for (const edit of edits) {
      edit(rig);
      dropped.push(await assertSound(rig, `${name}; then: ${future}`));
    }
    await assertQuick(rig, `${name}; then: ${future}`);
    said.push([future, dropped[0] ?? null]);
    rmSync(rig.root, { recursive: true });
  }
  assert.deepEqual(
    said.filter(([, dropped]) => !expected.includes(dropped)),
    [],
    `${name}: said is not ${expected.join(' or ')}`,
  );
}
