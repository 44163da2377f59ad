/** Half of a point in a text, without its sign, because texts write N and W for it. */
export interface Angle {
  readonly degrees: number;
  readonly start: number;
  readonly end: number;
}

// "25.77123"; 25°46'16.4", 25° 46.274', 25 deg 46 min 16 sec, 25:46:16, "25 46 16.4".
const ANGLE =
  /(?<![\d.,])(\d{1,3})(?:\.(\d{3,})|(?:\s{0,2}(?:deg(?:rees?)?\.?|[°º˚:d])\s{0,2}|\s{1,2})(\d{1,2}(?:[.,]\d{1,8})?)(?![\d.])(?:(?:\s{0,2}(?:min(?:utes?)?\.?|['′’‘`´:m])\s{0,2}|\s{1,2})(?:(\d{1,2}(?:[.,]\d{1,8})?)(?![\d.])\s{0,2}(?:["″”]|['′’´]{2}|sec(?:onds?)?\.?|s\b)?)?)?)/giu;

/** Everything in a text that can be a latitude or a longitude: decimal degrees of three places or more, or degrees, minutes and seconds. */
export function anglesIn(text: string): Angle[] {
  const found: Angle[] = [];
  for (const match of text.matchAll(ANGLE)) {
    const [whole, degrees = '', decimals, minutes = '', seconds = ''] = match;
    const read = (part: string): number => Number(part.replace(',', '.'));
    const value = decimals === undefined ? Number(degrees) + read(minutes) / 60 + read(seconds) / 3600 : Number(`${degrees}.${decimals}`);
    found.push({ degrees: value, start: match.index, end: match.index + whole.trimEnd().length });
  }
  return found;
}
