import { asciiDigits } from '../text/digits.js';
import { sanitizeLine } from '../text/sanitize.js';
import { numberingPlan } from './numbering-plans.js';

/**
 * A "tel:" link for the one number that a text holds, or undefined where it cannot be dialled with certainty.
 *
 * Taken: "+" (or "00", from North America "011") and a country code; a national number of a country whose plan we know
 * (`country`, ISO 3166-1 alpha-2); an extension ("ext. 4" becomes ";ext=4"); a short number such as 211, 988 or 116 111
 * that stands alone. Words around one number are ignored; two numbers, letters for digits, a number without its area code
 * and one of the wrong length give no link.
 */
export function phoneHref(text: string, country?: string): string | undefined {
  const line = asciiDigits(sanitizeLine(text).normalize('NFKC')).replace(/[\p{Pd}\u2212]/gu, '-');
  const short = line.replace(/[\s-]/g, '');
  if (/^\d{3,6}$/.test(short)) return isShortNumber(short, country) ? `tel:${short}` : undefined;
  const found = [...line.matchAll(NUMBER)].filter(([written]) => written.replace(/\D/g, '').length >= 7);
  const match = found[0];
  if (!match || found.length > 1) return undefined;
  const end = match.index + match[0].length;
  // "1-800-356-FLOWERS": the digits are not all of it.
  if (/^[-.]?\p{L}{3}/u.test(line.slice(end)) && !EXTENSION.test(line.slice(end))) return undefined;
  const dialled = dial(match[0], country);
  const extension = EXTENSION.exec(line.slice(end))?.[1];
  return dialled && `tel:${dialled}${extension === undefined ? '' : `;ext=${extension}`}`;
}

/** Whether an address calls one number and does nothing else, so that it may stand behind a number that a source gives. */
export function isPhoneHref(href: string): boolean {
  return /^tel:[+\d*#][\d*#;=a-z-]*$/i.test(href);
}

const NUMBER = /(?:\+\s?)?\(?\d[\d()./\s-]*\d/g;
const EXTENSION = /^[\s,;-]*\(?(?:extensi[oó]n|ext|x|#|poste|anexo|int)\.?:?\s*#?(\d{1,6})(?!\d)/iu;

function dial(written: string, country: string | undefined): string | undefined {
  const plan = numberingPlan(country);
  const international = written.replace(/^\(?(?=\+)/, '').replace(/\(0\)/, '');
  if (international.startsWith('+')) return withCountryCode(international);
  const digits = written.replace(/\D/g, '');
  const prefix = plan?.code === '1' ? '011' : '00';
  if (digits.startsWith(prefix) && digits.length >= 11) return withCountryCode(international.replace(/\D/g, '').slice(prefix.length));
  if (!plan) return undefined;
  if (plan.code === '1') {
    const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
    return isNorthAmerican(national) ? `+1${national}` : undefined;
  }
  if (!digits.startsWith(plan.trunk)) return undefined;
  const national = digits.slice(plan.trunk.length);
  return national.length >= plan.least && national.length <= plan.most ? `+${plan.code}${national}` : undefined;
}

/** E.164: at most 15 digits, and no country code begins with 0. */
function withCountryCode(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.startsWith('1')) return isNorthAmerican(digits.slice(1)) ? `+${digits}` : undefined;
  return /^[2-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** Area code and exchange each begin with 2 to 9, and neither is a service code such as 911. */
function isNorthAmerican(national: string): boolean {
  return /^(?![2-9]11)[2-9]\d{2}(?![2-9]11)[2-9]\d{6}$/.test(national);
}

/** Four digits are as likely the end of a longer number, and three in North America an area code. */
function isShortNumber(digits: string, country: string | undefined): boolean {
  if (numberingPlan(country)?.code === '1') return /^(?:[2-9]11|988)$/.test(digits);
  return /^(?:[2-9]11|988|999|0\d{2}|1\d{2}|116\d{3})$/.test(digits);
}
