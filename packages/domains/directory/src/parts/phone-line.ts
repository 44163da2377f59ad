import type { Phone } from '../directory.js';

/** Lists are kept line by line. */
export function oneLine(text: string): string {
  return text.replace(/[\n\t]+/g, ' ');
}

const linked = (text: string, prefix: string): string => `tel:+${prefix}${text.replace(/\D/g, '').replace(/^0/, '')}`;

/** The calling code with which the links of most phones begin. */
export function commonPrefix(phones: readonly Phone[]): string {
  const counts = new Map<string, number>();
  for (const { text, href } of phones) {
    const digits = text.replace(/\D/g, '').replace(/^0/, '');
    if (!href?.startsWith('tel:+') || digits === '' || !href.endsWith(digits)) continue;
    const prefix = href.slice(5, href.length - digits.length);
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** Text, link ("" the usual one, "-" none) and type, with what is empty at the end left out. */
export function packPhone({ text, href, type }: Phone, prefix: string): string {
  const line = oneLine(text);
  const link = href === undefined ? '-' : href === linked(line, prefix) ? '' : href;
  return `${line}\t${link}\t${type ?? ''}`.replace(/\t{1,2}$/, '');
}

export function unpackPhone(packed: string, prefix: string): Phone {
  const [text = '', link = '', type] = packed.split('\t');
  return { text, href: link === '-' ? undefined : link || linked(text, prefix), type };
}
