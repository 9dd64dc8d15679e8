/** One Markdown file's bytes → its fields and its body, each read: the way that all kinds of documents go. */
import type { Body, BrokenArticle, Diagnostic, Place } from '../model.js';
import { diagnose, hasError } from '../diagnostics/diagnose.js';
import type { Locate } from '../text/yaml-node.js';
import { readYaml } from '../text/yaml.js';
import { splitFrontMatter, type FrontMatter } from './front-matter.js';
import { openSource } from './open-source.js';
import type { FieldSource } from './open-fields.js';
import type { BodyParser } from './parse-body.js';
import type { ReadFields } from './read-fields.js';

/** A Markdown file of content/. */
export interface DocumentSource {
  /** Relative to the portal's root, with `/`, in NFC: `content/hoc-tap-bac/bai.md`. */
  readonly path: string;
  /** SHA-256 of `bytes`, hexadecimal. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** What a sound file holds. */
export interface Parts<Fields> {
  readonly kind: 'parts';
  readonly fields: Fields;
  /** Where each top-level front matter field stands: its line. */
  readonly places: Readonly<Record<string, Place>>;
  /** With open links: see `Manuscript`. */
  readonly html: string;
  readonly body: Body;
  /** The body as it is written. */
  readonly source: string;
  /** The body without markup; a line for each block. */
  readonly plainText: string;
  /** Warnings, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the fields of one kind of document. */
export type FieldReader<Fields> = (source: FieldSource) => ReadFields<Fields>;

/** The fields whose values are prose: YAML's punctuation in them is taken as text. */
const PROSE: ReadonlySet<string> = new Set(['title', 'author', 'summary', 'source']);

/** What must not be published by mistake: see `BrokenArticle.guarded`. */
const GUARDED = /\b(?:withdrawn|publishAt|expiresAt|draft)\b/i;

/** Takes a file apart; `named` is what its name gave to report. */
export function parseParts<Fields>(
  { path, bytes }: Pick<DocumentSource, 'path' | 'bytes'>,
  parseBody: BodyParser,
  named: readonly Diagnostic[],
  read: FieldReader<Fields>,
): Parts<Fields> | BrokenArticle {
  const { text, locate, diagnostics: opening } = openSource(path, bytes);
  const early = [...opening, ...named];
  const split = splitFrontMatter(text, locate);
  if ('code' in split) return broken(path, [...early, split], text);
  // Undecodable bytes are most often another encoding altogether: what else could be said of the text would mislead.
  if (hasError(opening)) return broken(path, early, split.yaml);
  const head = readHead(split, path, locate, read);
  const {
    html,
    body,
    plainText,
    diagnostics: inBody,
  } = parseBody({
    path,
    text: split.body,
    locate: (offset, length) => locate(split.bodyOffset + offset, length),
  });
  const diagnostics = inOrder([...early, ...head.diagnostics, ...inBody]);
  if (head.fields === null || hasError(diagnostics)) return broken(path, diagnostics, split.yaml);
  return {
    kind: 'parts',
    fields: head.fields,
    places: head.places,
    source: split.body,
    html,
    body,
    plainText,
    diagnostics,
  };
}

function readHead<Fields>(
  { yaml, yamlOffset }: FrontMatter,
  path: string,
  locate: Locate,
  read: FieldReader<Fields>,
): ReadFields<Fields> {
  const locateYaml: Locate = (offset, length) => locate(yamlOffset + offset, length);
  const start = locate(yamlOffset - 3, 3);
  const { root, diagnostics } = readYaml(yaml, locateYaml, PROSE);
  if (root?.kind === 'map') {
    const head = read({ path, yaml, root, locate: locateYaml, start });
    return { ...head, diagnostics: [...diagnostics, ...head.diagnostics] };
  }
  const silent = !hasError(diagnostics);
  return {
    fields: null,
    places: {},
    diagnostics: silent ? [...diagnostics, diagnose('front-matter-not-fields', start)] : diagnostics,
  };
}

/** `region` is where the editor would have said that the article is held back. */
function broken(path: string, diagnostics: readonly Diagnostic[], region: string): BrokenArticle {
  return { kind: 'broken', path, guarded: GUARDED.test(region), diagnostics: inOrder(diagnostics) };
}

/** As an editor meets them who reads the file from its top. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  return diagnostics.toSorted((a, b) => (a.place?.offset ?? 0) - (b.place?.offset ?? 0));
}
