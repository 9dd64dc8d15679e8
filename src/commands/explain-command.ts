/** `bantin explain`: where an article's URL, date, section and related news come from. */
import { relative, resolve } from 'node:path';
import { composeAlone } from '../compose.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { Article, Edition, Related } from '../model.js';
import type { State } from '../newsroom/lifecycle.js';
import { canonicalOf } from '../pages/href.js';
import { formatTimestamp, toIso } from '../text/format-timestamp.js';
import type { Phrases } from './phrases.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import { runExplainWhy } from './explain-why.js';
import type { Options } from './options.js';
import { openSetting, type Setting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/** Explains the article at `path`, which is relative to the working directory or to the portal's root. */
export async function runExplain(path: string, options: Options, terminal: Terminal): Promise<number> {
  if (options.why === true) return runExplainWhy(path, options, terminal);
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const order = { ...setting.order, keepGoing: false, progress: () => undefined };
  const { composed, diagnostics: found } = await composeAlone(setting.portal, order);
  if (composed === null) return printFindings(found, options, language, terminal);
  const { workshop, drawn } = composed;
  const { root } = setting.portal;
  const candidates = [resolve(terminal.workingDirectory, path), resolve(root, path)].map((full) =>
    relative(root, full).replaceAll('\\', '/').normalize('NFC'),
  );
  const { byPath, gone, hidden } = drawn.edition;
  const entry = candidates
    .map((name) => byPath.get(name) ?? gone.get(name) ?? hidden.get(name))
    .find((known) => known !== undefined);
  if (entry === undefined) {
    const own = found.filter(({ place }) => place !== null && candidates.includes(place.file));
    printFindings(own.length > 0 ? own : [diagnose('article-unknown', null, { path })], options, language, terminal);
    return exitCodes.content;
  }
  const related = relatedOf(entry.article, drawn.edition);
  const { path: own } = entry.article;
  const state = hidden.get(own)?.reason ?? gone.get(own)?.state ?? 'public';
  if (options.json === true) terminal.write(`${JSON.stringify(jsonOf(entry, state, related, setting))}\n`);
  else {
    const timestamp = formatTimestamp(entry.article.timestamp, workshop.pattern, language);
    terminal.write(
      wordsOf(entry, state, timestamp, toIso(entry.article.timestamp), related, setting, phrasesIn(language)),
    );
  }
  return exitCodes.done;
}

interface Entry {
  readonly article: Article;
  readonly url: string;
}

function relatedOf(article: Article, { byPath, related }: Edition): readonly Related[] | null {
  const entry = byPath.get(article.path);
  return entry === undefined ? null : related(entry);
}

function urlOf(url: string, { portal }: Setting): string {
  return canonicalOf(url, portal.baseUrl);
}

function jsonOf({ article, url }: Entry, state: string, related: readonly Related[] | null, setting: Setting): object {
  return {
    path: article.path,
    url: urlOf(url, setting),
    permalink: setting.portal.permalink,
    slug: { value: article.slug, from: 'slug' in article.fields ? 'slug' : 'file' },
    section: { value: article.section, from: 'section' in article.fields ? 'section' : 'folder' },
    timestamp: {
      iso: toIso(article.timestamp),
      instant: new Date(article.timestamp.instant).toISOString(),
      precision: article.timestamp.precision,
    },
    state,
    related:
      related?.map((one) => ({ path: one.article.article.path, reason: one.reason, score: rounded(one.score) })) ??
      null,
  };
}

function wordsOf(
  { article, url }: Entry,
  state: State,
  timestamp: string,
  iso: string,
  related: readonly Related[] | null,
  setting: Setting,
  { explain, states }: Phrases,
): string {
  const { permalink, timeZone, related: settings } = setting.portal;
  const slugFrom = 'slug' in article.fields ? explain.slugField : explain.slugFile;
  const lines = [
    article.title,
    `${explain.address}: ${urlOf(url, setting)} (${explain.addressFrom(permalink, slugFrom)})`,
    `${explain.date}: ${timestamp} (${iso}, ${explain.zone(timeZone)})`,
    `${explain.section}: ${article.section} (${'section' in article.fields ? explain.sectionField : explain.sectionFolder})`,
    `${explain.state}: ${states[state]}`,
  ];
  if (related === null) return `${[...lines, explain.noRelated].join('\n')}\n`;
  const rows = related.slice(0, settings.count).map((one, index) => {
    const score = one.reason === 'content' ? ` ${rounded(one.score).toFixed(3)}` : '';
    return `  ${index + 1}. ${one.article.article.path} (${explain.reasons[one.reason]}${score})`;
  });
  return `${[...lines, `${explain.related}:`, ...rows].join('\n')}\n`;
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
