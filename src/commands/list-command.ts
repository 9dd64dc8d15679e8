/** `bantin list`: the articles and static pages of a portal by state, a line each. */
import { composeAlone } from '../compose.js';
import type { Language } from '../model.js';
import type { State } from '../newsroom/lifecycle.js';
import { formatTimestamp } from '../text/format-timestamp.js';
import type { ListKind } from './list-kinds.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import type { Options } from './options.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

interface Row {
  readonly path: string;
  readonly state: State | 'broken';
  readonly title: string | null;
  readonly instant: number | null;
  readonly timestamp: string | null;
}

/** Lists articles and static pages; those with errors are listed with `all`. */
export async function runList(kind: ListKind, options: Options, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const order = { ...setting.order, keepGoing: true, progress: () => undefined };
  const { composed, diagnostics: found } = await composeAlone(setting.portal, order);
  if (composed === null) return printFindings(found, options, language, terminal);
  const { workshop, drawn } = composed;
  const { edition } = drawn;
  const show = (article: (typeof edition.articles)[number]['article'], state: Row['state']): Row => ({
    path: article.path,
    state,
    title: article.title,
    instant: article.timestamp.instant,
    timestamp: formatTimestamp(article.timestamp, workshop.pattern, setting.portal.language),
  });
  const rows: readonly Row[] = [
    ...drawn.skipped.map((path): Row => ({ path, state: 'broken', title: null, instant: null, timestamp: null })),
    ...[...edition.hidden.values()].map(({ article, reason }) => show(article, reason)),
    ...[...edition.gone.values()].map(({ article, state }) => show(article, state)),
    ...edition.articles.map(({ article }) => show(article, 'public')),
    ...drawn.desk.pages.map((page): Row => ({
      path: page.path,
      state: edition.pages.includes(page) ? 'public' : 'draft',
      title: page.title,
      instant: null,
      timestamp: null,
    })),
  ];
  const wanted = rows.filter(({ state }) => kind === 'all' || (kind === 'drafts' ? state === 'draft' : state === kind));
  if (options.json === true) {
    const json = wanted.map(({ instant, ...row }) => ({
      ...row,
      instant: instant === null ? null : new Date(instant).toISOString(),
    }));
    terminal.write(`${JSON.stringify(json)}\n`);
  } else terminal.write(wanted.length === 0 ? `${phrasesIn(language).none}\n` : table(wanted, language));
  return exitCodes.done;
}

function table(rows: readonly Row[], language: Language): string {
  const { states } = phrasesIn(language);
  const cells = rows.map(({ state, timestamp, path, title }) => [states[state], timestamp ?? '', path, title ?? '']);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
