/** Errors of the disk in plain words, and only those. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { word } from '../../src/diagnostics/word.js';
import { diagnoseDiskError } from '../../src/publish/disk-failure.js';
import { makeDiskError, makeFailingDisk, makeOutput, publish, publishWell, refusal } from './rig.js';

const codes = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-permission'],
  ['EPERM', 'disk-permission'],
  ['ENAMETOOLONG', 'path-too-long'],
  ['ENOTDIR', 'path-blocked'],
  ['ENOENT', 'path-missing'],
  ['EIO', 'disk-failure'],
] as const;

for (const [cause, code] of codes) {
  test(`${cause} is said as ${code}, with its path`, () => {
    const diagnostic = diagnoseDiskError(makeDiskError(cause, '/site/dist/a.html'), '/site/dist');
    assert.equal(diagnostic.code, code);
    for (const language of ['vi', 'en'] as const) {
      const { what, fix } = word(diagnostic, language);
      assert.match(what, /\/site\/dist\/a\.html/);
      assert.doesNotMatch(what + fix, /[{}]/);
    }
  });
}

test('of two paths the one where something should come to stand is named, of none the given one', () => {
  const moved = Object.assign(makeDiskError('EACCES', '/site/dist.staging/new/0'), { dest: '/site/dist/a.html' });
  assert.equal(diagnoseDiskError(moved, '/site/dist').args['path'], '/site/dist/a.html');
  const nameless = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  assert.equal(diagnoseDiskError(nameless, '/site/dist/b.html').args['path'], '/site/dist/b.html');
});

test('an error of ours is thrown on', () => {
  assert.throws(() => diagnoseDiskError(new TypeError('x is undefined'), '/site/dist'), TypeError);
});

test('an output folder on another disk is named as such', async (t) => {
  const output = makeOutput(t);
  await publishWell(output, { a: 'a' });
  for (let step = 0, found = false; !found; step += 1) {
    const disk = makeFailingDisk(step, step, 'EXDEV');
    const outcome = await publish(output, { a: 'a', b: 'b' }, false, disk);
    if (outcome.kind === 'refused' && refusal(outcome, output)[0] === 'output-on-other-disk dist') found = true;
    assert(disk.failed());
  }
});

test('a page whose path is too long for the disk is named', async (t) => {
  const output = makeOutput(t);
  const file = `${'dài'.repeat(100)}/index.html`;
  assert.match(refusal(await publish(output, { [file]: 'x' }), output)[0] ?? '', /^path-too-long .*dàidài/);
  await publishWell(output, { a: 'a' });
  assert.match(refusal(await publish(output, { [file]: 'x' }), output)[0] ?? '', /^path-too-long .*dàidài/);
});
