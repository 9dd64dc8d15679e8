/** Text → its folded form, in which Vietnamese spellings of one word meet: for slugs, search terms and comparisons. */

/** Codes below this one are looked up; nothing above it has a tone, and the few capitals there are left alone. */
const TABLE_SIZE = 0x2000;

/** The blocks of the table that hold capitals: Latin, Greek, Cyrillic and Armenian, then their extensions. */
const CASED_BLOCKS = [
  [0x0000, 0x0590],
  [0x1e00, 0x2000],
] as const;

/**
 * Letters whose stroke Unicode does not count as a mark, with their plain ones. Old fonts left `ð` and `ɖ` (in capitals
 * they look exactly like `Đ`) in many a Vietnamese text.
 */
const STROKED: ReadonlyMap<string, string> = new Map(
  Object.entries({ đ: 'd', ð: 'd', ɖ: 'd', ø: 'o', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i' }),
);

/** Most paths, dates and field names; they need no table. */
const PRINTABLE_ASCII = /^[ -~]*$/;

const table = buildTable();

/**
 * Folds one UTF-16 unit of NFC text: lower case, without tone or diacritic, `đ` as `d`. 0 for a combining mark
 * (U+0300–U+036F), which folds to nothing; the unit itself where there is nothing to fold.
 */
export function foldCode(code: number): number {
  return code < TABLE_SIZE ? (table[code] ?? code) : code;
}

/**
 * Folds a text of any normal form: `Hàm Thuận Bắc` → `ham thuan bac`. Latin letters lose their case and marks, other
 * scripts their case only. NFC and NFD of one text fold alike.
 */
export function foldText(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase();
  const composed = text.normalize('NFC');
  let folded = '';
  for (let at = 0; at < composed.length; at++) {
    const code = foldCode(composed.charCodeAt(at));
    if (code !== 0) folded += String.fromCharCode(code);
  }
  return folded;
}

function buildTable(): Uint16Array {
  const folded = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => code);
  for (const [first, end] of CASED_BLOCKS) {
    for (let code = first; code < end; code++) folded[code] = foldLetter(code);
  }
  return folded;
}

function foldLetter(code: number): number {
  if (code >= 0x0300 && code <= 0x036f) return 0;
  const lower = String.fromCharCode(code).toLowerCase();
  const isLatin = code <= 0x024f || (code >= 0x1e00 && code <= 0x1eff);
  const base = (isLatin ? lower.normalize('NFD') : lower).charAt(0);
  return (STROKED.get(base) ?? base).charCodeAt(0);
}
