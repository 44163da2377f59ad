/** Absent where the page is not secure. */
export const hasher = (globalThis.crypto as Crypto | undefined)?.subtle;

/**
 * Whether bytes have the hash that "sha384-…" names. Where the browser calculates none, the length and the mark at the end of
 * the file have to do, and true is the answer.
 */
export async function hasHash(bytes: Uint8Array, integrity: string): Promise<boolean> {
  if (!hasher) return true;
  const hash = new Uint8Array(await hasher.digest('SHA-384', bytes as BufferSource));
  return integrity === `sha384-${btoa(String.fromCharCode(...hash))}`;
}
