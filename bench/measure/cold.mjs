/** Cold builds of every generator, taken in turns, and the floor: a copy of bantin's output. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countPages } from './count-pages.mjs';
import { runOnce } from './run-once.mjs';
import { summarize } from './statistics.mjs';

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {import('./statistics.mjs').Summary} cost
 * @property {import('./count-pages.mjs').Count} count
 */

/**
 * A generator with one way to choose related news; null where it has but one.
 * @typedef {{ readonly peer: import('../peers/peer.mjs').Peer, readonly related: 'content' | 'section' | null }} Contender
 */

/**
 * Prepares and measures each contender `runs` times; a round takes all of them before the next begins, so that a
 * machine that grows slower harms all alike.
 * @param {readonly Contender[]} contenders bantin among them, if the floor is wanted
 * @param {{ portal: string, work: string, relatedPage: boolean, runs: number, say: (line: string) => void }} options
 * @returns {Promise<readonly Row[]>}
 */
export async function measureCold(contenders, { portal, work, relatedPage, runs, say }) {
  /** @type {Map<string, { costs: import('./run-once.mjs').Cost[], count: import('./count-pages.mjs').Count }>} */
  const taken = new Map();
  const note = async (
    /** @type {string} */ name,
    /** @type {import('./run-once.mjs').Cost} */ cost,
    /** @type {string} */ output,
  ) => {
    const before = taken.get(name);
    if (before === undefined) taken.set(name, { costs: [cost], count: await countPages(output) });
    else before.costs.push(cost);
    say(`  ${name}: ${cost.wall.toFixed(2)} s`);
  };
  for (let round = 0; round < runs; round += 1) {
    for (const { peer, related } of contenders) {
      const name = related === null ? peer.name : `${peer.name}, related by ${related}`;
      const build = await peer.prepare({ portal, work, relatedPage, related: related ?? 'content' });
      await settle(build.leftovers);
      await note(name, await runOnce(build.command, build), build.output);
      if (peer.name === 'bantin') {
        const copy = join(work, 'copy');
        await settle([copy]);
        await note('cp -r of bantin’s output', await runOnce(['cp', '-r', build.output, copy], { folder: work }), copy);
      }
      await settle([...build.leftovers, join(work, 'copy')]);
    }
  }
  return [...taken].map(([name, { costs, count }]) => ({ name, cost: summarize(costs), count }));
}

/**
 * Removes folders and waits until the disk is idle, so that no run pays for the writes of another.
 * @param {readonly string[]} folders
 */
export async function settle(folders) {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  execFileSync('sync');
}
