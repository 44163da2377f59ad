import { setTimeout as wait } from 'node:timers/promises';

const CHUNK_BYTES = 2048;

/**
 * One subscriber's line: all answers share its bandwidth, each begins only after the latency, and it can be cut.
 * What is on the way when it is cut is lost.
 */
export class SlowLine {
  #bytesPerMs;
  #latencyMs;
  #freeAt = 0;
  #open = new Set();
  #plugged = true;

  constructor({ bitsPerSecond, latencyMs }) {
    this.#bytesPerMs = bitsPerSecond / 8000;
    this.#latencyMs = latencyMs;
  }

  /** Cuts the line or joins it again. */
  plug(on) {
    this.#plugged = on;
    if (!on) for (const response of this.#open) response.destroy();
  }

  async send(response, bytes, headers) {
    if (!this.#plugged) return response.destroy();
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
    await wait(this.#latencyMs);
    if (response.destroyed) return;
    response.writeHead(200, { ...headers, 'content-length': bytes.length });
    for (let start = 0; start < bytes.length && !response.destroyed; start += CHUNK_BYTES) {
      const chunk = bytes.subarray(start, start + CHUNK_BYTES);
      const now = performance.now();
      this.#freeAt = Math.max(now, this.#freeAt) + chunk.length / this.#bytesPerMs;
      if (this.#freeAt > now + 1) await wait(this.#freeAt - now);
      if (!response.destroyed) response.write(chunk);
    }
    if (!response.destroyed) response.end();
  }
}
