import { normalizeForSearch } from '@newcomer/core/search-text';
import type { Point } from '../../directory.js';
import { distanceMeters } from '../points.js';
import { anglesIn } from './angles.js';
import { addressWords, differs, houseOf, isSaint, isSameHouse, type AddressWord, type House } from './house.js';
import { digitRuns, isSameNumber, LEAST_DIGITS, phoneDigits } from './phone-digits.js';
import { hasSpelledNumber } from './number-words.js';
import type { AddressSecret, EmailSecret, PhoneSecret, PointSecret, Secret } from './secret.js';
import type { Span } from './span.js';

/** A point this near to a secret one tells the house. */
const NEAR_METERS = 30;
/** The same in degrees, for points in texts: about 50 m. */
const NEAR_DEGREES = 0.0005;
/** Letters between the two halves of a point: "25.77, longitude -80.19". */
const FAR_APART = 16;
/** So many last digits are no two people's, whatever country code stands before them. */
const SURE_DIGITS = 9;
/** A line without a house number and shorter than this may be words of the language ("City Hall"): only as an address is it secret. */
const SURE_LINE = 14;

/** Everything that must not be published, ready to be looked for in any number of texts, each in time proportional to its length. */
export class Secrets {
  private readonly byKey = new Map<string, Secret>();
  private readonly byNumber = new Map<string, AddressSecret[]>();
  private readonly numbers = new Set<string>();
  private readonly byWord = new Map<string, AddressSecret[]>();
  private readonly byDigits = new Map<string, PhoneSecret[]>();
  private readonly byAddress = new Map<string, EmailSecret>();
  private readonly byCell = new Map<string, PointSecret[]>();

  add(secret: Secret): void {
    const key = keyOf(secret);
    const known = this.byKey.get(key);
    if (known) {
      if (secret.level > known.level) known.level = secret.level;
      known.inferred &&= secret.inferred;
      for (const organization of secret.organizations) known.organizations.add(organization);
      return;
    }
    this.byKey.set(key, secret);
    if (secret.kind === 'phone') push(this.byDigits, secret.digits.slice(-LEAST_DIGITS), secret);
    else if (secret.kind === 'email') this.byAddress.set(secret.address, secret);
    else if (secret.kind === 'point') push(this.byCell, cell(secret.point.lat, secret.point.lon), secret);
    else if (secret.house) {
      push(this.byNumber, secret.house.number, secret);
      this.numbers.add(/^\d+/.exec(secret.house.number)?.[0] ?? '');
    } else push(this.byWord, tellingWord(secret.line), secret);
  }

  all(): readonly Secret[] {
    return [...this.byKey.values()];
  }

  /** The secret that a structured value states: a telephone number in its own field, and so on. */
  phone(number: string): PhoneSecret | undefined {
    const digits = phoneDigits(number);
    return this.byDigits.get(digits.slice(-LEAST_DIGITS))?.find((secret) => isSameNumber(secret.digits, digits));
  }

  email(address: string): EmailSecret | undefined {
    return this.byAddress.get(address.trim().toLowerCase());
  }

  point(point: Point): PointSecret | undefined {
    return this.near(point.lat, point.lon).find((secret) => distanceMeters(secret.point, point) < NEAR_METERS);
  }

  /** Of two towns that have a street of one name, the other's is no secret. */
  address(text: string, town: string, code: string): AddressSecret | undefined {
    const mayHold = this.mayHoldHouse(text);
    if (!mayHold && this.byWord.size === 0) return undefined;
    const house = mayHold ? houseOf(text) : undefined;
    const city = normalizeForSearch(town);
    const postalCode = normalizeForSearch(code);
    const isHere = (secret: AddressSecret): boolean =>
      !differs(secret.postalCode.slice(0, 5), postalCode.slice(0, 5)) || !differs(secret.city, city);
    const line = normalizeForSearch(text);
    const exact = this.byWord.get(tellingWord(line))?.find((secret) => secret.line === line && isHere(secret));
    const same =
      exact ??
      (house &&
        this.byNumber
          .get(house.number)
          ?.find((secret) => secret.house !== undefined && isSameHouse(secret.house, house) && isHere(secret)));
    if (same) return same;
    // "c/o Aid, Almond Court 12 a": a line that is more than an address.
    for (const { secret } of this.spans(text)) if (secret.kind === 'address' && isHere(secret)) return secret;
    return undefined;
  }

  /** Where a text holds something secret; what is settled as published is passed over. */
  spans(written: string): readonly Span[] {
    if (this.byKey.size === 0 || written.length < 4) return NONE;
    const text = withoutFullWidth(written);
    const spans: Span[] = [];
    if (/\p{N}/u.test(text)) {
      if (this.byDigits.size > 0) this.findPhones(text, spans);
      if (this.byCell.size > 0) this.findPoints(text, spans);
    }
    if (this.byNumber.size > 0) this.findHouses(text, spans);
    if (this.byAddress.size > 0) this.findEmails(text, spans);
    if (this.byWord.size > 0) this.findLines(text, spans);
    return spans.filter((span) => !span.secret.published);
  }

  /** False where nothing of a kind is secret: then nobody needs to look. */
  has(kind: Secret['kind']): boolean {
    if (kind === 'phone') return this.byDigits.size > 0;
    if (kind === 'email') return this.byAddress.size > 0;
    return kind === 'point' ? this.byCell.size > 0 : this.byNumber.size + this.byWord.size > 0;
  }

  private findPhones(text: string, spans: Span[]): void {
    for (const { digits, at, start } of digitRuns(text)) {
      for (let end = LEAST_DIGITS; end <= digits.length; end += 1) {
        for (const secret of this.byDigits.get(digits.slice(end - LEAST_DIGITS, end)) ?? []) {
          let same = LEAST_DIGITS;
          while (
            same < end &&
            same < secret.digits.length &&
            digits.charAt(end - same - 1) === secret.digits.charAt(secret.digits.length - same - 1)
          )
            same += 1;
          // The whole number, with or without its country code, or its local part where a number begins with it.
          if (same < secret.digits.length && same < SURE_DIGITS && (same < 7 || !beginsAt(at, end - same))) continue;
          // What is left before it are country code and trunk.
          const first = end - same <= 4 ? start : (at[end - same] ?? start);
          spans.push({ start: first, end: (at[end - 1] ?? start) + 1, secret });
        }
      }
    }
  }

  private findEmails(text: string, spans: Span[]): void {
    const look = (match: RegExpMatchArray, address: string): void => {
      const secret = this.emailWithin(address);
      if (secret) spans.push({ start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, secret });
    };
    if (text.includes('@')) for (const match of text.matchAll(WRITTEN)) look(match, match[0].toLowerCase());
    if (!/\bat\b|\barroba\b|\s@|@\s/i.test(text)) return;
    for (const match of text.matchAll(SPELLED)) {
      look(
        match,
        match[0]
          .toLowerCase()
          .replace(/(?<![\s[({])[\s[({]*(?:\bat\b|\barroba\b|@)[\s\])}]*/, '@')
          .replace(/(?<![\s[({])[\s[({]*(?:\bdot\b|\bpunto\b|\.)[\s\])}]*/g, '.'),
      );
    }
  }

  /** "mailto:a@b.org." and "a@b.org?subject=…" hold a@b.org. */
  private emailWithin(text: string): EmailSecret | undefined {
    const exact = this.byAddress.get(text.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''));
    return (
      exact ??
      this.byAddress.get(/(?<![a-z0-9.!#$%&'*+/=^_`{|}~-])[a-z0-9.!#$%&'*+/=^_`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/.exec(text)?.[0] ?? '')
    );
  }

  private findPoints(text: string, spans: Span[]): void {
    const angles = anglesIn(text);
    angles.forEach((first, at) => {
      const second = angles[at + 1];
      if (!second || second.start - first.end > FAR_APART) return;
      const near = (a: number, b: number) => (secret: PointSecret) =>
        Math.abs(a - Math.abs(secret.point.lat)) < NEAR_DEGREES && Math.abs(b - Math.abs(secret.point.lon)) < NEAR_DEGREES;
      const [a, b] = [first.degrees, second.degrees];
      const secret = this.near(a, b).find(near(a, b)) ?? this.near(b, a).find(near(b, a));
      if (secret) spans.push({ start: first.start, end: second.end, secret });
    });
  }

  private near(lat: number, lon: number): PointSecret[] {
    const found: PointSecret[] = [];
    for (const north of [-0.001, 0, 0.001])
      for (const east of [-0.001, 0, 0.001]) found.push(...(this.byCell.get(cell(lat + north, lon + east)) ?? []));
    return found;
  }

  private findHouses(text: string, spans: Span[]): void {
    if (!this.mayHoldHouse(text)) return;
    const words = addressWords(text);
    this.findHousesIn(words, spans);
    // "Five Seven Oaks Lane" is number 5, and could be number 57.
    if (words.length > 0 && hasSpelledNumber(text)) this.findHousesIn(addressWords(text, false), spans);
  }

  private findHousesIn(words: readonly AddressWord[], spans: Span[]): void {
    words.forEach((word, at) => {
      if (word.role !== 'number') return;
      for (const secret of this.byNumber.get(word.key) ?? []) {
        const found = secret.house && (readHouse(words, at, 1, secret.house) ?? readHouse(words, at, -1, secret.house));
        if (found) spans.push({ start: Math.min(word.start, found.start), end: Math.max(word.end, found.end), secret });
      }
    });
  }

  /** Most texts have no number of any secret house: they need not be taken apart. */
  private mayHoldHouse(text: string): boolean {
    if (/(?!\d)\p{N}/u.test(text) || hasSpelledNumber(text)) return true;
    return text.match(/\d+/g)?.some((number) => this.numbers.has(number.replace(/^0+(?=\d)/, ''))) ?? false;
  }

  private findLines(text: string, spans: Span[]): void {
    const ascii = /^[\u0000-\u007f]*$/.test(text);
    const lower = ascii ? text.toLowerCase() : normalizeForSearch(text);
    for (const [word, secrets] of this.byWord) {
      if (!lower.includes(word)) continue;
      for (const secret of secrets) {
        if (secret.line.length < SURE_LINE && !/\d/.test(secret.line)) continue;
        // Where letters have accents, what is found cannot be cut out: the whole text goes.
        if (!ascii && ` ${lower} `.includes(` ${secret.line} `)) spans.push({ start: 0, end: text.length, secret });
        for (const match of ascii ? text.matchAll(linePattern(secret.line)) : []) {
          const start = match.index + (match[1]?.length ?? 0);
          spans.push({ start, end: match.index + match[0].length, secret });
        }
      }
    }
  }
}

/** A line in text, whatever stands between its words: "po box 12" is "P.O. Box #12" too. */
function linePattern(line: string): RegExp {
  const words = line.replace(/^p ?o (?=box)/, 'p o ').split(' ');
  return new RegExp(`(^|[^a-z0-9])${words.join('[^a-z0-9]{0,4}')}(?![a-z0-9])`, 'gi');
}

/** The word of a line by which most texts are passed over at once: a number, else the longest. */
function tellingWord(line: string): string {
  const words = line.split(' ');
  return (
    words.find((word) => /^\d{2,}$/.test(word)) ?? words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
  );
}

const NONE: readonly Span[] = [];
const WRITTEN = /(?<![^\s<>()[\],;:"'“”@])[^\s<>()[\],;:"'“”@]+@[^\s<>()[\],;:"'“”@]*[^\s<>()[\],;:"'“”@.!?]/gu;
const SPELLED =
  /(?<![\w.+-])[\w.+-]+(?:[\s[({]{1,4}(?:at|arroba)[\s\])}]{1,4}|[\s[({]{0,4}@[\s\])}]{0,4})[\w-]{1,63}(?:[\s[({]{0,4}(?:dot|punto|\.)[\s\])}]{0,4}[\w-]{1,63}){1,5}/giu;

/**
 * Reads the name of a house from its number on, in either direction, over kinds and directions; undefined where it is another
 * house. Of a name whose end is not sure ("12 Broadway Miami") a first word of five letters is enough.
 */
function readHouse(words: readonly AddressWord[], number: number, step: 1 | -1, house: House): { start: number; end: number } | undefined {
  const enough = house.kind === '' && (house.name[0]?.length ?? 0) >= 5 && step === 1 ? 1 : house.name.length;
  const name = step === 1 ? house.name : [...house.name].reverse();
  let matched = 0;
  let last = words[number];
  let kind = '';
  let direction = '';
  for (let at = number + step; at >= 0 && at < words.length && Math.abs(at - number) < 12; at += step) {
    const word = words[at];
    if (!word) break;
    if (isSaint(word) && matched === (step === 1 ? 0 : name.length)) continue;
    if (word.role === 'unit') break;
    // "4821-4823 Almond Court" is number 4821 too.
    if (matched === 0 && word.role === 'number' && at === number + step && word.key !== name[0]) continue;
    if (word.role === 'word' || word.role === 'number') {
      if (matched === name.length || word.key !== name[matched]) break;
      matched += 1;
    } else if (word.role === 'kind') kind += word.key;
    else if (word.role === 'direction') direction = step === 1 ? direction + word.key : word.key + direction;
    if (word.role !== 'filler') last = word;
    // "12 Main Street and 5 Oak Street": what follows the kind belongs to something else.
    if (matched >= enough && word.role === 'kind') break;
  }
  if (matched < enough || differs(kind, house.kind) || differs(direction, house.direction)) return undefined;
  return last && { start: last.start, end: last.end };
}

/** True where a number can begin at a digit: at the start, or after one or two digits of something else ("Room 5 555-0142"). */
function beginsAt(at: readonly number[], digit: number): boolean {
  return digit === 0 || (digit <= 2 && (at[digit] ?? 0) - (at[digit - 1] ?? 0) > 1);
}

/** Letters, digits and signs in their ordinary width, each in its place: "Ｓｔ．" is "St.", "＠" is "@". */
function withoutFullWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function keyOf(secret: Secret): string {
  switch (secret.kind) {
    case 'phone':
      return `phone ${secret.digits}`;
    case 'email':
      return `email ${secret.address}`;
    case 'point':
      return `point ${secret.point.lat} ${secret.point.lon}`;
    case 'address':
      return `address ${secret.line}\n${secret.city}\n${secret.postalCode}`;
  }
}

/** About 100 m; without signs, because texts write N and W for them. */
function cell(lat: number, lon: number): string {
  return `${Math.round(Math.abs(lat) * 1000)} ${Math.round(Math.abs(lon) * 1000)}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
