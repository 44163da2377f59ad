/** How many typing errors a word of this length is allowed. */
export function errorsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * How many letters differ, are missing, too many, or swapped with their neighbour, at most `most`; -1 where it is more.
 * With `open`, letters at the end of `word` are on their way and cost nothing.
 */
export function typingErrors(typed: string, word: string, most: number, open: boolean): number {
  const n = typed.length;
  if (n - word.length > most || (!open && word.length - n > most)) return -1;
  // Letters further along than that cannot be reached, and in each row only those near the diagonal can.
  const m = Math.min(word.length, n + most);
  const far = most + 1;
  let [older, last, row] = rows;
  for (let j = 0; j <= m; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= n; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(m, i + most);
    const letter = typed.charCodeAt(i - 1);
    const before = typed.charCodeAt(i - 2);
    let least = (row[from - 1] = from === 1 ? i : far);
    for (let j = from; j <= to; j++) {
      const own = word.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (letter === own ? 0 : 1));
      // Before the first letter is NaN, which equals nothing.
      if (j > 1 && letter === word.charCodeAt(j - 2) && before === own) cost = Math.min(cost, older[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    row[to + 1] = far;
    if (least > most) return -1;
    [older, last, row] = [last, row, older];
  }
  let errors = far;
  for (let j = open ? Math.max(0, n - most) : m; j <= m; j++) errors = Math.min(errors, last[j]!);
  return errors <= most ? errors : -1;
}

/** Used again for each pair of words: a keystroke compares thousands. */
const rows: [number[], number[], number[]] = [[], [], []];

/** The letters that occur in a word, as bits; a shift takes the last five of a letter's own, so some share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << word.charCodeAt(i);
  return letters;
}

export function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest; rest &= rest - 1) count++;
  return count;
}
