/**
 * The search page: joins the search indexes, asks them what the reader has typed, and shows what they know.
 * The upper half is about texts alone and is tested without a browser (`tests/text/search-text.test.ts`).
 */

const stroke = '\u0335';

/** Lower case, without tones and marks, `đ` as `d`; words are separated by single spaces. */
export function fold(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đðɖ]/g, 'd');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** `đ` as the index has it: `src/text/search-text.ts`. */
export function detachStrokes(text) {
  return text.replace(/đ/g, `d${stroke}`).replace(/Đ/g, `D${stroke}`);
}

/** The text that an author wrote. */
export function attachStrokes(text) {
  return text.replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ');
}

/** The same key as that of `src/text/search-text.ts`. */
export function titleKey(title) {
  let hash = 0x811c9dc5;
  for (const unit of fold(title).split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** What is typed, as words in lower case with single spaces; tones stay. */
export function cleanQuery(typed) {
  const words = typed.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join(' ').normalize('NFC');
}

/** Tones stand on the first vowel of `oa`, `oe`, `uy` at a word's end (hòa), or on the second (hoà): both spellings. */
export function spellings(text) {
  const apart = text.normalize('NFD');
  const first = apart.replace(/(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu, '$1$2$4$3');
  const second = apart.replace(/(^|[^q])(o|u)([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/gu, (whole, before, one, tone, other) =>
    (one === 'o') === (other !== 'y') ? `${before}${one}${other}${tone}` : whole,
  );
  return [...new Set([text.normalize('NFC'), first.normalize('NFC'), second.normalize('NFC')])];
}

/** Whether a text has any tone, mark or `đ` that could be right or wrong. */
export function hasMarks(text) {
  return /[\p{M}đ]/u.test(text.normalize('NFD'));
}

/** Lists of results, the best list first → their results, each once, in the order in which they are shown. */
export function joinRanks(lists) {
  const shown = new Map();
  for (const list of lists) for (const result of list) if (!shown.has(result.id)) shown.set(result.id, result);
  return [...shown.values()];
}

/** The part of `content` with the most of the words of `query`, as pieces that are such words (`hit`) or not. */
export function cutExcerpt(content, query, length = 32) {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const asked = fold(query).split(' ');
  const hits = words.map((word) => {
    const own = fold(word).split(' ');
    return own.some((one) => one !== '' && asked.includes(one));
  });
  let [best, start, sum] = [-1, 0, 0];
  for (let end = 0; end < words.length; end += 1) {
    sum += (hits[end] ? 1 : 0) - (hits[end - length] ? 1 : 0);
    if (sum > best) [best, start] = [sum, Math.max(0, end - length + 1)];
  }
  // A few words before the first of them.
  const first = hits.indexOf(true, start);
  if (first > start + 6 && start + length < words.length) start = Math.min(first - 6, words.length - length);
  start = Math.max(0, start);
  const end = Math.min(words.length, start + length);
  const pieces = [];
  for (let at = start; at < end; at += 1) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.hit === hits[at]) last.text += ` ${words[at]}`;
    else pieces.push({ text: words[at], hit: hits[at] });
  }
  return { pieces, before: start > 0, after: end < words.length };
}

/** How many results are shown at once. */
const step = 10;

/** Opens the indexes as one; `exact`: where tones are typed, only words with these tones count. */
async function openIndexes(folder, bundles, exact) {
  const { createInstance } = await import(`${folder}${bundles[0]}/pagefind.js`);
  const common = { baseUrl: '/', exactDiacritics: exact };
  const engine = createInstance({ ...common, basePath: `${folder}${bundles[0]}/`, noWorker: true });
  const joined = bundles.slice(1).map((bundle) => engine.mergeIndex(`${folder}${bundle}/`, common));
  // Fails where the first index cannot be loaded, for which the others would wait in vain.
  await engine.search('');
  await Promise.all(joined);
  return engine;
}

/** How many texts are looked into for their titles: most of them are shown anyway. */
const mostLookedInto = 24;

function holds(words, asked) {
  return asked.every((word) => words.includes(word));
}

/** Of the best results those whose titles hold all words of `text`, with tones as typed or (`plain`) with any. */
async function findTitled(results, text) {
  const touched = results.filter(({ matchedMetaFields }) => matchedMetaFields?.includes('title'));
  const looked = await Promise.all(
    touched.slice(0, mostLookedInto).map(async (result) => ({ result, title: attachStrokes((await result.data()).meta.title) })),
  );
  const toned = spellings(text).map((spelling) => spelling.split(' '));
  const pick = (isIt) => looked.filter(({ title }) => isIt(title)).map(({ result }) => result);
  return {
    toned: pick((title) => toned.some((asked) => holds(cleanQuery(title).split(' '), asked))),
    plain: pick((title) => holds(fold(title).split(' '), fold(text).split(' '))),
  };
}

/** Asks for `typed`: an article of that very title, of a title with all the words, texts with the words as typed, then with any tones. */
async function ask(engines, typed, filters) {
  const text = cleanQuery(typed);
  if (text === '') return [];
  const key = titleKey(text);
  const loose = await engines.loose();
  const find = async (engine, query, more = {}) =>
    (await engine.search(query === null ? null : detachStrokes(query), { filters: { ...filters, ...more } })).results;
  const isToned = hasMarks(text);
  const isPhrase = text.includes(' ');
  const lists = [await find(loose, null, { [`title${key.charAt(0)}`]: key })];
  const any = await find(loose, text);
  const titled = await findTitled(any, text);
  lists.push(titled.toned);
  const byScore = new Map(any.map((result, rank) => [result.id, rank]));
  const inOrder = (results) => results.slice().sort((a, b) => (byScore.get(a.id) ?? 1e9) - (byScore.get(b.id) ?? 1e9));
  if (isToned) {
    const exact = await engines.exact();
    const found = [];
    for (const spelling of spellings(text)) {
      if (isPhrase) lists.push(inOrder(await find(exact, `"${spelling}"`)));
      found.push(...(await find(exact, spelling)));
    }
    lists.push(inOrder(found));
  }
  lists.push(titled.plain);
  if (isPhrase) lists.push(inOrder(await find(loose, `"${text}"`)));
  return joinRanks([...lists, any]);
}

/** An element of the page with text in it. */
function make(name, className, text) {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...(text === undefined ? [] : [text]));
  return element;
}

/** A result as an item of the list. */
function showResult(data, query, sectionTitle) {
  const item = make('li', 'search-item');
  const heading = make('h2', 'search-title');
  const link = make('a', '', attachStrokes(data.meta.title ?? data.url));
  link.href = data.url;
  heading.append(link);
  const about = [data.filters.time?.[0], sectionTitle(data.filters.section?.[0])].filter((part) => part);
  const { pieces, before, after } = cutExcerpt(attachStrokes(data.content), query);
  const excerpt = make('p', 'search-excerpt', before ? '… ' : undefined);
  for (const { text, hit } of pieces) excerpt.append(hit ? make('mark', '', text) : text, ' ');
  if (after) excerpt.append('…');
  item.append(heading, make('p', 'meta', about.join(' · ')), excerpt);
  return item;
}

function once(make) {
  let made = null;
  return () => {
    // What could not be loaded may be there when it is asked for again.
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function start(form) {
  const { indexes, bundles } = form.dataset;
  const { q: input, section, topic, year } = form.elements;
  const choices = [section, topic, year];
  const [status, list, more] = ['[data-status]', '[data-list]', '[data-more]'].map((one) => document.querySelector(one));
  const open = (exact) => openIndexes(indexes, bundles.split(' '), exact);
  const engines = { loose: once(() => open(false)), exact: once(() => open(true)) };
  const sectionTitle = (slug) => [...section.options].find((option) => option.value === slug)?.text ?? '';
  let [results, shown, asked] = [[], 0, 0];

  const say = (text) => (status.textContent = text);
  const word = (pattern, count) => pattern.replace('{count}', String(count)).replace('{text}', () => input.value.trim());

  async function showMore(focus) {
    const turn = asked;
    const data = await Promise.all(results.slice(shown, shown + step).map((result) => result.data()));
    if (turn !== asked) return;
    const items = data.map((one) => showResult(one, input.value, sectionTitle));
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= results.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  async function run() {
    const turn = (asked += 1);
    list.replaceChildren();
    more.hidden = true;
    if (cleanQuery(input.value) === '') return say('');
    say(status.dataset.searching);
    try {
      const filters = Object.fromEntries(choices.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
      const found = await ask(engines, input.value, filters);
      if (turn !== asked) return undefined;
      [results, shown] = [found, 0];
      await showMore(false);
      if (turn !== asked) return undefined;
      const { none, foundOne, found: many } = status.dataset;
      return say(word(found.length === 0 ? none : found.length === 1 ? foundOne : many, found.length));
    } catch {
      return turn === asked ? say(status.dataset.failed) : undefined;
    }
  }

  function readAddress() {
    const address = new URLSearchParams(location.search);
    for (const field of [input, ...choices]) field.value = address.get(field.name) ?? '';
    // A choice that is gone shows nothing: then all are meant.
    for (const field of choices) if (field.selectedIndex < 0) field.value = '';
    if (choices.some(({ value }) => value !== '')) form.querySelector('details').open = true;
    void run();
  }

  function submit(event) {
    event?.preventDefault();
    const told = [input, ...choices].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    const query = new URLSearchParams(told).toString();
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    void run();
  }

  form.addEventListener('submit', submit);
  for (const choice of choices) choice.addEventListener('change', () => submit());
  more.addEventListener('click', () => void showMore(true));
  addEventListener('popstate', readAddress);
  form.hidden = false;
  say('');
  readAddress();
}

const form = typeof document === 'undefined' ? null : document.querySelector('[data-search]');
if (form !== null && form.dataset.bundles !== '') start(form);
