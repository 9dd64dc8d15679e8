/** The built-in layouts print no word of their own: every word that readers meet is in the catalogue, in both languages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../layouts/', import.meta.url));

/** Attributes whose values are read out or shown. */
const spoken = /\b(?:alt|title|aria-label|placeholder|label)="([^"]*)"/g;

/** Names, of formats among others, which are the same in all languages. */
const names: ReadonlySet<string> = new Set(['Facebook', 'Zalo', 'RSS', 'Atom', 'JSON', 'UTF']);

/** What a layout prints as it stands there: text between elements, and the values of spoken attributes. */
function wordsOf(layout: string): readonly string[] {
  const html = layout
    .replace(/\{#.*?#\}/gs, '')
    .replace(/\{% block page_class %\}[^{]*/g, '')
    .replace(/\{%.*?%\}|\{\{.*?\}\}/gs, ' ');
  const values = [...html.matchAll(spoken)].map(([, value = '']) => value);
  return [html.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, ' '), ...values].flatMap(
    (text) => text.match(/\p{L}{2,}/gu) ?? [],
  );
}

test('layouts print no word of their own', () => {
  const layouts = readdirSync(folder).filter((name) => name.endsWith('.njk') && !name.includes('.txt.'));
  const found = layouts.flatMap((name) => {
    const words = wordsOf(readFileSync(join(folder, name), 'utf8'));
    return words.filter((word) => !names.has(word)).map((word) => `${name}: ${word}`);
  });
  assert.deepEqual(found, []);
});
