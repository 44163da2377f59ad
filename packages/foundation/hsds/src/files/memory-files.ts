import { NewcomerError } from '@newcomer/core';
import type { SourceFiles } from '../dataset.js';
import { streamOf } from './byte-stream.js';
import { sourceOfBlob, sourceOfBytes, streamOfSource } from './byte-source.js';
import { looksLikeZip, zipFiles, type ZipLimits } from './zip.js';

/** Files that are in memory already, by name: text or bytes. */
export function filesOf(contents: Readonly<Record<string, string | Uint8Array>>): SourceFiles {
  const files = new Map(Object.entries(contents));
  return {
    names: [...files.keys()],
    open(name) {
      const content = files.get(name);
      if (content === undefined) throw new NewcomerError('hsds/no-such-file', `there is no file ${name}`);
      return streamOf(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
  };
}

/** A file as a browser gives it to a page, or anything that has a name and is a Blob. */
export interface NamedBlob extends Blob {
  readonly name: string;
  /** Set by browsers for files of a dropped folder. */
  readonly webkitRelativePath?: string;
}

/** Files that were dropped on a page or chosen there. A single zip archive is opened; XLSX files are not, for they are zips to nobody but programs. */
export async function filesOfBlobs(blobs: readonly NamedBlob[], limits: ZipLimits = {}): Promise<SourceFiles> {
  const [first] = blobs;
  if (first && blobs.length === 1 && !/\.xlsx$/i.test(first.name)) {
    if (looksLikeZip(await sourceOfBlob(first).read(0, 4))) return zipFiles(sourceOfBlob(first), limits);
  }
  const files = new Map(blobs.map((blob) => [blob.webkitRelativePath || blob.name, blob]));
  return {
    names: [...files.keys()],
    open(name) {
      const blob = files.get(name);
      if (!blob) throw new NewcomerError('hsds/no-such-file', `there is no file ${name}`);
      return streamOfSource(sourceOfBlob(blob));
    },
  };
}

/** A zip archive, or one file, that is in memory. */
export async function filesOfBytes(name: string, bytes: Uint8Array, limits: ZipLimits = {}): Promise<SourceFiles> {
  return looksLikeZip(bytes) && !/\.xlsx$/i.test(name) ? zipFiles(sourceOfBytes(bytes), limits) : filesOf({ [name]: bytes });
}
