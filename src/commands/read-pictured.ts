/** The texts that diagnostics point into, for their pictures. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of a file that a diagnostic names, for its picture; null where it is no text or cannot be read. Names are NFC;
 * a disk may spell them in NFD. A symbolic link is not followed: what it points to must not come to light in a log.
 */
export function readPictured(root: string): (path: string) => string | null {
  const decoder = new TextDecoder();
  return (path) => {
    const name = [path, path.normalize('NFD')].find((spelling) =>
      lstatSync(join(root, spelling), { throwIfNoEntry: false })?.isFile(),
    );
    if (name === undefined) return null;
    const bytes = readFileSync(join(root, name));
    return bytes.includes(0) ? null : decoder.decode(bytes);
  };
}
