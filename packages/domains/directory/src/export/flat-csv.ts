import { chooseText } from '@newcomer/core/localized-text';
import type { LocalizedText } from '@newcomer/core';
import type { Directory, DirectoryEntry } from '../directory.js';
import { csvFile } from './csv-cell.js';
import { openingHoursTag } from './opening-hours-tag.js';

type Column = readonly [
  header: string,
  value: (entry: DirectoryEntry, text: (text: LocalizedText | undefined) => string | undefined) => string | number | undefined,
];

const COLUMNS: readonly Column[] = [
  ['id', (entry) => entry.id],
  ['service_id', (entry) => entry.serviceId],
  ['name', (entry, text) => text(entry.name)],
  ['organization', (entry, text) => text(entry.organization)],
  ['description', (entry, text) => text(entry.description)],
  ['needs', (entry) => entry.needs.join('; ')],
  ['address', (entry) => entry.address?.lines.join(', ')],
  ['postal_code', (entry) => entry.address?.postalCode],
  ['latitude', (entry) => entry.point?.lat],
  ['longitude', (entry) => entry.point?.lon],
  ['phones', (entry) => entry.phones.map((phone) => phone.text).join('; ')],
  ['emails', (entry) => entry.emails.join('; ')],
  ['urls', (entry) => entry.urls.map(({ url }) => url).join('; ')],
  ['opening_hours', (entry) => openingHoursTag(entry.hours)],
  ['hours_text', (entry) => entry.hours.text.join('; ') || undefined],
  ['languages', (entry) => entry.languages.join('; ')],
  ['free', (entry) => entry.access.free],
  ['no_papers_needed', (entry) => entry.access.noPapers],
  ['walk_in', (entry) => entry.access.walkIn],
  ['wheelchair', (entry) => entry.wheelchair],
  ['eligibility', (entry, text) => text(entry.eligibility)],
  ['application', (entry, text) => text(entry.application)],
  ['fees', (entry, text) => text(entry.fees)],
  ['assured_date', (entry) => entry.assured?.date],
];

/** One row per service at a location, in the city's language, for a spreadsheet. */
export function directoryCsv(directory: Directory): string {
  const text = (localized: LocalizedText | undefined): string | undefined => localized && chooseText(localized, directory.language)?.text;
  return csvFile([COLUMNS.map(([header]) => header), ...directory.entries.map((entry) => COLUMNS.map(([, value]) => value(entry, text)))]);
}
