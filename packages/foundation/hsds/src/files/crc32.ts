const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Goes on with a CRC-32 (the one of zip archives) over more bytes; begin with 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at += 1) value = (TABLE[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
