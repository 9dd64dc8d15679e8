/**
 * Where the time of a build goes: each stage and each rendered page, on whichever thread, with its start and its length.
 * A build that nobody profiles takes no time of anything.
 */

/** Milliseconds that never run backwards; the same for all threads of a process. */
export type Stopwatch = () => number;

/** Something that took time; `start` and `length` in milliseconds. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly length: number;
  /** 0 for the thread that hires others. */
  readonly hand: number;
}

/** A page that was rendered. `name` is its file. */
export interface PageSpan extends Span {
  /** The kind of its subject. */
  readonly kind: string;
}

/** Collects spans while a build goes on. */
export class Profile {
  readonly stages: Span[] = [];
  readonly pages: PageSpan[] = [];
  readonly #stopwatch: Stopwatch | null;

  /** Without a stopwatch nothing is collected. */
  constructor(stopwatch: Stopwatch | null) {
    this.#stopwatch = stopwatch;
  }

  get isOn(): boolean {
    return this.#stopwatch !== null;
  }

  /** Does `work`, and notes how long it took. */
  async stage<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    if (this.#stopwatch === null) return work();
    const start = this.#stopwatch();
    try {
      return await work();
    } finally {
      this.stages.push({ name, start, length: this.#stopwatch() - start, hand: 0 });
    }
  }

  /** The same for a page that this thread renders. */
  page<Result>(name: string, kind: string, work: () => Result): Result {
    if (this.#stopwatch === null) return work();
    const start = this.#stopwatch();
    const result = work();
    this.pages.push({ name, kind, start, length: this.#stopwatch() - start, hand: 0 });
    return result;
  }
}

/** A build that nobody profiles. */
export const noProfile = new Profile(null);

/** Pages of one kind. Times in milliseconds. */
export interface KindSum {
  readonly kind: string;
  readonly count: number;
  readonly total: number;
  readonly slowest: PageSpan;
}

/** Sums up pages by kind, the costliest kind first. */
export function sumKinds(pages: readonly PageSpan[]): readonly KindSum[] {
  const sums = new Map<string, KindSum>();
  for (const page of pages) {
    const { kind, length } = page;
    const sum = sums.get(kind) ?? { kind, count: 0, total: 0, slowest: page };
    const slowest = length > sum.slowest.length ? page : sum.slowest;
    sums.set(kind, { kind, count: sum.count + 1, total: sum.total + length, slowest });
  }
  return [...sums.values()].toSorted((a, b) => b.total - a.total);
}

/**
 * The spans as a Chrome trace (the Trace Event Format, complete events; times in microseconds), which
 * `chrome://tracing`, Perfetto and speedscope read.
 */
export function printTrace({ stages, pages }: Pick<Profile, 'stages' | 'pages'>): string {
  const events = [
    ...stages.map((span) => ({ ...span, cat: 'stage' })),
    ...pages.map((span) => ({ ...span, cat: span.kind })),
  ].map(({ name, cat, start, length, hand }) => ({
    name,
    cat,
    ph: 'X',
    ts: Math.round(start * 1000),
    dur: Math.round(length * 1000),
    pid: 1,
    tid: hand,
  }));
  return `${JSON.stringify({ traceEvents: events, displayTimeUnit: 'ms' })}\n`;
}
