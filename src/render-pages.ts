/** Stale pages and a press → their Outputs, in the order of the pages, and what is wrong with layouts. */
import { isOfFile } from './cache/freshness.js';
import { MadeOutputs, type MadeOutput } from './cache/made-outputs.js';
import type { ReadTable } from './cache/read-table.js';
import type { Crew, CrewPage } from './crew/crew.js';
import type { SharedDesk } from './crew/shared-desk.js';
import type { EmbargoGuard } from './guard-embargo.js';
import type { Diagnostic, Output } from './model.js';
import type { Patcher } from './patch-pages.js';
import type { Profile } from './profile.js';
import type { Stage } from './publish/stage.js';
import { blankSheet } from './render/blank-sheet.js';
import { renderPage, type Press } from './render/render.js';
import { watch } from './render/watch.js';
import type { StalePage } from './sort-pages.js';

/** What rendering made. */
export interface Rendering {
  /** One for each page, by its place, unless a layout has an error. */
  readonly outputs: MadeOutputs;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes rendered pages, of this thread and of others. */
export type PageStage = Pick<Stage, 'put' | 'copy' | 'takeStaged' | 'fail' | 'ground'>;

/** Who renders, where to, and what other threads take the same edition from. */
export interface Means {
  readonly crew: Crew;
  /** Null for a check. */
  readonly stage: PageStage | null;
  /** Given the pages that are shared, and their places among all. */
  readonly desk: (pages: readonly StalePage[], places: readonly number[]) => SharedDesk;
  readonly profile: Profile;
  readonly guard: EmbargoGuard;
  /** Has been told of the pages already. */
  readonly patcher: Patcher;
  /** Takes up what pages read. */
  readonly table: ReadTable;
}

/** Renders `stale`. `progress` is told how many pages are taken. */
export async function renderPages(
  stale: readonly StalePage[],
  press: Press,
  { crew, stage, desk, profile, table, guard, patcher }: Means,
  progress: (done: number) => void,
): Promise<Rendering> {
  const sink = watch(stage ?? blankSheet(), guard.lookout);
  const { parts } = press.fragments;
  const patched = stale.some(({ patch }) => patch !== null)
    ? await profile.stage('patch', async () => patcher.finish())
    : new Map<StalePage, never>();
  const renderHere = ({ page }: StalePage): CrewPage =>
    profile.page(page.file, page.subject.kind, () => {
      const { output, diagnostics } = renderPage(page, press, sink);
      const made = output === null ? null : numberReads(output, table);
      return { output: made, staged: undefined, diagnostics, seen: [] };
    });
  const results = openResults(stale, stage, guard);
  const numbers = new Map([...(patched.size === 0 ? [] : parts)].map(([key, { read }]) => [key, table.add(read)]));
  stale.forEach((one, place) => {
    const known = patched.get(one);
    if (known === undefined) return;
    // The parts that it has read stand in its seams.
    const reads = known.seams.flatMap(({ key }) => numbers.get(key) ?? []);
    results.set({ ...known, reads, isPatched: true }, place);
  });
  const { copied, shared } = divide(stale, patched);
  for (const place of copied) results.take(renderHere(pageAt(stale, place)), place);
  const pages = shared.map((place) => pageAt(stale, place));
  await crew.renderPages(
    pages,
    renderHere,
    () => ({
      desk: desk(pages, shared),
      total: pages.length,
      ground: stage?.ground ?? null,
      needles: guard.needles,
      host: guard.host,
    }),
    {
      table,
      take: (made, index) => results.take(made, shared[index] ?? 0),
      failed: (diagnostic) => stage?.fail(diagnostic),
      timed: (index, hand, [start, length]) => {
        const page = pages[index]?.page;
        if (page !== undefined) profile.pages.push({ name: page.file, kind: page.subject.kind, start, length, hand });
      },
      progress,
    },
  );
  return results.end();
}

/** The places of the pages that are made of files, which one thread copies, and of those that all share. */
function divide(
  stale: readonly StalePage[],
  patched: ReadonlyMap<StalePage, unknown>,
): { readonly copied: readonly number[]; readonly shared: readonly number[] } {
  const places = [...stale.keys()].filter((place) => !patched.has(pageAt(stale, place)));
  const isCopy = (place: number): boolean => isOfFile(pageAt(stale, place).page);
  return { copied: places.filter(isCopy), shared: places.filter((place) => !isCopy(place)) };
}

/** What becomes of pages is brought here. */
interface Results {
  /** What another thread has staged is noted there, too. */
  readonly take: (made: CrewPage, place: number) => void;
  readonly set: (output: MadeOutput, place: number) => void;
  readonly end: () => Rendering;
}

/** Takes what pages came to, whoever has made them and in whatever order. */
function openResults(stale: readonly StalePage[], stage: PageStage | null, guard: EmbargoGuard): Results {
  const outputs = new MadeOutputs(stale.length);
  const isTaken = new Uint8Array(stale.length);
  /** What is rare, by the place of its page: it is told in the order of the pages, whoever has found it. */
  const seen = new Map<number, readonly number[]>();
  const faults = new Map<number, readonly Diagnostic[]>();
  const set = (output: MadeOutput, place: number): void => {
    isTaken[place] = 1;
    outputs.set(place, output);
  };
  return {
    set,
    take: (made, place) => {
      isTaken[place] = 1;
      if (made.diagnostics.length > 0) faults.set(place, made.diagnostics);
      if (made.output === null) return;
      if (made.seen.length > 0) seen.set(place, made.seen);
      const { file, origin } = pageAt(stale, place).page;
      if (made.staged !== undefined) stage?.takeStaged(file, made.output.digest, made.output.size, origin, made.staged);
      set(made.output, place);
    },
    end: () => {
      const missing = isTaken.indexOf(0);
      if (missing >= 0) throw new Error(`nobody has rendered ${pageAt(stale, missing).page.file}`);
      for (const [place, needles] of inOrder(seen)) guard.lookout?.note(pageAt(stale, place).page.file, needles);
      const all = inOrder(faults).flatMap(([, diagnostics]) => diagnostics);
      // A layout's mistake shows on every page that uses it, and is one mistake.
      return { outputs, diagnostics: [...new Map(all.map((fault) => [JSON.stringify(fault), fault])).values()] };
    },
  };
}

function inOrder<Value>(values: ReadonlyMap<number, Value>): readonly (readonly [number, Value])[] {
  return [...values].toSorted(([one], [other]) => one - other);
}

function pageAt(stale: readonly StalePage[], place: number): StalePage {
  const page = stale[place];
  if (page === undefined) throw new Error(`there is no page ${place} to be rendered`);
  return page;
}

function numberReads({ digest, size, reads, seams }: Output, table: ReadTable): MadeOutput {
  return { digest, size, reads: reads.map((read) => table.add(read)), seams, isPatched: false };
}
