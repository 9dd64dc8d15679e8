/** Stale pages and a press → their Outputs, in the order of the pages, and what is wrong with layouts. */
import type { ReadTable } from './cache/read-table.js';
import type { Crew, CrewPage, MadeBytes } from './crew/crew.js';
import type { SharedDesk } from './crew/messages.js';
import type { EmbargoGuard } from './guard-embargo.js';
import type { Diagnostic } from './model.js';
import { isPatchable, patchPages, type PatchedOutput } from './patch-pages.js';
import type { Profile } from './profile.js';
import type { Stage } from './publish/stage.js';
import { blankSheet } from './render/blank-sheet.js';
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
  const patchable = stale.filter(isPatchable);
  const patched: ReadonlyMap<StalePage, PatchedOutput> =
    stage === null || patchable.length === 0
      ? new Map()
      : await profile.stage('patch', async () => patchPages(patchable, { stage, parts, guard, sharing: crew.sharing }));
  const renderHere = ({ page }: StalePage): CrewPage =>
    profile.page(page.file, page.subject.kind, () => {
      const { output, diagnostics } = renderPage(page, press, sink);
      const made = output === null ? null : { ...output, reads: output.reads.map((read) => table.add(read)) };
      return { output: made, staged: undefined, diagnostics, seen: [] };
    });
  // Files are copied by one thread: the disk is what they wait for.
  const unmade = stale.filter((one) => !patched.has(one));
  const copied = unmade.filter(({ page }) => page.subject.kind === 'copy');
  const shared = unmade.filter(({ page }) => page.subject.kind !== 'copy');
  const made = new Map(copied.map((one) => [one, renderHere(one)]));
  const results = await crew.renderPages(
    shared,
    renderHere,
    () => ({
      desk: desk(shared),
      total: shared.length,
      ground: stage?.ground ?? null,
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
  const numbers = new Map([...(patched.size === 0 ? [] : parts)].map(([key, { read }]) => [key, table.add(read)]));
  const outputs: MadeOutput[] = [];
  const faults = new Map<string, Diagnostic>();
  for (const one of stale) {
    const known = patched.get(one);
    if (known !== undefined) {
      // The parts that it has read stand in its seams.
      const reads = known.seams.flatMap(({ key }) => numbers.get(key) ?? []);
      outputs.push({ ...known, reads, file: one.page.file, isPatched: true });
      continue;
    }
    const { output, staged, diagnostics, seen } = made.get(one) ?? missing(one);
    // A layout's mistake shows on every page that uses it, and is one mistake.
    for (const fault of diagnostics) faults.set(JSON.stringify(fault), fault);
    if (output === null) continue;
    const { file, origin } = one.page;
    guard.lookout?.note(file, seen);
    if (staged !== undefined) stage?.takeStaged(file, output.digest, output.size, origin, staged);
    outputs.push({ ...output, file, isPatched: false });
  }
  return { outputs, diagnostics: [...faults.values()] };
}

function missing({ page }: StalePage): never {
  throw new Error(`nobody has rendered ${page.file}`);
}
