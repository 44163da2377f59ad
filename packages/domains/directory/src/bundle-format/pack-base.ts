import type { ChosenText, Provenance } from '@newcomer/core/localized-text';
import type { Answer } from '../directory.js';
import { decodeHours, encodeHours } from '../hours/hours-code.js';
import { packNumbers, packSteps, unpackNumbers, unpackSteps } from '../parts/packed-numbers.js';
import type { BaseInfo, BasePart, LabelsPart, Traits } from '../parts/parts.js';
import { packChoices, packTable, unpackChoices, unpackTable, type PackedChoices, type PackedTable } from './columns.js';
import { packIds, unpackIds, type PackedIds } from './pack-ids.js';

/** A text in the language of its part and as trustworthy as most there, or with what differs; null where there is none. */
type PackedText = string | ChosenText | null;

export interface PackedLabels {
  readonly lang: string;
  readonly provenance: Provenance;
  readonly place: PackedText;
  readonly needs: readonly PackedText[];
  readonly firstScreen: readonly PackedText[];
  readonly firstPlace?: readonly [name: PackedText, hours: PackedText];
  readonly emergency: readonly PackedText[];
  /** Per need, one word a line. */
  readonly words: readonly string[];
  readonly fillers?: string;
  readonly names: PackedTable;
}

export interface PackedBase {
  readonly size: number;
  readonly info: BaseInfo;
  readonly labels: PackedLabels;
  readonly alerts: BasePart['alerts'];
  readonly ids: PackedIds;
  readonly points: PackedChoices<number>;
  /** Of the points in `points`, in 0.00001 degrees. */
  readonly lat: string;
  readonly lon: string;
  readonly traits: PackedChoices<string>;
  readonly needSets: PackedChoices<string>;
  readonly languages: PackedChoices<string>;
  readonly hours: PackedChoices<string>;
  /** Days since 1970, plus one; 0 where nobody assured the entry. Absent where nobody did at all. */
  readonly assured?: PackedChoices<number>;
}

const DEGREES = 1e5;
const DAY = 86_400_000;
const ANSWERS: readonly Answer[] = ['ask', 'yes', 'no'];
const ABSENT = [undefined, 'none', 'withheld'] as const;

export function packLabels(part: LabelsPart): PackedLabels {
  const provenance = part.needs.find((label) => label.lang === part.lang)?.provenance ?? 'original';
  const pack = (text: ChosenText | undefined): PackedText =>
    !text ? null : text.lang === part.lang && text.provenance === provenance ? text.text : text;
  return {
    lang: part.lang,
    provenance,
    place: pack(part.place),
    needs: part.needs.map(pack),
    firstScreen: part.firstScreen.map(pack),
    ...(part.firstPlace && { firstPlace: [pack(part.firstPlace.name), pack(part.firstPlace.hours)] as const }),
    emergency: part.emergency.map(pack),
    words: part.words.map((words) => words.map((word) => word.replace(/\n/g, ' ')).join('\n')),
    ...(part.fillers.length > 0 && { fillers: part.fillers.join(' ') }),
    names: packTable(part.names),
  };
}

export function unpackLabels({
  lang,
  provenance,
  place,
  needs,
  firstScreen,
  firstPlace,
  emergency,
  words,
  fillers,
  names,
}: PackedLabels): LabelsPart {
  const read = (text: PackedText | undefined): ChosenText | undefined =>
    typeof text === 'string' ? { text, lang, provenance } : (text ?? undefined);
  const all = (texts: readonly PackedText[]) => texts.map((text) => read(text)!);
  return {
    lang,
    place: read(place)!,
    needs: all(needs),
    firstScreen: all(firstScreen),
    firstPlace: firstPlace && { name: read(firstPlace[0])!, hours: read(firstPlace[1]) },
    emergency: emergency.map(read),
    words: words.map((own) => (own === '' ? [] : own.split('\n'))),
    fillers: fillers?.split(' ') ?? [],
    names: unpackTable(names),
  };
}

export function packBase(base: BasePart): PackedBase {
  const points = base.lat.map((lat, i) =>
    Number.isNaN(lat) ? '' : `${Math.round(lat * DEGREES)},${Math.round((base.lon[i] ?? 0) * DEGREES)}`,
  );
  // Sorted, so that steps between neighbours are small.
  const distinct = [...new Set(points.filter((point) => point !== ''))]
    .map((point) => point.split(',').map(Number))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
  const at = new Map(distinct.map(([lat, lon], i) => [`${lat},${lon}`, i + 1]));
  const days = base.assured.map((date) => (date === '' ? 0 : Math.round(Date.parse(date) / DAY) + 1));
  return {
    size: base.size,
    info: base.info,
    labels: packLabels(base.labels),
    alerts: base.alerts,
    ids: packIds(base.ids),
    points: packChoices(points.map((point) => at.get(point) ?? 0)),
    lat: packSteps(distinct.map(([lat]) => lat ?? 0)),
    lon: packSteps(distinct.map(([, lon]) => lon ?? 0)),
    traits: packChoices(base.traits.map(packTraits)),
    needSets: packChoices(base.needSet.map((set) => packNumbers(base.needSets[set] ?? []))),
    languages: packChoices(base.languages.map((tags) => tags.join(' '))),
    hours: packChoices(base.hours.map(encodeHours)),
    ...(days.some((day) => day > 0) && { assured: packChoices(days) }),
  };
}

export function unpackBase(packed: PackedBase): BasePart {
  const lats = unpackSteps(packed.lat);
  const lons = unpackSteps(packed.lon);
  const points = unpackChoices(packed.points, (point) => point);
  const degrees = (values: readonly number[]) => points.map((point) => (point === 0 ? NaN : (values[point - 1] ?? NaN) / DEGREES));
  const needSet = unpackNumbers(packed.needSets.at);
  return {
    size: packed.size,
    info: packed.info,
    labels: unpackLabels(packed.labels),
    alerts: packed.alerts,
    ids: unpackIds(packed.ids),
    lat: degrees(lats),
    lon: degrees(lons),
    traits: unpackChoices(packed.traits, unpackTraits),
    needSets: packed.needSets.of.map(unpackNumbers),
    needSet,
    languages: unpackChoices(packed.languages, (tags) => (tags === '' ? [] : tags.split(' '))),
    hours: unpackChoices(packed.hours, decodeHours),
    assured: packed.assured
      ? unpackChoices(packed.assured, (day) => (day === 0 ? '' : new Date((day - 1) * DAY).toISOString().slice(0, 10)))
      : new Array<string>(packed.size).fill(''),
  };
}

/** A digit each: eight answers, what is absent, sensitive, named as its organization, alone, quality. */
function packTraits({ access, interpreter, wheelchair, sensitive, pointAbsent, namedAsOrganization, alone, quality }: Traits): string {
  const { noPapers, free, walkIn, families, womenOnly, minors } = access;
  const answers = [noPapers, free, walkIn, families, womenOnly, minors, interpreter, wheelchair].map((answer) => ANSWERS.indexOf(answer));
  return [...answers, ABSENT.indexOf(pointAbsent), ...[sensitive, namedAsOrganization, alone].map(Number), quality].join('');
}

type EightAnswers = readonly [Answer, Answer, Answer, Answer, Answer, Answer, Answer, Answer];

function unpackTraits(packed: string): Traits {
  const digits = [...packed].map(Number);
  const [noPapers, free, walkIn, families, womenOnly, minors, interpreter, wheelchair] = digits.map(
    (digit) => ANSWERS[digit],
  ) as readonly unknown[] as EightAnswers;
  const [absent, sensitive, named, alone, quality] = digits.slice(8) as [number, number, number, number, number];
  return {
    access: { noPapers, free, walkIn, families, womenOnly, minors },
    interpreter,
    wheelchair,
    sensitive: !!sensitive,
    pointAbsent: ABSENT[absent],
    namedAsOrganization: !!named,
    alone: !!alone,
    quality,
  };
}
