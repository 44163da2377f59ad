/** Bytes of the characters that tests use in the two code pages that western spreadsheets come in. */
const MAC: Readonly<Record<string, number>> = {
  é: 0x8e,
  ñ: 0x96,
  ó: 0x97,
  í: 0x92,
  á: 0x87,
  ú: 0x9c,
  ü: 0x9f,
  '’': 0xd5,
  '“': 0xd2,
  '”': 0xd3,
  '–': 0xd0,
  '¿': 0xc0,
};
export const WINDOWS: Readonly<Record<string, number>> = {
  é: 0xe9,
  ñ: 0xf1,
  ó: 0xf3,
  í: 0xed,
  á: 0xe1,
  ú: 0xfa,
  ü: 0xfc,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '¿': 0xbf,
};

const utf8 = new TextEncoder();

/** Text with one byte to a character. */
export function encode(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((character) => table[character] ?? character.charCodeAt(0)));
}

export function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes: number[] = [];
  for (const unit of (mark ? '\ufeff' : '') + text) {
    for (let at = 0; at < unit.length; at += 1) {
      const code = unit.charCodeAt(at);
      if (big) bytes.push(code >> 8, code & 255);
      else bytes.push(code & 255, code >> 8);
    }
  }
  return Uint8Array.from(bytes);
}

/** A text in every encoding that a spreadsheet program writes; its special characters are those of the tables above. */
export function inEveryEncoding(text: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return [
    ['UTF-8', utf8.encode(text)],
    ['UTF-8 with a byte order mark', utf8.encode(`\ufeff${text}`)],
    ['UTF-16 LE with a byte order mark', utf16(text, false, true)],
    ['UTF-16 BE with a byte order mark', utf16(text, true, true)],
    ['UTF-16 LE without a byte order mark', utf16(text, false, false)],
    ['UTF-16 BE without a byte order mark', utf16(text, true, false)],
    ['Windows-1252', encode(text, WINDOWS)],
    ['Mac Roman', encode(text, MAC)],
    ['Mac Roman with the old line ends', encode(text.replace(/\r\n/g, '\r'), MAC)],
  ];
}

/** As a file becomes when somebody pastes rows of a Windows program into it: the line `at` (0 for the first) is in Windows-1252, the rest in UTF-8. */
export function inMixedEncoding(text: string, at: number): Uint8Array {
  const lines = text.split(/(?<=\n)/);
  return Uint8Array.from(lines.flatMap((line, index) => [...(index === at ? encode(line, WINDOWS) : utf8.encode(line))]));
}
