/** Red, green and blue of sRGB, 0 to 255. */
export type Rgb = readonly number[];

/** The least contrast of text (WCAG 1.4.3). */
const LEAST = 4.5;
/** What lies behind text at worst: our surfaces. */
const LIGHT: Rgb = [243, 246, 248];
const DARK: Rgb = [27, 36, 44];
export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => (part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 3294)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const ratio = (luminance(a) + 0.05) / (luminance(b) + 0.05);
  return ratio < 1 ? 1 / ratio : ratio;
}

export function isDark(paper: Rgb): boolean {
  return luminance(paper) < 0.18;
}

/** What `getComputedStyle` says of a colour; undefined for what is not sRGB or is see-through. */
export function parseRgb(text: string): Rgb | undefined {
  return text.startsWith('rgb(') ? text.match(/\d+/g)?.map(Number) : undefined;
}

/** A city's colour, moved towards black or white until its text can be read; and the ink to write on it. */
export function guardAccent(wish: Rgb, dark: boolean): readonly [accent: Rgb, ink: Rgb] {
  let accent = wish;
  for (let step = 1; contrast(accent, dark ? DARK : LIGHT) < LEAST; step++) {
    accent = wish.map((part) => Math.round(part + ((dark ? 255 - part : -part) * step) / 20));
  }
  return [accent, contrast(accent, WHITE) > contrast(accent, BLACK) ? WHITE : BLACK];
}
