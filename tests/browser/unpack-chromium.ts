/** A process of its own that unpacks Chromium into TMPDIR: the package reads its environment when it is loaded. */
import packed from '@sparticuz/chromium';

await packed.executablePath();
