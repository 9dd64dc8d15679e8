/** A process that takes and gives back the lock of its argument many times, and tells whether it was alone in it. */
import { rmSync, writeFileSync } from 'node:fs';
import { realDisk } from '../../src/publish/disk.js';
import { takeLock } from '../../src/publish/lock.js';

const output = process.argv[2] ?? '';
let verdict = 'ok';
for (let turns = 0; turns < 60 && verdict === 'ok';) {
  const taken = takeLock(`${output}.lock`, realDisk);
  if (taken.kind === 'refused') {
    if (taken.diagnostic.code !== 'output-locked') verdict = taken.diagnostic.code;
    continue;
  }
  turns += 1;
  try {
    // Only one may be in here; this file fails to be made where another is.
    writeFileSync(`${output}.inside`, '', { flag: 'wx' });
    rmSync(`${output}.inside`);
  } catch (error) {
    verdict = String(error);
  }
  taken.lock.release();
}
process.send?.(verdict);
