/**
 * Work that several may wait for, and that is done once. It stops when nobody waits any more, and begins anew for the next
 * who asks after it stopped or failed.
 */
export class ShareableTask<T> {
  #result: Promise<T> | undefined;
  #stop: AbortController | undefined;
  #waiting = 0;

  constructor(readonly work: (signal: AbortSignal) => Promise<T>) {}

  /** Rejects with the reason of `signal` when it fires, while others go on waiting. */
  async run(signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw signal.reason as Error;
    const result = this.#begin();
    if (!signal) {
      // Whoever gives no signal waits to the end.
      this.#waiting++;
      return result;
    }
    this.#waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        signal.removeEventListener('abort', onAbort);
        this.#waiting--;
      };
      const onAbort = (): void => {
        leave();
        reject(signal.reason as Error);
        if (this.#waiting === 0) this.#stop?.abort();
      };
      signal.addEventListener('abort', onAbort);
      result.then(
        (value) => {
          leave();
          resolve(value);
        },
        (error: unknown) => {
          leave();
          reject(error);
        },
      );
    });
  }

  #begin(): Promise<T> {
    if (this.#result && !this.#stop?.signal.aborted) return this.#result;
    const stop = new AbortController();
    this.#stop = stop;
    this.#waiting = 0;
    const result = this.work(stop.signal);
    this.#result = result;
    result.catch(() => {
      if (this.#result === result) this.#result = undefined;
    });
    return result;
  }
}
