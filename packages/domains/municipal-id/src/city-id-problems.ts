import type { CivilDate } from '@newcomer/core/civil-time';
import { runCases, type PackData, type PackProblem } from '@newcomer/engines/pack';
import { feeFor, renewalOf, validityOf } from './card.js';
import type { Applicant, CityIdRule, CityIdValues, HeldDocument } from './city-id-values.js';
import { evaluate } from './evaluate.js';

/**
 * What is wrong with a pack of a city's card beyond its schema: names that lead nowhere, bands that do not go up, rules
 * without words, points that no documents reach, and cases whose answer is another one.
 */
export function cityIdPackProblems(pack: PackData<string, CityIdValues>): PackProblem[] {
  const { values } = pack;
  const broken = [
    ...nameProblems(pack),
    ...bandProblems(values.validity ?? [], 'values.validity'),
    ...bandProblems(values.fee?.bands ?? [], 'values.fee.bands'),
    ...reasonProblems(values),
    ...reachProblems(values),
  ];
  return broken.length > 0 ? broken : runCases(pack, (given, today) => runCityIdCase(pack, given, today));
}

/** What a case of such a pack hands in. */
interface CityIdCaseInput {
  readonly applicant?: Applicant;
  readonly held?: readonly HeldDocument[];
  readonly waivers?: readonly string[];
  readonly issuedOn?: CivilDate;
  readonly expiresOn?: CivilDate;
}

/** The answer to a case: the evaluation, beside fee, validity and renewal where the case gives what they need. */
export function runCityIdCase(pack: PackData<string, CityIdValues>, given: Readonly<Record<string, unknown>>, today: CivilDate): object {
  const { applicant = {}, held, waivers, issuedOn, expiresOn } = given as CityIdCaseInput;
  const { ageYears } = applicant;
  const { identity, residency, total, ...evaluation } = evaluate(pack, applicant, held, today);
  return {
    ...evaluation,
    identity: identity.sure,
    residency: residency.sure,
    total: total.sure,
    unmet: evaluation.reasons.filter(({ met }) => met === false).map(({ rule }) => rule),
    cheapest: evaluation.completions.map(({ documents }) => documents),
    ...(ageYears !== undefined && { fee: feeFor(pack.values, ageYears, waivers) }),
    ...(ageYears !== undefined && issuedOn !== undefined && { validity: validityOf(pack.values, ageYears, issuedOn) }),
    ...(expiresOn !== undefined && { renewal: renewalOf(pack.values, expiresOn, today) }),
  };
}

function nameProblems({ values, sources = {} }: PackData<string, CityIdValues>): PackProblem[] {
  const problems: PackProblem[] = [];
  const named = (name: string | undefined, entries: object, what: string, path: string) => {
    if (name !== undefined && !Object.prototype.hasOwnProperty.call(entries, name)) {
      problems.push({ path, message: `there is no ${what} "${name}"; correct the name, or add it` });
    }
  };
  const unique = (items: readonly { readonly id: string }[], path: string) =>
    items.forEach(({ id }, index) => {
      if (items.findIndex((other) => other.id === id) < index)
        problems.push({ path: `${path}[${index}].id`, message: `the id "${id}" is used twice` });
    });
  values.documents.forEach(({ group, source }, index) => {
    named(group, values.groups, 'group', `values.documents[${index}].group`);
    named(source, sources, 'source', `values.documents[${index}].source`);
  });
  values.benefits.forEach(({ category, source }, index) => {
    named(category, values.categories, 'category', `values.benefits[${index}].category`);
    named(source, sources, 'source', `values.benefits[${index}].source`);
  });
  values.places.forEach(({ source, from, to }, index) => {
    named(source, sources, 'source', `values.places[${index}].source`);
    if (from !== undefined && to !== undefined && to < from)
      problems.push({ path: `values.places[${index}].to`, message: 'the last day lies before the first one' });
  });
  values.retention.forEach(({ source }, index) => named(source, sources, 'source', `values.retention[${index}].source`));
  (values.waivers ?? []).forEach(({ source }, index) => named(source, sources, 'source', `values.waivers[${index}].source`));
  named(values.fee?.source, sources, 'source', 'values.fee.source');
  named(values.renewal?.source, sources, 'source', 'values.renewal.source');
  unique(values.documents, 'values.documents');
  unique(values.benefits, 'values.benefits');
  unique(values.places, 'values.places');
  unique(values.waivers ?? [], 'values.waivers');
  return problems;
}

function bandProblems(bands: readonly { readonly upTo?: number | undefined }[], path: string): PackProblem[] {
  return bands.flatMap(({ upTo }, index) => {
    const at = `${path}[${index}].upTo`;
    if ((upTo === undefined) !== (index === bands.length - 1)) {
      return [{ path: at, message: 'every band has an "upTo" but the last, which has none: otherwise some ages have no answer' }];
    }
    const before = bands[index - 1]?.upTo;
    return upTo !== undefined && before !== undefined && upTo <= before
      ? [{ path: at, message: `bands go up: ${upTo} comes after ${before}` }]
      : [];
  });
}

/** Every rule that can fail has words for it: nobody is turned away without a next step. */
function reasonProblems(values: CityIdValues): PackProblem[] {
  const rules: CityIdRule[] = [
    'age',
    ...(values.endedOn === undefined ? [] : (['running'] as const)),
    ...(values.ages.caretakerBelow === undefined ? [] : (['caretaker'] as const)),
    ...(values.mode === 'benefits-only' ? (['resident'] as const) : []),
    ...(values.points ? (['identity', 'residency', 'total'] as const) : []),
    ...(values.requires.photo ? (['photo'] as const) : []),
    ...(values.requires.birthDate ? (['birth-date'] as const) : []),
  ];
  const wordless = rules
    .filter((rule) => !values.reasons[rule])
    .map((rule) => ({
      path: `values.reasons.${rule}`,
      message: 'this rule has no words; say what holds, what does not, and what to do then',
    }));
  const { photo } = values.reasons;
  const mute = values.requires.photo && values.ages.noPhotoUpTo !== undefined && photo !== undefined && photo.spared === undefined;
  return mute
    ? [
        ...wordless,
        {
          path: 'values.reasons.photo.spared',
          message: `up to age ${values.ages.noPhotoUpTo ?? ''} a caretaker is enough, and nobody is told; say that no paper with a photo is needed then, and why`,
        },
      ]
    : wordless;
}

function reachProblems({ documents, points, requires }: CityIdValues): PackProblem[] {
  const most = (of: (type: CityIdValues['documents'][number]) => number) => documents.reduce((sum, type) => sum + of(type), 0);
  const problems: PackProblem[] = [];
  if (points && (most(({ identity }) => identity) < points.identity || most(({ residency }) => residency) < points.residency)) {
    problems.push({
      path: 'values.points',
      message: 'all documents together do not reach these points; add documents, or correct the points',
    });
  }
  if (requires.photo && !documents.some(({ photo }) => photo))
    problems.push({ path: 'values.requires.photo', message: 'no document has a photo' });
  if (requires.birthDate && !documents.some(({ birthDate }) => birthDate))
    problems.push({ path: 'values.requires.birthDate', message: 'no document has a date of birth' });
  return problems;
}
