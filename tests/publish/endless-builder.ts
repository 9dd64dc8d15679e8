/** A process that builds into its argument without an end, two versions in turn, until it is killed. */
import { realDisk } from '../../src/publish/disk.js';
import { endlessSites } from './endless-sites.js';
import { publish } from './rig.js';

const output = process.argv[2] ?? '';
process.send?.('started');
for (;;) {
  for (const site of endlessSites) {
    const published = await publish(output, site, false, realDisk);
    if (published.kind === 'refused') throw new Error(JSON.stringify(published));
  }
}
