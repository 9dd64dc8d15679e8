/** Writes the documents that are generated from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocs } from './docs/make-docs.js';

/** Above lib/scripts/. */
const root = fileURLToPath(new URL('../../', import.meta.url));
for (const [path, text] of makeDocs(root)) writeFileSync(join(root, path), text);
