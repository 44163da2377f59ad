import { emailHref, safeUrl } from '@newcomer/core/urls';
import type { HsdsTable } from '@newcomer/hsds';
import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';

/** The name that the readers use for rows that have more cells than the header. */
const SHIFTED: ImportRule = {
  id: 'columns-shifted',
  severity: 'severe',
  title: 'Values stand in the columns of others: a comma or quote mark in the source is wrong',
};

/** Fields whose values show by their form whether they are in the right column. */
const FORMS: Readonly<Partial<Record<HsdsTable, Readonly<Record<string, (text: string) => boolean>>>>> = {
  organizations: { email: isEmailish, website: isWebish, year_incorporated: isShort, tax_id: isShort, id: isShort },
  services: {
    email: isEmailish,
    url: isWebish,
    status: isShort,
    assured_date: isDatish,
    last_modified: isDatish,
    organization_id: isShort,
  },
  locations: { url: isWebish, latitude: isNumber, longitude: isNumber, organization_id: isShort },
  addresses: { postal_code: isPostcode, country: isShort, state_province: isShort },
  phones: { number: hasDigit, extension: hasDigit, type: isShort },
  contacts: { email: isEmailish },
};

/** Finds rows in which two fields or more hold what cannot be theirs and looks like a neighbour's. Nothing is moved: nobody knows by how much. */
export const columnsShifted: ImportCheck = {
  rules: [SHIFTED],
  run(draft) {
    for (const [table, forms] of Object.entries(FORMS) as [HsdsTable, Readonly<Record<string, (text: string) => boolean>>][]) {
      for (const at of draft.rows(table)) {
        const wrong = misfits(draft, table, at, forms);
        if (wrong.length > 1) {
          draft.report(
            SHIFTED,
            table,
            at,
            `has values that cannot be right in ${wrong.join(' and ')}: they look shifted against the header. Check the commas and quote marks of the row.`,
          );
        }
      }
    }
  },
};

function misfits(draft: Draft, table: HsdsTable, at: number, forms: Readonly<Record<string, (text: string) => boolean>>): string[] {
  const wrong: string[] = [];
  for (const [field, fits] of Object.entries(forms)) {
    const text = draft.text(table, at, field);
    if (text === undefined || fits(text)) continue;
    // A sentence in the place of an address may be a remark; only what belongs to another column speaks of a shift.
    if (isForeign(text) || !isShort(text)) wrong.push(field);
  }
  return wrong;
}

function isForeign(text: string): boolean {
  return emailHref(text) !== undefined || /^(?:https?:\/\/|www\.)\S+$/i.test(text) || isNumber(text) || isDatish(text);
}

function isEmailish(text: string): boolean {
  return text.includes('@') || /\bat\b|\(at\)/i.test(text);
}

function isWebish(text: string): boolean {
  return !text.includes('@') && (safeUrl(text) !== undefined || /\.\p{L}{2}/u.test(text));
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:[.,]\d+)?$/.test(text);
}

function isDatish(text: string): boolean {
  return /^\d{4}-\d\d-\d\d|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(text);
}

function hasDigit(text: string): boolean {
  return /\p{Nd}/u.test(text) && !isEmailish(text) && text.length < 80;
}

function isPostcode(text: string): boolean {
  return text.length <= 12;
}

/** Codes, states, kinds: no sentences. */
function isShort(text: string): boolean {
  return text.length <= 48 && !isDatish(text);
}
