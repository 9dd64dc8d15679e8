/** Results → the tables of RESULTS.md. */

/** @param {number} value */
const seconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1));
/** @param {number} bytes */
const megabytes = (bytes) => String(Math.round(bytes / 1e6));
/** @param {number} count */
const thousands = (count) => count.toLocaleString('en-GB');

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/**
 * A Markdown table; the first column is text, the others are numbers.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map((row) => line(row))].join('\n');
}

/** @param {import('../run.mjs').Results} results */
export function printResults({ machine, versions, missing, method, corpora, startUp }) {
  const tools = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Results of the bench

${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB; ${machine.system}; corpora and outputs on ${machine.disk}. ${tools.join(', ')}.
Whole processes, in turns, measured by ${method}; medians. See [README.md](README.md) for what is measured and what is fair.
${missing.map(({ name, install }) => `${name} was not installed (${install}).\n`).join('')}${startUp === null ? '' : `\nStart-up, \`bantin --version\` less \`node -e 0\`: ${Math.round(startUp * 1000)} ms.\n`}
${corpora.map(printCorpus).join('\n')}`;
}

/** @param {import('../run.mjs').CorpusResults} corpus */
function printCorpus({ articles, runs, cold, again, dev }) {
  const parts = cold.map(
    ({ relatedPage, rows }) => `### Cold, related-news pages ${relatedPage ? 'on' : 'off'}

${printCold(rows)}

${printKinds(rows)}
`,
  );
  return `## ${thousands(articles)} articles, ${runs} run${runs === 1 ? '' : 's'} each

${parts.join('\n')}${again.length === 0 ? '' : `\n### bantin again, in a new process\n\n${printAgain(again, cold)}\n`}${printDev(dev)}`;
}

/** @param {import('./dev.mjs').Latency | null} dev */
function printDev(dev) {
  if (dev === null) return '';
  const [middle, least, greatest] = [dev.median, dev.least, dev.greatest].map((time) => Math.round(time * 1000));
  return `\n\`bantin dev\`, from a save to the event that reloads open pages, ${dev.saves} articles one after the other: ${middle} ms at the median (${least}–${greatest}).\n`;
}

/** @param {readonly import('./cold.mjs').Row[]} rows */
function printCold(rows) {
  const base = rows.find(({ name }) => name === 'bantin')?.cost.wall ?? NaN;
  return table(
    ['', 'wall s', 'least–greatest', 'CPU s', 'peak MB', 'files', 'MB written', 'wall ÷ bantin’s'],
    rows.map(({ name, cost, count }) => [
      name,
      seconds(cost.wall),
      `${seconds(cost.least)}–${seconds(cost.greatest)}`,
      seconds(cost.cpu),
      megabytes(cost.memory),
      thousands(count.files),
      megabytes(count.bytes),
      Number.isNaN(base) ? '–' : (cost.wall / base).toFixed(2),
    ]),
  );
}

/** @param {readonly import('./cold.mjs').Row[]} rows */
function printKinds(rows) {
  const generators = rows.filter(({ name }) => !name.startsWith('cp '));
  const kinds = [...new Set(generators.flatMap(({ count }) => Object.keys(count.kinds)))];
  return table(
    ['pages', ...generators.map(({ name }) => name)],
    kinds.map((kind) => [kind, ...generators.map(({ count }) => thousands(count.kinds[kind] ?? 0))]),
  );
}

/**
 * @param {import('../run.mjs').CorpusResults['again']} again
 * @param {import('../run.mjs').CorpusResults['cold']} cold
 */
function printAgain(again, cold) {
  const whole =
    cold.find(({ relatedPage }) => relatedPage)?.rows.find(({ name }) => name === 'bantin')?.cost.wall ?? NaN;
  return table(
    ['', 'wall s', 'least–greatest', 'CPU s', 'peak MB', 'rendered', 'patched', 'written', 'removed', 'wall ÷ cold'],
    again.map(({ name, cost, rendered, patched, written, removed }) => [
      name,
      seconds(cost.wall),
      `${seconds(cost.least)}–${seconds(cost.greatest)}`,
      seconds(cost.cpu),
      megabytes(cost.memory),
      thousands(rendered),
      thousands(patched),
      thousands(written),
      thousands(removed),
      Number.isNaN(whole) ? '–' : (cost.wall / whole).toFixed(2),
    ]),
  );
}
