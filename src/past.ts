/** The past of a portal: earlier versions of its articles in git, for those whose present one has errors. */
import { relative } from 'node:path';
import type { TextStore } from './cache/texts.js';
import type { DocumentParser } from './content/parse-document.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { EarlierVersions } from './draw-edition.js';
import type { Diagnostic, Document } from './model.js';
import { openHistory } from './portal/history.js';
import type { FoundFile } from './portal/scan.js';
import { digestBytes } from './text/digest.js';

/** Versions of articles that read well; `gap` says why there are none at all. */
export interface Past {
  readonly versions: EarlierVersions;
  readonly gap: Diagnostic | null;
}

/** Opens the past of the portal in `root`; `files` tell how the disk spells the articles' paths. */
export async function openPast(
  root: string,
  files: readonly FoundFile[],
  parse: DocumentParser,
  texts: TextStore,
): Promise<Past> {
  const history = await openHistory(root);
  const spellings = new Map(files.map(({ path, diskPath }) => [path, relative(root, diskPath)]));
  const gap = history.gap === null ? null : diagnose('history-unavailable', null, { reason: history.gap.reason });
  async function* versions(path: string): AsyncGenerator<Document, void, void> {
    for await (const bytes of history.versions(spellings.get(path) ?? path)) {
      const parsed = parse({ path, digest: digestBytes(bytes), bytes });
      if (parsed.kind === 'broken') continue;
      const text = texts.add(parsed.html, parsed.terms);
      // Other threads may be at work already, and read it from the disk.
      texts.flush();
      yield { ...parsed.head, text };
    }
  }
  return { versions, gap };
}
