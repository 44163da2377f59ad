import type { SafetyMark } from '../../dataset.js';
import { isDate } from '../../text/formats.js';
import type { Fields } from '../dataset-builder.js';
import { isNo, isYes, plainName, statusMarks } from '../safety.js';

/** What a row of an iCarol export stands for. */
export type Level = 'agency' | 'site' | 'program' | 'program-at-site';

/**
 * One row of an iCarol export by the plain names of its columns, whatever their order and case.
 * Columns that are for the staff's eyes are never in it.
 */
export class IcarolRecord {
  constructor(
    readonly cells: Readonly<Record<string, string>>,
    readonly row: number,
  ) {}

  /** A cell's text. "-1" is how iCarol writes that nothing was chosen. */
  text(name: string): string | undefined {
    const text = this.cells[plainName(name)];
    return text === undefined || text === '-1' ? undefined : text;
  }

  first(...names: string[]): string | undefined {
    for (const name of names) {
      const text = this.text(name);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The texts of several columns one after the other. */
  joined(...names: string[]): string | undefined {
    const texts = names.flatMap((name) => this.text(name) ?? []);
    return texts.length > 0 ? [...new Set(texts)].join('. ') : undefined;
  }

  /** What the row does, in words of the taxonomy; exports have one or another of three columns. */
  get terms(): string[] {
    const column = ['TaxonomyTerms', 'TaxonomyTerm', 'TaxonomyTermsNotDeactivated'].find((name) => this.text(name) !== undefined);
    return column === undefined ? [] : this.list(column);
  }

  get hasTerms(): boolean {
    return this.terms.length > 0 || this.text('TaxonomyCodes') !== undefined;
  }

  yes(name: string): boolean {
    return isYes(this.text(name));
  }

  get id(): string | undefined {
    return this.text('ResourceAgencyNum');
  }

  get parent(): string | undefined {
    const parent = this.text('ParentAgencyNum');
    return parent === '0' || parent === this.id ? undefined : parent;
  }

  get level(): Level {
    const level = plainName(this.text('TaxonomyLevelName') ?? '');
    if (level === 'programatsite' || level === 'serviceatsite') return 'program-at-site';
    if (level === 'program' || level === 'service') return 'program';
    if (level === 'site' || level === 'location') return 'site';
    if (level === 'agency' || level === 'organization') return 'agency';
    return this.parent === undefined ? 'agency' : 'program';
  }

  /** What the export says of who may see the row. */
  get marks(): readonly SafetyMark[] {
    const marks: SafetyMark[] = [...statusMarks(this.text('AgencyStatus'))];
    if (this.yes('ExcludeFromWebsite') || this.yes('ExcludeFromDirectory') || isNo(this.text('AvailableForDirectory')))
      marks.push('excluded');
    if (isNo(this.text('AvailableForReferral'))) marks.push('do-not-refer');
    if (this.text('AgencyStatus') === undefined && this.text('MadeInactiveOn') !== undefined) marks.push('inactive');
    return marks;
  }

  /** "M/D/YY" and "M/D/YYYY", with or without a time of day. */
  date(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const found = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?:\s|$)/.exec(text);
    if (!found) return /^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : undefined;
    const [, month = '', day = '', year = ''] = found;
    // Dates of birth do not occur here, so two digits above 70 are of the last century.
    const full = year.length === 4 ? year : `${Number(year) > 70 ? '19' : '20'}${year}`;
    const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDate(iso) ? iso : undefined;
  }

  /** Parts of a cell that holds several, separated by ";" or "*". */
  list(name: string): string[] {
    return (this.text(name) ?? '')
      .split(/[;*]/)
      .map((part) => part.trim())
      .filter(Boolean);
  }
}

const PHONES: readonly (readonly [prefix: string, number: string, type: string])[] = [
  ...[1, 2, 3, 4, 5].map((at) => [`Phone${at}`, `Phone${at}Number`, 'voice'] as const),
  ['PhoneTollFree', 'PhoneTollFree', 'voice'],
  ['PhoneNumberHotline', 'PhoneNumberHotline', 'voice'],
  ['PhoneNumberBusinessLine', 'PhoneNumberBusinessLine', 'voice'],
  ['PhoneNumberAfterHours', 'PhoneNumberAfterHours', 'voice'],
  ['PhoneNumberOutOfArea', 'PhoneNumberOutOfArea', 'voice'],
  ['PhoneFax', 'PhoneFax', 'fax'],
  ['PhoneTTY', 'PhoneTTY', 'textphone'],
];
const PHONE_NAMES: Readonly<Record<string, string>> = {
  PhoneTollFree: 'Toll-free',
  PhoneNumberHotline: 'Hotline',
  PhoneNumberBusinessLine: 'Business line',
  PhoneNumberAfterHours: 'After hours',
  PhoneNumberOutOfArea: 'From outside the area',
};

/** A telephone of a row, and whether it must not be shown. */
export interface IcarolPhone {
  readonly fields: Fields;
  readonly isPrivate: boolean;
}

export function phonesOf(record: IcarolRecord): IcarolPhone[] {
  return PHONES.flatMap(([prefix, column, type]): IcarolPhone[] => {
    const number = record.text(column);
    if (number === undefined) return [];
    const kind = plainName(record.text(`${prefix}Type`) ?? '');
    const description = [record.text(`${prefix}Name`) ?? PHONE_NAMES[prefix], record.text(`${prefix}Description`)]
      .filter(Boolean)
      .join(', ');
    const named = kind.includes('fax')
      ? 'fax'
      : kind.includes('tty') || kind.includes('tdd')
        ? 'textphone'
        : kind.includes('text') || kind === 'sms'
          ? 'text'
          : type;
    return [{ fields: { number, type: named, ...(description && { description }) }, isPrivate: record.yes(`${prefix}IsPrivate`) }];
  });
}

/**
 * Address fields under HSDS's names, from the columns that begin with "Physical" or "Mailing". "Other" addresses are not read:
 * no column says what they are, or whether they may be shown.
 */
export function addressOf(record: IcarolRecord, prefix: 'Physical' | 'Mailing'): Fields | undefined {
  const address: Fields = {
    attention: record.text(`${prefix}AttentionName`),
    address_1: record.text(`${prefix}Address1`),
    address_2: record.text(`${prefix}Address2`),
    city: record.text(`${prefix}City`),
    region: record.text(`${prefix}County`),
    state_province: record.text(`${prefix}StateProvince`),
    postal_code: record.text(`${prefix}PostalCode`),
    country: record.text(`${prefix}Country`),
  };
  return address.address_1 === undefined && address.city === undefined && address.postal_code === undefined ? undefined : address;
}
