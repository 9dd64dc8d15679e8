/**
 * A build that stops at any of its steps, killed or refused by the disk: dist/ says what it said before or what the
 * build says, never a mixture, and the next build finds a clean ground.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Disk } from '../../src/publish/disk.js';
import type { Published } from '../../src/publish/commit.js';
import { openStage } from '../../src/publish/stage.js';
import { endlessSites } from './endless-sites.js';
import * as rig from './rig.js';

/** A folder in some state, and a build into it. */
interface Scene {
  readonly name: string;
  /** What a build published before. */
  readonly published: rig.Tree | null;
  /** What others put there. */
  readonly foreign: rig.Tree;
  readonly files: rig.Tree;
  readonly adopt: boolean;
}

const before = {
  'index.html': 'trang chủ',
  'tin/giữ.html': 'giữ nguyên',
  'tin/sửa.html': 'bản một',
  'tin/xóa/index.html': 'sẽ xóa',
  'đổi/thành/tệp.html': 'trong thư mục',
  thành: 'tệp',
};

const after = {
  'index.html': 'trang chủ mới',
  'tin/giữ.html': 'giữ nguyên',
  'tin/sửa.html': 'bản hai',
  'mới/a/index.html': 'bài mới',
  đổi: 'nay là tệp',
  'thành/thư/mục.html': 'nay trong thư mục',
  'sẵn.txt': 'có sẵn',
};

const bigChange: Scene = {
  name: 'a build that changes much',
  published: before,
  foreign: { CNAME: 'xa.example.vn', 'tin/của tôi.txt': '!', 'sẵn.txt': 'có sẵn', 'statement.json': 'đã ký' },
  files: after,
  adopt: false,
};

const scenes: readonly Scene[] = [
  { name: 'the first build', published: null, foreign: {}, files: before, adopt: false },
  bigChange,
  {
    name: 'a build that adopts',
    published: null,
    foreign: { ...before, '.git/HEAD': 'ref', mới: '-> tin', 'sẵn.txt': '-> hỏng' },
    files: after,
    adopt: true,
  },
];

/** Runs a build on a disk that may stop. */
type Attempt = (output: string, disk: Disk) => Promise<Published | 'crashed'>;

function attemptOf(scene: Scene): Attempt {
  return async (output, disk) => {
    try {
      return await rig.publish(output, scene.files, scene.adopt, disk);
    } catch (error) {
      if (error instanceof rig.Crash) return 'crashed';
      throw error;
    } finally {
      rig.forsakeLock(output);
    }
  };
}

/** The states of the folder before and after `scene`, as an undisturbed build leaves them. */
async function statesOf(scene: Scene, output: string): Promise<readonly [rig.Tree | null, rig.Tree | null]> {
  if (scene.published !== null) await rig.publishWell(output, scene.published);
  rig.write(output, scene.foreign);
  const first = rig.read(output);
  const outcome = await rig.publish(output, scene.files, scene.adopt);
  assert.equal(outcome.kind, 'published');
  return [first, rig.read(output)];
}

/** Puts the folder into a state that it had. */
function reset(output: string, state: rig.Tree | null): void {
  for (const path of [output, `${output}.staging`, `${output}.lock`]) rmSync(path, { recursive: true, force: true });
  rig.write(output, state ?? {});
}

/** Lets the next run heal, without a build of its own: a stage that is opened and discarded. */
async function heal(output: string, disk: Disk = rig.quickDisk): Promise<void> {
  const opened = await openStage({ output, inputs: [], adopt: false }, disk);
  assert(opened.kind === 'open', JSON.stringify(opened));
  await opened.stage.discard();
}

for (const scene of scenes) {
  for (const torn of [false, true]) {
    test(`${scene.name}, killed after any step${torn ? ', in the midst of a write' : ''}`, async (t) => {
      const output = rig.makeOutput(t);
      const [first, last] = await statesOf(scene, output);
      const build = attemptOf(scene);
      let done = false;
      for (let steps = 0; ; steps += 1) {
        reset(output, first);
        const disk = rig.makeCrashingDisk(steps, torn);
        const outcome = await build(output, disk);
        await heal(output);
        const state = rig.read(output);
        const name = `after ${steps} steps`;
        // Once a build is past its last move, it is done for all later steps, too.
        if (!done) done = JSON.stringify(state) === JSON.stringify(last);
        assert.deepEqual(state, done ? last : first, name);
        assert.deepEqual(rig.besides(output), [], name);
        if (outcome !== 'crashed') break;
        assert.equal((await rig.publish(output, scene.files, scene.adopt)).kind, 'published', name);
        assert.deepEqual(rig.read(output), last, name);
      }
      assert(done);
    });
  }

  test(`${scene.name}, refused by the disk at any step`, async (t) => {
    const output = rig.makeOutput(t);
    const [first, last] = await statesOf(scene, output);
    for (let step = 0; ; step += 1) {
      reset(output, first);
      const disk = rig.makeFailingDisk(step, step, 'ENOSPC');
      const outcome = await rig.publish(output, scene.files, scene.adopt, disk);
      const name = `step ${step}`;
      if (outcome.kind === 'published') {
        // What cannot be tidied up once all is in does no harm; nor does a disk that knows no second names.
        assert.deepEqual(rig.read(output), last, name);
      } else {
        assert.deepEqual(
          outcome.diagnostics.map(({ code }) => code),
          ['disk-full'],
          name,
        );
        assert.deepEqual(rig.read(output), first, name);
      }
      rig.forsakeLock(output);
      await heal(output);
      assert.deepEqual(rig.read(output), outcome.kind === 'published' ? last : first, name);
      assert.deepEqual(rig.besides(output), [], name);
      if (!disk.failed()) break;
    }
  });

  test(`${scene.name}, on a disk that fails for good from any step on`, async (t) => {
    const output = rig.makeOutput(t);
    const [first, last] = await statesOf(scene, output);
    for (let step = 0; ; step += 1) {
      reset(output, first);
      const disk = rig.makeFailingDisk(step, Infinity, 'EIO');
      const outcome = await rig.publish(output, scene.files, scene.adopt, disk);
      rig.forsakeLock(output);
      await heal(output);
      assert.deepEqual(rig.read(output), outcome.kind === 'published' ? last : first, `step ${step}`);
      if (!disk.failed()) break;
    }
  });
}

test('a run that is killed while it heals leaves what the next one heals', async (t) => {
  const output = rig.makeOutput(t);
  const [first] = await statesOf(bigChange, output);
  const build = attemptOf(bigChange);
  let halfway = 0;
  for (let steps = 0; ; steps += 1) {
    reset(output, first);
    if ((await build(output, rig.makeCrashingDisk(steps, false))) !== 'crashed') break;
    const left = rig.read(`${output}.staging`);
    const wounded = rig.read(output);
    if (left?.['journal.json'] === undefined || left['manifest.json'] === undefined) continue;
    halfway += 1;
    // Every second of them is enough, and half the time.
    if (halfway % 2 === 0) continue;
    for (let more = 0; ; more += 1) {
      reset(output, wounded);
      rig.write(`${output}.staging`, left);
      const disk = rig.makeCrashingDisk(more, false);
      await heal(output, disk).catch((error: unknown) => assert(error instanceof rig.Crash));
      rig.forsakeLock(output);
      await heal(output);
      assert.deepEqual(rig.read(output), first, `after ${steps} and ${more} steps`);
      if (!disk.crashed()) break;
    }
  }
  assert(halfway > 10);
});

test('a disk that knows no second names is served, too', async (t) => {
  const output = rig.makeOutput(t);
  await rig.publishWell(output, before);
  const disk: Disk = {
    ...rig.quickDisk,
    link: (_, to) => {
      throw rig.makeDiskError('ENOTSUP', to);
    },
  };
  assert.equal((await rig.publish(output, after, false, disk)).kind, 'published');
  assert.deepEqual(rig.readPages(output), after);
});

test('a build that is really killed, again and again', async (t) => {
  const output = rig.makeOutput(t);
  const script = join(import.meta.dirname, 'endless-builder.js');
  const allowed = new Set([null, ...endlessSites].map((tree) => JSON.stringify(tree)));
  const seen = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    const child: ChildProcess = fork(script, [output]);
    await once(child, 'message');
    await new Promise((resolve) => setTimeout(resolve, 11 * round));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await heal(output);
    const state = JSON.stringify(rig.readPages(output));
    assert(allowed.has(state), state);
    assert.deepEqual(rig.besides(output), []);
    seen.add(state);
  }
  t.diagnostic(`${seen.size} different states, in ${dirname(output)}`);
});
