const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** The same text with the decimal digits of every script as 0 to 9: "٠٣", "०३" and "０３" become "03". */
export function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // A script's digits follow one another from a code point that ends in 0, in the scripts of India in 6.
    const value = (code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0);
    return value >= 0 && value <= 9 ? String(value) : digit;
  });
}
