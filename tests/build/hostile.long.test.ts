/** Whatever stands in texts and whatever editors do in between: builds don't break, and what they write is sound. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { article, digestsOf, makeFolder, Rig, smallSite, summarize } from './rig.js';
import { assertWellFormed } from './well-formed.js';

const site = `${smallSite}perPage: 2\nrelated: { count: 2, page: true }\nblocks: [{ kind: latest, title: Mới, section: tin, count: 2 }]\n`;

/** A value as YAML reads it back. */
function quoted(value: unknown): string {
  return JSON.stringify(value);
}

/** Texts with what breaks markup, YAML and templates. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '<script>',
    ']]>',
    '&amp;',
    '{{ site }}',
    '{% raw %}',
    '"\'`',
    '\u0000',
    '\u001B[31m',
    '\uFFFE',
    '--><!--',
    '</title>',
    '../..',
    '\u202Eđảo',
  ),
);

test('any text in any field: feeds stay well-formed, pages stay free of what authors typed as markup', async () => {
  const rig = new Rig({ 'site.yaml': site });
  await fc.assert(
    fc.asyncProperty(text, text, text, fc.array(text, { maxLength: 3 }), async (title, author, summary, tags) => {
      const fields = {
        title: quoted(`A ${title}`),
        author: quoted(`B ${author}`),
        summary: quoted(summary),
        tags: quoted(tags),
        source: quoted(title),
      };
      rig.write({ 'content/tin/bai.md': article(fields) });
      const report = await rig.build();
      assert.equal(report.refusal, null, summarize(report.diagnostics).join());
      assertWellFormed(rig.read('rss.xml'), 'rss.xml');
      assertWellFormed(rig.read('sitemap.xml'), 'sitemap.xml');
      for (const file of rig.files().filter((name) => name.endsWith('.html'))) {
        assert.doesNotMatch(rig.read(file), /<script>|-->|\u0000|\u001B/, file);
        assert.equal(rig.read(file).split('</title>').length, 2, file);
      }
    }),
    { numRuns: 40, seed: 20260123 },
  );
});

test('any text after the front matter: a build tells what is wrong, and never breaks', async () => {
  const rig = new Rig({ 'site.yaml': site, 'content/tin/khac.md': article({ title: 'Khác' }) });
  const piece = fc.oneof(
    text,
    fc.constantFrom(
      '[x](khac.md)',
      '![x](',
      '|a|b|\n|-|-|\n',
      '<table><tr>',
      '[^1]',
      '\n[^1]: y\n',
      '- ',
      '\n\n',
      '> ',
      '```',
      '# ',
      '[x](//a)',
      '<a href=khac.md>',
      '\t',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      rig.write({ 'content/tin/bai.md': article({}, pieces.join('')) });
      const report = await rig.build({ output: null });
      assert.notEqual(report.refusal, 'surroundings');
      summarize(report.diagnostics);
      assert.equal(rig.places(report).length, report.diagnostics.length);
    }),
    { numRuns: 60, seed: 20260123 },
  );
});

/** One thing that an editor does to one of a few files. */
const edit = fc.record({
  file: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  deed: fc.constantFrom('write', 'write', 'write', 'remove', 'draft', 'schedule'),
  day: fc.integer({ min: 1, max: 28 }),
  tag: fc.constantFrom('Y tế', 'y tế', 'Giáo dục', 'Văn hóa'),
  link: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
});

test('after any edits dist/ is the one that a clean build writes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
      async (rounds) => {
        const rig = new Rig({ 'site.yaml': site });
        for (const edits of rounds) {
          for (const { file, deed, day, tag, link } of edits) {
            const path = `content/tin/${file}.md`;
            rig.write({ [path]: '' });
            if (deed === 'remove') rig.remove(path);
            else {
              const fields = {
                title: `Bài ${file} ${day}`,
                timestamp: `${day}.1.${deed === 'schedule' ? 2030 : 2021}`,
                tags: `[${tag}]`,
                draft: String(deed === 'draft'),
              };
              rig.write({ [path]: article(fields, `Xem [bài](${link}.md).\n`) });
            }
          }
          const before = digestsOf(join(rig.root, 'dist'));
          const report = await rig.build();
          const clean = join(makeFolder(), 'dist');
          const expected = await rig.build({ output: clean, memory: 'none' });
          assert.equal(report.refusal, expected.refusal);
          if (report.refusal === null) assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(clean));
          else assert.deepEqual(digestsOf(join(rig.root, 'dist')), before);
        }
        rmSync(rig.root, { recursive: true });
      },
    ),
    { numRuns: 12, seed: 20260123 },
  );
});

test('a file that a browser or a host could run is not published with an article', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article({}, '[a](trang.html) [b](ma.js) [c](hinh.svg)\n'),
    'content/tin/trang.html': '<script>alert(1)</script>',
    'content/tin/ma.js': 'alert(1)',
    'content/tin/hinh.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  });
  const report = await rig.build();

  assert.equal(report.refusal, 'content');
  assert.deepEqual([...summarize(report.diagnostics)].sort(), [
    'content/tin/bai.md error file-type-refused',
    'content/tin/bai.md error file-type-refused',
    'content/tin/hinh.svg error svg-active',
  ]);
});

test('a theme lies in the portal or in a package, never beside the portal', async () => {
  const rig = new Rig({ 'site.yaml': `${smallSite}theme: ../khac\n`, 'content/tin/bai.md': article() });
  assert.deepEqual(summarize((await rig.build()).diagnostics), ['site.yaml error site-theme-missing']);
});
