import type { SheetMapping } from '../../sheet-mapping.js';
import { isTranslatable } from '../../tables/field-kinds.js';
import { tableNamed } from '../../tables/table-specs.js';
import { isInternal } from '../safety.js';
import { uniqueNames } from '../sheet-rows.js';
import { HEADER_RULES, dayTarget, type HeaderRule } from './header-rules.js';
import { headerLanguage, plainHeader } from './header-words.js';
import { languageTagOf } from '@newcomer/core/languages';

/**
 * Guesses what the columns of a spreadsheet are, from its headers in English or Spanish and, where these could mean two things, from
 * its first rows. A column that is not recognized is null, and so is one that is for the staff's eyes; a person edits the rest.
 */
export function proposeMapping(headerCells: readonly string[], sampleRows: readonly (readonly string[])[] = []): SheetMapping {
  const headers = uniqueNames(headerCells);
  const columns: Record<string, string | null> = {};
  const taken = new Set<string>();
  const plain = headers.map(plainHeader);
  const samples = headers.map((_, at) => sampleRows.map((row) => row[at] ?? '').filter((cell) => cell !== ''));
  const targets: (string | null | undefined)[] = headers.map((header) => (isInternal(header) ? null : undefined));

  headers.forEach((header, at) => {
    if (targets[at] === undefined) targets[at] = dayTarget(plain[at] ?? '') ?? exactTarget(header);
    const target = targets[at];
    if (typeof target === 'string') taken.add(target);
  });
  // Rule by rule, not column by column: "Name" is the service's unless a column "Service" is there.
  for (const rule of HEADER_RULES) {
    headers.forEach((_, at) => {
      if (targets[at] !== undefined || !rule.words.test(plain[at] ?? '')) return;
      const target = suited(rule, samples[at] ?? []);
      if (target === undefined || (taken.has(target) && !rule.many)) return;
      targets[at] = target;
      taken.add(target);
    });
  }
  headers.forEach((header, at) => {
    targets[at] ??= languageTarget(header, samples[at] ?? []) ?? translationTarget(header, headers, targets);
  });
  if (!taken.has('services.name')) nameFromOrganization(targets, taken);
  headers.forEach((header, at) => {
    if (header !== '' && header !== '__proto__') columns[header] = targets[at] ?? null;
  });
  return { columns };
}

/** A header that is a target itself: "services.name", "phones.number". */
function exactTarget(header: string): string | undefined {
  const found = /^([a-z_]+)\.([a-z_0-9]+)(:[\w-]+)?$/.exec(header.trim());
  return found && (tableNamed(found[1] ?? '') === found[1] || found[1] === 'translations') ? header.trim() : undefined;
}

const YES_NO = /^(?:yes|no|y|n|true|false|x|0|1|si|sí)$/i;
const SECRECY = /public|private|confidential|hidden|internal|staff|secret|web|p[uú]blic|privad|confidencial/i;

/** Whether the cells are what the rule's column would hold. */
function suited(rule: HeaderRule, cells: readonly string[]): string | undefined {
  if (cells.length === 0) return rule.target;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  switch (rule.target) {
    case 'locations.name':
      if (share((cell) => /^-?\d{1,3}\.\d+\s*[,;]\s*-?\d{1,3}\.\d+$/.test(cell)) > 0.5) return 'locations.coordinates';
      return share(isLikeAddress) > 0.5 ? 'addresses.address_1' : rule.target;
    case 'locations.latitude':
    case 'locations.longitude':
      return share((cell) => /^[-+−]?\d{1,3}(?:[.,]\d+)?\s*(?:°\s*)?[NSEWO]?$/i.test(cell)) > 0.5 ? rule.target : undefined;
    case 'services.visibility':
    case 'services.publish':
      return share((cell) => SECRECY.test(cell) || YES_NO.test(cell)) > 0.3 ? rule.target : undefined;
    case 'services.free':
      return share((cell) => YES_NO.test(cell)) > 0.5 ? rule.target : 'services.fees_description';
    case 'contacts.name':
      if (share((cell) => cell.includes('@')) > 0.5) return 'services.email';
      return share((cell) => (cell.match(/\d/g)?.length ?? 0) > 6) > 0.5 ? 'phones.number' : rule.target;
    case 'services.id':
      return new Set(cells).size === cells.length ? rule.target : undefined;
    default:
      return rule.target;
  }
}

/** "12 Almond Court", "Suite 4, 12 Almond Court", or anything with five digits that may be a postal code. */
function isLikeAddress(cell: string): boolean {
  const number = cell.search(/\s\d+\b/);
  return /^\d+\s|\b\d{5}\b/.test(cell) || (number >= 0 && cell.lastIndexOf(',') > number);
}

/** A column "Spanish" with yes or x says which language is spoken. */
function languageTarget(header: string, cells: readonly string[]): string | undefined {
  const tag =
    header.length < 4 || header.length > 40 || cells.length === 0 || !cells.every((cell) => YES_NO.test(cell))
      ? undefined
      : languageTagOf(header);
  return tag === undefined ? undefined : `languages.name:${tag}`;
}

/** "Service (Spanish)" holds a translation of whatever "Service" holds. */
function translationTarget(header: string, headers: readonly string[], targets: readonly (string | null | undefined)[]): string | null {
  const found = headerLanguage(header);
  if (!found) return null;
  const base = plainHeader(found.base);
  const at = headers.findIndex((each, index) => each !== header && typeof targets[index] === 'string' && plainHeader(each) === base);
  const target =
    targets[at] ?? HEADER_RULES.find((rule) => rule.words.test(base))?.target ?? exactTarget(found.base) ?? fieldTarget(found.base);
  if (typeof target !== 'string') return null;
  const [table = '', field = ''] = (target.split(':')[0] ?? '').split('.');
  const hsds = tableNamed(table);
  if (!hsds || !isTranslatable(hsds, field)) return null;
  return hsds === 'services' ? `translations.${field}:${found.language}` : `translations.${hsds}.${field}:${found.language}`;
}

function fieldTarget(base: string): string | undefined {
  const field = base.trim().toLowerCase();
  return isTranslatable('services', field) ? `services.${field}` : undefined;
}

/** A list of organizations, each of which is what people go to. */
function nameFromOrganization(targets: (string | null | undefined)[], taken: ReadonlySet<string>): void {
  const from = taken.has('organizations.name') ? targets.indexOf('organizations.name') : targets.indexOf('locations.name');
  if (from >= 0) targets[from] = 'services.name';
}
