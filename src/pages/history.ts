/** Edition → the answers about the public history of articles: when each was changed, and in which parts. */
import type { Edition, HistoryPart, Timestamp } from '../model.js';
import { named, type Fact, type Questions } from './questions.js';
import type { HistoryEntryView, TimeView } from './views.js';
import { wordsIn, type Words } from './words.js';

/** Part of the answers of one edition: see `facts.ts`. */
export interface HistoryFacts {
  /** Newest first. */
  history(path: string): Fact<readonly HistoryEntryView[]>;
}

const partWords = {
  title: 'historyTitle',
  lead: 'historyLead',
  body: 'historyBody',
  timestamp: 'historyTimestamp',
  author: 'historyAuthor',
  address: 'historyAddress',
  correction: 'historyCorrection',
  return: 'historyReturn',
} as const satisfies Readonly<Record<HistoryPart, keyof Words>>;

/** Adds the question to `questions`; times are viewed as everywhere. */
export function openHistoryFacts(
  { portal, histories }: Edition,
  questions: Questions,
  viewTime: (timestamp: Timestamp) => TimeView,
): HistoryFacts {
  const words: Words = { ...wordsIn(portal.language), ...portal.words };
  return {
    history: questions.add({
      ...named('history'),
      find: (path): readonly HistoryEntryView[] | null =>
        histories.get(path)?.map(({ at, changed }) => ({
          time: viewTime(at),
          changed: changed.map((part) => words[partWords[part]]),
        })) ?? null,
    }),
  };
}
