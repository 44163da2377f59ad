import type { HsdsTable } from '../../dataset.js';
import type { DatasetBuilder, Fields, Place } from '../dataset-builder.js';
import { isUuid } from '../../text/formats.js';
import type { OldTable, SourceTable } from './table-names.js';
import { scalarText } from '../../text/scalar-text.js';

/** Fields that older versions called otherwise, per table. */
const RENAMED: Readonly<Partial<Record<SourceTable, Readonly<Record<string, string>>>>> = {
  organizations: { url: 'website' },
  taxonomy_terms: { term: 'name', vocabulary: 'taxonomy' },
  service_areas: { service_area: 'name' },
  accessibility: { accessibility: 'description' },
  languages: { language: 'name' },
  phones: { number_type: 'type' },
};

/** A row under HSDS 3.1's names. */
export function renamed(table: HsdsTable, fields: Readonly<Fields>): Fields {
  const names = RENAMED[table];
  if (!names) return { ...fields };
  const result: Fields = {};
  for (const name of Object.keys(fields)) {
    const other = names[name];
    result[other !== undefined && fields[other] === undefined ? other : name] = fields[name];
  }
  return result;
}

/** What can only be joined to services when all of them are read. */
export interface Joins {
  readonly eligibility: { readonly service: string; readonly text: string; readonly place: Place }[];
  readonly payments: { readonly service: string; readonly text: string; readonly place: Place }[];
}

type OldReader = (builder: DatasetBuilder, fields: Readonly<Fields>, place: Place, joins: Joins) => void;

const readAddress =
  (type: 'physical' | 'postal'): OldReader =>
  (builder, fields, place) => {
    builder.add('addresses', { ...addressLines(fields), address_type: type }, place);
  };

export const OLD_TABLES: { readonly [T in OldTable]: OldReader } = {
  physical_addresses: readAddress('physical'),
  postal_addresses: readAddress('postal'),
  regular_schedules: (builder, fields, place) => builder.add('schedules', weekdaySchedule(fields), place),
  holiday_schedules: (builder, fields, place) => builder.add('schedules', holidaySchedule(fields), place),
  taxonomy: (builder, fields, place) => {
    const { taxonomy_id, id = taxonomy_id, ...rest } = fields;
    const term = renamed('taxonomy_terms', rest);
    builder.add('taxonomy_terms', { ...term, id, code: term.code ?? (typeof id === 'string' && !isUuid(id) ? id : undefined) }, place);
  },
  services_taxonomy: (builder, fields, place) => builder.add('attributes', serviceTerm(fields), place),
  service_attributes: (builder, fields, place) => builder.add('attributes', serviceTerm(fields), place),
  other_attributes: (builder, fields, place) => {
    const { link_type, taxonomy_id, ...rest } = fields;
    builder.add('attributes', { taxonomy_term_id: taxonomy_id, ...rest, link_entity: link_type }, place);
  },
  accessibility_for_disabilities: (builder, fields, place) => builder.add('accessibility', renamed('accessibility', fields), place),
  eligibility: (_builder, fields, place, joins) => {
    const text = fields.eligibility ?? fields.eligibility_description ?? fields.description;
    if (typeof text === 'string') joins.eligibility.push({ service: scalarText(fields.service_id), text, place });
  },
  payments_accepted: (_builder, fields, place, joins) => {
    if (typeof fields.payment === 'string') joins.payments.push({ service: scalarText(fields.service_id), text: fields.payment, place });
  },
};

/** HSDS 1.x knows four lines of an address, 3.1 two. */
export function addressLines(fields: Readonly<Fields>): Fields {
  const { address_3, address_4, ...rest } = fields;
  const more = [rest.address_2, address_3, address_4].filter(Boolean);
  return more.length > 0 ? { ...rest, address_2: more.join(', ') } : rest;
}

function serviceTerm(fields: Readonly<Fields>): Fields {
  const { service_id, taxonomy_id, taxonomy_detail, ...rest } = fields;
  return {
    taxonomy_term_id: taxonomy_id,
    ...rest,
    link_id: service_id,
    link_entity: 'service',
    link_type: 'taxonomy',
    value: rest.value ?? taxonomy_detail,
  };
}

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:mo|mon|monday|lunes|1)$/, 'MO'],
  [/^(?:tu|tue|tues|tuesday|martes|2)$/, 'TU'],
  [/^(?:we|wed|weds|wednesday|mi[eé]rcoles|3)$/, 'WE'],
  [/^(?:th|thu|thur|thurs|thursday|jueves|4)$/, 'TH'],
  [/^(?:fr|fri|friday|viernes|5)$/, 'FR'],
  [/^(?:sa|sat|saturday|s[aá]bado|6)$/, 'SA'],
  [/^(?:su|sun|sunday|domingo|7|0)$/, 'SU'],
];

/** A day of the week as RFC 5545 shortens it, from its name or from HSDS 1.x's number (1 is Monday). */
export function weekday(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\.$/, '');
  return DAYS.find(([pattern]) => pattern.test(plain))?.[1];
}

/** A row for one day of the week. Times stay exactly as they are written. */
export function weekdaySchedule(fields: Readonly<Fields>): Fields {
  const { weekday: day, original_text, ...rest } = fields;
  const byday = typeof day === 'string' || typeof day === 'number' ? weekday(String(day)) : undefined;
  const description = rest.description ?? original_text;
  if (byday) return { ...rest, freq: 'WEEKLY', byday, description };
  const text = description ?? [day, [rest.opens_at, rest.closes_at].filter(Boolean).join('-')].filter(Boolean).join(' ');
  return { ...rest, weekday: day, description: text };
}

/** A row for days that differ: from `valid_from` to `valid_to`, closed where no times are given. */
export function holidaySchedule(fields: Readonly<Fields>): Fields {
  const { start_date, end_date, closed, ...rest } = fields;
  const isClosed = /^(?:true|t|yes|y|1)$/i.test(scalarText(closed));
  return { ...rest, valid_from: start_date, valid_to: end_date ?? start_date, ...(isClosed ? { closed: 'true' } : {}), exception: 'true' };
}
