/** The other threads of a crew: a contract and orders in, answers out. The only file that runs as a worker. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CacheFailure } from '../cache/failure.js';
import { ReadTable } from '../cache/read-table.js';
import { packSeams } from '../cache/seams.js';
import { TextStore } from '../cache/texts.js';
import { Lookout } from '../embargo/lookout.js';
import { readDocument } from '../load.js';
import type { Diagnostic, Seam } from '../model.js';
import { rankShare } from '../newsroom/related/rank-share.js';
import { openWeighting } from '../newsroom/related/weighting.js';
import { openFacts } from '../pages/facts.js';
import { realDisk } from '../publish/disk.js';
import { diagnoseDiskError } from '../publish/disk-failure.js';
import { Staging } from '../publish/staging.js';
import { openPress, renderPage, type Press, type RenderedPage, type Sink } from '../render/render.js';
import { openTemplates } from '../render/templates.js';
import { digestBytes } from '../text/digest.js';
import { openSecondWorkshop } from '../workshop.js';
import { weighTexts } from '../weigh-texts.js';
import { filesAtOnce, pagesAtOnce, takeBatches, textsAtOnce } from './batches.js';
import type { Answer, Contract, MadePage, Order } from './messages.js';
import { redraw, type Redrawn, type SharedDesk } from './shared-desk.js';

const contract: Contract = workerData;
const workshop = await openSecondWorkshop(contract.portal, contract.layouts);
const texts = new TextStore(contract.texts, contract.hand);
/** As `cli.ts` has it on its thread. Only a profile ever sees it. */
const now = (): number => (contract.isTimed ? performance.timeOrigin + performance.now() : 0);
const say = (answer: Answer): void => parentPort?.postMessage(answer);

parentPort?.on('message', (order: Order) => {
  try {
    obey(order);
    say({ kind: 'done', length: texts.length });
  } catch (error) {
    if (error instanceof CacheFailure) say({ kind: 'cache', reason: error.reason });
    else throw error;
  }
});

function obey(order: Order): void {
  switch (order.kind) {
    case 'read':
      return read(order);
    case 'weigh':
      return weigh(order);
    case 'rank':
      return say({ kind: 'ranked', lists: rankShare(order.prepared, contract.hand, order.shares) });
    case 'render':
      return render(order);
  }
}

function weigh({ counter, places, weighting: stored }: Extract<Order, { kind: 'weigh' }>): void {
  const weighting = openWeighting(stored);
  takeBatches(counter, places.length, textsAtOnce, (first, end) =>
    say({ kind: 'weighed', first, vectors: weighTexts(places.slice(first, end), weighting, texts) }),
  );
}

function read({ counter, files }: Extract<Order, { kind: 'read' }>): void {
  takeBatches(counter, files.length, filesAtOnce, (first, end) => {
    const batch = files.slice(first, end).map((file) => readDocument(file, workshop.parse, texts));
    say({ kind: 'read', first, files: batch });
  });
  texts.flush();
}

function render({ counter, desk, total, ground, needles, host }: Extract<Order, { kind: 'render' }>): void {
  const print = openPrint(desk);
  const staging = ground === null ? null : new Staging(ground.ground, ground.fresh, realDisk, contract.hand);
  const output = ground?.ground.output ?? '';
  const lookout = new Lookout(needles, host);
  takeBatches(counter, total, pagesAtOnce, (first, end) => {
    const told = new ReadTable();
    const seams: (readonly Seam[])[] = [];
    const batch = Array.from({ length: end - first }, (_, index): MadePage => {
      let staged: number | null = null;
      let seen: readonly number[] = [];
      const put: Sink['put'] = (file, bytes) => {
        seen = lookout.look(file, bytes);
        staged = tryDisk(join(output, file), () => staging?.put(file, bytes) ?? null);
        return { digest: digestBytes(bytes), size: bytes.byteLength };
      };
      const start = now();
      const { output: made, diagnostics } = print(first + index, put);
      const time: MadePage['time'] = contract.isTimed ? [start, now() - start] : null;
      seams.push(made?.seams ?? []);
      if (made === null) return { output: null, diagnostics, seen, time };
      const ids = Uint32Array.from(made.reads.map((one) => told.add(one)));
      const { digest, size } = made;
      return { output: { digest, size, number: staged, reads: ids }, diagnostics, seen, time };
    });
    say({ kind: 'made', first, pages: batch, reads: told.reads, seams: packSeams(seams) });
  });
}

/** Renders a page by its place among those that are to be rendered. */
type Print = (index: number, put: Sink['put']) => RenderedPage;

/** Takes up the edition when the first page is to be rendered: others may have taken all before. */
function openPrint(desk: SharedDesk): Print {
  let opened: { readonly pageAt: Redrawn['pageAt']; readonly press: Press } | null = null;
  return (index, put) => {
    opened ??= openDesk(desk);
    return renderPage(opened.pageAt(index), opened.press, { put, copy: () => undefined });
  };
}

function openDesk(desk: SharedDesk): { readonly pageAt: Redrawn['pageAt']; readonly press: Press } {
  const { edition, fixtures, pageAt } = redraw(contract.portal, desk);
  const facts = openFacts(edition, fixtures, workshop.pattern);
  const templates = openTemplates(workshop.layouts, workshop.filters);
  const { press } = openPress(edition, { facts, texts, templates });
  // The thread that hires has made the same one before.
  if (press === null) throw new Error('the shared parts have errors on this thread alone');
  return { pageAt, press };
}

/** What the disk refuses is said once; the build will not be published. */
function tryDisk<Result>(path: string, act: () => Result | null): Result | null {
  try {
    return act();
  } catch (error) {
    const diagnostic: Diagnostic = diagnoseDiskError(error, path);
    say({ kind: 'failed', diagnostic });
    return null;
  }
}
