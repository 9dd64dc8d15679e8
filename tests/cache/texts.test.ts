import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CacheFailure } from '../../src/cache/failure.js';
import { newTextId, TextStore } from '../../src/cache/texts.js';
import type { Terms } from '../../src/model.js';
import { makeFolder } from '../build/rig.js';

const terms: fc.Arbitrary<Terms> = fc
  .array(fc.tuple(fc.nat(0xffff_ffff), fc.nat(255)), { maxLength: 50 })
  .map((pairs) => ({
    ids: Uint32Array.from(pairs, ([id]) => id),
    counts: Uint8Array.from(pairs, ([, count]) => count),
  }));
const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 300 }), terms), { maxLength: 20 });

const id = newTextId();

describe('the store of texts', () => {
  it('gives back what it took, from memory, from disk, and to another that reads the same files', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const folder = { folder: makeFolder(), id, generation: 1, lengths: [] };
        const memory = new TextStore(null, 0);
        const disk = new TextStore(folder, 1);
        const places = given.map(([html, terms]) => [memory.add(html, terms), disk.add(html, terms)] as const);
        disk.flush();
        const other = new TextStore(folder, 0);
        given.forEach(([html, terms], index) => {
          const [inMemory, onDisk] = places[index] ?? assert.fail();
          for (const [store, place] of [
            [memory, inMemory],
            [disk, onDisk],
            [other, onDisk],
          ] as const) {
            assert.equal(store.html(place), html);
            assert.deepEqual(store.terms(place), terms);
          }
        });
        disk.close();
        other.close();
      }),
      { numRuns: 30 },
    );
  });

  it('adds behind what counts, and cuts off what a build that did not end has left', () => {
    const folder = makeFolder();
    const none: Terms = { ids: new Uint32Array(), counts: new Uint8Array() };
    const first = new TextStore({ folder, id, generation: 1, lengths: [] }, 0);
    const kept = first.add('kept', none);
    first.flush();
    const lengths = [first.length];
    first.add('lost', none);
    first.flush();
    first.close();
    const second = new TextStore({ folder, id, generation: 1, lengths }, 0);
    const added = second.add('new', none);
    assert.deepEqual([second.html(kept), second.html(added), added.at], ['kept', 'new', lengths[0]]);
    second.close();
  });

  it('never hands out what is not as it was written', () => {
    const folder = makeFolder();
    const store = new TextStore({ folder, id, generation: 1, lengths: [] }, 0);
    const place = store.add('<p>Đúng</p>', { ids: Uint32Array.of(7), counts: Uint8Array.of(1) });
    store.flush();
    const file = join(folder, 'texts-1-0');
    const bytes = readFileSync(file);
    for (let at = place.at; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      assert.throws(() => [store.html(place), store.terms(place)], CacheFailure, `byte ${at}`);
    }
    writeFileSync(file, bytes.subarray(0, -1));
    assert.throws(() => store.terms(place), CacheFailure);
    store.close();
  });

  it('reads no file of another cache', () => {
    const folder = makeFolder();
    const none: Terms = { ids: new Uint32Array(), counts: new Uint8Array() };
    const store = new TextStore({ folder, id, generation: 1, lengths: [] }, 0);
    const place = store.add('x', none);
    store.flush();
    store.close();
    const other = new TextStore({ folder, id: newTextId(), generation: 1, lengths: [store.length] }, 1);
    assert.throws(() => other.html(place), CacheFailure);
  });
});
