/** An article's number → its text: the same number, corpus size and seed give the same article. */
import { fill, namePerson } from './phrases.mjs';
import { Random, Weighted, shuffle } from './random.mjs';
import { sections } from './sections.mjs';
import { closings, headings, items, links, openings, sentences, summaries, titles } from './sentences.mjs';
import { agencies, authors, commonTag, generalTags, places, posts } from './words.mjs';

/** The articles of a corpus are spread over these ten years, whatever its size. */
const begin = Date.UTC(2016, 0, 1);
const end = Date.UTC(2026, 0, 1);

const sectionWeights = new Weighted(sections.map((section) => section.weight));
const subjectWeights = Weighted.zipf(8, 0.7);
const authorWeights = Weighted.zipf(authors.length, 0.8);
const placeWeights = Weighted.zipf(places.length, 0.8);

/** Every tag but the common one, the most frequent first. */
const rankedTags = shuffle(
  [...sections.flatMap(({ subjects }) => subjects.flatMap(({ tags }) => tags)), ...places, ...generalTags],
  7,
);
const tagWeights = Weighted.zipf(rankedTags.length);

/**
 * @typedef {object} Draft
 * @property {string} section its path
 * @property {string} title
 * @property {string} author
 * @property {string} timestamp ISO 8601 with the zone of Việt Nam
 * @property {string} summary
 * @property {readonly string[]} tags four
 * @property {string} body Markdown, 3 to 8 KB
 */

/**
 * Article `index` of `count`, the oldest first.
 * @param {number} index
 * @param {number} count
 * @param {number} seed
 * @returns {Draft}
 */
export function compose(index, count, seed) {
  const random = new Random(Math.imul(seed, 2654435761) + Math.imul(index + 1, 40503));
  const time = new Date(begin + ((end - begin) * (index + random.next())) / count);
  const section = sections[sectionWeights.draw(random)];
  const subject = section.subjects[subjectWeights.draw(random)];
  const matter = {
    random,
    subject,
    place: places[placeWeights.draw(random)],
    agency: random.pick(agencies),
    act: random.pick(subject.acts),
    person: namePerson(random),
    post: random.pick(posts),
    date: { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() },
  };
  return {
    section: section.path,
    title: fill(random.pick(titles), matter),
    author: authors[authorWeights.draw(random)],
    timestamp: stamp(time, random),
    summary: fill(random.pick(summaries), matter),
    tags: chooseTags(matter),
    body: composeBody(matter),
  };
}

/** @param {number} value */
const two = (value) => String(value).padStart(2, '0');

/** A moment of the day's working hours. @param {Date} day @param {Random} random */
function stamp(day, random) {
  return `${day.toISOString().slice(0, 10)}T${two(random.between(6, 18))}:${two(random.between(0, 59))}:00+07:00`;
}

/**
 * One or two of the subject, the common one for half of the articles, others by frequency; four in all.
 * @param {import('./phrases.mjs').Matter} matter
 */
function chooseTags({ random, subject, place }) {
  const tags = new Set([random.pick(subject.tags)]);
  if (random.oneIn(2)) tags.add(commonTag);
  if (random.oneIn(3)) tags.add(place);
  while (tags.size < 4) tags.add(rankedTags[tagWeights.draw(random)]);
  return [...tags];
}

/** A body of 3 to 8 KB, 5 KB at the mean. @param {import('./phrases.mjs').Matter} matter */
function composeBody(matter) {
  const { random } = matter;
  const target = 2600 + 4400 * random.next() ** 1.4;
  const templates = shuffle(sentences, random.between(0, 1e9));
  let told = 0;
  const tell = () => fill(templates[told++ % templates.length], matter);
  const blocks = [fill(random.pick(openings), matter)];
  let size = Buffer.byteLength(blocks[0]);
  while (size < target) {
    const block = composeBlock(matter, blocks.length, tell);
    blocks.push(block);
    size += Buffer.byteLength(block);
  }
  blocks.push(fill(random.pick(closings), matter));
  return `${blocks.join('\n\n')}\n`;
}

/**
 * A paragraph mostly; now and then a paragraph under a heading, a list or a table.
 * @param {import('./phrases.mjs').Matter} matter
 * @param {number} position
 * @param {() => string} tell gives the next sentence, none twice before all have been told
 */
function composeBlock(matter, position, tell) {
  const { random } = matter;
  if (position % 4 === 3 && !random.oneIn(3))
    return `## ${fill(random.pick(headings), matter)}\n\n${composeParagraph(matter, tell)}`;
  if (random.oneIn(9)) return composeList(matter);
  if (random.oneIn(40)) return composeTable(matter);
  return composeParagraph(matter, tell);
}

/** @param {import('./phrases.mjs').Matter} matter @param {() => string} tell */
function composeParagraph(matter, tell) {
  const { random } = matter;
  const paragraph = Array.from({ length: random.between(2, 4) }, tell);
  if (random.oneIn(6)) paragraph.push(fill(random.pick(links), matter));
  return paragraph.join(' ');
}

/** @param {import('./phrases.mjs').Matter} matter */
function composeList(matter) {
  const { random } = matter;
  const ordered = random.oneIn(3);
  const list = Array.from(
    { length: random.between(3, 5) },
    (_, index) => `${ordered ? `${index + 1}.` : '-'} ${fill(random.pick(items), matter)}`,
  );
  return `Cụ thể, có những việc sau:\n\n${list.join('\n')}`;
}

/** @param {import('./phrases.mjs').Matter} matter */
function composeTable(matter) {
  const { random } = matter;
  const rows = Array.from({ length: random.between(3, 6) }, (_, index) =>
    fill(`| Thôn ${index + 1} | {noun} | {many} | {percent}% |`, matter),
  );
  return ['| Thôn | Nội dung | Số lượng | Tỷ lệ |', '|---|---|---:|---:|', ...rows].join('\n');
}
