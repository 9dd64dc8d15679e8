#!/usr/bin/env node
/**
 * Builds the same corpora with bantin, Hugo, Eleventy and Astro, in turns, and writes RESULTS.md and results.json.
 * `node run.mjs --help` tells the options; README.md tells what is measured and why.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { measureAgain, measureStartUp } from './measure/again.mjs';
import { measureCold } from './measure/cold.mjs';
import { measureDev } from './measure/dev.mjs';
import { printPicture } from './measure/print-picture.mjs';
import { printResults } from './measure/print-results.mjs';
import { method } from './measure/run-once.mjs';
import { astro } from './peers/astro.mjs';
import { bantin } from './peers/bantin.mjs';
import { eleventy } from './peers/eleventy.mjs';
import { hugo } from './peers/hugo.mjs';

const usage = `usage: node run.mjs [options]
  --sizes 1000,10000   corpora, by number of articles (default 10000)
  --tools LIST         of bantin,hugo,eleventy,astro (default all)
  --related LIST       how peers relate news, of section,content (default both)
  --pages on,off       with and without related-news pages (default both)
  --runs N             runs of each (default 3)
  --cold-only          leave out bantin's second builds, its preview and start-up
  --add                keep what results.json holds already, of other sizes or tools
  --results DIR        where RESULTS.md, results.json and bench.svg go (default this folder)
  --work DIR           where corpora and outputs lie; must be within this folder (default scratch)`;

/**
 * @typedef {object} CorpusResults
 * @property {number} articles
 * @property {number} runs how often each was run
 * @property {readonly { readonly relatedPage: boolean, readonly rows: readonly import('./measure/cold.mjs').Row[] }[]} cold
 * @property {Awaited<ReturnType<typeof measureAgain>>} again
 * @property {import('./measure/dev.mjs').Latency | null} dev
 */

/**
 * @typedef {object} Results
 * @property {{ cpu: string, cores: number, memory: number, system: string, disk: string }} machine
 * @property {Readonly<Record<string, string>>} versions
 * @property {readonly { name: string, install: string }[]} missing
 * @property {string} method how costs were measured
 * @property {readonly CorpusResults[]} corpora
 * @property {number | null} startUp seconds
 */

const peers = { bantin, hugo, eleventy, astro };
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);

/**
 * The tools that are there, with their versions, and those that are not.
 * @param {readonly (keyof typeof peers)[]} names
 */
function findTools(names) {
  /** @type {Record<string, string>} */
  const versions = { node: process.versions.node };
  const found = [];
  const missing = [];
  for (const peer of names.map((name) => peers[name])) {
    const version = versionOf(peer);
    if (version === null) {
      missing.push({ name: peer.name, install: peer.install });
      say(`${peer.name} is not installed and is left out: ${peer.install}`);
    } else {
      versions[peer.name] = version;
      found.push(peer);
    }
  }
  return { versions, found, missing };
}

/** The kind of file system that a folder lies on, as GNU `stat` names it. @param {string} folder */
function diskOf(folder) {
  try {
    return execFileSync('stat', ['-f', '-c', '%T', folder], { encoding: 'utf8' }).trim();
  } catch {
    return 'a file system that has no name here';
  }
}

/** @param {import('./peers/peer.mjs').Peer} peer */
function versionOf(peer) {
  try {
    return peer.version();
  } catch {
    return null;
  }
}

/**
 * @param {number} articles
 * @param {readonly import('./peers/peer.mjs').Peer[]} found
 * @param {ReturnType<typeof readOptions>} options
 * @returns {Promise<CorpusResults>}
 */
async function measureCorpus(articles, found, { related, pages, runs, coldOnly, workFolder }) {
  const work = join(workFolder, String(articles));
  const portal = join(work, 'portal');
  if (!existsSync(join(work, 'complete'))) {
    say(`generating ${articles} articles`);
    await rm(work, { recursive: true, force: true });
    await generate(articles, portal);
    await writeFile(join(work, 'complete'), '');
  }
  /** @type {import('./measure/cold.mjs').Contender[]} */
  const contenders = found.flatMap((peer) =>
    (peer === bantin ? [null] : related).map((way) => ({ peer, related: way })),
  );
  const cold = [];
  for (const relatedPage of pages) {
    say(`${articles} articles, cold, related-news pages ${relatedPage ? 'on' : 'off'}`);
    cold.push({ relatedPage, rows: await measureCold(contenders, { portal, work, relatedPage, runs, say }) });
  }
  if (coldOnly || !found.includes(bantin)) return { articles, runs, cold, again: [], dev: null };
  say(`${articles} articles, bantin again`);
  const again = await measureAgain({ portal, work, runs, say });
  return { articles, runs, cold, again, dev: await measureDev({ portal, saves: 20, say }) };
}

/**
 * The names in a list with commas, each of which must be in `of`.
 * @template {string} Name @param {string} list @param {readonly Name[]} of
 */
function choose(list, of) {
  return list.split(',').map((name) => {
    const chosen = of.find((one) => one === name);
    if (chosen === undefined) throw new Error(`${name} is none of ${of.join(', ')}`);
    return chosen;
  });
}

/** @param {string} text */
function readCount(text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no number from 1`);
  return Number(text);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000' },
      tools: { type: 'string', default: 'bantin,hugo,eleventy,astro' },
      related: { type: 'string', default: 'section,content' },
      pages: { type: 'string', default: 'on,off' },
      runs: { type: 'string', default: '3' },
      'cold-only': { type: 'boolean', default: false },
      add: { type: 'boolean', default: false },
      results: { type: 'string', default: import.meta.dirname },
      work: { type: 'string', default: join(import.meta.dirname, 'scratch') },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    sizes: values.sizes.split(',').map((size) => readCount(size)),
    tools: choose(values.tools, ['bantin', 'hugo', 'eleventy', 'astro']),
    related: choose(values.related, ['section', 'content']),
    pages: choose(values.pages, ['on', 'off']).map((name) => name === 'on'),
    runs: readCount(values.runs),
    coldOnly: values['cold-only'],
    add: values.add,
    results: resolve(values.results),
    workFolder: resolve(values.work),
  };
}

/**
 * What was measured before and now; nothing was before where `file` is null.
 * @param {string | null} file @param {Results} now @returns {Promise<Results>}
 */
async function addTo(file, now) {
  if (file === null || !existsSync(file)) return now;
  /** @type {Results} */
  const before = JSON.parse(await readFile(file, 'utf8'));
  if (JSON.stringify(before.machine) !== JSON.stringify(now.machine)) throw new Error(`${file} is of another machine`);
  const versions = { ...before.versions, ...now.versions };
  return {
    ...now,
    versions,
    missing: [...before.missing, ...now.missing].filter(({ name }) => versions[name] === undefined),
    corpora: [...before.corpora, ...now.corpora],
    startUp: now.startUp ?? before.startUp,
  };
}

async function main() {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  if (options.help) return void process.stdout.write(`${usage}\n`);
  const { versions, found, missing } = findTools(options.tools);
  await mkdir(options.workFolder, { recursive: true });
  const corpora = [];
  for (const size of options.sizes) corpora.push(await measureCorpus(size, found, options));
  const startUp = options.coldOnly || !found.includes(bantin) ? null : await measureStartUp(Math.max(11, options.runs));
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()}`,
    disk: diskOf(options.workFolder),
  };
  await mkdir(options.results, { recursive: true });
  const results = await addTo(options.add ? join(options.results, 'results.json') : null, {
    machine,
    versions,
    missing,
    method,
    corpora,
    startUp,
  });
  await writeFile(join(options.results, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(options.results, 'RESULTS.md'), printResults(results));
  const shown = results.corpora.find(({ articles }) => articles === 10_000) ?? results.corpora[0];
  const picture = shown === undefined ? null : printPicture(results, shown);
  if (picture !== null) await writeFile(join(options.results, 'bench.svg'), picture);
}

await main();
