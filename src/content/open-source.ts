/** The bytes of an article's file → its text, cleaned, with the way from a position in it to a place in the file. */
import type { Diagnostic } from '../model.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { cleanText } from '../text/clean-text.js';
import { readPlainText } from '../text/plain-text.js';
import { readText } from '../text/read-text.js';
import type { Locate } from '../text/yaml-node.js';

export interface OpenSource {
  readonly text: string;
  /** From a span of `text` to its place. */
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes `bytes`, the content of the file `path`. Undecodable bytes are an error; the text around them stays. */
export function openSource(path: string, bytes: Uint8Array): OpenSource {
  const plain = readPlainText(bytes);
  if (plain !== null) return { text: plain, locate: placesIn(path), diagnostics: [] };
  const { text: decoded, invalidAt } = readText(bytes);
  const { text, removed, first } = cleanText(decoded);
  const diagnostics: Diagnostic[] = [];
  if (invalidAt !== null) {
    diagnostics.push(diagnose('invalid-utf8', { file: path, offset: invalidAt, length: 1 }));
  }
  const [firstAt] = removed;
  if (firstAt === undefined) return { text, locate: placesIn(path), diagnostics };
  const place = { file: path, offset: firstAt, length: 1 };
  diagnostics.push(diagnose('control-characters', place, { count: removed.length, character: first }));
  return { text, locate: (offset, length) => ({ file: path, offset: restore(offset, removed), length }), diagnostics };
}

function placesIn(file: string): Locate {
  return (offset, length) => ({ file, offset, length });
}

/** The position in the text as it was of what stands at `offset` in the cleaned one. */
function restore(offset: number, removed: readonly number[]): number {
  let original = offset;
  for (const position of removed) {
    if (position > original) break;
    original += 1;
  }
  return original;
}
