import { NewcomerError } from '@newcomer/core';

/** Calls `take` for each chunk until the stream ends or `take` returns false; the stream is then cancelled. */
export async function eachChunk(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Uint8Array) => boolean | void | Promise<boolean | void>,
): Promise<void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if ((await take(value)) === false) {
        await reader.cancel();
        return;
      }
    }
  } finally {
    reader.releaseLock();
  }
}

/** All bytes of a stream; throws `hsds/too-large` above `limit` bytes. */
export async function readAll(stream: ReadableStream<Uint8Array>, limit: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  await eachChunk(stream, (chunk) => {
    length += chunk.length;
    if (length > limit) throw tooLarge(name, limit);
    chunks.push(chunk);
  });
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export function tooLarge(name: string, limit: number): NewcomerError {
  return new NewcomerError(
    'hsds/too-large',
    `${name} is larger than ${Math.floor(limit / 1e6)} MB unpacked; split it, or raise the limit if you trust it`,
  );
}

/** A stream of bytes that are in memory. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
