import { sanitizeLine } from '../text/sanitize.js';

/** Calling code and lengths of the national number without its trunk prefix, for countries whose plan we rely on. */
const PLANS: Readonly<Record<string, { readonly code: string; readonly lengths: readonly [number, number]; readonly trunk: string }>> = {
  US: { code: '1', lengths: [10, 10], trunk: '1' }, CA: { code: '1', lengths: [10, 10], trunk: '1' }, PR: { code: '1', lengths: [10, 10], trunk: '1' },
  GB: { code: '44', lengths: [9, 10], trunk: '0' }, IE: { code: '353', lengths: [7, 9], trunk: '0' }, DE: { code: '49', lengths: [6, 11], trunk: '0' },
  FR: { code: '33', lengths: [9, 9], trunk: '0' }, ES: { code: '34', lengths: [9, 9], trunk: '' }, PT: { code: '351', lengths: [9, 9], trunk: '' },
  GR: { code: '30', lengths: [10, 10], trunk: '' }, NL: { code: '31', lengths: [9, 9], trunk: '0' }, BE: { code: '32', lengths: [8, 9], trunk: '0' },
  UA: { code: '380', lengths: [9, 9], trunk: '0' }, PL: { code: '48', lengths: [9, 9], trunk: '' }, SE: { code: '46', lengths: [7, 9], trunk: '0' },
  AT: { code: '43', lengths: [7, 11], trunk: '0' }, CH: { code: '41', lengths: [9, 9], trunk: '0' }, MX: { code: '52', lengths: [10, 10], trunk: '' },
  AU: { code: '61', lengths: [9, 9], trunk: '0' }, NZ: { code: '64', lengths: [8, 10], trunk: '0' },
};

/**
 * A "tel:" link for the one number that a text holds, or undefined where it cannot be dialled with certainty.
 *
 * Taken: "+" or "00" and a country code; a national number of a country whose plan we know (ISO 3166-1 alpha-2); an
 * extension ("ext. 4" becomes ";ext=4"); short numbers of 3 to 6 digits standing alone. Words around one number are
 * ignored; two numbers, vanity letters and numbers of the wrong length give no link.
 */
export function phoneHref(text: string, country?: string): string | undefined {
  const line = sanitizeLine(text).normalize('NFKC');
  const found = [...line.matchAll(/(?:\+|\b)?\(?\d[\d\s().\/-]*\d/g)];
  const first = found[0];
  if (!first || /[a-z]\d|\d[a-z]/i.test(first[0])) return undefined;
  const extension = /^[\s,;-]*\(?(?:ext(?:ension)?|x|#|extensi[oó]n)\.?:?\s*(\d{1,6})\b/i.exec(line.slice((first.index ?? 0) + first[0].length))?.[1];
  if (found.length > (extension === undefined ? 1 : 2)) return undefined;
  const dialled = dial(first[0], country);
  return dialled && `tel:${dialled}${extension === undefined ? '' : `;ext=${extension}`}`;
}

function dial(written: string, country: string | undefined): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (/^\s*\(?\+/.test(written)) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  const plan = country === undefined ? undefined : PLANS[country.toUpperCase()];
  if (!plan) return undefined;
  const national = digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : digits;
  const [least, most] = plan.lengths;
  return national.length >= least && national.length <= most ? `+${plan.code}${national}` : undefined;
}
