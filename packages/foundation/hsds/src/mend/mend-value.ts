import type { FieldSpec } from '../tables/field-kinds.js';
import { isDate } from '../text/formats.js';

/** A value after what is safe was done to it; `undefined` where nothing is left. */
export interface Mended {
  readonly value: unknown;
  /** What could not be used, in words for the report. */
  readonly problem?: string | undefined;
}

const PLAIN = /^[\x20-\x7e]*$/;
// C0 controls but tab and line ends, and marks of byte order.
const DIRT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** Text without control characters, lone surrogates and outer spaces. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return withoutLoneSurrogates(text.replace(DIRT, '')).trim();
}

function withoutLoneSurrogates(text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ''));
}

/** Words by which programs write "nothing". */
const NOTHING = /^(?:null|nil|none|undefined|nan|n\/a|#n\/a|\\n)$/i;

/** What is safe for a field: numbers and dates in the form that HSDS wants; text stays as it is written. */
export function mendValue(spec: FieldSpec | undefined, value: unknown): Mended {
  if (value === null || value === undefined) return { value: undefined };
  if (typeof value === 'string') {
    const text = cleanText(value);
    if (text === '' || text === 'null' || text === 'NULL') return { value: undefined };
    return spec ? mendText(spec, text) : { value: text };
  }
  if (!spec) return { value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { value: undefined };
    return { value: spec.kind === 'number' ? value : String(value) };
  }
  if (typeof value === 'boolean') return spec.kind === 'number' ? { value: undefined, problem: String(value) } : { value: String(value) };
  if (value instanceof Date) return mendText(spec, Number.isNaN(value.getTime()) ? '' : isoOf(value, spec));
  return { value: undefined, problem: 'something nested' };
}

function isoOf(date: Date, spec: FieldSpec): string {
  return spec.kind === 'instant' ? date.toISOString() : date.toISOString().slice(0, 10);
}

function mendText(spec: FieldSpec, text: string): Mended {
  switch (spec.kind) {
    case 'number': {
      if (NOTHING.test(text)) return { value: undefined };
      const number = readNumber(text);
      return number === undefined ? { value: undefined, problem: text } : { value: number };
    }
    case 'date':
      return { value: readDate(text) ?? text };
    case 'instant':
      return { value: readInstant(text) ?? text };
    case 'choice': {
      const plain = text.toLowerCase().replace(/[\s_-]+/g, ' ');
      const choice = spec.choices?.find((each) => each.toLowerCase() === plain);
      return { value: choice ?? text };
    }
    case 'id':
    case 'reference':
    case 'uri':
    case 'email':
    case 'text':
      return { value: text };
  }
}

const NUMBER = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?$/i;

/** A number as people and programs write it: "25.77", "25,77", "−80.19". Undefined where it is not certain which one is meant. */
export function readNumber(text: string): number | undefined {
  const plain = (/[^\x00-\x7f]/.test(text) ? text.normalize('NFKC') : text).replace(/[\u2212\u2010-\u2013]/g, '-').replace(/\s/g, '');
  // One comma and no point is a decimal comma, unless three digits follow it: "1,250" may be a thousand.
  const decimal = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(plain) ? plain.replace(',', '.') : plain;
  return NUMBER.test(decimal) ? Number(decimal) : undefined;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** A day as ISO 8601, or undefined where it cannot be read, or could be two days ("03/04/2026"). */
export function readDate(text: string): string | undefined {
  if (isDate(text)) return text;
  const ofInstant = DATE_TIME.exec(text)?.[1];
  if (ofInstant) return isDate(ofInstant) ? ofInstant : undefined;
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const first = YEAR_FIRST.exec(text) ?? compact;
  if (first) return isoDate(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  const a = Number(last[1]);
  const b = Number(last[2]);
  if (a === b || (b > 12 && a <= 12)) return isoDate(last[3], last[1], last[2]);
  return a > 12 && b <= 12 ? isoDate(last[3], last[2], last[1]) : undefined;
}

function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const iso = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** An instant as RFC 3339. A day alone is its midnight in UTC, and a time without an offset is taken as UTC: no screen shows the hour. */
export function readInstant(text: string): string | undefined {
  const found = INSTANT.exec(text);
  if (found) {
    if (!isDate(found[1] ?? '')) return undefined;
    const offset = (found[4] ?? 'Z')
      .toUpperCase()
      .replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours: string, minutes: string | undefined) => `${hours}:${minutes ?? '00'}`);
    return `${found[1] ?? ''}T${found[2] ?? ''}${found[3] ?? ':00'}${offset}`;
  }
  const date = readDate(text);
  return date ? `${date}T00:00:00Z` : undefined;
}
