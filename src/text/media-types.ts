/** A file's name → the media type of what it holds, for the pictures that browsers show. */

const types: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['svg', 'image/svg+xml'],
]);

/** Null where the name ends otherwise. */
export function mediaTypeOf(name: string): string | null {
  return types.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? null;
}
