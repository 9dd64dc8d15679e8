/** A cache that is not as this program wrote it for this portal: no page is wrong for it, and the build says so. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  assertHarmless,
  assertQuick,
  assertSound,
  cacheOf,
  futures,
  kinds,
  makePortal,
  pathOf,
  type Dropped,
} from './cache-rig.js';
import { Dice } from './random-portal.js';
import { type Rig, smallSite } from './rig.js';

/** A text that nobody reads again may be damaged unseen; whatever else is not what was written comes to light. */
function saidOf(kind: string): readonly Dropped[] {
  return kind === 'texts' ? ['damaged', null] : ['damaged'];
}

const seed = 20261123;

for (const kind of kinds) {
  test(`a flipped bit in ${kind}, at places of seed ${seed}`, async () => {
    const dice = new Dice(seed);
    for (let turn = 0; turn < 4; turn += 1) {
      let place = '';
      const flip = (rig: Rig): void => {
        const path = pathOf(rig, kind);
        const bytes = readFileSync(path);
        const at = dice.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
        place = `byte ${at}`;
        writeFileSync(path, bytes);
      };
      await assertHarmless(`${kind}, ${place}`, flip, saidOf(kind), futures.slice(turn % 2, (turn % 2) + 1));
    }
  });

  test(`${kind}: cut in half, empty, gone`, async () => {
    const calm = futures.slice(0, 1);
    const halve = (rig: Rig): void => truncateSync(pathOf(rig, kind), readFileSync(pathOf(rig, kind)).length >> 1);
    await assertHarmless(`${kind} halved`, halve, ['damaged'], calm);
    await assertHarmless(`${kind} emptied`, (rig) => truncateSync(pathOf(rig, kind), 0), ['damaged'], calm);
    // Without a state nothing is there to be dropped.
    const said = kind === 'state' ? null : 'damaged';
    await assertHarmless(`${kind} removed`, (rig) => rmSync(pathOf(rig, kind)), [said], calm);
  });

  test(`${kind} out of the cache of another portal`, async () => {
    // One has the same articles at other places of its texts, the other has fewer.
    for (const names of [
      ['b', 'c', 'd', 'e'],
      ['a', 'b', 'c'],
    ] as const) {
      const other = await makePortal(names);
      const replace = (rig: Rig): void => cpSync(pathOf(other, kind), pathOf(rig, kind));
      await assertHarmless(`${kind} of a portal of ${names.join(', ')}`, replace, saidOf(kind));
    }
  });
}

test('two files of the cache in each other’s place', async () => {
  for (const [index, one] of kinds.entries()) {
    for (const other of kinds.slice(index + 1)) {
      const swap = (rig: Rig): void => {
        const [from, to, aside] = [pathOf(rig, one), pathOf(rig, other), join(rig.root, 'aside')];
        renameSync(from, aside);
        renameSync(to, from);
        renameSync(aside, to);
      };
      await assertHarmless(`${one} and ${other}`, swap, ['damaged'], futures.slice(1, 2));
    }
  }
});

test('the whole cache of another portal is looked through, and nothing wrong comes of it', async () => {
  const other = await makePortal(['b', 'c', 'd', 'e']);
  const replace = (rig: Rig): void => {
    rmSync(cacheOf(rig), { recursive: true });
    cpSync(cacheOf(other), cacheOf(rig), { recursive: true });
  };
  await assertHarmless('the other’s', replace, [null]);
});

test('a text that a page shows is damaged: that comes to light', async () => {
  const rig = await makePortal(['a', 'b', 'c', 'd']);
  const path = pathOf(rig, 'texts');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('hột');
  assert(at > 0);
  bytes[at] = 'b'.charCodeAt(0);
  writeFileSync(path, bytes);
  rig.write({ 'site.yaml': smallSite.replace('Suối Mơ', 'Suối Hai') });
  assert.equal(await assertSound(rig, 'a letter of a text'), 'damaged');
  await assertQuick(rig, 'a letter of a text');
});
