/**
 * bantin's second builds: a new process on a portal that was built before, after one edit, made here and taken back.
 */
import { appendFile, cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { quietSection, shownSection } from '../corpus/portal.mjs';
import { bantin, buildCommand, program } from '../peers/bantin.mjs';
import { settle } from './cold.mjs';
import { runOnce } from './run-once.mjs';
import { median, summarize } from './statistics.mjs';

/**
 * @typedef {object} Edit
 * @property {string} name
 * @property {(portal: string, run: number) => Promise<() => Promise<void>>} make makes the edit of a run; what it gives takes it back
 * @property {(portal: string) => Promise<() => Promise<void>>} [before] what must be there before the first build
 */

const nothing = async () => {};

/** @type {readonly Edit[]} */
const edits = [
  { name: 'nothing changed', make: async () => nothing },
  { name: 'one article’s body edited, another one each run', make: editBody },
  { name: 'one article added, its section in no side block', make: (portal, run) => addArticle(portal, quietSection, run) },
  { name: 'one article added, its section on every page', make: (portal, run) => addArticle(portal, shownSection, run) },
  { name: 'one layout edited', before: ownLayout, make: editLayout },
  {
    name: 'one body edited, new machine: .bantin/ and dist/ restored',
    make: (portal) => moveHouse(portal, ['.bantin', 'dist']),
  },
  {
    name: 'one body edited, new machine: .bantin/ restored',
    make: (portal) => moveHouse(portal, ['.bantin']),
  },
];

/**
 * Measures each edit `runs` times.
 * @param {{ portal: string, work: string, runs: number, say: (line: string) => void }} options
 */
export async function measureAgain({ portal, work, runs, say }) {
  await clear(portal);
  const build = await bantin.prepare({ portal, work, relatedPage: true, related: 'content' });
  await settle(build.leftovers);
  const command = buildCommand(portal);
  const rows = [];
  for (const { name, make, before } of edits) {
    const takeBack = (await before?.(portal)) ?? nothing;
    const costs = [];
    let pages = { rendered: 0, patched: 0, written: 0, removed: 0 };
    for (let run = 0; run < runs; run += 1) {
      await runOnce(command, { folder: portal });
      const restore = await make(portal, run);
      execFileSync('sync');
      const { output, ...cost } = await runOnce(command, { folder: portal });
      costs.push(cost);
      pages = JSON.parse(output).pages;
      await restore();
    }
    await takeBack();
    const row = {
      name,
      cost: summarize(costs),
      rendered: pages.rendered,
      patched: pages.patched,
      written: pages.written,
      removed: pages.removed,
    };
    say(`  ${name}: ${row.cost.wall.toFixed(2)} s, ${pages.rendered} rendered, ${pages.patched} patched, ${pages.written} written`);
    rows.push(row);
  }
  await settle(build.leftovers);
  await clear(portal);
  return rows;
}

/** Removes what edits needed and left, so that nobody else builds it. @param {string} portal */
async function clear(portal) {
  for (const name of ['redirects.csv', 'layouts']) await rm(join(portal, name), { recursive: true, force: true });
}

/** What `bantin --version` takes more than an empty Node, by their medians, seconds. @param {number} runs */
export async function measureStartUp(runs) {
  const empty = [process.execPath, '-e', '0'];
  const version = [process.execPath, program, '--version'];
  /** @type {number[]} */
  const empties = [];
  /** @type {number[]} */
  const versions = [];
  // The first round only warms the page cache.
  for (let run = 0; run <= runs; run += 1) {
    const walls = [await wallOf(empty), await wallOf(version)];
    if (run === 0) continue;
    empties.push(walls[0]);
    versions.push(walls[1]);
  }
  return median(versions) - median(empties);
}

/** @param {readonly string[]} command */
const wallOf = async (command) => (await runOnce(command, { folder: '.' })).wall;

/** An article near the middle, by path. @param {string} portal @param {number} [step] */
async function middleArticle(portal, step = 0) {
  const content = join(portal, 'content');
  const files = (await readdir(content, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  return join(content, files[(files.length >> 1) + step]);
}

/** @param {string} portal @param {number} [run] */
async function editBody(portal, run = 0) {
  const file = await middleArticle(portal, 7 * run);
  const text = await readFile(file);
  await appendFile(file, '\nBan Biên tập đã bổ sung thông tin này sau khi đăng.\n');
  return () => writeFile(file, text);
}

/** @param {string} portal @param {string} section @param {number} run */
async function addArticle(portal, section, run) {
  const file = join(portal, 'content', section, '2025', `bai-moi-${run}-cua-ban-bien-tap.md`);
  const model = await readFile(await middleArticle(portal), 'utf8');
  const text = model
    .replace(/^title: .*$/m, `title: Bài mới số ${run} của Ban Biên tập`)
    .replace(/^timestamp: .*$/m, 'timestamp: 2025-12-31T23:30:00+07:00');
  await writeFile(file, text);
  // To delete what was published would be a withdrawal without a word, which bantin refuses: a rule says that it is gone.
  return async () => {
    await rm(file);
    const rules = join(portal, 'redirects.csv');
    const told = existsSync(rules) ? await readFile(rules, 'utf8') : 'from,to,status\n';
    await writeFile(rules, `${told}/${section}/bai-moi-${run}-cua-ban-bien-tap/,,410\n`);
  };
}

const layout = (/** @type {string} */ portal) => join(portal, 'layouts', 'article.njk');
const layoutText =
  '{% extends "bantin/article.njk" %}\n{% block source %}{{ super() }}<p>Góp ý xin gửi Ban Biên tập.</p>{% endblock %}\n';

/** @param {string} portal */
async function ownLayout(portal) {
  await mkdir(join(portal, 'layouts'));
  await writeFile(layout(portal), layoutText);
  return () => rm(join(portal, 'layouts'), { recursive: true });
}

/** @param {string} portal */
async function editLayout(portal) {
  await writeFile(layout(portal), layoutText.replace('Góp ý', 'Mọi góp ý'));
  return () => writeFile(layout(portal), layoutText);
}

/**
 * As a CI machine does: every source a new file with a new date, what was kept unpacked from a tar.
 * @param {string} portal
 * @param {readonly string[]} kept
 */
async function moveHouse(portal, kept) {
  const there = kept.filter((folder) => existsSync(join(portal, folder)));
  const tar = join(portal, '..', 'kept.tar');
  execFileSync('tar', ['-cf', tar, '-C', portal, '--files-from', '/dev/null', ...there]);
  await cp(join(portal, 'content'), join(portal, '..', 'content.new'), { recursive: true });
  for (const folder of ['content', '.bantin', 'dist']) await rm(join(portal, folder), { recursive: true, force: true });
  await rename(join(portal, '..', 'content.new'), join(portal, 'content'));
  execFileSync('tar', ['-xf', tar, '-C', portal]);
  await rm(tar);
  return editBody(portal);
}
