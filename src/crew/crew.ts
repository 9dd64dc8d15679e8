/**
 * The threads of a build. The one that hires works with the others: all take batches of the same work by one counter in
 * shared memory, so nobody waits for orders, and what each makes is put together by its number, so that nothing hangs on
 * who made it.
 */
import { Worker } from 'node:worker_threads';
import { CacheFailure } from '../cache/failure.js';
import type { ReadFile, UnreadFile } from '../load.js';
import type { MadeOutput } from '../cache/made-outputs.js';
import type { ReadTable } from '../cache/read-table.js';
import { seamsAt } from '../cache/seams.js';
import type { Texts } from '../cache/texts.js';
import type { Diagnostic, Seam, TextPlace } from '../model.js';
import { prepareRanking, type Corpus } from '../newsroom/related/prepare-ranking.js';
import { mergeShares, rankShare } from '../newsroom/related/rank-share.js';
import type { Lists } from '../newsroom/related/shortlists.js';
import type { Ranking } from '../newsroom/related/update-ranking.js';
import { arrangeVectors, type VectorSet } from '../newsroom/related/vector-set.js';
import { storeWeighting, type Weighting } from '../newsroom/related/weighting.js';
import { weighTexts } from '../weigh-texts.js';
import { filesAtOnce, openCounter, pagesAtOnce, takeBatchesAndHear, textsAtOnce } from './batches.js';
import type { Answer, Contract, MadePage, Order } from './messages.js';
import type { Sharing } from './sharing.js';

/** A page that was rendered, whoever did it, and under which number another thread has staged it. */
export interface CrewPage {
  readonly output: MadeOutput | null;
  /** `undefined` where this thread has put it into the stage itself; null where dist/ holds it. */
  readonly staged: number | null | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The numbers of the needles that another thread has seen in it. */
  readonly seen: readonly number[];
}

/** Is told how long a page took on another thread: the number of the page, of the thread, and the time. */
export type HearTime = (index: number, hand: number, time: readonly [start: number, length: number]) => void;

/** A hired thread. */
interface Hand {
  readonly number: number;
  readonly worker: Worker;
}

/** Hires hands when there is work for them; must be closed. */
export class Crew {
  readonly #contract: Omit<Contract, 'hand'> | null;
  readonly #sharing: Sharing;
  readonly #hands: Hand[] = [];
  readonly #leaving: Promise<unknown>[] = [];
  readonly #lengths: (hand: number, length: number) => void;

  /** `contract` is null where all must be done by this thread; `lengths` is told how far the hands' texts go. */
  constructor(
    contract: Omit<Contract, 'hand'> | null,
    sharing: Sharing,
    lengths: (hand: number, length: number) => void,
  ) {
    this.#contract = contract;
    this.#sharing = sharing;
    this.#lengths = lengths;
  }

  /** How its work is shared out. */
  get sharing(): Sharing {
    return this.#sharing;
  }

  /** Reads `files`; `read` does so on this thread. `take` is given each, `progress` is told how many are taken. */
  async readFiles(
    files: readonly UnreadFile[],
    read: (file: UnreadFile) => ReadFile,
    take: (file: ReadFile, index: number) => void,
    progress: (done: number) => void,
  ): Promise<void> {
    const counter = openCounter();
    const hands = this.#hire(files.length >= this.#sharing.files);
    const done = this.#order(hands, { kind: 'read', counter, files }, (_hand, answer) => {
      if (answer.kind === 'read') answer.files.forEach((file, index) => take(file, answer.first + index));
    });
    await takeBatchesAndHear(counter, files.length, filesAtOnce, (first, end) => {
      progress(first);
      files.slice(first, end).forEach((file, index) => take(read(file), first + index));
    });
    await done;
  }

  /** The vectors of the texts at `places`, in their order. */
  async weigh(places: readonly TextPlace[], weighting: Weighting, texts: Texts): Promise<VectorSet> {
    const hands = this.#hire(places.length >= this.#sharing.pages);
    if (hands.length === 0) return weighTexts(places, weighting, texts);
    const sets = new Map<number, VectorSet>();
    const counter = openCounter();
    const order = { kind: 'weigh' as const, counter, places, weighting: storeWeighting(weighting) };
    const done = this.#order(hands, order, (_hand, answer) => {
      if (answer.kind === 'weighed') sets.set(answer.first, answer.vectors);
    });
    await takeBatchesAndHear(counter, places.length, textsAtOnce, (first, end) =>
      sets.set(first, weighTexts(places.slice(first, end), weighting, texts)),
    );
    await done;
    const inOrder = [...sets].toSorted(([a], [b]) => a - b).map(([, set]) => set);
    return arrangeVectors(
      inOrder,
      Int32Array.from(places, (_, position) => position),
    );
  }

  /** Ranks all of `corpus`. */
  async rank(corpus: Corpus, count: number, weighting: Weighting): Promise<Ranking> {
    const hands = this.#hire(corpus.instants.length >= this.#sharing.pages);
    const prepared = prepareRanking(corpus, count, weighting);
    const shares = hands.length + 1;
    const others: Lists[] = [];
    const done = this.#order(hands, { kind: 'rank', prepared, shares }, (_hand, answer) => {
      if (answer.kind === 'ranked') others.push(answer.lists);
    });
    const own = rankShare(prepared, 0, shares);
    await done;
    return { ...mergeShares(prepared, [own, ...others]), ticks: corpus.ticks };
  }

  /**
   * Renders `pages`; `render` does so on this thread, `order` tells others how; what they read is added to `table`. `take` is
   * given each, in whatever order.
   */
  async renderPages<Page>(
    pages: readonly Page[],
    render: (page: Page) => CrewPage,
    order: () => Omit<Extract<Order, { kind: 'render' }>, 'kind' | 'counter'>,
    {
      table,
      take,
      failed,
      timed,
      progress,
    }: {
      readonly table: ReadTable;
      readonly take: (page: CrewPage, index: number) => void;
      readonly failed: (diagnostic: Diagnostic) => void;
      readonly timed: HearTime;
      readonly progress: (done: number) => void;
    },
  ): Promise<void> {
    const total = pages.length;
    const counter = openCounter();
    const hands = this.#hire(total >= this.#sharing.pages);
    const done =
      hands.length === 0
        ? Promise.resolve()
        : this.#order(hands, { kind: 'render', counter, ...order() }, (hand, answer) => {
            if (answer.kind === 'failed') failed(answer.diagnostic);
            if (answer.kind !== 'made') return;
            const told = answer.reads.map((read) => table.add(read));
            answer.pages.forEach((page, index) => {
              take(unpack(page, told, seamsAt(answer.seams, index)), answer.first + index);
              if (page.time !== null) timed(answer.first + index, hand.number, page.time);
            });
          });
    await takeBatchesAndHear(counter, total, pagesAtOnce, (first, end) => {
      progress(first);
      pages.slice(first, end).forEach((page, index) => take(render(page), first + index));
    });
    await done;
  }

  /** Sends all hands home, with what they hold, and does not wait for them. More work would hire others. */
  dismiss(): void {
    this.#leaving.push(...this.#hands.splice(0).map(async ({ worker }) => worker.terminate()));
  }

  /** Sends all hands home and waits until they have gone. */
  async close(): Promise<void> {
    this.dismiss();
    await Promise.all(this.#leaving);
  }

  /** The hands, if it is worth it. */
  #hire(worthwhile: boolean): readonly Hand[] {
    if (!worthwhile || this.#contract === null) return [];
    while (this.#hands.length + 1 < this.#sharing.jobs) {
      const number = this.#hands.length + 1;
      const workerData: Contract = { ...this.#contract, hand: number };
      this.#hands.push({
        number,
        worker: new Worker(new URL('./hand.js', import.meta.url), { workerData }),
      });
    }
    return this.#hands;
  }

  /** Gives an order to `hands`; done once each has said that nothing is left. */
  #order(hands: readonly Hand[], order: Order, hear: (hand: Hand, answer: Answer) => void): Promise<unknown> {
    const done = Promise.all(
      hands.map(
        async (hand) =>
          new Promise<void>((resolve, reject) => {
            const { worker } = hand;
            worker.removeAllListeners();
            worker.once('error', reject);
            worker.on('message', (answer: Answer) => {
              if (answer.kind === 'cache') reject(new CacheFailure(answer.reason));
              else if (answer.kind === 'done') {
                // What listens holds the order, and with it all that is shared for it.
                worker.removeAllListeners('message');
                this.#lengths(hand.number, answer.length);
                resolve();
              } else hear(hand, answer);
            });
            worker.postMessage(order);
          }),
      ),
    );
    // Whoever has given the order hears of a failure, but waits for it only when the own part is done.
    done.catch(() => undefined);
    return done;
  }
}

function unpack({ output, diagnostics, seen }: MadePage, told: readonly number[], seams: readonly Seam[]): CrewPage {
  if (output === null) return { output, staged: null, diagnostics, seen };
  const { digest, size, number: staged } = output;
  // A number that was never told would be another read's.
  const reads = output.reads.map((id) => told[id] ?? untold(id));
  return { output: { digest, size, reads, seams, isPatched: false }, staged, diagnostics, seen };
}

function untold(id: number): never {
  throw new Error(`a hand has told of no read ${id}`);
}
