import { sanitizeLine } from '../text/sanitize.js';

const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** "mailto:" for a text that is exactly one e-mail address; undefined for anything else (two addresses, spaces, words around it). */
export function emailHref(text: string): string | undefined {
  const address = sanitizeLine(text).replace(/^mailto:/i, '');
  if (address.length > 254 || !ADDRESS.test(address)) return undefined;
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
}
