/** Bytes that can be read anywhere: a file on a disk, a Blob, an array. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start` up to `end`, which is not included. */
  read(start: number, end: number): Promise<Uint8Array>;
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

export function sourceOfBlob(blob: Blob): ByteSource {
  return { size: blob.size, read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) };
}

const STEP = 1 << 16;

/** Streams a part of a source, 64 kB at a time, so that no piece is too large for the part of the memory that is cleaned often. */
export function streamOfSource(source: ByteSource, start = 0, end = source.size): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at >= end) {
          controller.close();
          return;
        }
        const chunk = await source.read(at, Math.min(at + STEP, end));
        if (chunk.length === 0) throw new Error('the file became shorter while it was read');
        at += chunk.length;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
}
