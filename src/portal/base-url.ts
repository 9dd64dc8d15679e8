/** The address of a portal: which ones can be, and the form in which a Portal holds it. */

/** Whether `read` can be a portal's address: http or https, no query and no fragment. */
export function isBaseUrl(read: string): boolean {
  if (!URL.canParse(read)) return false;
  const url = new URL(read);
  return (
    /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  );
}

/** A base URL as a Portal holds it: with a slash at the end. */
export function normalizeBaseUrl(read: string): string {
  const { href } = new URL(read);
  return href.endsWith('/') ? href : `${href}/`;
}
