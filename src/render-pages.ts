/** Stale pages and a press → their Outputs, in the order of the pages, and what is wrong with layouts. */
import { packSeams } from './cache/seams.js';
import type { ReadTable } from './cache/read-table.js';
import type { Crew, CrewPage, MadeBytes } from './crew/crew.js';
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

/** What a page came to. */
export interface MadeOutput extends MadeBytes {
  /** The file of dist/. */
  readonly file: string;
  /** Whether it was patched: then `reads` are those of its parts alone, and the others are as they were. */
  readonly isPatched: boolean;
}

/** What rendering made. */
export interface Rendering {
  /** One for each page, unless a layout has an error. */
  readonly outputs: readonly MadeOutput[];
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
      return { output: output === null ? null : numberReads(output, table), isPatched: patched !== null, staged: undefined, diagnostics, seen: [] };
    });
  // Files are copied by one thread: the disk is what they wait for.
  const copied = stale.filter(({ page }) => page.subject.kind === 'copy');
  const others = stale.filter(({ page }) => page.subject.kind !== 'copy');
  // Whoever comes late, and finds nothing but pages to patch, need not draw an edition.
  const shared = others.toSorted((one, other) => Number(one.patch !== null) - Number(other.patch !== null));
  const made = new Map(copied.map((one) => [one, renderHere(one)]));
  const results = await crew.renderPages(
    shared,
    renderHere,
    () => ({
      desk: desk(shared),
      total: shared.length,
      ground: stage?.ground ?? null,
      patches: { ...sharePatches(shared), parts },
      needles: guard.needles,
      host: guard.host,
    }),
    {
      table,
      failed: (diagnostic) => stage?.fail(diagnostic),
      timed: (index, hand, [start, length]) => {
        const page = shared[index]?.page;
        if (page !== undefined) profile.pages.push({ name: page.file, kind: page.subject.kind, start, length, hand });
      },
      progress,
    },
  );
  shared.forEach((one, index) => {
    const result = results[index];
    if (result !== undefined) made.set(one, result);
  });
  const outputs: MadeOutput[] = [];
  const faults = new Map<string, Diagnostic>();
  for (const one of stale) {
    const { output, isPatched, staged, diagnostics, seen } = made.get(one) ?? missing(one);
    // A layout's mistake shows on every page that uses it, and is one mistake.
    for (const fault of diagnostics) faults.set(JSON.stringify(fault), fault);
    if (output === null) continue;
    const { file, origin } = one.page;
    guard.lookout?.note(file, seen);
    if (staged !== undefined) stage?.takeStaged(file, output.digest, output.size, origin, staged);
    const { digest, size, reads, seams } = output;
    outputs.push({ file, digest, size, reads, seams, isPatched });
  }
  return { outputs, diagnostics: [...faults.values()] };
}

function numberReads({ digest, size, reads, seams }: Output, table: ReadTable): MadeBytes {
  return { digest, size, reads: reads.map((read) => table.add(read)), seams };
}

function sharePatches(pages: readonly StalePage[]): Omit<SharedPatches, 'parts'> {
  return {
    files: pages.map(({ patch }) => patch?.file ?? null),
    digests: pages.map(({ patch }) => patch?.digest ?? ''),
    seams: packSeams(pages.map(({ patch }) => patch?.seams ?? [])),
  };
}

function missing({ page }: StalePage): never {
  throw new Error(`nobody has rendered ${page.file}`);
}
