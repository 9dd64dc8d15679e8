/** The archive by year and month, and by day where the portal wants it. */
import type { Edition, Page, PageOf, PublicArticle, Tally } from '../model.js';
import { append } from '../newsroom/append.js';
import { archiveUrlOf, fileOf } from '../newsroom/routes.js';
import { viewCommon } from './common.js';
import { dayId, groupByDay, viewCalendar } from './calendar.js';
import { namePeriod } from './name-period.js';
import type { Reader } from './reader.js';
import { everything } from '../newsroom/query.js';
import type { ArchivePageView } from './views.js';

/** A period with its articles: a year, a month or a day. */
interface Period {
  readonly period: readonly number[];
  readonly articles: readonly PublicArticle[];
}

/** The archive's front page, then each year with its months, each month, each day. Newest first. */
export function planArchive(edition: Edition): readonly Page[] {
  const { archive, language } = edition.portal;
  if (archive === 'none') return [];
  const depth = archive === 'day' ? 3 : 2;
  const planPeriod = ({ period, articles }: Period): readonly Page[] => {
    const inner = period.length < depth ? divide({ period, articles }) : [];
    const url = archiveUrlOf(language, ...period);
    const tallies: readonly Tally[] = inner.map((part) => ({
      title: part.period.at(-1)?.toString() ?? '',
      url: archiveUrlOf(language, ...part.period),
      count: part.articles.length,
    }));
    const page: Page = {
      file: fileOf(url),
      url,
      origin: ['archive', ...period].join(':'),
      subject: { kind: 'archive', period, tallies, articles: period.length >= 2 },
    };
    return [page, ...inner.flatMap(planPeriod)];
  };
  return planPeriod({ period: [], articles: edition.articles });
}

/** The parts of a period, in the order of its articles. */
function divide({ period, articles }: Period): readonly Period[] {
  const parts = new Map<number, PublicArticle[]>();
  for (const article of articles) {
    const { year, month, day } = article.article.timestamp.civil;
    const part = [year, month, day][period.length] ?? 0;
    append(parts, part, article);
  }
  return [...parts].map(([part, list]) => ({ period: [...period, part], articles: list }));
}

/** What `archive.njk` shows. */
export function viewArchive(page: PageOf<'archive'>, reader: Reader): ArchivePageView {
  const { period, tallies, articles } = page.subject;
  const language = reader.language();
  const words = reader.words();
  const heading = namePeriod(period, language, words);
  const above = period.map((_, depth) => {
    const upper = period.slice(0, depth);
    return { title: namePeriod(upper, language, words), url: reader.href(archiveUrlOf(language, ...upper)) };
  });
  const days = articles ? groupByDay(reader.list({ source: ['period', ...period], newest: everything })) : [];
  const urls = new Map(tallies.map(({ title, url }) => [Number(title), reader.href(url)]));
  const urlOf = (day: number): string => urls.get(day) ?? `#${dayId(day)}`;
  return {
    ...viewCommon(page, { title: heading, description: null, section: null, above }, reader),
    heading,
    periods: tallies.map((tally) => ({
      title: namePeriod([...period, Number(tally.title)], language, words),
      url: reader.href(tally.url),
      count: tally.count,
    })),
    calendar: period.length === 2 ? viewCalendar(period, days, urlOf, language, words) : null,
    days: days.map((one) => ({
      id: dayId(one.day),
      title: namePeriod([...period.slice(0, 2), one.day], language, words),
      articles: one.articles,
    })),
  };
}
