/** The fields under `extra:` of a document → the same as layouts may look at them. */

/** Without a prototype: a layout may ask for any of its fields, and gets null for those that are not there. */
export function openMapping(mapping: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(mapping).map(([key, value]) => [key, isMapping(value) ? openMapping(value) : value]);
  return Object.setPrototypeOf(Object.fromEntries(fields), null);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
