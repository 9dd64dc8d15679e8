/** Answers a page's questions out of the edition's facts and writes down what was read (law 2). One for each render. */
import type { ResolvedLink } from '../content/marks.js';
import type { Language, Link, Read } from '../model.js';
import type { Texts } from '../cache/texts.js';
import type { Query } from '../newsroom/query.js';
import type { Facts } from '../pages/facts.js';
import type { Fact } from '../pages/questions.js';
import type { ArticleFacts, Reader } from '../pages/reader.js';
import type { LinkView, SharedView, SiteView, SummaryView } from '../pages/views.js';
import type { Fingerprint } from '../text/fingerprint.js';
import { wordsIn, type Words } from '../pages/words.js';

/** The rendered shared parts. The header differs by the section that a page belongs to (null: none). */
export interface Fragments {
  readonly header: (section: string | null) => Fact<string>;
  readonly side: Fact<string>;
  /** The side blocks of pages that an added article must not change. */
  readonly quietSide: Fact<string>;
  readonly footer: Fact<string>;
  /** What a page sees in the part of this key; null where there is none. */
  readonly seen: (key: string) => Fingerprint | null;
  /** What they were rendered from. */
  readonly reads: readonly Read[];
}

/** A reader that remembers what it was asked. */
export class Recorder implements Reader {
  readonly #facts: Facts;
  readonly #texts: Texts;
  readonly #fragments: Fragments | null;
  readonly #reads = new Map<string, Read>();

  /** `fragments` is null while the fragments themselves are rendered. */
  constructor(facts: Facts, texts: Texts, fragments: Fragments | null) {
    this.#facts = facts;
    this.#texts = texts;
    this.#fragments = fragments;
  }

  /** What has been read so far, in the order of first reading. */
  get reads(): readonly Read[] {
    return [...this.#reads.values()];
  }

  /** Writes down something that was read elsewhere: a template. */
  note(read: Read): void {
    this.#reads.set(read.key, read);
  }

  site(): SiteView {
    return this.#take(this.#facts.site());
  }

  words(): Words {
    return wordsIn(this.language());
  }

  language(): Language {
    return this.site().language;
  }

  href(url: string): string {
    this.site();
    return this.#facts.href(url);
  }

  address(written: string): string {
    this.site();
    return this.#facts.address(written);
  }

  canonical(url: string): string {
    this.site();
    return this.#facts.canonical(url);
  }

  section(path: string): LinkView {
    return this.#take(this.#facts.section(path));
  }

  topic(tag: string): LinkView {
    return this.#take(this.#facts.topic(tag));
  }

  author(name: string): LinkView {
    return this.#take(this.#facts.author(name));
  }

  heading(shelf: 'topic' | 'author', slug: string): string {
    return this.#take(this.#facts.heading({ shelf, slug }));
  }

  article(path: string): ArticleFacts {
    return this.#take(this.#facts.article(path));
  }

  summary(path: string): SummaryView {
    return this.#take(this.#facts.summary(path));
  }

  list(query: Query): readonly SummaryView[] {
    return this.#take(this.#facts.list(query));
  }

  body(path: string): string {
    return this.#texts.html(this.article(path).article.article.text);
  }

  destination(link: Link): ResolvedLink {
    return this.#take(this.#facts.destination(link));
  }

  shared(section: string | null, quiet: boolean): SharedView {
    if (this.#fragments === null) throw new Error('a shared part cannot show the shared parts');
    const { header, side, quietSide, footer } = this.#fragments;
    return {
      header: this.#take(header(section)),
      side: this.#take(quiet ? quietSide : side),
      footer: this.#take(footer),
    };
  }

  #take<Value>({ value, read }: Fact<Value>): Value {
    this.#reads.set(read.key, read);
    return value;
  }
}
