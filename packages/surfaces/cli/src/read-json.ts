import { NewcomerError } from '@newcomer/core';
import { readFile } from 'node:fs/promises';

/** A JSON file, not judged any further. @throws NewcomerError `code` where it is none, or cannot be read. */
export async function readJson(path: string, code: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NewcomerError(code, `${path} cannot be read as JSON: ${why}`, { cause });
  }
}
