/** One figure beside what it should be. A benchmark prints it and never fails: only the sizes fail a build. */
export function print(what, value, unit, target) {
  const shown = typeof value === 'number' ? `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}` : String(value);
  const met = target === undefined || typeof value !== 'number' ? ' ' : value <= target ? '✓' : '✗';
  console.log(`${met} ${what}: ${shown}${target === undefined ? '' : ` (target ${target} ${unit})`}`);
}

/** The p-th percentile of a list, 0 to 100, by nearest rank. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN;
}
