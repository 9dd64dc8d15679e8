/** Every relative link of the documents leads to a file of this repository, and to a heading where it names one. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const documents = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
].sort();

interface DocumentLink {
  readonly from: string;
  readonly target: string;
}

/** Markdown's links and pictures, and those of HTML; not what stands in code. */
function linksOf(from: string): readonly DocumentLink[] {
  const prose = proseOf(readFileSync(join(root, from), 'utf8')).replace(/`[^`\n]*`/g, '');
  const found = prose.matchAll(/(?<!\\)\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g);
  return [...found].map(([, markdown, html]) => ({ from, target: markdown ?? html ?? '' }));
}

function proseOf(text: string): string {
  return text.replace(/^(```+|~~~+).*\n[\s\S]*?^\1 *$/gm, '');
}

/** Headings as GitHub and GitLab name them: small letters, no punctuation, hyphens for spaces. */
function anchorsOf(file: string): readonly string[] {
  const headings = proseOf(readFileSync(file, 'utf8')).matchAll(/^#{1,6} +(.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function faultOf({ from, target }: DocumentLink): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const [path = '', fragment] = decodeURI(target).split('#', 2);
  const file = path === '' ? join(root, from) : join(root, dirname(from), path);
  if (!existsSync(file)) return `${from}: there is no ${relative(root, file)}`;
  if (fragment === undefined || !file.endsWith('.md')) return null;
  return anchorsOf(file).includes(fragment) ? null : `${from}: ${relative(root, file)} has no heading #${fragment}`;
}

test('every relative link leads somewhere', () => {
  const links = documents.flatMap(linksOf);
  assert.ok(links.length > 50, 'the documents link to each other');
  assert.deepEqual(
    links.flatMap((link) => faultOf(link) ?? []),
    [],
  );
});

test('every document in docs/ can be reached from README.md', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file) || !documents.includes(file)) return;
    reached.add(file);
    for (const { target } of linksOf(file)) {
      if (!target.includes(':')) visit(join(dirname(file), decodeURI(target).split('#', 1)[0] ?? ''));
    }
  };
  visit('README.md');
  assert.deepEqual(
    documents.filter((file) => !reached.has(file)),
    [],
  );
});
