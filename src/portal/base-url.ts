/** The address of a portal: which ones can be, and the form in which a Portal holds it. */

/**
 * Whether `read` can be a portal's address: http or https, no query and no fragment. It comes to stand in configurations
 * of web servers, so that names which only a URL can hold (`a";b`) are none.
 */
export function isBaseUrl(read: string): boolean {
  if (!URL.canParse(read)) return false;
  const url = new URL(read);
  const isBare = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isBare && /^https?:$/.test(url.protocol) && isHost(url.hostname) && isPlainPath(url.pathname);
}

function isHost(hostname: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(hostname);
}

function isPlainPath(path: string): boolean {
  try {
    return /^[\p{L}\p{M}\p{N}/._~-]*$/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** A base URL as a Portal holds it: with a slash at the end. */
export function normalizeBaseUrl(read: string): string {
  const { href } = new URL(read);
  return href.endsWith('/') ? href : `${href}/`;
}
