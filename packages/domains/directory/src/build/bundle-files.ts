import { sha384 } from '@newcomer/core/sha384';
import { BUNDLE_FORMAT, END_MARK, type BundleFile } from '../bundle-format/manifest.js';

/** Gathers the files of a bundle, each named by its hash. */
export class BundleFiles {
  readonly files = new Map<string, Uint8Array>();

  put(kind: string, content: object): BundleFile {
    const bytes = fileBytes({ newcomer: kind, format: BUNDLE_FORMAT, ...content });
    const hash = sha384(bytes);
    const name = `${kind}-${hex(hash.subarray(0, 8))}.json`;
    this.files.set(name, bytes);
    return { name, integrity: `sha384-${base64(hash)}`, size: bytes.length };
  }

  /** Changes with any byte of any file so far. */
  get build(): string {
    const names = [...this.files.keys()].join('\n');
    return hex(sha384(new TextEncoder().encode(names)).subarray(0, 8));
  }
}

function fileBytes(content: object): Uint8Array {
  const text = JSON.stringify(content);
  return new TextEncoder().encode(`${text.slice(0, -1)},${END_MARK}\n`);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
