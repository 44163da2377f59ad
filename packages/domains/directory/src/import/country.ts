import type { Draft } from './draft.js';

const NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states': 'US',
  'united states of america': 'US',
  'estados unidos': 'US',
  america: 'US',
  canada: 'CA',
  mexico: 'MX',
  méxico: 'MX',
  uk: 'GB',
  'united kingdom': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  ireland: 'IE',
  germany: 'DE',
  deutschland: 'DE',
  austria: 'AT',
  österreich: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  france: 'FR',
  spain: 'ES',
  españa: 'ES',
  portugal: 'PT',
  italy: 'IT',
  italia: 'IT',
  greece: 'GR',
  ελλάδα: 'GR',
  netherlands: 'NL',
  nederland: 'NL',
  belgium: 'BE',
  sweden: 'SE',
  sverige: 'SE',
  poland: 'PL',
  polska: 'PL',
  ukraine: 'UA',
  україна: 'UA',
  turkey: 'TR',
  türkiye: 'TR',
  australia: 'AU',
  'new zealand': 'NZ',
  colombia: 'CO',
  brazil: 'BR',
  brasil: 'BR',
  kenya: 'KE',
  uganda: 'UG',
  jordan: 'JO',
  lebanon: 'LB',
};

const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);
const CANADIAN_PROVINCES = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));

/** ISO 3166-1 alpha-2 of a country as a directory writes it: "US ", "USA", "United States". */
export function countryCode(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  if (Object.prototype.hasOwnProperty.call(NAMES, plain)) return NAMES[plain];
  return /^[a-z]{2}$/.test(plain) ? plain.toUpperCase() : undefined;
}

/**
 * The country that most addresses name, or whose states and postcodes they bear. Undefined where there is no majority: a wrong
 * country would make wrong telephone links.
 */
export function countryOfAddresses(draft: Draft): string | undefined {
  const votes = new Map<string, number>();
  let all = 0;
  for (const at of draft.rows('addresses')) {
    const named = draft.text('addresses', at, 'country');
    const country = (named === undefined ? undefined : countryCode(named)) ?? byShape(draft, at);
    if (country === undefined) continue;
    all += 1;
    votes.set(country, (votes.get(country) ?? 0) + 1);
  }
  const [best, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return best !== undefined && count !== undefined && count * 2 > all ? best : undefined;
}

function byShape(draft: Draft, at: number): string | undefined {
  const state = draft.text('addresses', at, 'state_province')?.toUpperCase() ?? '';
  const postcode = draft.text('addresses', at, 'postal_code')?.toUpperCase() ?? '';
  if (US_STATES.has(state) && /^\d{5}(?:-?\d{4})?$/.test(postcode)) return 'US';
  if (CANADIAN_PROVINCES.has(state) && /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(postcode)) return 'CA';
  return /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(postcode) ? 'GB' : undefined;
}

/** The town that most addresses name, as they mostly write it. */
export function cityOfAddresses(draft: Draft): string | undefined {
  const votes = new Map<string, { readonly name: string; count: number }>();
  for (const at of draft.rows('addresses')) {
    const name = draft.text('addresses', at, 'city');
    if (name === undefined) continue;
    const vote = votes.get(name.toLowerCase());
    if (vote) vote.count += 1;
    else votes.set(name.toLowerCase(), { name, count: 1 });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.name;
}
