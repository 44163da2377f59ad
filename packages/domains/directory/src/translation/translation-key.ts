import type { HsdsTable } from '@newcomer/hsds';

/** What the texts of `newcomer.json` are filed under, beside HSDS's tables. */
export const CITY = 'newcomer.json';

/** One field of one record: "services/a1/description". */
export function translationKey(object: HsdsTable | typeof CITY, id: string, field: string): string {
  return `${object}/${id}/${field}`;
}

/** The parts of a key; an id may hold slashes. Undefined where the key is none. */
export function keyParts(key: string): { readonly object: string; readonly id: string; readonly field: string } | undefined {
  const first = key.indexOf('/');
  const last = key.lastIndexOf('/');
  if (first <= 0 || last <= first + 1 || last === key.length - 1) return undefined;
  return { object: key.slice(0, first), id: key.slice(first + 1, last), field: key.slice(last + 1) };
}
