/** What in a text seems to name a person. */
export type PersonHint = 'email' | 'phone' | 'number' | 'birth-date' | 'named' | 'case' | 'list';

// Words that stand before a person's name, or that a file about single persons carries. Two capital letters prove nothing:
// "Language Access Plan" has three.
const NAMED =
  /(?:^|[^\p{L}])(?:M[rs]|Mrs|Mx|Dr|Mme|Mlle|Sra?|m[rs]|mrs|dr|[Ss]eñora?|[Dd]oña|Don|[Mm]onsieur|[Mm]adame|Herr|Frau|السيدة?|κ[ύυ]ρι(?:ος|α))\.?\s+[\p{Lu}\p{Lo}][\p{Ll}\p{Lo}]+/u;
const SUBJECT =
  'victim|survivor|client|applicant|complainant|tenant|pupil|student|patient|detainee|asylum[ _-]seeker|refugee|víctima|victima|cliente|solicitante|victime|demandeur';
const CASE = new RegExp(
  `(?:^|[^\\p{L}])(?:${SUBJECT})(?:[’']?s)?[\\s_-]+(?:named?\\s|statement|testimony|interview|file|story|stories|record|consent|photo)`,
  'iu',
);
const CALLED = new RegExp(
  `(?:^|[^\\p{L}])(?:${SUBJECT}|${SUBJECT.replace(/(?:^|\|)./g, (start) => start.toUpperCase())})[\\s_-]+\\p{Lu}\\p{Ll}+`,
  'u',
);
const LIST =
  /(?:sign[\s_-]?in|attendance|participants?|roster|intake|case[\s_-]?file|passports?|visa|birth[\s_-]certificate|i-?94|id[\s_-]?cards?|mailing[\s_-]list|contact[\s_-]list)(?:[\s_-]*(?:sheets?|lists?|forms?|scans?|cop(?:y|ies)|photos?|\.(?:pdf|jpe?g|png|xlsx?|csv|docx?)))/i;
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]{1,190}\.\p{L}{2,24}/u;
/** A role's address names an office, not a person. */
const ROLE = /(?:info|office|contact|help|support|admin|hello|team|press|media|council|mayor|city|clerk)@/i;
const PHONE = /(?:^|[^\d])(?:\+?\d{1,3}[\s.-]{1,3})?\(?\d{3}\)?[\s.-]{1,3}\d{3}[\s.-]{1,2}\d{4}(?!\d)/;
const NUMBER = /(?:^|[^\d])(?:\d{3}-\d{2}-\d{4}|A[\s#-]?\d{8,9}|[A-Z]{1,2}\d{7,8})(?!\d)/;
const BIRTH = /(?:\bd\.?o\.?b\b|born|birth|nacid[oa]|né[e]?\s+le|geboren)[^\d\n]{0,20}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/i;

/** Longer texts are looked at in part: a title is a line, and a note is not a file. */
const MOST = 20_000;

/**
 * Signs that a title, a note or an address is about a single person, so that somebody can take it out before it is kept or sent.
 * A hint is a question, never a verdict; no hint does not mean that nobody is named.
 */
export function personHints(text: string): PersonHint[] {
  const looked = text.slice(0, MOST);
  const hints: PersonHint[] = [];
  const add = (hint: PersonHint, found: boolean) => found && hints.push(hint);
  const email = EMAIL.exec(looked)?.[0];
  add('email', email !== undefined && !ROLE.test(email));
  add('number', NUMBER.test(looked));
  add('phone', !NUMBER.test(looked) && PHONE.test(looked));
  add('birth-date', BIRTH.test(looked));
  add('named', NAMED.test(looked));
  add('case', CASE.test(looked) || CALLED.test(looked));
  add('list', LIST.test(looked));
  return hints;
}
