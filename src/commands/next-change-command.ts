/** `bantin next-change`: the next instant at which the portal will say something else by itself, and what that is. */
import { composeAlone } from '../compose.js';
import { nextTurns } from '../newsroom/lifecycle.js';
import { toRfc3339 } from '../text/format-timestamp.js';
import { openZone } from '../text/zone.js';
import { phrasesIn } from './phrases-in.js';
import { printFindings } from './print-findings.js';
import type { Options } from './options.js';
import { openSetting } from './setting.js';
import { exitCodes, type Terminal } from './terminal.js';

/**
 * Prints a line for each article that something happens to: the instant (ISO 8601, with the offset of the portal's zone),
 * what happens, its file and its title. Where nothing will ever happen, standard output stays empty.
 */
export async function runNextChange(options: Options, terminal: Terminal): Promise<number> {
  const { setting, language, diagnostics } = await openSetting(options, terminal);
  if (setting === null) return printFindings(diagnostics, options, language, terminal);
  const { portal, order, clock } = setting;
  const alone = { ...order, keepGoing: true, progress: () => undefined };
  const { composed, diagnostics: found } = await composeAlone(portal, alone);
  if (composed === null) return printFindings(found, options, language, terminal);
  const turns = nextTurns(composed.drawn.desk.articles, clock, order.drafts);
  const zone = openZone(portal.timeZone);
  const isoOf = (instant: number): string =>
    zone === null ? new Date(instant).toISOString() : toRfc3339({ instant, civil: zone.toCivil(instant) });
  const [first] = turns;
  const phrases = phrasesIn(language);
  if (options.json === true) {
    const changes = turns.map(({ article: { path, title }, turn }) => ({ path, title, change: turn }));
    terminal.write(`${JSON.stringify({ next: first === undefined ? null : isoOf(first.at), changes })}\n`);
    return exitCodes.done;
  }
  if (first === undefined) terminal.writeError(`${phrases.noTurn}\n`);
  for (const { article, turn, at } of turns)
    terminal.write(`${isoOf(at)}  ${phrases.turns[turn]}  ${article.path}  ${article.title}\n`);
  return exitCodes.done;
}
