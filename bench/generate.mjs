#!/usr/bin/env node
/**
 * Writes a portal of N invented articles in Vietnamese: `node generate.mjs N DIR [--no-related-page] [--seed S]`.
 * No clock and no chance: the same N and seed give the same bytes on every machine.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compose } from './corpus/compose.mjs';
import { writePortal } from './corpus/portal.mjs';

/** How many files are being written at a time. */
const batch = 64;

/**
 * Writes `count` articles as `content/<section>/<year>/<slug>.md`, and the portal around them.
 * @param {number} count
 * @param {string} folder
 * @param {{ readonly relatedPage?: boolean, readonly seed?: number }} [options]
 */
export async function generate(count, folder, { relatedPage = true, seed = 1 } = {}) {
  await writePortal(folder, { relatedPage });
  /** @type {Set<string>} */
  const taken = new Set();
  /** @type {Map<string, Promise<unknown>>} */
  const folders = new Map();
  /** @type {Promise<unknown>[]} */
  let writing = [];
  for (let index = 0; index < count; index += 1) {
    const draft = compose(index, count, seed);
    const slug = chooseSlug(draft, taken);
    const file = join(folder, 'content', draft.section, draft.timestamp.slice(0, 4), `${slug}.md`);
    const parent = dirname(file);
    const ready = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, ready);
    writing.push(ready.then(() => writeFile(file, printArticle(draft))));
    if (writing.length < batch) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}

/**
 * The title without diacritics, with a number where the section has it already: the URL has no year.
 * @param {import('./corpus/compose.mjs').Draft} draft @param {Set<string>} taken
 */
function chooseSlug({ section, title }, taken) {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  let slug = base;
  for (let number = 2; taken.has(`${section}/${slug}`); number += 1) slug = `${base}-${number}`;
  taken.add(`${section}/${slug}`);
  return slug;
}

/** @param {import('./corpus/compose.mjs').Draft} draft */
function printArticle({ title, author, timestamp, summary, tags, body }) {
  return `---
title: ${title}
author: ${author}
timestamp: ${timestamp}
summary: ${summary}
tags: [${tags.join(', ')}]
---

${body}`;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-related-page': { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
  });
  const [count, folder] = positionals;
  if (folder === undefined || !/^\d+$/.test(count ?? '') || !/^\d+$/.test(values.seed)) {
    process.stderr.write('usage: node generate.mjs N DIR [--no-related-page] [--seed S]\n');
    process.exitCode = 2;
    return;
  }
  await generate(Number(count), folder, { relatedPage: !values['no-related-page'], seed: Number(values.seed) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
