/**
 * SHA-384 (FIPS 180-4) at once: the browser's own answers only later and only on secure pages, and a kit is also made on a
 * page that was saved to a disk.
 */
export function sha384(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  // Each 64-bit word is two neighbours: high, low.
  const state = Int32Array.from(START);
  const words = new Int32Array(160);
  for (let block = 0; block < padded.length; block += 128) {
    for (let i = 0; i < 32; i++) words[i] = view.getInt32(block + 4 * i);
    schedule(words);
    compress(state, words);
  }
  const hash = new Uint8Array(48);
  const out = new DataView(hash.buffer);
  for (let i = 0; i < 12; i++) out.setInt32(4 * i, state[i]!);
  return hash;
}

/** Adds the low halves as unsigned numbers, the high halves with what is carried. */
function schedule(w: Int32Array): void {
  for (let i = 32; i < 160; i += 2) {
    const [ah, al] = [w[i - 30]!, w[i - 29]!];
    const [bh, bl] = [w[i - 4]!, w[i - 3]!];
    const s0h = ((ah >>> 1) | (al << 31)) ^ ((ah >>> 8) | (al << 24)) ^ (ah >>> 7);
    const s0l = ((al >>> 1) | (ah << 31)) ^ ((al >>> 8) | (ah << 24)) ^ ((al >>> 7) | (ah << 25));
    const s1h = ((bh >>> 19) | (bl << 13)) ^ ((bl >>> 29) | (bh << 3)) ^ (bh >>> 6);
    const s1l = ((bl >>> 19) | (bh << 13)) ^ ((bh >>> 29) | (bl << 3)) ^ ((bl >>> 6) | (bh << 26));
    const low = (s0l >>> 0) + (s1l >>> 0) + (w[i - 13]! >>> 0) + (w[i - 31]! >>> 0);
    w[i + 1] = low | 0;
    w[i] = (s0h + s1h + w[i - 14]! + w[i - 32]! + Math.floor(low / 0x100000000)) | 0;
  }
}

function compress(state: Int32Array, w: Int32Array): void {
  let [ah = 0, al = 0, bh = 0, bl = 0, ch = 0, cl = 0, dh = 0, dl = 0, eh = 0, el = 0, fh = 0, fl = 0, gh = 0, gl = 0, hh = 0, hl = 0] =
    state;
  for (let i = 0; i < 160; i += 2) {
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const low = (hl >>> 0) + (s1l >>> 0) + (((el & fl) ^ (~el & gl)) >>> 0) + (KEYS[i + 1]! >>> 0) + (w[i + 1]! >>> 0);
    const high = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + KEYS[i]! + w[i]! + Math.floor(low / 0x100000000)) | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const low2 = (s0l >>> 0) + (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const high2 = (s0h + ((ah & bh) ^ (ah & ch) ^ (bh & ch)) + Math.floor(low2 / 0x100000000)) | 0;
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    const e = (dl >>> 0) + (low % 0x100000000);
    el = e | 0;
    eh = (dh + high + Math.floor(e / 0x100000000)) | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    const a = (low % 0x100000000) + (low2 % 0x100000000);
    al = a | 0;
    ah = (high + high2 + Math.floor(a / 0x100000000)) | 0;
  }
  [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl].forEach((half, i, halves) => {
    if (i % 2 === 0) return;
    const low = (state[i]! >>> 0) + (half >>> 0);
    state[i] = low | 0;
    state[i - 1] = (state[i - 1]! + halves[i - 1]! + Math.floor(low / 0x100000000)) | 0;
  });
}

/** The first 64 bits behind the point of a root: of the second for the start values, of the third for the keys. */
function fraction(prime: number, root: 2n | 3n): [number, number] {
  const scaled = BigInt(prime) << (64n * root);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** root <= scaled) low = middle;
    else high = middle;
  }
  const bits = low & 0xffffffffffffffffn;
  return [Number(bits >> 32n) | 0, Number(bits & 0xffffffffn) | 0];
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const KEYS = Int32Array.from(primes(80).flatMap((prime) => fraction(prime, 3n)));
const START = primes(16)
  .slice(8)
  .flatMap((prime) => fraction(prime, 2n));
