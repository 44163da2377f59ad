import { appendFileSync } from 'node:fs';

/**
 * One figure beside what it should be: printed, and kept in the file that `NEWCOMER_FIGURES` names, a line of JSON each,
 * from which `npm run bench` writes the page of what was measured. It never fails; a test asserts what it must.
 *
 * @param {string} group what it is about, the heading on that page
 * @param {string} what
 * @param {number | string} value a sentence where there is no number
 * @param {string} [unit]
 * @param {number} [target] the most that it may be
 */
export function figure(group, what, value, unit = '', target) {
  console.log(
    `${sign({ value, target })} ${what}: ${withUnit(value, unit)}${target === undefined ? '' : ` (target ${withUnit(target, unit)})`}`,
  );
  const file = process.env.NEWCOMER_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ group, what, value, unit, target })}\n`);
}

/** ✓ and ✗ where there is a target, else a space. */
export function sign({ value, target }) {
  return target === undefined || typeof value !== 'number' ? ' ' : value <= target ? '✓' : '✗';
}

/** "23.90 kB", "4089", or the sentence that stands for a number. */
export function withUnit(value, unit) {
  if (typeof value !== 'number') return value;
  return `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`.trim();
}
