/** The string formats that HSDS asks for, decided as a JSON Schema validator decides them. */

const UUID = /^(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** One address of RFC 5321's everyday form: dotted atoms, "@", a host name of two labels or more. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    text
      .slice(0, at)
      .split('.')
      .every((atom) => ATOM.test(atom))
  );
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that exists in the calendar, written 2026-03-01. */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const day = Number(found[3]);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** A time of day with its offset, as RFC 3339 writes it; a leap second only where UTC can have one. */
function isTimeWithOffset(text: string): boolean {
  const found = TIME.exec(text);
  if (!found) return false;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  const second = Number(found[3]);
  const sign = found[4] === '-' ? -1 : 1;
  const offsetHour = Number(found[5] ?? 0);
  const offsetMinute = Number(found[6] ?? 0);
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const utcMinute = minute - offsetMinute * sign;
  const utcHour = hour - offsetHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
}

export function isDateTime(text: string): boolean {
  const parts = text.split(/t|\s/i);
  return parts.length === 2 && isDate(parts[0] ?? '') && isTimeWithOffset(parts[1] ?? '');
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PATH = /^(?:[a-z0-9\-._~!$&'()*+,;=:@/]|%[0-9a-f]{2})+$/i;
const QUERY = /^(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*$/i;
const USER = /^(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@/i;
const BRACKETED = /^\[([^\]]*)\](?::\d*)?((?:\/.*)?)$/;
const FUTURE_ADDRESS = /^v[0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;

/** An absolute URI: a scheme, something after it, and nothing that must be escaped. It says nothing of whether the address leads anywhere. */
export function isUri(text: string): boolean {
  const scheme = SCHEME.exec(text)?.[0];
  if (!scheme) return false;
  let rest = text.slice(scheme.length);
  const hash = rest.indexOf('#');
  if (hash >= 0) {
    if (!QUERY.test(rest.slice(hash + 1))) return false;
    rest = rest.slice(0, hash);
  }
  const question = rest.indexOf('?');
  if (question >= 0) {
    if (!QUERY.test(rest.slice(question + 1))) return false;
    rest = rest.slice(0, question);
  }
  return PATH.test(rest) || hasBracketedHost(rest);
}

/** "//[::1]:8080/path": the one place where brackets may stand. */
function hasBracketedHost(text: string): boolean {
  const slashes = /^\/\/?/.exec(text)?.[0];
  if (!slashes) return false;
  const found = BRACKETED.exec(text.slice(slashes.length).replace(USER, ''));
  if (!found) return false;
  const [, address = '', path = ''] = found;
  return (FUTURE_ADDRESS.test(address) || isIpv6(address)) && (path === '' || PATH.test(path));
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [index, half] of halves.entries()) {
    if (half === '') continue;
    const parts = half.split(':');
    for (const [position, part] of parts.entries()) {
      const last = index === halves.length - 1 && position === parts.length - 1;
      if (last && IPV4.test(part)) groups += 2;
      else if (/^[0-9a-f]{1,4}$/i.test(part)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups <= 7 : groups === 8;
}
