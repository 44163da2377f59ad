/** Words of roles and offices, in the languages that directories are kept in: a contact with one of them is no person's name. */
const ROLES = new Set(
  (
    'information info reception receptionist office front desk main intake admin administration administrator administrative admissions services service team staff center centre ' +
    'department dept line hotline helpline program programme programs coordinator manager director supervisor secretary registrar enquiries inquiries customer support member ' +
    'general contact any available volunteer volunteers outreach referral referrals clinic school church club council society association foundation agency board committee ' +
    'operator dispatch dispatcher representative assistant counselor counsellor advocate advocates duty officer worker caseworker switchboard webmaster headquarters meeting ' +
    'public relations human resources unit division group community library city county town customer case management specialist principal pastor executive president chief captain ' +
    'oficina recepción recepcion información informacion servicios coordinador coordinadora director directora secretaría centro equipo atención atencion cliente ' +
    'accueil bureau secrétariat standard équipe service büro empfang zentrale sekretariat leitung beratung auskunft geral escritório recepção secretaria atendimento'
  ).split(' '),
);
/** What stands before or behind a name and is none of it. */
const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|fr|sr|sra|srta|major|captain|lt|sgt|capt|maj|judge|hon|the|pastor|rabbi|imam|sister|brother|father)$/i;

/** True where a contact's name may be a person's: everything that is not surely an office. */
export function isPersonName(name: string, offices: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  if (words.length === 0 || offices.has(plainName(name))) return false;
  return !words.some((word) => ROLES.has(word.toLowerCase()));
}

/** First and last names as one writes them in a sentence: "Dr. Ada Lane, LCSW" is "Ada Lane". Undefined where there is only one. */
export function fullName(name: string): readonly string[] | undefined {
  const words = wordsOf(name.split(',')[0] ?? '');
  return words.length >= 2 && words.length <= 5 ? words : undefined;
}

/** A name for comparison. */
export function plainName(name: string): string {
  return wordsOf(name).join(' ').toLowerCase();
}

function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu) ?? [])
    .map((word) => word.replace(/(?<![.'’-])[.'’-]+$/, ''))
    .filter((word) => word !== '' && !TITLES.test(word));
}
