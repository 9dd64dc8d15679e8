/** The contrast of two colours, as WCAG 2.2 reckons it (success criterion 1.4.3, “relative luminance”). Pure. */

/** A colour as `#rrggbb`, in lower case. */
export type Hex = string;

/** From 1 (the same) to 21 (black on white). */
export function contrastOf(one: Hex, other: Hex): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to `color`, mixed with black or white, whose contrast with each of `grounds` is `least` or more. */
export function moveApart(color: Hex, grounds: readonly Hex[], least: number): Hex {
  for (let percent = 0; percent <= 100; percent += 1) {
    const moved = ['#000000', '#ffffff'].map((end) => mix(color, end, percent / 100));
    const found = moved.find((one) => grounds.every((ground) => contrastOf(one, ground) >= least));
    if (found !== undefined) return found;
  }
  return color;
}

function luminanceOf(color: Hex): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(color: Hex, end: Hex, share: number): Hex {
  const ends = channelsOf(end);
  const mixed = channelsOf(color).map((channel, at) => Math.round(channel + ((ends[at] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(color: Hex): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
