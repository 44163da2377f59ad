/**
 * Whether bytes have the hash that "sha384-…" names. Where the page is not secure the browser calculates none; then the
 * length and the mark at the end of the file have to do, and true is the answer.
 */
export async function hasHash(bytes: Uint8Array, integrity: string): Promise<boolean> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return true;
  const hash = new Uint8Array(await subtle.digest('SHA-384', bytes as BufferSource));
  return integrity === `sha384-${btoa(String.fromCharCode(...hash))}`;
}
