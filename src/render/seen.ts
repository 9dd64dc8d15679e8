/** What a page sees in a layout and in a file that it copies; null where there is none. */
import type { LayoutFile, SourceFile } from '../model.js';
import { fingerprintText, type Fingerprint } from '../text/fingerprint.js';

export function seenOfLayout(layout: LayoutFile | undefined): Fingerprint | null {
  return layout === undefined ? null : fingerprintText(layout.digest);
}

export function seenOfFile(source: SourceFile | undefined): Fingerprint | null {
  return source === undefined ? null : fingerprintText(source.digest);
}
