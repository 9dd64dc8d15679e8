/** Sentences with slots → sentences. Templates are cut once, so that filling one is a walk over its parts. */
import { agencies, givenNames, places, posts, surnames } from './words.mjs';

/**
 * What stays the same throughout an article.
 * @typedef {object} Matter
 * @property {import('./random.mjs').Random} random
 * @property {import('./sections.mjs').Subject} subject
 * @property {string} place
 * @property {string} agency
 * @property {string} act
 * @property {string} person
 * @property {string} post
 * @property {{ readonly year: number, readonly month: number, readonly day: number }} date
 */

/** A person's name. @param {import('./random.mjs').Random} random */
export const namePerson = (random) => `${random.pick(surnames)} ${random.pick(givenNames)}`;

/** @type {Readonly<Record<string, (matter: Matter) => string | number>>} */
const slots = {
  place: ({ place }) => place,
  agency: ({ agency }) => agency,
  act: ({ act }) => act,
  person: ({ person }) => person,
  post: ({ post }) => post,
  topic: ({ subject }) => subject.topic,
  unit: ({ subject }) => subject.unit,
  day: ({ date }) => `${date.day}/${date.month}/${date.year}`,
  year: ({ date, random }) => date.year - random.between(0, 1),
  month: ({ random }) => `tháng ${random.between(1, 12)}`,
  noun: ({ random, subject }) => random.pick(subject.nouns),
  noun2: ({ random, subject }) => random.pick(subject.nouns.slice(1)),
  place2: ({ random }) => random.pick(places),
  agency2: ({ random }) => random.pick(agencies),
  person2: ({ random }) => namePerson(random),
  post2: ({ random }) => random.pick(posts),
  n: ({ random }) => random.between(2, 14),
  many: ({ random }) => random.between(21, 980),
  percent: ({ random }) => `${random.between(11, 98)},${random.between(1, 9)}`,
  money: ({ random }) => `${random.between(20, 950)} triệu đồng`,
};

/** Templates by their text, each as texts and slots in turn. @type {Map<string, readonly string[]>} */
const cut = new Map();

/**
 * Fills a template and sets its first letter in upper case.
 * @param {string} template
 * @param {Matter} matter
 */
export function fill(template, matter) {
  let parts = cut.get(template);
  if (parts === undefined) {
    parts = template.split(/[{}]/);
    cut.set(template, parts);
  }
  const filled = parts.map((part, index) => (index % 2 === 0 ? part : slots[part](matter))).join('');
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
