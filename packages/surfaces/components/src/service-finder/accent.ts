/** Red, green and blue of sRGB, 0 to 255. */
type Rgb = readonly [number, number, number];

/** The least contrast of text (WCAG 1.4.3). */
const LEAST = 4.5;

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** What `getComputedStyle` says of a colour; undefined for what is not sRGB or is see-through. */
export function parseRgb(text: string): Rgb | undefined {
  const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text) ?? [];
  return parts.length === 3 ? (parts.map(Number) as unknown as Rgb) : undefined;
}

/** A city's colour, moved towards black or white until its text can be read on `paper`; and the ink to write on it. */
export function guardAccent(wish: Rgb, paper: Rgb): { readonly accent: Rgb; readonly ink: Rgb } {
  const towards = luminance(paper) > 0.18 ? 0 : 255;
  let accent = wish;
  for (let step = 1; step <= 20 && contrast(accent, paper) < LEAST; step++) {
    accent = wish.map((part) => Math.round(part + ((towards - part) * step) / 20)) as unknown as Rgb;
  }
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  return { accent, ink: contrast(accent, white) >= contrast(accent, black) ? white : black };
}
