/** `--clock`: what a build for a named instant remembers, and reports, whatever the time is. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, list, Rig } from '../build/rig.js';
import { bantin } from './run-cli.js';

test('a build for the same instant is known to be the same, long after the instant; one for another is not', async () => {
  // Two days after it an article leaves the latest news: what the portal says has changed since.
  const rig = new Rig({ 'content/tin/mot.md': article({ timestamp: '1.1.2020 - 8:00' }) });
  const build = async (clock: string): Promise<readonly unknown[]> => {
    const run = await bantin(['build', '--json', '--clock', clock], rig.root);
    const said: unknown = JSON.parse(run.out);
    assert.ok(typeof said === 'object' && said !== null && 'pages' in said && 'clock' in said);
    const { pages } = said;
    assert.ok(typeof pages === 'object' && pages !== null && 'written' in pages && 'rendered' in pages);
    return [said.clock, Number(pages.written) > 0];
  };
  assert.deepEqual(await build('2020-01-02T00:00:00Z'), ['2020-01-02T00:00:00.000Z', true]);
  const remembered = list(join(rig.root, '.bantin'));
  assert.deepEqual(await build('2020-01-02T00:00:00Z'), ['2020-01-02T00:00:00.000Z', false]);
  assert.deepEqual(list(join(rig.root, '.bantin')), remembered, 'nothing was read, and nothing learnt');
  assert.deepEqual(await build('2020-01-05T00:00:00Z'), ['2020-01-05T00:00:00.000Z', true]);
  assert.deepEqual(await build('2020-01-02T00:00:00Z'), ['2020-01-02T00:00:00.000Z', true]);
});
