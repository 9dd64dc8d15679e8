/** A finished page whose parts are exchanged: between the seams not a byte is another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Seam } from '../../src/model.js';
import { noStat } from '../../src/cache/stats.js';
import { patchPage, type Finished, type Patch } from '../../src/render/patch.js';
import type { Part } from '../../src/render/recorder.js';
import { digestBytes } from '../../src/text/digest.js';
import { fingerprintText } from '../../src/text/fingerprint.js';

/** Parts by their keys; null for one that cannot be put into a page by itself. */
function partsOf(texts: Readonly<Record<string, string | null>>): ReadonlyMap<string, Part> {
  const entries = Object.entries(texts).map(([key, text]): readonly [string, Part] => {
    const value = text ?? '\uD83D';
    return [
      key,
      { value, bytes: text === null ? null : Buffer.from(text), read: { key, seen: fingerprintText(value) } },
    ];
  });
  return new Map(entries);
}

/** A page as `Đầu[…]thân[…][…]`, the seams of what stands in brackets, under the keys `a`, `b` and so on. */
function pageOf(...texts: readonly string[]): { readonly bytes: Buffer; readonly seams: readonly Seam[] } {
  const seams: Seam[] = [];
  let text = 'Đầu';
  for (const [index, part] of texts.entries()) {
    if (index === 1) text += 'thân';
    seams.push({ key: 'abc'.charAt(index), at: Buffer.byteLength(text), size: Buffer.byteLength(part) });
    text += part;
  }
  return { bytes: Buffer.from(text), seams };
}

/** What comes of a page of the first parts once the second ones stand for them; null where it must be rendered. */
function patch(
  finished: Buffer | null,
  from: ReturnType<typeof pageOf>,
  parts: Readonly<Record<string, string | null>>,
): { readonly text: string; readonly seams: readonly Seam[]; readonly isSame: boolean } | null {
  let text = '';
  let isSame = false;
  const known = { file: 'tin/index.html', digest: digestBytes(from.bytes), stat: noStat, seams: from.seams };
  const read = ({ file }: Patch): Finished | null =>
    file === known.file && finished !== null ? { bytes: finished, isUntouched: false } : null;
  const output = patchPage(known, partsOf(parts), read, (bytes, held) => {
    text = Buffer.from(bytes).toString();
    isSame = held === digestBytes(bytes);
    return { digest: digestBytes(bytes), size: bytes.byteLength };
  });
  return output === null ? null : { text, seams: output.seams, isSame };
}

test('longer, shorter and empty parts, at the end and side by side: the page that would have been rendered', () => {
  for (const [before, after] of [
    [
      ['một', 'hai', 'ba'],
      ['một trăm', '', 'b'],
    ],
    [
      ['', '', ''],
      ['1', '2', '3'],
    ],
    [
      ['1', '2', '3'],
      ['', '', ''],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'đ', 'c'],
    ],
  ] as const) {
    const [from, to] = [pageOf(...before), pageOf(...after)];
    const [a, b, c] = after;
    assert.deepEqual(patch(from.bytes, from, { a, b, c }), {
      text: to.bytes.toString(),
      seams: to.seams,
      isSame: false,
    });
  }
});

test('a part that has become another and the same again: it is known that dist/ holds the page', () => {
  const from = pageOf('x');
  assert.deepEqual(patch(from.bytes, from, { a: 'x' }), { text: 'Đầux', seams: from.seams, isSame: true });
});

test('a file that is gone or not the one that was written, a part that is gone or torn: the page must be rendered', () => {
  const from = pageOf('x', 'y');
  assert.equal(patch(null, from, { a: '1', b: '2' }), null);
  assert.equal(patch(Buffer.from('Đầuxthâny!'), from, { a: '1', b: '2' }), null);
  assert.equal(patch(from.bytes, from, { a: '1' }), null);
  assert.equal(patch(from.bytes, from, { a: '1', b: null }), null);
});
