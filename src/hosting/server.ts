/** The portal and its folder → what the snippets for web servers have in common. Pure. */
import type { Portal } from '../model.js';

/** A portal as a web server knows it. */
export interface ServedPortal {
  /** `suoimo.example.gov.vn`. */
  readonly host: string;
  /** Begins and ends with `/`, decoded. */
  readonly basePath: string;
  /** Where the server looks for the base path's folder; dist/ itself where the base path is `/`. */
  readonly root: string;
}

/** `folder` is the absolute path of dist/. */
export function describeServed({ baseUrl }: Pick<Portal, 'baseUrl'>, folder: string): ServedPortal {
  const { hostname, pathname } = new URL(baseUrl);
  const basePath = decodeURIComponent(pathname);
  const below = basePath.slice(0, -1);
  const root = folder.endsWith(below) ? folder.slice(0, folder.length - below.length) : '/srv/bantin';
  return { host: hostname, basePath, root: root === '' ? '/' : root };
}

/** Files of dist/ that tell a host or bantin something, and readers nothing. */
export const inwardFiles = ['manifest.json', '_headers', '_redirects'] as const;

/**
 * A path in a regular expression. Signs stand in brackets, since nginx and Caddy do not agree on what becomes of a
 * backslash in quotes; `isBaseUrl` lets none pass for which that would not do.
 */
export function escapePath(path: string): string {
  return path.replace(/[^\p{L}\p{M}\p{N}/_~-]/gu, '[$&]');
}

/** In double quotes, as nginx and Caddy read them. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Whether an old address can be told to every server: none of its signs ends a word or a block, or is a pattern. */
export function isSayable(path: string): boolean {
  return /^\/[\p{L}\p{M}\p{N}\-._~!'()+,=@&% /]*$/u.test(path);
}

/** An address in the forms in which it is asked for: a folder without its slash too, and by its index. */
export function formsOf(url: string): readonly string[] {
  return url.endsWith('/') && url !== '/' ? [url, url.slice(0, -1), `${url}index.html`] : [url];
}
