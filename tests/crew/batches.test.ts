/** Who hires hears what the others say while there is still work, and nothing is done twice or left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { openCounter, takeBatches, takeBatchesAndHear } from '../../src/crew/batches.js';

test('what others say is heard between batches', async () => {
  const { port1: here, port2: there } = new MessageChannel();
  let heard = 0;
  here.on('message', () => heard++);
  const heardBefore: number[] = [];
  await takeBatchesAndHear(openCounter(), 20, 2, (first) => {
    heardBefore[first / 2] = heard;
    there.postMessage(first);
  });
  here.close();
  // One turn later or two: but not all at the end.
  assert.equal(heardBefore.length, 10);
  assert.ok((heardBefore.at(-1) ?? 0) >= 7, heardBefore.join(' '));
});

test('two who take by one counter take each batch once, from either end', async () => {
  const counter = openCounter();
  const taken: number[] = [];
  const take = (first: number): void => {
    taken.push(first);
    if (taken.length === 2) takeBatches(counter, 60, 10, (other) => taken.push(other));
  };
  await takeBatchesAndHear(counter, 60, 10, take);
  assert.deepEqual(taken, [0, 10, 50, 40, 30, 20]);
});
