import { phoneHref, safeUrl } from '@newcomer/core/urls';
import type { LocalizedText } from '@newcomer/core';
import type { Address, DirectoryEntry, Phone } from '../directory.js';
import { str, type AnyRecord } from './record-index.js';

/** A phone as it is shown, with a link only where the number can be dialled with certainty. */
export function phoneOf(record: AnyRecord, country: string | undefined, description: LocalizedText | undefined): Phone | undefined {
  const number = str(record, 'number');
  if (number === undefined || !/\p{Nd}/u.test(number)) return undefined;
  const extension = str(record, 'extension');
  const text = extension === undefined || number.includes(extension) ? number : `${number} ext. ${extension}`;
  const href = phoneHref(text, country);
  const type = str(record, 'type')?.toLowerCase();
  return {
    text,
    ...(href !== undefined && { href }),
    ...(type !== undefined && type !== 'voice' && { type }),
    ...(description !== undefined && { description }),
  };
}

/** Each number once; those that reach nobody by voice come last. */
export function sortPhones(phones: readonly Phone[]): Phone[] {
  const seen = new Set<string>();
  const unique = phones.filter(({ text, href, type }) => {
    const key = `${href ?? text.replace(/\s+/g, '')}/${type === 'fax' ? 'fax' : ''}`;
    return !seen.has(key) && seen.add(key);
  });
  const rank = (phone: Phone) => (phone.type === 'fax' || phone.type === 'pager' ? 2 : phone.href === undefined ? 1 : 0);
  return unique.sort((a, b) => rank(a) - rank(b));
}

export function urlsOf(
  records: readonly { readonly url: string | undefined; readonly label?: string | undefined }[],
): DirectoryEntry['urls'] {
  const urls = new Map<string, string | undefined>();
  for (const record of records) {
    const url = record.url === undefined ? undefined : safeUrl(record.url);
    if (url !== undefined && /^https?:/.test(url) && !urls.has(url)) urls.set(url, record.label);
  }
  return [...urls].map(([url, label]) => (label === undefined ? { url } : { url, label }));
}

const TOWN_THEN_POSTCODE = new Set(['US', 'CA', 'PR', 'AU', 'NZ', 'IN', 'IE']);
const LINE_FOR_EACH = new Set(['GB']);

/** An address as people of the country write it: street lines, then the town with its postcode where it belongs. */
export function addressOf(record: AnyRecord | undefined, country: string | undefined): Address | undefined {
  if (!record) return undefined;
  const postalCode = str(record, 'postal_code');
  const city = str(record, 'city');
  const state = str(record, 'state_province');
  const attention = str(record, 'attention');
  const streets = [str(record, 'address_1'), str(record, 'address_2')].filter(
    (line): line is string => line !== undefined && /[\p{L}\p{N}]/u.test(line),
  );
  const code = (str(record, 'country') ?? country)?.toUpperCase();
  let town: (string | undefined)[];
  if (code === undefined || TOWN_THEN_POSTCODE.has(code)) {
    town = [[city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')];
  } else if (LINE_FOR_EACH.has(code)) {
    town = [city, postalCode];
  } else {
    town = [[postalCode, city].filter(Boolean).join(' ')];
  }
  const lines = [attention, ...streets, ...town].filter((line): line is string => line !== undefined && line !== '');
  const distinct = lines.filter((line, i) => lines.indexOf(line) === i);
  if (distinct.length === 0) return undefined;
  return { lines: distinct, ...(postalCode !== undefined && { postalCode }), ...(city !== undefined && { city }) };
}
