/** Results → docs/images/bench.svg: cold builds of all tools beside each other, and bantin's second builds. */

/** Width, heights and places in pixels. */
const width = 980;
const rowHeight = 30;
const labelWidth = 520;
const barSpace = 350;

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** @param {number} value */
const seconds = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;

/**
 * @typedef {{ readonly name: string, readonly value: number, readonly own: boolean }} Bar
 */

/**
 * A heading with its bars; their scale is that of the longest.
 * @param {string} heading @param {readonly Bar[]} bars @param {number} top
 */
function printGroup(heading, bars, top) {
  const longest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value, own }, index) => {
    const y = top + 34 + index * rowHeight;
    const length = Math.max(2, (value / longest) * barSpace);
    return [
      `<text x="${labelWidth - 12}" y="${y + 15}" text-anchor="end" class="${own ? 'own' : 'name'}">${escape(name)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="21" rx="2" class="${own ? 'bar' : 'other'}"/>`,
      `<text x="${labelWidth + length + 8}" y="${y + 15}" class="value">${seconds(value)}</text>`,
    ].join('\n');
  });
  return {
    svg: [`<text x="20" y="${top + 16}" class="heading">${escape(heading)}</text>`, ...rows].join('\n'),
    bottom: top + 34 + bars.length * rowHeight + 14,
  };
}

/**
 * The picture of one corpus; null where bantin was not measured.
 * @param {import('../run.mjs').Results} results
 * @param {import('../run.mjs').CorpusResults} corpus
 */
export function printPicture({ versions, machine }, { articles, cold, again }) {
  const rows = cold.find(({ relatedPage }) => relatedPage)?.rows ?? [];
  const own = rows.find(({ name }) => name === 'bantin');
  if (own === undefined) return null;
  /** @param {string} name */
  const versioned = (name) => {
    const [tool = '', ...rest] = name.split(',');
    const version = versions[tool];
    return version === undefined ? name : [`${tool} ${version}`, ...rest].join(',');
  };
  const count = articles.toLocaleString('en-GB');
  const first = printGroup(
    `${count} articles with related news, nothing built before`,
    rows
      .toSorted((a, b) => a.cost.wall - b.cost.wall)
      .map(({ name, cost }) => ({ name: versioned(name), value: cost.wall, own: name === 'bantin' })),
    24,
  );
  const second = printGroup(
    'bantin again, in a new process',
    [
      { name: 'everything anew', value: own.cost.wall, own: false },
      ...again.map(({ name, cost }) => ({ name, value: cost.wall, own: true })),
    ],
    first.bottom + 10,
  );
  const height = second.bottom + 26;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Wall time of builds of ${count} articles, in seconds</title>
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2933 }
.heading { font-weight: 600; font-size: 16px }
.own { font-weight: 600 }
.bar { fill: #a4161a }
.other { fill: #7b8794 }
.note { font-size: 12px; fill: #52606d }
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${first.svg}
${second.svg}
<text x="20" y="${height - 12}" class="note">${escape(`${machine.cpu}, ${machine.cores} cores; wall time, medians. See bench/RESULTS.md.`)}</text>
</svg>
`;
}
