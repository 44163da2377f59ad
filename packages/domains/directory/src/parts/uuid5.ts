/** The version 5 UUID (RFC 9562) of a name in a namespace. Its own SHA-1, because the browser's answers later and not on plain http. */
export function uuid5(name: string, namespace: string): string {
  const bytes = [...(namespace.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => parseInt(hex, 16)), ...new TextEncoder().encode(name)];
  const hash = sha1(bytes).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 15) | 80;
  hash[8] = ((hash[8] ?? 0) & 63) | 128;
  const hex = hash.map((byte) => (byte + 256).toString(16).slice(1)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function sha1(message: readonly number[]): number[] {
  const length = message.length;
  const bytes = [...message, 128];
  while (bytes.length % 64 !== 56) bytes.push(0);
  bytes.push(0, 0, 0, 0, length >>> 21, (length >>> 13) & 255, (length >>> 5) & 255, (length << 3) & 255);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  const view = new DataView(Uint8Array.from(bytes).buffer);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 80; i++) {
      words[i] = i < 16 ? view.getInt32(block + 4 * i) : rotate((words[i - 3] ?? 0) ^ (words[i - 8] ?? 0) ^ (words[i - 14] ?? 0) ^ (words[i - 16] ?? 0), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let i = 0; i < 80; i++) {
      const [mix, key] =
        i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      const next = (rotate(a, 5) + mix + e + key + (words[i] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rotate(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((value, i) => (state[i] = ((state[i] ?? 0) + value) | 0));
  }
  return state.flatMap((word) => [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
