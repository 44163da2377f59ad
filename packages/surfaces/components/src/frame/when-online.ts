/** Not all devices of a town ask at once when its network is back: they spread over so long, in milliseconds. */
const SPREAD = 2000;

/** Calls `run` a moment after the network is back, until the signal ends it. */
export function whenOnline(run: () => void, signal: AbortSignal): void {
  addEventListener('online', () => setTimeout(() => signal.aborted || run(), Math.random() * SPREAD), { signal });
}
