const MOST = 170;
// Whole sentences where they are short enough, else whole words, else as many characters.
const BEGINNINGS = [/^[\s\S]{60,168}(?:[.!?…](?=\s)|[。！？؟\n])/u, /^[\s\S]{60,168}(?=\s)/u, /^[\s\S]{160}/u];

/** How much of a description a card shows. */
export function summaryLength(text: string): number {
  if (text.length > MOST) for (const beginning of BEGINNINGS) if (beginning.test(text)) return beginning.exec(text)?.[0].length ?? 0;
  return text.length;
}

/** The beginning of a description as a card shows it; `more` says that something follows. */
export function summaryText(head: string, more: boolean): string {
  const text = head.trim();
  return more && !/[.!?…。！？؟:]$/u.test(text) ? `${text}…` : text;
}
