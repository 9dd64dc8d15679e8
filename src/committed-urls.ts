/** A commit of the portal, and the files as they are now → the addresses that documents which have changed since had then. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTopicPath } from './content/parse-topic.js';
import { diagnoseGap } from './diagnose-gap.js';
import type { CommittedUrls } from './former-urls.js';
import type { FormerUrl, Manuscript, Portal } from './model.js';
import { publicFrom } from './newsroom/lifecycle.js';
import { identityOf } from './newsroom/former-urls.js';
import { aliasUrlOf, permalinkOf } from './newsroom/routes.js';
import { openCommitted, readCommitted } from './portal/committed.js';
import { readRedirects, redirectsFile } from './portal/read-redirects.js';
import { readSite } from './portal/read-site.js';
import { isDocument } from './portal/scan.js';
import { readBlobs } from './portal/timeline.js';
import { digestBytes } from './text/digest.js';
import { readText } from './text/read-text.js';
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
  const committed = await openCommitted(folder, ref === null ? ['HEAD^', 'HEAD'] : [ref]);
  if ('reason' in committed) return ref === null ? none : { urls: [], diagnostics: [diagnoseGap(committed)] };
  const { commit, changed, all } = committed;
  const site = await readCommitted(portal.root, commit, 'site.yaml');
  const permalink = (site === null ? null : readSite(site).site)?.permalink ?? portal.permalink;
  const files = permalink === portal.permalink ? changed : await all();
  const paths = new Map<string, string[]>();
  for (const { path, blob } of files) {
    const name = `content/${path}`;
    if (isDocument({ path: name }) && !isTopicPath(name)) paths.set(blob, [...(paths.get(blob) ?? []), name]);
  }
  const parse = await openReader(portal);
  const urls: FormerUrl[] = [];
  const isWhole = await readBlobs(folder, [...paths.keys()], (blob, bytes) => {
    for (const path of paths.get(blob) ?? []) {
      const parsed = parse({ path, digest: digestBytes(bytes), bytes });
      if (parsed.kind !== 'broken') urls.push(...urlsOf(parsed, { ...portal, permalink }, clock));
    }
  });
  const rules = await readCommitted(portal.root, commit, redirectsFile);
  const known = [...urls, ...(rules === null ? [] : oldUrlsIn(rules))];
  if (isWhole) return { urls: known, diagnostics: [] };
  return ref === null ? none : { urls: [], diagnostics: [diagnoseGap({ reason: 'partial', message: '' })] };
}

/** Where a document answered; nowhere as long as it was not public. */
function urlsOf({ head }: Manuscript, portal: Portal, clock: number): readonly FormerUrl[] {
  if (head.kind === 'topic') return [];
  const source = head.path;
  const identity = identityOf(head);
  if (head.kind === 'page') return head.draft ? [] : [{ url: head.url, source, identity }];
  if (head.draft || publicFrom(head) > clock) return [];
  return [permalinkOf(head, portal), ...head.aliases.map(aliasUrlOf)].map((url) => ({ url, source, identity }));
}

function oldUrlsIn(bytes: Uint8Array): readonly FormerUrl[] {
  const plain = readRedirects(readText(bytes).text).rows.filter(({ query }) => query.length === 0);
  return plain.map(({ from }) => ({ url: aliasUrlOf(from), source: redirectsFile, identity: null }));
}
