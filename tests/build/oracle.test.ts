/**
 * The oracle of the first law: whatever was edited, broken, repaired, moved or lost since, a build that remembers writes
 * what a build writes that remembers nothing, and a build right after it finds nothing to do.
 *
 * `ORACLE_SEED` chooses another run, `ORACLE_STEPS` a longer one. A failure tells the seed and all that was done.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BuildOrder } from '../../src/build.js';
import type { Report } from '../../src/model.js';
import { makeEdit, makeLayoutEdit, makeWordEdit, mend, type Edit } from './random-edits.js';
import { Dice, makeDesk, printDesk, writeChanges, type Desk } from './random-portal.js';
import { digestsOf, list, makeFolder, now, Rig, shareAll } from './rig.js';

const seed = Number(process.env['ORACLE_SEED'] ?? 20261123);
const steps = Number(process.env['ORACLE_STEPS'] ?? 300);
/** Steps in the life of one portal. */
const lifetime = 30;
/** And in that of a large one, whose builds take longer and are done by four threads. */
const largeLifetime = Math.ceil(steps / 20);
/** At each of these steps, four threads build what one has built. */
const sharedEvery = 50;
/**
 * At each of these steps, the folder goes into which builds without a memory write. In between they render all pages into
 * it, but write the changed ones alone: that saves half the test's time.
 */
const cleanedEvery = 5;

const four: Partial<BuildOrder> = { sharing: shareAll(4) };

/** Instants of builds: some of the dates of articles lie between them. */
const clocks = ['2026-11-23', '2026-12-24', '2027-06-15', '2028-03-01', '2029-01-01', '2021-07-01'].map((day) =>
  Date.parse(`${day}T08:00:00+07:00`),
);

/** A portal, what becomes of it, and what its builds must come to. */
class Life {
  readonly rig = new Rig();
  readonly log: string[] = [];
  readonly #dice: Dice;
  readonly #hasHistory: boolean;
  readonly #timeless: boolean;
  readonly #isLarge: boolean;
  #desk: Desk;
  /** As it was when it was last published. */
  #sound: Desk;
  #written: ReadonlyMap<string, string>;
  /** How often in a row it was not. */
  #refused = 0;
  #output = 'dist';
  /** What builds write that remember nothing. */
  readonly #clean = join(makeFolder(), 'dist');
  #order: Partial<BuildOrder> = { clock: now };
  /** Files in output folders that no build has written. */
  readonly #foreign = new Set<string>();

  /** A large portal has pages enough for each of several threads to take some. */
  constructor(dice: Dice, isLarge: boolean) {
    this.#dice = dice;
    this.#isLarge = isLarge;
    const few = dice.oneIn(6) ? 5 + dice.below(36) : 3 + dice.below(8);
    this.#desk = makeDesk(dice, isLarge ? 150 : few);
    this.#sound = this.#desk;
    this.#written = new Map();
    this.#hasHistory = dice.oneIn(3);
    this.#timeless = dice.oneIn(2);
    this.rig.write({ '.gitignore': 'dist*\n.bantin\n' });
    this.#apply({ desk: this.#desk, said: `${this.#desk.stories.size} articles`, moves: [] });
  }

  /** One thing that somebody does, or several; then a build. */
  async step(number: number): Promise<void> {
    const dice = this.#dice;
    this.log.push(`--- step ${number}`);
    if (this.#refused > 0 && dice.oneIn(2)) this.#repair();
    if (dice.oneIn(3)) this.#apply(makeWordEdit(this.#desk, dice));
    else if (dice.oneIn(6)) this.#apply(makeLayoutEdit(this.#desk, dice));
    else for (let count = dice.oneIn(3) ? 1 + dice.below(4) : 1; count > 0; count -= 1) this.#act();
    await this.#check(number);
  }

  #act(): void {
    const kind = this.#dice.below(10);
    if (kind < 7) this.#apply(makeEdit(this.#desk, this.#dice));
    else if (kind < 8) this.#order = this.#move();
    else this.#meddle();
  }

  #repair(): void {
    const back = this.#refused > 1;
    this.#apply({
      desk: back ? this.#sound : mend(this.#desk),
      said: back ? 'all as last published' : 'mended',
      moves: [],
    });
  }

  #apply({ desk, said, moves }: Edit): void {
    this.log.push(said);
    const written = new Map(this.#written);
    for (const [from, to] of moves) {
      const text = written.get(from) ?? '';
      this.rig.write({ [to]: '' });
      renameSync(join(this.rig.root, from), join(this.rig.root, to));
      written.delete(from);
      written.set(to, text);
    }
    const next = printDesk(desk);
    writeChanges(this.rig, written, next, this.#timeless);
    this.#desk = desk;
    this.#written = next;
  }

  /** In time, from output to output, or with other options. */
  #move(): Partial<BuildOrder> {
    const dice = this.#dice;
    switch (dice.below(6)) {
      case 0:
        this.#output = this.#output === 'dist' ? 'dist-2' : 'dist';
        this.log.push(`into ${this.#output}`);
        return this.#order;
      case 1:
        this.log.push('drafts on or off');
        return { ...this.#order, drafts: this.#order.drafts !== true };
      case 2:
        this.log.push('--keep-going on or off');
        return { ...this.#order, keepGoing: this.#order.keepGoing !== true };
      default: {
        const clock = dice.find(clocks) ?? now;
        this.log.push(`clock ${new Date(clock).toISOString()}`);
        return { ...this.#order, clock };
      }
    }
  }

  /** Somebody meddles with what builds wrote, or with files that stay as they are. */
  #meddle(): void {
    const dice = this.#dice;
    const { root } = this.rig;
    const output = join(root, this.#output);
    const file = dice.find(list(output).filter((name) => name !== 'manifest.json' && !this.#isForeign(name)));
    const story = dice.find(this.#desk.stories.keys());
    const deeds: readonly (readonly [string, () => void])[] = [
      [`${story} touched`, () => story !== null && utimesSync(join(root, story), 1, 1)],
      [`${story} written again`, () => story !== null && this.rig.write({ [story]: this.#written.get(story) ?? '' })],
      [`${file} of the output touched`, () => file !== null && utimesSync(join(output, file), 1, 1)],
      [`${file} of the output altered`, () => file !== null && writeFileSync(join(output, file), 'lạ')],
      [`${file} of the output altered unseen`, () => file !== null && alterUnseen(join(output, file))],
      [`${file} of the output removed`, () => file !== null && rmSync(join(output, file))],
      ['a foreign file in the output', () => this.#addForeign(output, dice.below(9))],
      ['the output removed', () => rmSync(output, { recursive: true, force: true })],
      ['.bantin removed', () => rmSync(join(root, '.bantin'), { recursive: true, force: true })],
      ['all put down anew', () => this.rig.move()],
      ['.bantin and the output set aside, or back as they were', () => this.#setAside(dice)],
      ['committed', () => this.#hasHistory && this.rig.commit()],
    ];
    const deed = dice.find(deeds);
    this.log.push(deed?.[0] ?? '');
    deed?.[1]();
  }

  #isForeign(name: string): boolean {
    return this.#foreign.has(`${this.#output}/${name}`);
  }

  #addForeign(output: string, number: number): void {
    if (!existsSync(output)) return;
    const name = number < 4 && existsSync(join(output, 'tin')) ? `tin/la-${number}.txt` : `la-${number}.txt`;
    this.#foreign.add(`${this.#output}/${name}`);
    writeFileSync(join(output, name), `không phải của ta ${number}`);
  }

  /** As a machine does that keeps both, or one of them, from one build to a later one. */
  #setAside(dice: Dice): void {
    const { root } = this.rig;
    for (const name of dice.some(['.bantin', this.#output], 2)) {
      const [here, aside] = [join(root, name), join(root, `.aside/${name}`)];
      const [from, to] = existsSync(aside) ? [aside, here] : [here, aside];
      if (!existsSync(from)) continue;
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
      if (from === aside) rmSync(aside, { recursive: true });
      this.log.push(from === aside ? `${name} back` : `${name} set aside`);
    }
  }

  async #check(number: number): Promise<void> {
    const { rig } = this;
    const output = join(rig.root, this.#output);
    const order = { ...this.#order, output };
    const shared = this.#isLarge || number % sharedEvery === sharedEvery - 1;
    const before = digestsOf(output);
    const report = await rig.build(shared ? { ...order, ...four } : order);
    const clean = await rig.build({ ...order, output: this.#clean, memory: 'none' });
    const { total, rendered, patched } = report.pages;
    this.log.push(`built: ${report.refusal ?? `${rendered} of ${total} pages rendered, ${patched} patched`}`);
    assert.deepEqual(tell(report), tell(clean));
    assert.equal(report.dropped, null);

    const [after, expected] = [digestsOf(output), clean.refusal === null ? digestsOf(this.#clean) : before];
    const ours = (name: string): boolean => clean.refusal !== null || !this.#isForeign(name);
    assert.deepEqual(differences(after, expected, ours), []);
    assert.deepEqual(
      differences(after, before, (name) => !ours(name)),
      [],
    );

    const again = await rig.build(order);
    assert.deepEqual(tell(again), tell(clean));
    assert.deepEqual({ ...again.pages, total: 0, reused: 0 }, nothingDone);
    if (shared && clean.refusal === null) {
      const fresh = join(makeFolder(), 'dist');
      await rig.build({ ...order, ...four, output: fresh });
      assert.deepEqual(
        differences(digestsOf(fresh), expected, () => true),
        [],
      );
    }
    if (number % cleanedEvery === 0) rmSync(this.#clean, { recursive: true, force: true });
    this.#refused = report.refusal === null ? 0 : this.#refused + 1;
    if (report.refusal === null) this.#sound = this.#desk;
  }
}

const nothingDone: Report['pages'] = {
  total: 0,
  rendered: 0,
  patched: 0,
  reused: 0,
  written: 0,
  removed: 0,
  renumbered: 0,
};

/** What two builds of the same must say alike. */
function tell({ refusal, articles, pages, skipped, diagnostics }: Report): object {
  return { refusal, articles, total: pages.total, skipped, diagnostics };
}

/** The files that `one` and `other` do not have alike, of those that `counts`. */
function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  counts: (name: string) => boolean,
): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => counts(name) && one.get(name) !== other.get(name)).sort();
}

/** Another byte in a file that keeps its size and its time. */
function alterUnseen(path: string): void {
  const { atimeMs, mtimeMs } = statSync(path);
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
}

/** Lives `length` steps; a failure tells how to do the same again. */
async function live(number: number, length: number, isLarge: boolean): Promise<void> {
  const life = new Life(new Dice(seed + number), isLarge);
  try {
    for (let step = 0; step < length; step += 1) await life.step(number * lifetime + step);
  } catch (error) {
    const said = `ORACLE_SEED=${seed}, portal ${number}; what was done:\n${life.log.join('\n')}`;
    throw new Error(`${String(error)}\n\n${said}`, { cause: error });
  } finally {
    rmSync(life.rig.root, { recursive: true, force: true });
  }
}

for (let portal = 0; portal * lifetime < steps; portal += 1) {
  test(`portal ${portal} of seed ${seed}: after any edits a build writes what a clean one writes`, async () =>
    live(portal, lifetime, false));
}

test(`a large portal of seed ${seed}: after any edits four threads write what one writes`, async () =>
  live(0, largeLifetime, true));
