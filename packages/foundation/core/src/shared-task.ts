/**
 * Work that several callers wait for and that is done once. A caller who gives up rejects alone; when all have, the work
 * is stopped, and the next caller begins anew. So does the next caller after a failure.
 */
export class SharedTask<T> {
  #running: { readonly promise: Promise<T>; readonly abort: AbortController; waiting: number } | undefined;

  /** @param work is told by a signal that all gave up; with the controller it ends itself, as a deadline does. */
  constructor(private readonly work: (signal: AbortSignal, abort: AbortController) => Promise<T>) {}

  wait(signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(reasonOf(signal));
    // Counted per running: who left an earlier one must not be taken for somebody who leaves this.
    const running = (this.#running ??= this.#start());
    running.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        signal?.removeEventListener('abort', onAbort);
        running.waiting--;
      };
      const onAbort = (): void => {
        leave();
        if (running.waiting === 0) {
          if (this.#running === running) this.#running = undefined;
          running.abort.abort(signal?.reason);
        }
        reject(reasonOf(signal!));
      };
      signal?.addEventListener('abort', onAbort);
      running.promise.then(
        (value) => {
          leave();
          resolve(value);
        },
        (error: unknown) => {
          leave();
          if (this.#running === running) this.#running = undefined;
          reject(error);
        },
      );
    });
  }

  #start() {
    const abort = new AbortController();
    return { promise: this.work(abort.signal, abort), abort, waiting: 0 };
  }
}

/** Rejects as `fetch` does; `signal.reason` is newer than the browsers we serve. */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('', 'AbortError');
}
