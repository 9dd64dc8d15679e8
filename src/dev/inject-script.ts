/** An HTML page as it was published → the same with the script that keeps it fresh, for the preview alone. */

/** Below this the server answers for itself. */
export const ownPath = '/__bantin/';

/**
 * `html` with a script at the end of its body, or at its very end; all other bytes stay as they are, whatever their
 * encoding. `version` is the build that the page came from.
 */
export function injectScript(html: Buffer, version: string): Buffer {
  const text = html.toString('latin1');
  const script = `<script src="${ownPath}reload.js" data-version="${version}"></script>`;
  const end = text.toLowerCase().lastIndexOf('</body');
  return Buffer.from(end < 0 ? text + script : text.slice(0, end) + script + text.slice(end), 'latin1');
}
