import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines, lineAt, textAt } from '../../src/cache/lines.js';
import { MadeOutputs } from '../../src/cache/made-outputs.js';

const digest = '0123456789abcdef'.repeat(4);

test('what pages came to is given back by place, whatever the order in which it came', () => {
  const outputs = new MadeOutputs(2);
  const seams = [{ key: 'fragment:side', at: 7, size: 9 }];
  const later = { digest, size: 5, reads: [3, 1], seams, isPatched: true };
  const first = { digest, size: 2, reads: [4], seams: [], isPatched: false };
  outputs.set(6, later);
  outputs.set(0, first);
  const plain = (place: number) => {
    const output = outputs.at(place);
    return output === null ? null : { ...output, reads: Array.from(output.reads) };
  };
  assert.deepEqual([plain(0), plain(1), plain(6)], [first, null, later]);
  assert.deepEqual([outputs.patched, outputs.size], [1, 7]);
});

test('lines keep their bytes when others come, and another order of them shares these', () => {
  const lines = new Lines();
  const long = 'ả'.repeat(3 << 20);
  const numbers = ['một', long, ''].map((line) => lines.add(line));
  numbers.push(lines.add(Buffer.from('bốn')));
  assert.deepEqual(
    numbers.map((number) => Buffer.from(lines.at(number)).toString()),
    ['một', long, '', 'bốn'],
  );
  const picked = lines.pick([3, 0]);
  assert.deepEqual([textAt(picked, 0), textAt(picked, 1)], ['bốn', 'một']);
  assert.equal(lineAt(picked, 1).buffer, lines.at(0).buffer);
});
