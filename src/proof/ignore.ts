/** Patterns of `--ignore` → which paths they mean. Pure. */

/**
 * Whether one of `patterns` means a path. `*` stands for anything within one name, `**` for anything at all; a pattern
 * that ends in a slash means a folder with all that is in it.
 */
export function openIgnore(patterns: readonly string[]): (path: string) => boolean {
  const forms = patterns.map(compile);
  return (path) => forms.some((form) => form.test(path));
}

function compile(pattern: string): RegExp {
  const isFolder = pattern.endsWith('/');
  const parts = pattern
    .replace(/^\.?\/|\/$/g, '')
    .split(/(\*+)/)
    .map((part) => {
      if (part === '*') return '[^/]*';
      return part.startsWith('*') ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
    });
  return new RegExp(`^${parts.join('')}${isFolder ? '(?:/.*)?' : ''}$`, 'su');
}
