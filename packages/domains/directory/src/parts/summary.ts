const MOST = 170;
const LEAST = 60;

/** How many characters of a description a card shows: whole sentences where they are short enough, else whole words. */
export function summaryLength(text: string): number {
  if (text.length <= MOST) return text.length;
  const head = text.slice(0, MOST);
  const sentence = /^[\s\S]*(?:[.!?…](?=\s)|[。！？።؟]|\n)/u.exec(head)?.[0].length ?? 0;
  if (sentence >= LEAST) return sentence;
  const word = head.lastIndexOf(' ');
  // No half of a surrogate pair where a text has no spaces.
  return word >= LEAST ? word : /[\ud800-\udbff]$/.test(head) ? MOST - 1 : MOST;
}

/** The beginning of a description as a card shows it; `more` says that something follows. */
export function summaryText(head: string, more: boolean): string {
  const text = head.trim();
  return more && !/[.!?…。！？።؟:]$/u.test(text) ? `${text}…` : text;
}
