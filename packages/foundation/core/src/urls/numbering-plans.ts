/** How a country's numbers are written at home. */
export interface NumberingPlan {
  /** E.164 country code. */
  readonly code: string;
  /** What is dialled before an area code at home and dropped from abroad; empty where nothing is. */
  readonly trunk: string;
  /** Digits of a national number without its trunk prefix. */
  readonly least: number;
  readonly most: number;
}

// Countries whose home numbers we are sure of. Elsewhere a number has to be written with its country code.
const PLANS: Readonly<Record<string, string>> = {
  US: '1//10/10',
  CA: '1//10/10',
  PR: '1//10/10',
  AT: '43/0/7/12',
  AU: '61/0/9/9',
  BE: '32/0/8/9',
  CH: '41/0/9/9',
  DE: '49/0/6/11',
  ES: '34//9/9',
  FR: '33/0/9/9',
  GB: '44/0/9/10',
  GR: '30//10/10',
  IE: '353/0/7/9',
  IT: '39//6/11',
  MX: '52//10/10',
  NL: '31/0/9/9',
  NZ: '64/0/8/10',
  PL: '48//9/9',
  PT: '351//9/9',
  SE: '46/0/7/9',
  TR: '90/0/10/10',
  UA: '380/0/9/9',
};

export function numberingPlan(country: string | undefined): NumberingPlan | undefined {
  const plan = PLANS[country?.toUpperCase() ?? ''];
  if (plan === undefined) return undefined;
  const [code = '', trunk = '', least = '', most = ''] = plan.split('/');
  return { code, trunk, least: Number(least), most: Number(most) };
}
