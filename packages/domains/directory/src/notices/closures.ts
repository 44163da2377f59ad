import type { Hours } from '../hours/hours.js';
import type { FirstKit } from '../search/first-kit.js';
import type { CardStatus } from '../service-source.js';

/** A time in which a notice closes a service, milliseconds since the epoch. */
export interface Closure {
  readonly notice: string;
  readonly from: number;
  readonly to: number;
}

/** A place at an instant, and how its hours are read. */
interface Place extends Pick<FirstKit, 'openStatus'> {
  readonly hours: Hours;
  readonly timeZone: string | undefined;
  readonly at: number;
}

/**
 * What is open where notices close something: a place that they close is not open, and opens again when its hours say so
 * after they have ended.
 *
 * @param status what the hours alone say at `at`
 */
export function statusWith(closures: readonly Closure[], { hours, timeZone, at, openStatus }: Place, status: CardStatus): CardStatus {
  const closing = (instant: number) => closures.find(({ from, to }) => from <= instant && instant < to);
  const now = closing(at);
  if (!now && status.state === 'open') {
    const first = Math.min(...closures.filter(({ from }) => from > at).map(({ from }) => from));
    return first < (status.next?.at ?? Infinity) ? { state: 'open', next: { at: first, state: 'closed' } } : status;
  }
  let next = now ? { at, state: 'open' as const } : status.next;
  // Each turn leaves one closure behind.
  for (let turns = 0; next?.state === 'open' && turns <= closures.length; turns++) {
    const over: Closure | undefined = closing(next.at);
    if (!over) break;
    const after = openStatus(hours, timeZone, over.to);
    next = after.state === 'open' ? { at: over.to, state: 'open' } : after.state === 'closed' ? after.next : undefined;
  }
  return now ? { state: 'closed', next, notice: now.notice } : { ...status, next };
}
