/**
 * Whether a change of a text is no more than the correction of a typo: two texts in → how many letters differ, or that the
 * change is more than that. The rule, as it may be read aloud:
 *
 * 1. Word by word, each word stands where it stood, and differs in two letters at most (a tone or a mark is one letter);
 *    or in one single place a word was joined, split, or freed of its double.
 * 2. No number, no name, no negation is among the words that differ, and nothing that is neither letter nor punctuation. A
 *    word with a capital is a name, unless it begins a sentence and the word after it has none. That a word got another
 *    case, or has its tone on the neighbouring vowel (hoà, hòa), makes no other word of it.
 * 3. All changes together are no more letters than the office allows.
 */

/** Numbers in words and negations: the smallest words whose change turns a text round. */
const weighty = new Set(
  (
    'không chưa chẳng chả chớ đừng trừ miễn cấm ' +
    'một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi nửa ' +
    'not no never none nor without except one two three four five six seven eight nine ten hundred thousand million'
  ).split(' '),
);

/** How many letters one word may differ in. */
const mostInWord = 2;

/** How many letters differ between two texts; null where the change is more than a typo. 0: nothing that counts differs. */
export function countTypos(before: string, after: string): number | null {
  if (before === after) return 0;
  const [old, now] = cutEqual(before, after).map(wordsOf);
  if (old === undefined || now === undefined) return null;
  if (old.length !== now.length) return countJoined(old, now);
  let letters = 0;
  for (const [index, word] of old.entries()) {
    const other = now[index] ?? word;
    if (word === other) continue;
    const count = isName(old, index) || isName(now, index) ? countInName(word, other) : countInWord(word, other);
    if (count === null) return null;
    letters += count;
  }
  return letters;
}

/** Two texts without most of what both begin and end with; a few words stay, since names are known by their neighbours. */
function cutEqual(before: string, after: string): readonly string[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  for (let words = 0; words < 3 && start > 0; words++) start = Math.max(0, before.lastIndexOf(' ', start - 1));
  const rest = before
    .slice(before.length - end)
    .split(' ')
    .slice(3)
    .join(' ').length;
  return [before.slice(start, before.length - rest), after.slice(start, after.length - rest)];
}

/** Words, and what stands before and behind them, each for itself. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const [, before = '', core = '', behind = ''] =
      /^((?:(?![⟦⟧]|[-–−]\p{N})\p{P})*)(.*?)((?:(?![⟦⟧])\p{P})*)$/u.exec(chunk) ?? [];
    return [...Array.from(before), core, ...Array.from(behind)].filter((piece) => piece !== '');
  });
}

function countInWord(word: string, other: string): number | null {
  const [old, now] = [word.toLowerCase(), other.toLowerCase()];
  if (isPunctuation(old) && isPunctuation(now)) return isWeighty(old) || isWeighty(now) ? null : 1;
  if (old === now || isSameTone(old, now)) return 1;
  if (isWeighty(old) || isWeighty(now)) return null;
  const count = countLetters(old, now);
  return count > mostInWord || count >= Math.max(old.length, now.length) ? null : count;
}

function countInName(word: string, other: string): number | null {
  return word.toLowerCase() === other.toLowerCase() || isSameTone(word, other) ? 1 : null;
}

/** One place where words were joined, split or said twice. */
function countJoined(old: readonly string[], now: readonly string[]): number | null {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if ([...gone, ...come].some(isWeighty)) return null;
  if (gone.length > 0 && come.length > 0) return gone.join('') === come.join('') ? 1 : null;
  const [single, ...more] = [...gone, ...come];
  if (single === undefined || more.length > 0) return null;
  const isDouble = gone.length > 0 && single.toLowerCase() === old[start - 1]?.toLowerCase();
  return isDouble || isPunctuation(single) ? 1 : null;
}

function isPunctuation(word: string): boolean {
  return /^\p{P}$/u.test(word);
}

function isWeighty(word: string): boolean {
  return weighty.has(word.toLowerCase()) || /[\p{N}\p{S}%‰⟦⟧]/u.test(word);
}

function isName(words: readonly string[], index: number): boolean {
  if (!/\p{Lu}/u.test(words[index] ?? '')) return false;
  const before = words[index - 1];
  const begins = before === undefined || /^[.!?…:]$/.test(before);
  return !begins || /^\p{Lu}/u.test(words[index + 1] ?? '');
}

/** `hoà` and `hòa`: the same letters and the same tone, which stands on another vowel. */
function isSameTone(one: string, other: string): boolean {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const [a, b] = [one.normalize('NFD'), other.normalize('NFD')];
  return a.replace(tones, '') === b.replace(tones, '') && a.match(tones)?.join() === b.match(tones)?.join();
}

/** The Levenshtein distance of two words, in letters with their marks. */
function countLetters(one: string, other: string): number {
  const letters = Array.from(other);
  let row = [0, ...letters.map((_, index) => index + 1)];
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, now] of letters.entries()) {
      const replaced = (row[column] ?? 0) + (letter === now ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
