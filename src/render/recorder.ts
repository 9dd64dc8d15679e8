/** Answers a page's questions out of the edition's facts and writes down what was read (law 2). One for each render. */
import type { ResolvedLink } from '../content/marks.js';
import type { Language, Link, Read, StaticPage, TopicNote } from '../model.js';
import type { Texts } from '../cache/texts.js';
import type { Query } from '../newsroom/query.js';
import type { Facts } from '../pages/facts.js';
import type { Fact } from '../pages/questions.js';
import type { GoneFacts, TargetFacts } from '../pages/record-facts.js';
import { closeLinks } from '../pages/close-links.js';
import type { ArticleFacts, Reader, Written } from '../pages/reader.js';
import type {
  HistoryEntryView,
  LinkView,
  MenuItemView,
  RegisterEntryView,
  SharedView,
  SiteView,
  SummaryView,
  UnitView,
  UrgentView,
} from '../pages/views.js';
import type { Words } from '../pages/words.js';
import { defer } from './defer.js';

/** A rendered shared part. */
export interface Part extends Fact<string> {
  /** Its text in UTF-8; null where it cannot be put into a page by itself, as half a character stands in it. */
  readonly bytes: Uint8Array | null;
}

/** The rendered shared parts. The header differs by the section that a page belongs to (null: none). */
export interface Fragments {
  readonly header: (section: string | null) => Part;
  readonly side: Part;
  /** The side blocks of pages that an added article must not change. */
  readonly quietSide: Part;
  readonly footer: Part;
  /** All of them, each by the key under which it is read. */
  readonly parts: ReadonlyMap<string, Part>;
  /** What they were rendered from. */
  readonly reads: readonly Read[];
}

/** A piece that a page prints as it is, so that its text need not hold it. */
export interface OpenPart {
  /** The key of a shared part; null for what is this page's own. */
  readonly key: string | null;
  readonly bytes: Uint8Array;
}

/** What a member of a view would print: what was read there, and its bytes. */
interface Openable {
  readonly read: Read | null;
  /** Null where it cannot be put into a page by itself. */
  readonly bytes: () => Uint8Array | null;
}

/** A reader that remembers what it was asked. */
export class Recorder implements Reader {
  readonly #facts: Facts;
  readonly #texts: Texts;
  readonly #fragments: Fragments | null;
  readonly #reads = new Map<string, Read>();
  readonly #leavesOpen: boolean;
  readonly #views = new Map<object, Readonly<Record<string, Openable>>>();
  readonly #open: OpenPart[] = [];
  /** The keys of parts that were read as texts. */
  readonly #closed = new Set<string>();

  /** `fragments` is null while the fragments themselves are rendered; `leavesOpen`: whether parts may stay open. */
  constructor(facts: Facts, texts: Texts, fragments: Fragments | null, leavesOpen: boolean) {
    this.#facts = facts;
    this.#texts = texts;
    this.#fragments = fragments;
    this.#leavesOpen = leavesOpen;
  }

  /** What stays open, in the order in which it was printed. */
  get parts(): readonly OpenPart[] {
    return this.#open;
  }

  /** Whether a part was also read as a text, by a condition or a filter: then the page hangs on it elsewhere, too. */
  isClosed(key: string): boolean {
    return this.#closed.has(key);
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
    return this.#take(this.#facts.words());
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

  heading(shelf: 'topic' | 'author' | 'unit', slug: string): string {
    return this.#take(this.#facts.heading({ shelf, slug }));
  }

  unit(slug: string): UnitView {
    return this.#take(this.#facts.unit(slug));
  }

  article(path: string): ArticleFacts {
    return this.#take(this.#facts.article(path));
  }

  summary(path: string): SummaryView {
    return this.#take(this.#facts.summary(path));
  }

  history(path: string): readonly HistoryEntryView[] {
    return this.#take(this.#facts.history(path));
  }

  gone(path: string): GoneFacts {
    return this.#take(this.#facts.gone(path));
  }

  target(path: string): TargetFacts {
    return this.#take(this.#facts.target(path));
  }

  register(): readonly RegisterEntryView[] {
    return this.#take(this.#facts.register());
  }

  volume(slug: string): string {
    return this.#take(this.#facts.volume(slug));
  }

  list(query: Query): readonly SummaryView[] {
    return this.#take(this.#facts.list(query));
  }

  pages(): readonly MenuItemView[] {
    return this.#take(this.#facts.pages());
  }

  urgent(): readonly UrgentView[] {
    return this.#take(this.#facts.urgent());
  }

  staticPage(path: string): Written<StaticPage> {
    const document = this.#take(this.#facts.staticPage(path));
    return { document, html: this.#texts.html(document.text) };
  }

  introduction(path: string): Written<TopicNote> {
    const document = this.#take(this.#facts.introduction(path));
    return { document, html: this.#texts.html(document.text) };
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
    const parts = { header: header(section), side: quiet ? quietSide : side, footer };
    const close = (part: Part): string => {
      this.#closed.add(part.read.key);
      return this.#take(part);
    };
    // Whoever takes a part out of here takes it as a text.
    const view = defer(
      {},
      {
        header: () => close(parts.header),
        side: () => close(parts.side),
        footer: () => close(parts.footer),
      },
    );
    this.#views.set(view, {
      header: openable(parts.header),
      side: openable(parts.side),
      footer: openable(parts.footer),
    });
    return view;
  }

  embody<View extends object>(view: View, path: string): View & { readonly body: string } {
    const { text, body } = this.article(path).article.article;
    const texts = this.#texts;
    if (body.links.length > 0) return Object.assign(view, { body: closeLinks(texts.html(text), body.links, this) });
    const whole = defer(view, { body: () => texts.html(text) });
    this.#views.set(whole, { body: { read: null, bytes: () => texts.bytes(text) } });
    return whole;
  }

  /** Whether `object[key]` may stay open where it is printed; it counts as read then. */
  open(object: object, key: string): boolean {
    const found = this.#leavesOpen ? this.#views.get(object)?.[key] : undefined;
    const bytes = found?.bytes() ?? null;
    if (found === undefined || bytes === null) return false;
    if (found.read !== null) this.#reads.set(found.read.key, found.read);
    this.#open.push({ key: found.read?.key ?? null, bytes });
    return true;
  }

  /** Takes a passage that is printed as it is, if it may stay open. */
  place(bytes: Uint8Array): boolean {
    if (this.#leavesOpen) this.#open.push({ key: null, bytes });
    return this.#leavesOpen;
  }

  #take<Value>({ value, read }: Fact<Value>): Value {
    this.#reads.set(read.key, read);
    return value;
  }
}

function openable({ read, bytes }: Part): Openable {
  return { read, bytes: () => bytes };
}
