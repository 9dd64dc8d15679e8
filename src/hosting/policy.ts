/**
 * The portal → its Content-Security-Policy: only files of its own, nothing inline, nothing of a third party but the
 * scripts that `site.yaml` names. Pure; values of `site.yaml` come here only as origins that the schema has checked.
 */
import type { Portal } from '../model.js';

/** What a class of pages may do beyond the others: the search page runs Pagefind, which is WebAssembly. */
export type Allowance = 'nothing' | 'wasm';

/** The origins that the scripts of `site.yaml` come from and may talk to, each once. */
export function originsOf({ scripts }: Pick<Portal, 'scripts'>): readonly string[] {
  const own = scripts.flatMap(({ src, origins }) => [
    ...(src.startsWith('/') ? [] : [new URL(src).origin]),
    ...origins,
  ]);
  return [...new Set(own)];
}

/** The policy of a class of pages, as the value of a header. */
export function policyOf(portal: Pick<Portal, 'scripts'>, allowance: Allowance): string {
  return [...directives(portal, allowance), "frame-ancestors 'none'"].join('; ');
}

/**
 * The policy as a page itself can give it, for hosts that send no headers. Browsers heed no `frame-ancestors` there
 * (CSP 3, section 3.3), and all pages share one, so that it allows what the search page needs.
 */
export function metaPolicyOf(portal: Pick<Portal, 'scripts' | 'search'>): string {
  return directives(portal, portal.search ? 'wasm' : 'nothing').join('; ');
}

function directives(portal: Pick<Portal, 'scripts'>, allowance: Allowance): readonly string[] {
  const own = ["'self'", ...originsOf(portal)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}${allowance === 'wasm' ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    `img-src ${own}`,
    "font-src 'self'",
    `connect-src ${own}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
}
