/** Stale pages and a press → their Outputs, in the order of the pages, and what is wrong with layouts. */
import { packSeams } from './cache/seams.js';
import { MadeOutputs, type MadeOutput } from './cache/made-outputs.js';
import type { ReadTable } from './cache/read-table.js';
import type { Crew, CrewPage } from './crew/crew.js';
import type { SharedDesk, SharedPatches } from './crew/messages.js';
import type { EmbargoGuard } from './guard-embargo.js';
import type { Diagnostic, Output } from './model.js';
import type { Profile } from './profile.js';
import type { Stage } from './publish/stage.js';
import { blankSheet } from './render/blank-sheet.js';
import { patchPage, type Patch } from './render/patch.js';
import { renderPage, type Press } from './render/render.js';
import { watch } from './render/watch.js';
import type { StalePage } from './sort-pages.js';

/** What rendering made. */
export interface Rendering {
  /** One for each page, by its place, unless a layout has an error. */
  readonly outputs: MadeOutputs;
  readonly diagnostics: readonly Diagnostic[];
}

/** Who renders, where to, and what other threads take the same edition from. */
export interface Means {
  readonly crew: Crew;
  /** Null for a check. */
  readonly stage: Stage | null;
  readonly desk: (pages: readonly StalePage[]) => SharedDesk;
  readonly profile: Profile;
  readonly guard: EmbargoGuard;
  /** Takes up what pages read. */
  readonly table: ReadTable;
}

/** Renders `stale`. `progress` is told how many pages are taken. */
export async function renderPages(
  stale: readonly StalePage[],
  press: Press,
  { crew, stage, desk, profile, table, guard }: Means,
  progress: (done: number) => void,
): Promise<Rendering> {
  const sink = watch(stage ?? blankSheet(), guard.lookout);
  const { parts } = press.fragments;
  const read = (file: string): Uint8Array | null => stage?.read(file) ?? null;
  const patchHere = (patch: Patch, origin: string): Output | null =>
    patchPage(patch, parts, read, (bytes, held) => sink.put(patch.file, bytes, origin, held));
  const renderHere = ({ page, patch }: StalePage): CrewPage =>
    profile.page(page.file, page.subject.kind, () => {
      const patched = patch === null ? null : patchHere(patch, page.origin);
      const { output, diagnostics } =
        patched === null ? renderPage(page, press, sink) : { output: patched, diagnostics: [] };
      const made = output === null ? null : numberReads(output, patched !== null, table);
      return { output: made, staged: undefined, diagnostics, seen: [] };
    });
  const { copied, shared } = divide(stale);
  const results = openResults(stale, stage, guard);
  for (const place of copied) results.take(renderHere(pageAt(stale, place)), place);
  const pages = shared.map((place) => pageAt(stale, place));
  await crew.renderPages(
    pages,
    renderHere,
    () => ({
      desk: desk(pages),
      total: pages.length,
      ground: stage?.ground ?? null,
      patches: { ...sharePatches(pages), parts },
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

/** The places of the pages that one thread copies, since the disk is what they wait for, and of those that all share. */
function divide(stale: readonly StalePage[]): {
  readonly copied: readonly number[];
  readonly shared: readonly number[];
} {
  const places = [...stale.keys()];
  const isCopy = (place: number): boolean => stale[place]?.page.subject.kind === 'copy';
  const isPatch = (place: number): boolean => (stale[place]?.patch ?? null) !== null;
  const others = places.filter((place) => !isCopy(place));
  return {
    copied: places.filter(isCopy),
    // Whoever comes late, and finds nothing but pages to patch, need not draw an edition.
    shared: [...others.filter((place) => !isPatch(place)), ...others.filter(isPatch)],
  };
}

/** Takes what pages came to, whoever has made them and in whatever order. */
function openResults(
  stale: readonly StalePage[],
  stage: Stage | null,
  guard: EmbargoGuard,
): { readonly take: (made: CrewPage, place: number) => void; readonly end: () => Rendering } {
  const outputs = new MadeOutputs(stale.length);
  const isTaken = new Uint8Array(stale.length);
  /** What is rare, by the place of its page: it is told in the order of the pages, whoever has found it. */
  const seen = new Map<number, readonly number[]>();
  const faults = new Map<number, readonly Diagnostic[]>();
  return {
    take: (made, place) => {
      isTaken[place] = 1;
      if (made.diagnostics.length > 0) faults.set(place, made.diagnostics);
      if (made.output === null) return;
      if (made.seen.length > 0) seen.set(place, made.seen);
      const { file, origin } = pageAt(stale, place).page;
      if (made.staged !== undefined) stage?.takeStaged(file, made.output.digest, made.output.size, origin, made.staged);
      outputs.set(place, made.output);
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

function numberReads({ digest, size, reads, seams }: Output, isPatched: boolean, table: ReadTable): MadeOutput {
  return { digest, size, reads: reads.map((read) => table.add(read)), seams, isPatched };
}

function sharePatches(pages: readonly StalePage[]): Omit<SharedPatches, 'parts'> {
  return {
    files: pages.map(({ patch }) => patch?.file ?? null),
    digests: pages.map(({ patch }) => patch?.digest ?? ''),
    seams: packSeams(pages.map(({ patch }) => patch?.seams ?? [])),
  };
}
