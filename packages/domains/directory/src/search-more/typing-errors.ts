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
  const m = word.length;
  if (n - m > most || (!open && m - n > most)) return -1;
  let older: number[] = [];
  let last: number[] = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i++) {
    const row: number[] = [i];
    for (let j = 1; j <= m; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, (older[j - 2] ?? Infinity) + 1);
      row[j] = cost;
    }
    if (Math.min(...row) > most) return -1;
    older = last;
    last = row;
  }
  const errors = open ? Math.min(...last) : (last[m] ?? Infinity);
  return errors <= most ? errors : -1;
}

/** The letters that occur in a word, as bits; some letters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

export function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
