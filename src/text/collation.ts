/** The order in which Vietnamese readers look names up, as a comparison for `sort`. */

const collator = new Intl.Collator('vi', { numeric: true });

/**
 * Vietnamese dictionary order: a, ă, â, b … d, đ, e, ê …; then by tone, then by case; runs of digits by their value.
 * Texts that the dictionary does not tell apart (NFC and NFD of one text) go by code unit, so no two different texts
 * are equal and a sorted list has one order only.
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
