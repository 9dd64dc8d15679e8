/** Versions of articles out of git: the steps of a branch → those that are about articles; their texts → what each said. */
import type { Trace, TracedStep } from './audit/trace-lives.js';
import { toSaid, type Life, type Said } from './audit/version.js';
import type { DocumentParser } from './content/parse-document.js';
import { isPagePath } from './content/parse-page.js';
import { isTopicPath } from './content/parse-topic.js';
import { diagnose } from './diagnostics/diagnose.js';
import type { Diagnostic, Portal } from './model.js';
import { isDocument } from './portal/scan.js';
import { readBlobs, type Step } from './portal/timeline.js';
import { digestBytes } from './text/digest.js';
import { readText } from './text/read-text.js';

/** Bytes that need not be asked of git, by path. */
export type KnownBytes = ReadonlyMap<string, { readonly blob: string; readonly bytes: Uint8Array }>;

/** Whether the file at `path` is an article, and neither a static page nor an introduction. */
export function isArticlePath(path: string): boolean {
  return isDocument({ path }) && !isPagePath(path) && !isTopicPath(path);
}

/** Paths as the portal has them; what is no article is left out. */
export function toArticles(step: Step): TracedStep {
  const named = ({ from, to }: (typeof step.changes)[number]): TracedStep['changes'][number] => {
    const name = (file: typeof from): typeof from => {
      const path = `content/${file?.path ?? ''}`;
      return file !== null && isArticlePath(path) ? { path, blob: file.blob } : null;
    };
    return { from: name(from), to: name(to) };
  };
  return { ...step, changes: step.changes.map(named).filter(({ from, to }) => from !== null || to !== null) };
}

/** The end of an article's address, as its file's name has it, without a date before it. */
export function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.md$/i, '').replace(/^[\d-]*-(?=.)/, '');
}

/** Parses versions; the same bytes at the same path once. */
export class VersionReader {
  readonly #portal: Portal;
  readonly #folder: string;
  readonly #parse: DocumentParser;
  readonly #files: KnownBytes;
  /** By path and blob; null for what cannot be read. */
  readonly #said = new Map<string, Said | null>();

  constructor(portal: Portal, folder: string, parse: DocumentParser, files: KnownBytes) {
    this.#portal = portal;
    this.#folder = folder;
    this.#parse = parse;
    this.#files = files;
  }

  /** Reads all versions in `traces`; false where git lacks one. */
  async read(traces: readonly (readonly Trace[])[]): Promise<boolean> {
    const wanted = new Map<string, Set<string>>();
    for (const { file } of traces.flat()) {
      if (file === null || this.#said.has(`${file.blob} ${file.path}`)) continue;
      const onDisk = this.#files.get(file.path);
      if (onDisk?.blob === file.blob) this.#add(file.path, file.blob, onDisk.bytes);
      else wanted.set(file.blob, (wanted.get(file.blob) ?? new Set()).add(file.path));
    }
    return readBlobs(this.#folder, [...wanted.keys()], (blob, bytes) => {
      for (const path of wanted.get(blob) ?? []) this.#add(path, blob, bytes);
    });
  }

  #add(path: string, blob: string, bytes: Uint8Array): void {
    const key = `${blob} ${path}`;
    if (this.#said.has(key)) return;
    const parsed = this.#parse({ path, digest: digestBytes(bytes), bytes });
    this.#said.set(key, parsed.kind === 'broken' ? null : toSaid(parsed, readText(bytes).text, this.#portal));
  }

  /** The versions that can be read: what cannot was never published. None for a file that never could. */
  toLife(trace: readonly Trace[]): readonly Life[] {
    const life = trace.flatMap(({ file, ...step }): Life => {
      if (file === null) return [{ ...step, said: null }];
      const said = this.#said.get(`${file.blob} ${file.path}`) ?? null;
      return said === null ? [] : [{ ...step, said }];
    });
    return life.some(({ said }) => said !== null) ? [life] : [];
  }

  /** Articles whose newest version cannot be read, so that nothing can be said of it. */
  unreadable(traces: readonly (readonly Trace[])[], from: number): readonly Diagnostic[] {
    return traces.flatMap((trace) => {
      const { file = null, order = -1 } = trace.at(-1) ?? {};
      if (file === null || order < from || this.#said.get(`${file.blob} ${file.path}`) !== null) return [];
      return [diagnose('audit-unreadable', { file: file.path, offset: 0, length: 0 })];
    });
  }
}
