/** The version 5 UUID (RFC 9562) of a name in a namespace. Its own SHA-1, because the browser's answers later and not on plain http. */
export function uuid5(name: string, namespace: string): string {
  const bytes = [...(namespace.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => parseInt(hex, 16)), ...new TextEncoder().encode(name)];
  const hex = sha1(bytes)
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
  const variant = (parseInt(hex.charAt(16), 16) & 3) + 8;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant.toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const START_A = 0x67452301;
const START_B = 0xefcdab89;
/** What each round of twenty steps adds: 0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6. */
const ADDED = [2, 3, 5, 10].map((n) => Math.floor(Math.sqrt(n) * 2 ** 30));

/** Five words of 32 bits; for messages under 512 MB. */
function sha1(message: readonly number[]): number[] {
  const state = [START_A, START_B, ~START_A, ~START_B, 0xc3d2e1f0];
  const view = new DataView(new ArrayBuffer((((message.length + 8) >> 6) + 1) * 64));
  [...message, 128].forEach((byte, i) => view.setUint8(i, byte));
  view.setUint32(view.byteLength - 4, message.length * 8);
  for (let block = 0; block < view.byteLength; block += 64) {
    const words: number[] = [];
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i++) {
      const word =
        i < 16
          ? view.getInt32(block + 4 * i)
          : rotate((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1);
      words.push(word);
      const round = Math.floor(i / 20);
      const mix = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (d & (b | c)) : b ^ c ^ d;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, (rotate(a, 5) + mix + (ADDED[round] ?? 0) + e + word) | 0];
    }
    [a, b, c, d, e].forEach((value, i) => (state[i] = ((state[i] ?? 0) + value) | 0));
  }
  return state;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
