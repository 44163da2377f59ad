import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: who reads it meanwhile finds the old one or the new. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
