/** The office's colours in site.yaml: what can be read is taken, what cannot is an error that names a colour that can. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { word } from '../../src/diagnostics/word.js';
import { themeColors } from '../../src/portal/colors.js';
import { readSite, type ReadSite } from '../../src/portal/read-site.js';
import { contrastOf } from '../../src/text/contrast.js';

function read(colors: string): ReadSite {
  return readSite(Buffer.from(`name: Xã Suối Mơ\nbaseUrl: https://suoimo.example.gov.vn/\ncolors: ${colors}\n`));
}

function codes({ diagnostics }: ReadSite): readonly string[] {
  return diagnostics.map(({ code, args }) => `${code} ${String(args['field'])}`);
}

test('one colour does for both schemes: links and accents get a lighter shade for dark paper', () => {
  const { site, diagnostics } = read(`{ brand: '#14532D', link: 14532d }`);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(site?.colors.brand, { light: '#14532d', dark: '#14532d' });
  const dark = site?.colors.link?.dark ?? assert.fail();
  assert.equal(site?.colors.link?.light, '#14532d');
  assert(contrastOf(dark, themeColors.dark.surface) >= 4.5, dark);
});

test('a colour that fails AA is an error at its place, with the ratio and a near colour that passes', () => {
  const cases = [
    [`{ brand: '#f0a000' }`, 'colors.brand', 4.5, '#ffffff'],
    [`{ link: '#7ab8f5' }`, 'colors.link', 4.5, themeColors.light.surface],
    [`{ accent: { light: '#a3171c', dark: '#a3171c' } }`, 'colors.accent', 4.5, themeColors.dark.surface],
    [`{ gold: '#a02020' }`, 'colors.gold', 3, themeColors.light.brand],
    [`{ brand: '#14532d', gold: '#0a7a3a' }`, 'colors.gold', 3, '#14532d'],
  ] as const;
  for (const [colors, field, least, against] of cases) {
    const found = read(colors);
    assert.equal(found.site, null);
    assert.deepEqual(codes(found), [`site-color-contrast ${field}`], colors);
    const [diagnostic = assert.fail()] = found.diagnostics;
    assert.equal(diagnostic.args['against'], against, colors);
    assert(Number(diagnostic.args['ratio']) < least, colors);
    assert(contrastOf(String(diagnostic.args['near']), against) >= least, colors);
    assert(word(diagnostic, 'vi').fix?.includes(String(diagnostic.args['near'])));
    assert.equal(diagnostic.place?.file, 'site.yaml');
  }
});

test('what is no colour is said to be none, and one behind a # without quotes to be a comment', () => {
  assert.deepEqual(codes(read('{ brand: red }')), ['site-color-invalid colors.brand']);
  assert.deepEqual(codes(read(`{ brand: '#fff' }`)), ['site-color-invalid colors.brand']);
  assert.deepEqual(codes(read('\n  brand: #9d1c1c\n  link:  #0b4f8a')), [
    'site-color-empty colors.brand',
    'site-color-empty colors.link',
  ]);
});

test('the theme’s own colours stand in its style sheet as they are reckoned with here, and can be read', () => {
  const path = fileURLToPath(new URL('../../../layouts/assets/style.css', import.meta.url));
  const tokens = [...readFileSync(join(path), 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
  const firstOf = (name: string): readonly string[] =>
    tokens.filter(([, token]) => token === name).map(([, , color = '']) => color);
  for (const name of ['paper', 'surface', 'brand'] as const) {
    assert.deepEqual(firstOf(name).slice(0, 2), [themeColors.light[name], themeColors.dark[name]], name);
  }
  for (const [at, { paper, surface }] of [themeColors.light, themeColors.dark].entries()) {
    for (const name of ['ink', 'muted', 'accent', 'link']) {
      for (const ground of [paper, surface]) {
        assert(contrastOf(firstOf(name)[at] ?? '', ground) >= 4.5, `${name} on ${ground}`);
      }
    }
  }
});
