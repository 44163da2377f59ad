import type { EncodedBundle } from '@newcomer/directory/build';
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';

/** What a bundle weighs, in bytes; packed as a web server packs it at best (gzip -9). */
export interface BundleWeight {
  readonly files: number;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** What a phone downloads before it can answer by need in the city's language: manifest, base and labels. */
  readonly firstResultBytes: number;
}

const pack = promisify<Uint8Array, ZlibOptions, Uint8Array>(gzip);

export async function weigh({ files, manifest }: EncodedBundle): Promise<BundleWeight> {
  const packed = new Map<string, number>();
  // Node packs in threads of its own, so that all of them together take as long as the largest.
  await Promise.all([...files].map(async ([name, bytes]) => packed.set(name, (await pack(bytes, { level: 9 })).length)));
  const { base, labels } = manifest.files;
  const first = ['manifest.json', base.name, labels[manifest.language]?.name ?? ''];
  return {
    files: files.size,
    bytes: sum([...files.values()].map(({ length }) => length)),
    gzipBytes: sum(packed.values()),
    firstResultBytes: sum(first.map((name) => packed.get(name) ?? 0)),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
