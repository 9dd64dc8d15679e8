/**
 * Events → builds: a burst of events is one build, one build runs at a time, and at most one waits. An editor who saves
 * one file hardly waits at all.
 */

/** Does the work for a burst; `hint` as in `Builder`. `isOutdated` tells whether more has come in since. */
export type Work = (hint: readonly string[] | null, isOutdated: () => boolean) => Promise<void>;

/** What the schedule asks of the world. */
export interface ScheduleOrder {
  readonly work: Work;
  /** Whether a file is all there: one that is gone or empty may be in the middle of being saved. */
  readonly isWhole: (path: string) => boolean;
  /** Told of an error that `work` threw. */
  readonly fault: (error: unknown) => void;
}

/** A save touches a file, and perhaps its neighbours; more than this is a copy or a small change of many. */
const mostOfASave = 3;

/** More than this is a checkout, which may pause for a breath. */
const mostOfABurst = 50;

/** Above this, the names of what changed help nobody. */
const mostNamed = 1000;

/** How long it must be quiet before a build, in ms: after a save; after more; and where a file is not whole. */
const quiet = { save: 8, burst: 50, flood: 250, torn: 100 };

/** However long a burst lasts, a build comes after this, in ms. */
const longest = 10_000;

/** The builds of one preview. Must be ended. */
export class Schedule {
  readonly #order: ScheduleOrder;
  readonly #paths = new Set<string>();
  /** Whether what is in `#paths` may not be all. */
  #unsure = false;
  #quietTimer: NodeJS.Timeout | null = null;
  #longestTimer: NodeJS.Timeout | null = null;
  /** Whether this burst has been given its time to make files whole. */
  #waited = false;
  #running: Promise<void> | null = null;
  /** The files of the save that is being built, none where it is more than a save; how often they were heard of since. */
  #building: ReadonlySet<string> = new Set();
  #heard = 0;
  #ended = false;

  constructor(order: ScheduleOrder) {
    this.#order = order;
  }

  /** Takes note that something changed: at `path`, or with null somewhere. */
  note(path: string | null): void {
    if (this.#ended) return;
    if (path === null) this.#unsure = true;
    else this.#paths.add(path);
    if (this.#running === null) this.#await(this.#pause);
    // Who is busy building loses events, so what came in meanwhile is not all that there was.
    else if (path === null || !this.#isSavedAgain(path)) this.#unsure = true;
  }

  /** Builds at once, whether anything has changed or not; returns when it is done. */
  async buildNow(): Promise<void> {
    this.#unsure = true;
    this.#start();
    await this.#running;
  }

  /** Lets a build that runs come to its end, and begins no more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#stopWaiting();
    await this.#running;
  }

  get #pause(): number {
    const { size } = this.#paths;
    return size > mostOfABurst ? quiet.flood : size > mostOfASave || this.#unsure ? quiet.burst : quiet.save;
  }

  /** Whether this is the second half of the save that is being built. Events are only lost behind a great many. */
  #isSavedAgain(path: string): boolean {
    this.#heard += 1;
    return this.#building.has(path) && this.#heard <= mostOfABurst;
  }

  #await(milliseconds: number): void {
    if (this.#quietTimer !== null) clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => this.#startIfWhole(), milliseconds);
    this.#longestTimer ??= setTimeout(() => this.#start(), longest);
  }

  #startIfWhole(): void {
    const few = this.#paths.size <= mostOfASave;
    if (this.#waited || !few || [...this.#paths].every((path) => this.#order.isWhole(path))) {
      this.#start();
      return;
    }
    this.#waited = true;
    this.#await(quiet.torn);
  }

  #start(): void {
    this.#stopWaiting();
    if (this.#ended || this.#running !== null) return;
    const hint = this.#unsure || this.#paths.size > mostNamed ? null : [...this.#paths];
    this.#building = new Set(this.#paths.size > mostOfASave ? [] : hint);
    this.#heard = 0;
    this.#paths.clear();
    this.#unsure = false;
    this.#waited = false;
    this.#running = this.#order
      .work(hint, () => this.#isPending())
      .catch(this.#order.fault)
      .finally(() => {
        this.#running = null;
        if (this.#isPending() && !this.#ended) this.#await(this.#pause);
      });
  }

  #isPending(): boolean {
    return this.#unsure || this.#paths.size > 0;
  }

  #stopWaiting(): void {
    if (this.#quietTimer !== null) clearTimeout(this.#quietTimer);
    if (this.#longestTimer !== null) clearTimeout(this.#longestTimer);
    this.#quietTimer = null;
    this.#longestTimer = null;
  }
}
