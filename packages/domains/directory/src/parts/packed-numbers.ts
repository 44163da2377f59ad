/*
 * Numbers as text that needs no escape in JSON and that gzip packs well: base 45, the most significant digit first.
 * A digit that others follow is one of the 45 characters from "#" on, the last digit one of the 45 after them; "\" is left out.
 */

const FIRST = 35;
const BACKSLASH = 92 - FIRST;
const BASE = 45;

const toChar = (digit: number): string => String.fromCharCode(FIRST + (digit < BACKSLASH ? digit : digit + 1));

/** A whole number from 0 on. */
export function packNumber(value: number): string {
  let packed = toChar(BASE + (value % BASE));
  for (let rest = Math.floor(value / BASE); rest > 0; rest = Math.floor((rest - 1) / BASE)) packed = toChar((rest - 1) % BASE) + packed;
  return packed;
}

export function packNumbers(values: readonly number[]): string {
  return values.map(packNumber).join('');
}

export function unpackNumbers(packed: string): number[] {
  const values: number[] = [];
  let value = -1;
  for (let i = 0; i < packed.length; i++) {
    const code = packed.charCodeAt(i) - FIRST;
    const digit = code > BACKSLASH ? code - 1 : code;
    if (digit < BASE) value = (value + 1) * BASE + digit;
    else {
      values.push((value + 1) * BASE + digit - BASE);
      value = -1;
    }
  }
  return values;
}

/** Numbers that rise, as the steps between them; the first step is from -1. */
export function packRising(values: readonly number[]): string {
  return packNumbers(values.map((value, i) => value - (values[i - 1] ?? -1) - 1));
}

export function unpackRising(packed: string): number[] {
  let last = -1;
  return unpackNumbers(packed).map((step) => (last += step + 1));
}

/** Numbers of any sign, as the steps between them. */
export function packSteps(values: readonly number[]): string {
  return packNumbers(values.map((value, i) => zigzag(value - (values[i - 1] ?? 0))));
}

export function unpackSteps(packed: string): number[] {
  return stepsOf(unpackNumbers(packed));
}

/** What `packSteps` made steps of. */
export function stepsOf(steps: readonly number[]): number[] {
  let last = 0;
  return steps.map((step) => (last += step % 2 ? -(step + 1) / 2 : step / 2));
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}
