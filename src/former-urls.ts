/** Where a build learns which addresses have answered: the last manifest, and git → errors for those that are lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { EditionOrder } from './compose.js';
import type { DocumentParser } from './content/parse-document.js';
import { hasError } from './diagnostics/diagnose.js';
import type { Drawn } from './draw-edition.js';
import type { Memory } from './memory.js';
import type { Diagnostic, FormerUrl, Identity } from './model.js';
import { formerUrlsIn, identityOf } from './newsroom/former-urls.js';
import { findUnanswered, reportUnanswered } from './pages/check-former-urls.js';
import { openHistory } from './portal/history.js';
import { manifestName, parseManifest, type ManifestEntry } from './publish/manifest.js';
import type { Stage } from './publish/stage.js';
import { digestBytes } from './text/digest.js';

/** Which addresses must not be lost. */
export interface UrlGuard {
  /** The output folder whose manifest tells what was public, absolute. */
  readonly output: string;
  /** What is asked of git meanwhile. */
  readonly committed: Promise<CommittedUrls>;
}

/** The addresses that a commit had, or why they are not known. */
export interface CommittedUrls {
  readonly urls: readonly FormerUrl[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build that looks for lost addresses knows. */
interface Surroundings extends Pick<EditionOrder, 'clock' | 'drafts'> {
  readonly memory: Memory;
  readonly parse: DocumentParser;
  /** Has the output folder open; null in a check. */
  readonly stage: Stage | null;
}

/** How many files are looked for in git: each is a call, and where more are gone one says enough. */
const mostRecalled = 20;

/** What is to be said of addresses that are lost. */
export async function findLostUrls(
  { output, committed }: UrlGuard,
  drawn: Drawn,
  surroundings: Surroundings,
): Promise<readonly Diagnostic[]> {
  const { urls, diagnostics } = await committed;
  if (hasError(diagnostics)) return diagnostics;
  const { root } = drawn.edition.portal;
  const former = [...publishedUrls(output, root, surroundings), ...urls];
  const lost = findUnanswered(former, drawn);
  if (lost.length === 0) return diagnostics;
  const identities = await recall(root, lost, drawn, surroundings.parse);
  const named = lost.map((one) => ({ ...one, identity: one.identity ?? identities.get(one.source) ?? null }));
  return [...diagnostics, ...reportUnanswered(named, former, drawn)];
}

/** What was built for a later instant, or with drafts, has been no publication. */
function publishedUrls(
  output: string,
  root: string,
  { memory, stage, clock, drafts }: Surroundings,
): readonly FormerUrl[] {
  const last = memory.lastMoment(relative(root, output));
  const isPreview = last !== null && (last.clock > clock || (last.drafts && !drafts));
  return isPreview ? [] : formerUrlsIn(stage?.standing() ?? readManifest(output));
}

/** The files of an output folder that nobody has opened. A manifest that cannot be read is left to the build. */
function readManifest(output: string): Iterable<ManifestEntry> {
  const path = join(output, manifestName);
  return (existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : null)?.values() ?? [];
}

/** Documents that are gone, as git has them last, so that they are known under another name. */
async function recall(
  root: string,
  lost: readonly FormerUrl[],
  { edition }: Drawn,
  parse: DocumentParser,
): Promise<ReadonlyMap<string, Identity>> {
  const { byPath, gone, hidden, pages } = edition;
  const standing = new Set([...byPath.keys(), ...gone.keys(), ...hidden.keys(), ...pages.map(({ path }) => path)]);
  const unknown = lost.filter(({ source, identity }) => identity === null && source.startsWith('content/'));
  const paths = [...new Set(unknown.map(({ source }) => source))].filter((path) => !standing.has(path));
  const identities = new Map<string, Identity>();
  if (paths.length === 0) return identities;
  const history = await openHistory(root);
  for (const path of paths.slice(0, mostRecalled)) {
    const { value: bytes } = await history.versions(path).next();
    if (bytes === undefined) continue;
    const parsed = parse({ path, digest: digestBytes(bytes), bytes });
    if (parsed.kind === 'broken' || parsed.head.kind === 'topic') continue;
    identities.set(path, identityOf(parsed.head));
  }
  return identities;
}
