/** The office's colours: what `site.yaml` says of one → its shades, and whether they can be read where the theme uses them. */
import { diagnose } from '../diagnostics/diagnose.js';
import type { ColorName, Diagnostic, Portal, Shades } from '../model.js';
import { contrastOf, moveApart, type Hex } from '../text/contrast.js';

type Scheme = keyof Shades;

/** What the built-in style sheet has, as far as an office's colours meet it. The same stands in `layouts/assets/style.css`. */
export const themeColors = {
  light: { paper: '#ffffff', surface: '#f8f5f0', brand: '#8f1418', 'on-brand': '#ffffff' },
  dark: { paper: '#161413', surface: '#211e1c', brand: '#6f1215', 'on-brand': '#ffffff' },
} as const;

/** What text needs by WCAG 2.2 AA (1.4.3), and what signs and focus marks need (1.4.11). */
const textContrast = 4.5;
const signContrast = 3;
/** Shades that are worked out keep a distance from the limit. */
const comfortableContrast = 6;

/** The shades of a colour that was given once for both schemes: links and accents are lightened for the dark one. */
export function shadesOf(name: ColorName, color: Hex): Shades {
  const { paper, surface } = themeColors.dark;
  const isText = name === 'accent' || name === 'link';
  return { light: color, dark: isText ? moveApart(color, [paper, surface], comfortableContrast) : color };
}

/** An error for each shade that cannot be read on what it stands on. */
export function checkColors({ colors, fields }: Pick<Portal, 'colors' | 'fields'>): readonly Diagnostic[] {
  const names = ['brand', 'accent', 'link', 'gold'] as const;
  return names.flatMap((name) => {
    const shades = colors[name];
    if (shades === null) return [];
    const found = (['light', 'dark'] as const).flatMap((scheme): readonly Diagnostic[] => {
      const shade = shades[scheme];
      const { grounds, least } = needsOf(name, scheme, colors);
      const worst = grounds.toSorted((one, other) => contrastOf(shade, one) - contrastOf(shade, other))[0];
      if (worst === undefined || contrastOf(shade, worst) >= least) return [];
      const field = `colors.${name}`;
      const place = fields[`${field}.${scheme}`] ?? fields[field] ?? null;
      const ratio = (Math.floor(contrastOf(shade, worst) * 100) / 100).toFixed(2);
      const near = moveApart(shade, grounds, least);
      return [diagnose('site-color-contrast', place, { field, read: shade, against: worst, ratio, least, near })];
    });
    // One colour for both schemes is one mistake.
    return shades.light === shades.dark ? found.slice(0, 1) : found;
  });
}

/** What a colour stands on, or what stands on it, and how far apart they must be. */
function needsOf(
  name: ColorName,
  scheme: Scheme,
  { brand }: Portal['colors'],
): { readonly grounds: readonly Hex[]; readonly least: number } {
  const { paper, surface, ...theme } = themeColors[scheme];
  switch (name) {
    case 'brand':
      return { grounds: [theme['on-brand']], least: textContrast };
    case 'gold':
      return { grounds: [brand?.[scheme] ?? theme.brand], least: signContrast };
    case 'accent':
    case 'link':
      return { grounds: [paper, surface], least: textContrast };
  }
}
