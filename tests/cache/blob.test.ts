import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packNumbers, packTexts, readBlob, unpackNumbers, unpackTexts, writeBlob } from '../../src/cache/blob.js';
import { makeFolder } from '../build/rig.js';

const bytes = fc.uint8Array({ maxLength: 40 });
const sections = fc.dictionary(fc.string(), fc.oneof(bytes, fc.array(bytes, { maxLength: 5 })), {
  noNullPrototype: true,
});

describe('a file of named sections', () => {
  it('gives back what it was given, in pieces or whole, and knows its own checksum', () => {
    const path = join(makeFolder(), 'blob');
    fc.assert(
      fc.property(sections, (given) => {
        const sum = writeBlob(path, given);
        const found = readBlob(path, sum) ?? assert.fail();
        for (const [name, section] of Object.entries(given)) {
          const whole = section instanceof Uint8Array ? section : Buffer.concat(section);
          assert.deepEqual(Buffer.from(found[name] ?? []), Buffer.from(whole));
        }
        assert.equal(readBlob(path, sum ^ 1), null);
      }),
    );
  });

  it('is nothing where any byte is another, or the end is missing', () => {
    const path = join(makeFolder(), 'blob');
    writeBlob(path, { numbers: packNumbers([1, 2.5, -3]), texts: packTexts(['một', 'hai']) });
    const written = readFileSync(path);
    for (let at = 0; at < written.length; at += 1) {
      const changed = Buffer.from(written);
      changed[at] = (changed[at] ?? 0) ^ 4;
      writeFileSync(path, changed);
      assert.equal(readBlob(path), null, `byte ${at}`);
      writeFileSync(path, written.subarray(0, at));
      assert.equal(readBlob(path), null, `${at} bytes`);
    }
    assert.equal(readBlob(join(makeFolder(), 'nothing')), null);
  });

  it('holds numbers and texts', () => {
    const path = join(makeFolder(), 'blob');
    const texts = ['một', 'hai\n', 'đ'];
    writeBlob(path, {
      texts: packTexts(texts),
      none: packTexts([]),
      numbers: packNumbers([0.1, Number.MAX_SAFE_INTEGER]),
    });
    const found = readBlob(path) ?? assert.fail();
    assert.deepEqual(unpackTexts(found['texts']), texts);
    assert.deepEqual(unpackTexts(found['none']), []);
    assert.deepEqual([...unpackNumbers(found['numbers'])], [0.1, Number.MAX_SAFE_INTEGER]);
  });
});
