/** Less than this may be the way of the answer, or a server that is not quite on time. */
const SLOW_MS = 5 * 60_000;
/** A browser may keep the time of an answer that was confirmed since: only one older than a year speaks against the clock. */
const FAST_MS = 366 * 86_400_000;

/**
 * Milliseconds to add to the device's clock, by the time at which a server answered; NaN where the clock seems wrong and nobody
 * knows by how much: then nothing can be said to be open.
 *
 * No answer is older than the time it carries, so a clock behind it is slow by at least that much and can be set right; one far
 * ahead of it is fast, or the answer was kept for long. A server of another origin may not let a page know its time: then the
 * clock is believed.
 */
export function clockOffset(headers: Headers, device: number): number {
  // A copy says for how many seconds it has been kept.
  const offset = Date.parse(headers.get('date') ?? '') + Number(headers.get('age')) * 1000 - device;
  return offset < -FAST_MS ? NaN : offset > SLOW_MS ? offset : 0;
}
