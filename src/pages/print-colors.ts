/** The office's colours → the CSS that stands at the end of the theme's style sheet. */
import type { Portal, Shades } from '../model.js';

/** Empty where the office has none. For screens only: paper has colours of its own. */
export function printColors(colors: Portal['colors']): string {
  const print = (scheme: keyof Shades): string =>
    Object.entries(colors)
      .flatMap(([name, shades]) => (shades === null ? [] : [`--${name}:${shades[scheme]}`]))
      .join(';');
  if (print('light') === '') return '';
  return [
    `\n@media screen{:root{${print('light')}}}`,
    `\n@media screen and (prefers-color-scheme:dark){:root{${print('dark')}}}\n`,
  ].join('');
}
