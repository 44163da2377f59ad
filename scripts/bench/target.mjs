import { figure } from '../test/figure.mjs';

/** Prints figures of one group. A benchmark never fails: only the sizes fail a build. */
export function measured(group) {
  return (what, value, unit, target) => figure(group, what, value, unit, target);
}

/** The p-th percentile of a list, 0 to 100, by nearest rank. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN;
}
