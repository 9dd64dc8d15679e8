/** Where a build learns which addresses have answered: the last manifest, and git → errors for those that are lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { EditionOrder } from './compose.js';
import type { DocumentParser } from './content/parse-document.js';
import { hasError } from './diagnostics/diagnose.js';
import type { Printable } from './draw-edition.js';
import type { Memory } from './memory.js';
import type { Diagnostic, DocumentHead, FormerUrl, Identity } from './model.js';
import { formerUrlsIn, identityOf, kindOf, type FormerKind } from './newsroom/former-urls.js';
import { reportFiles, reportLists, type Deleted } from './pages/check-former-lists.js';
import { findUnanswered, reportDocuments } from './pages/check-former-urls.js';
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
  drawn: Printable,
  surroundings: Surroundings,
): Promise<readonly Diagnostic[]> {
  const { urls, diagnostics } = await committed;
  if (hasError(diagnostics)) return diagnostics;
  const { root } = drawn.edition.portal;
  const former = [...publishedUrls(output, root, surroundings), ...urls];
  const lost = findUnanswered(former, drawn);
  if (lost.length === 0) return diagnostics;
  // A list or a file may have gone with any of them, of the others a name is wanted.
  const mayFollow = lost.some((one) => ofKind('list')(one) || ofKind('file')(one));
  const nameless = new Set(lost.filter(({ identity }) => identity === null).map(({ source }) => source));
  const wanted = findMissing(former, drawn).filter((path) => mayFollow || nameless.has(path));
  const heads = await recall(root, wanted, surroundings.parse);
  const named = lost.map((one) => ({ ...one, identity: one.identity ?? identityIn(heads, one) }));
  const deleted = sortDeleted(former, named, heads, drawn);
  return [
    ...diagnostics,
    ...reportDocuments([...named.filter(ofKind('document')), ...named.filter(ofKind('rule'))], former, drawn),
    ...reportLists(named.filter(ofKind('list')), drawn, deleted),
    ...reportFiles(named.filter(ofKind('file')), drawn, deleted),
  ];
}

/** Whether an address was of that kind. */
function ofKind(kind: FormerKind): (one: FormerUrl) => boolean {
  return ({ source }) => kindOf(source) === kind;
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

/** The documents that have been public and whose files are no more. */
function findMissing(former: readonly FormerUrl[], { edition, desk, skipped }: Printable): readonly string[] {
  const { byPath, gone, hidden } = edition;
  const standing = new Set([...byPath.keys(), ...gone.keys(), ...hidden.keys(), ...skipped]);
  for (const { path } of desk.pages) standing.add(path);
  const documents = former.filter(({ source }) => kindOf(source) === 'document').map(({ source }) => source);
  return [...new Set(documents)].filter((path) => !standing.has(path));
}

/** Documents that are gone, as git has them last; null for what it does not tell. */
async function recall(
  root: string,
  paths: readonly string[],
  parse: DocumentParser,
): Promise<ReadonlyMap<string, DocumentHead | null>> {
  const heads = new Map<string, DocumentHead | null>(paths.map((path) => [path, null]));
  if (paths.length === 0) return heads;
  const history = await openHistory(root);
  for (const path of paths.slice(0, mostRecalled)) {
    const { value: bytes } = await history.versions(path).next();
    if (bytes === undefined) continue;
    const parsed = parse({ path, digest: digestBytes(bytes), bytes });
    if (parsed.kind !== 'broken') heads.set(path, parsed.head);
  }
  return heads;
}

function identityIn(heads: ReadonlyMap<string, DocumentHead | null>, { source }: FormerUrl): Identity | null {
  const head = heads.get(source) ?? null;
  return head === null || head.kind === 'topic' ? null : identityOf(head);
}

/** What went with the documents of `heads` depends on what is said where they stood. */
function sortDeleted(
  former: readonly FormerUrl[],
  lost: readonly FormerUrl[],
  heads: ReadonlyMap<string, DocumentHead | null>,
  { moves }: Printable,
): Deleted {
  const silent = new Set([...moves.gone, ...lost].map(({ url }) => url));
  const taken = new Set(former.filter(({ url }) => silent.has(url)).map(({ source }) => source));
  const known = [...heads.values()].flatMap((head) => head ?? []);
  return {
    replaced: known.filter(({ path }) => !taken.has(path)),
    taken: known.filter(({ path }) => taken.has(path)),
    isWhole: known.length === heads.size,
  };
}
