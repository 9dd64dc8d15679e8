/** How events become builds. Time is the test's own, so that nothing here depends on the machine. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Schedule } from '../../src/dev/schedule.js';

interface Run {
  readonly hint: readonly string[] | null;
  readonly isOutdated: () => boolean;
  readonly end: () => void;
}

/** A schedule whose builds last until the test ends them. */
function open(t: TestContext, isWhole: (path: string) => boolean = () => true) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const runs: Run[] = [];
  const faults: unknown[] = [];
  const schedule = new Schedule({
    work: (hint, isOutdated) => new Promise((resolve) => void runs.push({ hint, isOutdated, end: resolve })),
    isWhole,
    fault: (error) => void faults.push(error),
  });
  const pass = (milliseconds: number): void => t.mock.timers.tick(milliseconds);
  /** Lets the build in hand end, and what waits for it go on. */
  const end = async (): Promise<void> => {
    runs.at(-1)?.end();
    await new Promise((resolve) => void setImmediate(resolve));
  };
  return { schedule, runs, faults, pass, end };
}

test('a save is built after a blink, and the build is told what was saved', (t) => {
  const { schedule, runs, pass } = open(t);
  schedule.note('content/tin/a.md');
  schedule.note('content/tin/a.md');
  pass(20);
  assert.deepEqual(
    runs.map(({ hint }) => hint),
    [['content/tin/a.md']],
  );
});

test('a burst of 300 files is one build, once it has been quiet', (t) => {
  const { schedule, runs, pass } = open(t);
  for (let number = 0; number < 300; number += 1) {
    schedule.note(`content/tin/${number}.md`);
    pass(5);
  }
  assert.equal(runs.length, 0);
  pass(250);
  assert.equal(runs.length, 1);
  assert.equal(runs[0]?.hint?.length, 300);
});

test('the names of thousands are not passed on', (t) => {
  const { schedule, runs, pass } = open(t);
  for (let number = 0; number < 5000; number += 1) schedule.note(`content/tin/${number}.md`);
  pass(250);
  assert.deepEqual(
    runs.map(({ hint }) => hint),
    [null],
  );
});

test('a burst without end is built all the same, every ten seconds', async (t) => {
  const { schedule, runs, pass, end } = open(t);
  for (let number = 0; number < 5000; number += 1) {
    schedule.note(`content/tin/${number % 7}.md`);
    pass(5);
    await end();
  }
  assert.equal(runs.length, 2);
});

test('whatever comes in during a build is built once more, and then everything is looked at', async (t) => {
  const { schedule, runs, pass, end } = open(t);
  schedule.note('content/tin/a.md');
  pass(20);
  for (const path of ['content/tin/b.md', 'content/tin/c.md', 'content/tin/b.md']) {
    schedule.note(path);
    pass(1000);
  }
  assert.equal(runs.length, 1, 'never two at a time');
  assert.equal(runs[0]?.isOutdated(), true);

  await end();
  pass(50);
  assert.deepEqual(
    runs.map(({ hint }) => hint),
    [['content/tin/a.md'], null],
  );
  assert.equal(runs[1]?.isOutdated(), false);

  await end();
  pass(60_000);
  assert.equal(runs.length, 2, 'once');
});

test('the second half of a save comes in while the first is being built: it is a save as well', async (t) => {
  const { schedule, runs, pass, end } = open(t);
  schedule.note('content/tin/a.md');
  pass(8);
  schedule.note('content/tin/a.md');
  await end();
  pass(8);
  assert.deepEqual(
    runs.map(({ hint }) => hint),
    [['content/tin/a.md'], ['content/tin/a.md']],
  );
  for (let number = 0; number < 51; number += 1) schedule.note('content/tin/a.md');
  await end();
  pass(50);
  assert.equal(runs[2]?.hint, null, 'of so many events some may be lost');
});

test('a file that is moved away to be written anew is waited for', (t) => {
  let isThere = false;
  const { schedule, runs, pass } = open(t, () => isThere);
  schedule.note('content/tin/a.md');
  pass(90);
  assert.equal(runs.length, 0);
  isThere = true;
  schedule.note('content/tin/a.md');
  pass(20);
  assert.equal(runs.length, 1);
});

test('a file that stays away is built without', (t) => {
  const { schedule, runs, pass } = open(t, () => false);
  schedule.note('content/tin/a.md');
  pass(20);
  pass(99);
  assert.equal(runs.length, 0);
  pass(1);
  assert.equal(runs.length, 1);
});

test('an error of a build is told, and does not end the builds', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const faults: unknown[] = [];
  let builds = 0;
  const schedule = new Schedule({
    work: async () => {
      builds += 1;
      throw new Error('sai');
    },
    isWhole: () => true,
    fault: (error) => void faults.push(error),
  });
  await schedule.buildNow();
  await schedule.buildNow();
  assert.deepEqual([builds, faults.length], [2, 2]);
});

test('who ends it waits for the build in hand, and no other begins', async (t) => {
  const { schedule, runs, pass, end } = open(t);
  schedule.note('content/tin/a.md');
  pass(20);
  schedule.note('content/tin/b.md');
  let ended = false;
  const ending = schedule.end().then(() => (ended = true));
  await new Promise((resolve) => void setImmediate(resolve));
  assert.equal(ended, false);
  await end();
  await ending;
  schedule.note('content/tin/c.md');
  pass(60_000);
  assert.equal(runs.length, 1);
});
