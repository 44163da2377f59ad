import type { ClockTime } from './clock-time.js';

/** Minutes of the longest opening over midnight that is believed (DESIGN §5). */
const LONGEST_NIGHT = 16 * 60;

/** What an opening and a closing time say together. */
export type OpeningSpan =
  | { readonly kind: 'read' | 'overnight'; readonly from: number; readonly to: number }
  | { readonly kind: 'closes-before-opens' | 'opens-equals-closes' | 'ambiguous' };

const HALF_DAY = 12 * 60;

/**
 * Joins two times to a span, in the place's civil minutes.
 *
 * A closing before the opening is overnight only where both are explicit and the night is at most 16 hours; otherwise it is a
 * typing error. A time that could be morning or evening, with both possible beside the other one, is ambiguous.
 */
export function openingSpan(opens: ClockTime, closes: ClockTime): OpeningSpan {
  // One time of the pair that only a 24-hour clock can show tells how the other is meant.
  const whole = opens.style === '24-hour' || closes.style === '24-hour';
  const explicit = whole || (opens.style !== 'bare' && closes.style !== 'bare');
  let from = opens.minutes;
  let to = closes.minutes === 24 * 60 - 1 ? 24 * 60 : closes.minutes;
  if (!whole && opens.style === 'bare' && closes.style === 'bare' && from < 8 * 60 && to > from) return { kind: 'ambiguous' };
  // 12:00 is noon on every clock; any other bare opening before a closing with a.m. or p.m. is morning unless evening fits too.
  if (opens.style === 'bare' && closes.style === 'meridiem' && from !== HALF_DAY) {
    const morning = from % HALF_DAY;
    const evening = morning + HALF_DAY;
    const end = to === 0 ? 24 * 60 : to;
    if (evening < end) return { kind: 'ambiguous' };
    from = morning;
  }
  // "9:00am-11:00" could end at night as well.
  if (opens.style === 'meridiem' && closes.style === 'bare' && to > from && to < HALF_DAY) return { kind: 'ambiguous' };
  if (from === to) return { kind: 'opens-equals-closes' };
  if (to > from) return { kind: 'read', from, to };
  const length = to + 24 * 60 - from;
  if (!explicit || from === 24 * 60 || length > LONGEST_NIGHT) return { kind: 'closes-before-opens' };
  to += 24 * 60;
  return { kind: 'overnight', from, to };
}
