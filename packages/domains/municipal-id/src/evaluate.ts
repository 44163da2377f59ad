import type { CivilDate } from '@newcomer/core/civil-time';
import { standingOf, type PackData } from '@newcomer/engines/pack';
import type { Reason, Verdict, VerdictWord } from '@newcomer/engines/rules';
import { cheapestCompletions, type Completion } from './completions.js';
import type { Applicant, CityIdRule, CityIdValues, HeldDocument } from './city-id-values.js';
import { worthOf, type DocumentWorth } from './document-worth.js';

/** Points that are certain, and points that are possible while a day is missing. */
export interface Points {
  readonly sure: number;
  readonly possible: number;
  readonly needed: number;
}

/** Documents that nobody has to bring, because something else is enough in their place. */
export interface Spared {
  readonly rule: 'photo';
  /** Kinds of documents of which one would be needed otherwise. */
  readonly documents: readonly string[];
  readonly because: { readonly ageUpTo: number; readonly caretaker: true };
}

export interface CityIdEvaluation extends Verdict {
  readonly identity: Points;
  readonly residency: Points;
  readonly total: Points;
  /** Whether the documents show a face, or need not; undefined where a missing day or answer decides. */
  readonly photoOk: boolean | undefined;
  readonly birthDateOk: boolean | undefined;
  readonly spared: readonly Spared[];
  /** In the order in which they were given. */
  readonly documents: readonly DocumentWorth[];
  /** The smallest sets of further documents that would be enough, the likeliest first. Empty where none are needed. */
  readonly completions: readonly Completion[];
}

/**
 * Whether somebody would get the card with these documents, why, and what is missing. An empty list is somebody who has none;
 * `undefined` is somebody who was not asked, and then nothing about documents is a no.
 *
 * Nothing that goes in is kept. Whether the answer may be shown as what holds says `decides(standing)`: of a historic pack,
 * or of an example, it never does.
 */
export function evaluate(
  pack: PackData<string, CityIdValues>,
  applicant: Applicant,
  held: readonly HeldDocument[] | undefined,
  today: CivilDate,
): CityIdEvaluation {
  const { values } = pack;
  const standing = standingOf(pack, today);
  const documents = worths(values, held ?? [], today);
  const asked = held !== undefined;
  const needed = values.points ?? { identity: 0, residency: 0, total: 0 };
  const points = (of: (worth: Pick<DocumentWorth, 'identity' | 'residency'>) => number, need: number): Points => ({
    sure: documents.reduce((sum, worth) => sum + of(worth), 0),
    possible: documents.reduce((sum, worth) => sum + of(worth.atBest ?? worth), 0),
    needed: need,
  });
  const identity = points((worth) => worth.identity, needed.identity);
  const residency = points((worth) => worth.residency, needed.residency);
  const total = points((worth) => worth.identity + worth.residency, needed.total);
  const shown = (what: 'photo' | 'birthDate') => (asked ? shows(documents, what) : undefined);
  const photoOk = values.requires.photo ? or(shown('photo'), needsNoPhoto(values, applicant)) : true;
  const birthDateOk = values.requires.birthDate ? shown('birthDate') : true;
  const enough = (points: Points) => isEnough(points, asked);
  const rules: Partial<Record<CityIdRule, boolean | undefined>> = {
    ...(values.endedOn !== undefined && { running: today < values.endedOn }),
    ...applicantRules(values, applicant),
    ...(values.points && { identity: enough(identity), residency: enough(residency), total: enough(total) }),
    ...(values.requires.photo && { photo: photoOk }),
    ...(values.requires.birthDate && { 'birth-date': birthDateOk }),
  };
  const spared = shown('photo') === true ? [] : sparedOf(values, applicant);
  const reasons = reasonsOf(values, rules, { identity, residency, total }, spared);
  return {
    verdict: verdictOf(values, rules),
    reasons,
    missing: missingOf(values, applicant, asked ? documents : undefined, rules),
    next: reasons.flatMap(({ rule, met }) => (met === false ? [{ rule, text: values.reasons[rule as CityIdRule]!.next }] : [])),
    standing,
    identity,
    residency,
    total,
    photoOk,
    birthDateOk,
    spared,
    documents,
    completions: cheapestCompletions(values, applicant, held ?? [], documents, needsNoPhoto(values, applicant) === true),
  };
}

/** A second paper of the same kind proves nothing that the first did not; the better one of them counts. */
function worths(values: CityIdValues, held: readonly HeldDocument[], today: CivilDate): DocumentWorth[] {
  const judged = held.map((one) =>
    worthOf(
      values.documents.find(({ id }) => id === one.document),
      one,
      today,
    ),
  );
  const value = (worth: DocumentWorth) => worth.identity + worth.residency;
  const best = (worth: DocumentWorth) => (worth.atBest ? value({ ...worth, ...worth.atBest }) : value(worth));
  return judged.map((worth, index) => {
    const outdone = judged.some(
      (other, place) =>
        other.document === worth.document &&
        (value(other) > value(worth) ||
          (value(other) === value(worth) && (best(other) > best(worth) || (best(other) === best(worth) && place < index)))),
    );
    return outdone && worth.reason !== 'not-listed'
      ? { document: worth.document, reason: 'same-kind', identity: 0, residency: 0, photo: false, birthDate: false }
      : worth;
  });
}

function shows(documents: readonly DocumentWorth[], what: 'photo' | 'birthDate'): boolean | undefined {
  if (documents.some((worth) => worth[what])) return true;
  return documents.some(({ atBest }) => atBest?.[what]) ? undefined : false;
}

/** Whether the person is young enough, and accompanied, to need no document with a photo. */
function needsNoPhoto({ ages: { noPhotoUpTo } }: CityIdValues, { ageYears, caretaker }: Applicant): boolean | undefined {
  if (noPhotoUpTo === undefined) return false;
  return and(ageYears === undefined ? undefined : ageYears <= noPhotoUpTo, caretaker);
}

function sparedOf(values: CityIdValues, applicant: Applicant): Spared[] {
  const { noPhotoUpTo } = values.ages;
  if (!values.requires.photo || noPhotoUpTo === undefined || needsNoPhoto(values, applicant) !== true) return [];
  const documents = values.documents.filter(({ photo }) => photo).map(({ id }) => id);
  return [{ rule: 'photo', documents, because: { ageUpTo: noPhotoUpTo, caretaker: true } }];
}

function applicantRules(
  { ages, mode }: CityIdValues,
  { ageYears, caretaker, livesInCity }: Applicant,
): Partial<Record<CityIdRule, boolean | undefined>> {
  const { caretakerBelow } = ages;
  const old = ageYears === undefined || caretakerBelow === undefined ? undefined : ageYears >= caretakerBelow;
  return {
    age: ageYears === undefined ? undefined : ageYears >= ages.from,
    ...(caretakerBelow !== undefined && old !== true && { caretaker: or(old, caretaker) }),
    // A card that proves an address asks documents; one that does not, asks the person.
    ...(mode === 'benefits-only' && { resident: livesInCity }),
  };
}

function isEnough({ sure, possible, needed }: Points, asked: boolean): boolean | undefined {
  return sure >= needed ? true : possible >= needed || !asked ? undefined : false;
}

function verdictOf({ mode, points }: CityIdValues, rules: Partial<Record<CityIdRule, boolean | undefined>>): VerdictWord {
  const all = Object.values(rules);
  if (all.includes(false)) return 'not-yet';
  if (!all.every((met) => met === true)) return 'need-more-information';
  // Nobody here knows which documents such a card asks for: its office does.
  return mode === 'identity' && !points ? 'likely' : 'yes';
}

function reasonsOf(
  { reasons }: CityIdValues,
  rules: Partial<Record<CityIdRule, boolean | undefined>>,
  points: Partial<Record<CityIdRule, Points>>,
  spared: readonly Spared[],
): Reason[] {
  return (Object.keys(rules) as CityIdRule[]).flatMap((rule) => {
    const texts = reasons[rule];
    if (!texts) return [];
    const met = rules[rule];
    const count = points[rule];
    const holds = spared.some((each) => each.rule === rule) ? (texts.spared ?? texts.met) : texts.met;
    return [{ rule, met, text: met === true ? holds : texts.unmet, ...(count && { values: { have: count.sure, need: count.needed } }) }];
  });
}

function missingOf(
  { ages }: CityIdValues,
  applicant: Applicant,
  documents: readonly DocumentWorth[] | undefined,
  rules: Partial<Record<CityIdRule, boolean | undefined>>,
): string[] {
  const open = (rule: CityIdRule) => rule in rules && rules[rule] === undefined;
  const days = open('identity') || open('residency') || open('total') || open('photo') || open('birth-date');
  const noPhotoOpen = open('photo') && ages.noPhotoUpTo !== undefined && (applicant.ageYears ?? 0) <= ages.noPhotoUpTo;
  return [
    ...(applicant.ageYears === undefined ? ['ageYears'] : []),
    ...(applicant.caretaker === undefined && (open('caretaker') || noPhotoOpen) ? ['caretaker'] : []),
    ...(open('resident') ? ['livesInCity'] : []),
    ...(days && !documents ? ['documents'] : []),
    ...(days ? (documents ?? []).flatMap(({ missing }, index) => (missing ? [`documents[${index}].${missing}`] : [])) : []),
  ];
}

function and(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === false || b === false ? false : a === true && b === true ? true : undefined;
}

function or(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === true || b === true ? true : a === false && b === false ? false : undefined;
}
