/** The texts of articles, some of which no longer count → only those that count, written anew once most do not. */
import type { ArticleRecord } from './articles.js';
import type { State } from './state.js';
import { TextStore, type TextFolder } from './texts.js';

/** The articles of a build, and the texts behind them. */
export interface TextsInUse {
  readonly articles: readonly ArticleRecord[];
  readonly texts: TextStore;
  /** By number of text file: how much of it counts. */
  readonly lengths: readonly number[];
}

/** Whether most bytes of the files of texts count no longer; `live`: how many do. */
export function isWasteful(live: number, lengths: readonly number[]): boolean {
  return lengths.reduce((sum, length) => sum + length, 0) > 2 * live + (1 << 20);
}

/** The articles with their places, and where the texts are; `build` names a new generation of them. */
export function compactTexts(
  { articles, texts, lengths }: TextsInUse,
  { folder, id, generation }: TextFolder,
  build: number,
): { readonly articles: readonly ArticleRecord[]; readonly texts: State['texts'] } {
  const live = articles.reduce((sum, { text }) => sum + (text === null ? 0 : TextStore.sizeOf(text)), 0);
  if (!isWasteful(live, lengths)) return { articles, texts: { id, generation, lengths } };
  const anew = new TextStore({ folder, id, generation: build, lengths: [] }, 0);
  const moved = articles.map((record) =>
    record.text === null ? record : { ...record, text: anew.add(texts.html(record.text), texts.terms(record.text)) },
  );
  anew.flush();
  anew.close();
  return { articles: moved, texts: { id, generation: build, lengths: [anew.length] } };
}
