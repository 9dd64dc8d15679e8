/** A commit of the portal, and the files as they are now → the addresses that what has changed since had then. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTopicPath } from './content/parse-topic.js';
import { diagnoseGap } from './diagnose-gap.js';
import type { CommittedUrls } from './guard-urls.js';
import type { DocumentHead, FormerUrl, Manuscript, Portal } from './model.js';
import { identityOf, isGuardedFile, listsOf } from './newsroom/former-urls.js';
import { publicFrom, stateOf } from './newsroom/lifecycle.js';
import { fileUrlOf, filesOf } from './newsroom/public-files.js';
import { aliasUrlOf, permalinkOf } from './newsroom/routes.js';
import { openCommitted, readCommitted } from './portal/committed.js';
import { readRedirects, redirectsFile } from './portal/read-redirects.js';
import { readSite } from './portal/read-site.js';
import { isDocument } from './portal/scan.js';
import { readBlobs } from './portal/timeline.js';
import { digestBytes } from './text/digest.js';
import { readText } from './text/read-text.js';
import { routeWords } from './text/route-words.js';
import { openReader } from './workshop.js';

const none: CommittedUrls = { urls: [], diagnostics: [] };

/**
 * What the portal had where its branch left `ref`; without one, at the commit before. Documents that are as they were are
 * left out, unless site.yaml gives them other addresses. Without a `ref` it is no mistake that git knows nothing.
 */
export async function readCommittedUrls(portal: Portal, ref: string | null, clock: number): Promise<CommittedUrls> {
  const content = join(portal.root, 'content');
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory() !== true) return none;
  // Behind a symbolic link the texts may lie in another repository.
  const folder = realpathSync(content);
  const refs = ref === null ? ['HEAD^', 'HEAD'] : [ref];
  const committed = await openCommitted(folder, refs);
  if ('reason' in committed) return ref === null ? none : { urls: [], diagnostics: [diagnoseGap(committed)] };
  const { commit, changed, all } = committed;
  const site = await readCommitted(portal.root, commit, 'site.yaml');
  const former = { ...portal, ...(site === null ? null : readSite(site).site) };
  const isSame = former.permalink === portal.permalink && former.language === portal.language;
  const texts = isSame ? changed : await all();
  const paths = new Map<string, string[]>();
  for (const { path, blob } of texts) {
    const name = `content/${path}`;
    if (isDocument({ path: name }) && !isTopicPath(name)) paths.set(blob, [...(paths.get(blob) ?? []), name]);
  }
  const parse = await openReader(portal);
  const urls = new Map<string, FormerUrl>();
  const isWhole = await readBlobs(folder, [...paths.keys()], (blob, bytes) => {
    for (const path of paths.get(blob) ?? []) {
      const parsed = parse({ path, digest: digestBytes(bytes), bytes });
      if (parsed.kind === 'broken') continue;
      for (const one of urlsOf(parsed, former, clock)) urls.set(one.url, one);
    }
  });
  const rules = await readCommitted(portal.root, commit, redirectsFile);
  const files = await findStatic(portal.root, refs);
  const known = [...urls.values(), ...listsIn(former), ...files, ...(rules === null ? [] : oldUrlsIn(rules))];
  if (isWhole) return { urls: known, diagnostics: [] };
  return ref === null ? none : { urls: [], diagnostics: [diagnoseGap({ reason: 'partial', message: '' })] };
}

/** Where a document, its files and the lists that it stood in answered; nowhere as long as it was not public. */
function urlsOf({ head }: Manuscript, portal: Portal, clock: number): readonly FormerUrl[] {
  if (head.kind === 'topic' || head.draft) return [];
  const own = { source: head.path, digest: null, identity: identityOf(head) };
  const home = head.kind === 'page' ? head.url : permalinkOf(head, portal);
  const urls = [home, ...head.aliases.map(aliasUrlOf)].map((url) => ({ url, ...own }));
  if (head.kind === 'page') return [...urls, ...filesFrom(head)];
  if (publicFrom(head) > clock) return [];
  if (stateOf(head, clock, false) !== 'public') return urls;
  return [...urls, ...listsOf(head, portal).map(unnamed), ...filesFrom(head)];
}

function filesFrom(head: DocumentHead): readonly FormerUrl[] {
  const paths = filesOf(head).map(({ target }) => target);
  return paths.filter(isGuardedFile).map((source) => unnamed({ url: fileUrlOf(source), source }));
}

/** The lists that stand whether they hold articles or not. */
function listsIn({ sections, units, language }: Pick<Portal, 'sections' | 'units' | 'language'>): readonly FormerUrl[] {
  const routes = routeWords(language);
  const { topics, authors, archive, feeds, search, register } = routes;
  const named = { topics, authors, archive, feeds, search, register, 'site-map': routes.siteMap };
  return [
    ...Object.entries(named).map(([source, folder]) => ({ source, url: `/${folder}/` })),
    ...sections.map(({ path }) => ({ source: `section:${path}`, url: `/${path}/` })),
    ...units.map(({ slug }) => ({ source: `unit:${slug}`, url: `/${routes.units}/${slug}/` })),
  ].map(unnamed);
}

/** Files of static/ that are gone or not as they were; the folder itself may be gone. */
async function findStatic(root: string, refs: readonly string[]): Promise<readonly FormerUrl[]> {
  const committed = await openCommitted(realpathSync(root), refs);
  if ('reason' in committed) return [];
  const paths = committed.changed
    .map(({ path }) => path)
    .filter((path) => /^static\/(?!_(?:headers|redirects)$)/.test(path));
  return paths.map((source) => unnamed({ url: source.slice('static'.length), source }));
}

function unnamed(former: Pick<FormerUrl, 'url' | 'source'>): FormerUrl {
  return { ...former, digest: null, identity: null };
}

function oldUrlsIn(bytes: Uint8Array): readonly FormerUrl[] {
  const plain = readRedirects(readText(bytes).text).rows.filter(({ query }) => query.length === 0);
  return plain.map(({ from }) => unnamed({ url: aliasUrlOf(from), source: redirectsFile }));
}
