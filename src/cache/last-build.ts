/** The state that the last build has left → what it knew, each part read from its file when somebody asks for it. */
import { join } from 'node:path';
import type { Portal } from '../model.js';
import { nothingKnown, type KnownFiles } from '../portal/file-stat.js';
import { KnownArticles } from './articles.js';
import { readBlob, unpackNumbers, unpackTexts, type Sections } from './blob.js';
import type { Documents } from './documents.js';
import { readEdition, type StoredEdition } from './edition.js';
import { CacheFailure } from './failure.js';
import { KnownOutputs } from './outputs.js';
import { readRanking, type RankingRecord } from './ranking.js';
import type { OutputsState, State, StoredFile } from './state.js';
import { openKnownFiles } from './stats.js';

/** What is known of the last build. */
export class LastBuild {
  readonly #folder: string;
  readonly #state: State | null;
  #ranking: RankingRecord | null = null;

  /** `folder`: of the cache; `state`: null where nothing is known. */
  constructor(folder: string, state: State | null) {
    this.#folder = folder;
    this.#state = state;
  }

  /** The articles that were parsed as `parser` says; null: however they were parsed. */
  articles(parser: string | null): KnownArticles {
    if (this.#state === null || (parser !== null && this.#state.parser !== parser)) return KnownArticles.none();
    return KnownArticles.of(this.read(this.#state.articles));
  }

  /** The related news, if articles were parsed as `parser` says; null where nothing is known. */
  ranking(parser: string): RankingRecord | null {
    if (this.#state === null || this.#state.ranking === null || this.#state.parser !== parser) return null;
    this.#ranking ??= readRanking(this.read(this.#state.ranking));
    return this.#ranking;
  }

  /** Where a ranking lies that was read here, which is not held any longer; null for any other. */
  giveBack(ranking: RankingRecord, parser: string): StoredFile | null {
    const isKnown = ranking === this.#ranking && this.#state?.parser === parser;
    this.#ranking = null;
    return isKnown ? (this.#state?.ranking ?? null) : null;
  }

  /** The edition, of these documents; null where it cannot be taken up again. */
  edition(portal: Portal, documents: Documents): StoredEdition | null {
    const stored = this.#state?.edition ?? null;
    return stored === null ? null : readEdition(this.read(stored), portal, documents);
  }

  /** Files other than articles. */
  files(): KnownFiles {
    if (this.#state === null) return nothingKnown;
    const { paths, stats, digests } = this.read(this.#state.files);
    return openKnownFiles(unpackTexts(paths), unpackNumbers(stats), unpackTexts(digests));
  }

  /** The output folder `name` as it was last written with `tools` (null: with whatever); null if nothing is known. */
  outputs(name: string, tools: string | null): KnownOutputs | null {
    const known = this.#state?.outputs[name];
    if (known === undefined || (tools !== null && known.tools !== tools)) return null;
    return KnownOutputs.of(this.read(known));
  }

  /** The moment (ms since 1970 UTC) for which the output folder `name` was last published; null if nothing is known. */
  moment(name: string): Pick<OutputsState, 'clock' | 'drafts'> | null {
    return this.#state?.outputs[name] ?? null;
  }

  /** What stood in no file of the output folder `name` when it was last published. */
  absent(name: string): readonly string[] {
    return this.#state?.outputs[name]?.absent ?? [];
  }

  /** A file that the state names; throws a `CacheFailure` where that is not what was written. */
  read({ name, sum }: StoredFile): Sections {
    const sections = readBlob(join(this.#folder, name), sum);
    if (sections === null) throw new CacheFailure('damaged');
    return sections;
  }
}
