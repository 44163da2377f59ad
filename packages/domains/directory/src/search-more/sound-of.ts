/**
 * How a name sounds, so that "Майами", "ميامي" and "Μαϊάμι" are "Miami"; letters that sound alike are one string of `sounds`.
 * A t before a hiss is part of it: "بيتش" is "beach". Expects normalized text. Of a syllable sign of the Ethiopic script the consonant counts, which is the sixth of its row.
 */
export function soundOf(text: string, sounds: readonly string[]): string {
  let sound = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const consonant = code >= 0x1200 && code < 0x1360 ? String.fromCharCode((code & ~7) + 5) : letter;
    const next = letter === ' ' ? ' ' : String(sounds.findIndex((letters) => letters.includes(consonant))).replace('-1', '');
    if (!next || !sound.endsWith(next)) sound += next;
  }
  return sound.replace(/21/g, '1');
}
