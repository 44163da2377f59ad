import { LanguageTag, LocalizedText, NewcomerError } from '@newcomer/core';
import * as z from 'zod/mini';

/** Plain text, or text by language tag: `"City Hall"`, `{ "en": "City Hall", "es": "Ayuntamiento" }`, or with provenance per language. */
export const ConfigText = z.union([
  z.string().check(z.minLength(1)),
  z.record(LanguageTag, z.string().check(z.minLength(1))),
  LocalizedText,
]);
export type ConfigText = string | LocalizedText | Readonly<Record<string, string>>;

const Point = z.strictObject({
  /** WGS 84 degrees. */
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lon: z.number().check(z.gte(-180), z.lte(180)),
});

const TimeZone = z.string().check(z.refine(isTimeZone, { error: 'must be an IANA name such as "America/New_York"' }));
const IsoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as "2026-11-22"'));

const Mapping = z.strictObject({
  /** Header as written → HSDS field ("services.name", "translations.name:ar"), or null to leave the column out. */
  columns: z.record(z.string(), z.nullable(z.string())),
  sheet: z.optional(z.string()),
  separator: z.optional(z.string()),
  /** What a blank cell in a day's column means where other days of the row have hours; default "unknown": people are told to call. */
  blankDays: z.optional(z.enum(['unknown', 'closed'])),
  /** Who made the texts in columns of other languages; default "human". */
  translatedBy: z.optional(z.enum(['human', 'reviewed', 'machine'])),
});

const Emergency = z.strictObject({
  /** As it is dialled: "112". */
  number: z.string().check(z.regex(/^[\d+*#][\d\s+*#-]*$/, 'must be a number that can be dialled')),
  for: z.enum([
    'emergency',
    'police',
    'ambulance',
    'fire',
    'violence',
    'suicide',
    'trafficking',
    'child',
    'missing-child',
    'poison',
    'victim',
  ]),
  label: z.optional(ConfigText),
  /** Where the city has the number from, and the date on which it was read. */
  source: z.strictObject({ title: z.string(), read: IsoDate }),
});

const Words = z.array(z.string().check(z.regex(/\S/, 'must not be blank')));

const WordChange = z.union([
  Words,
  z.strictObject({ add: z.optional(Words), remove: z.optional(Words) }),
  z.strictObject({
    /** In the place of all words that the finder has for this need in this language. */
    only: Words,
  }),
]);

const FirstScreenItem = z.strictObject({
  id: z.string(),
  needs: z.array(z.string()).check(z.minLength(1)),
  label: ConfigText,
  pictogram: z.string(),
});

const FirstPlace = z.strictObject({
  name: ConfigText,
  address: z.optional(z.string()),
  phone: z.optional(z.string()),
  hours: z.optional(ConfigText),
  /** Its page; the kit's fallback links to it. */
  url: z.optional(z.string().check(z.regex(/^https:\/\/./i, 'must begin with https://'))),
  /** Id of the entry, where the directory has it. */
  id: z.optional(z.string()),
});

/**
 * `newcomer.json`: all that a city decides, beside its source (DESIGN §2). Every field may be absent; `check` proposes a file.
 */
export const CityConfig = z.strictObject({
  /** For editors that complete and check the file while it is written. */
  $schema: z.optional(z.string()),
  place: z.optional(ConfigText),
  timeZone: z.optional(TimeZone),
  /** ISO 3166-1 alpha-2. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'must be two capitals such as "US"'))),
  /** BCP 47 of the original text. Default "en". */
  language: z.optional(LanguageTag),
  /** Interface languages to put into the kit; default all. */
  locales: z.optional(z.array(LanguageTag)),
  /** Column → field, for a spreadsheet; written by `check`, edited by a person. */
  mapping: z.optional(Mapping),
  /** The city's own words for needs: language → need id → words to add, to add and to take away, or to have alone. */
  words: z.optional(z.record(LanguageTag, z.record(z.string(), WordChange))),
  /** Names of the city's own that a person may type instead of an address. */
  places: z.optional(z.array(z.strictObject({ name: ConfigText, point: Point }))),
  /** Replaces the first screen of the needs pack, order and all. */
  firstScreen: z.optional(z.array(FirstScreenItem)),
  firstPlace: z.optional(FirstPlace),
  emergency: z.optional(z.array(Emergency)),
  /** An https or mailto address to which a resident may report a mistake. */
  'report-to': z.optional(z.string().check(z.regex(/^(?:https:\/\/|mailto:)./i, 'must begin with https:// or mailto:'))),
  /** Days after which a record says that nobody checked it lately. Default 365. */
  staleDays: z.optional(z.int().check(z.positive())),
  /** The date of the data where the source does not say it. */
  dataDate: z.optional(IsoDate),
  /** Ids of survivors' shelters that the city publishes with their address on purpose. */
  publicShelters: z.optional(z.array(z.string())),
  /** Taxonomy term id or code → need ids, over what the pack says. */
  needs: z.optional(z.record(z.string(), z.array(z.string()))),
});
export type CityConfig = z.infer<typeof CityConfig>;

/**
 * Checks what `newcomer.json` holds.
 *
 * @throws NewcomerError `directory/bad-config`, whose message names each field that is wrong by its path.
 */
export function readCityConfig(json: unknown): CityConfig {
  const result = CityConfig.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.length > 0 ? issue.path.join('.') : '(the file)'}: ${message(issue)}`,
  );
  throw new NewcomerError('directory/bad-config', `newcomer.json cannot be used:\n${problems.join('\n')}`);
}

function message(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}; see newcomer.schema.json for those that there are`;
  if (issue.code === 'invalid_union' && issue.path[0] === 'words')
    return 'must be a list of words, { "add": […], "remove": […] } or { "only": […] }';
  if (issue.code === 'invalid_union') return 'must be text, or text by language such as { "en": "City Hall" }';
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `must be at least ${String(issue.minimum)}`;
  return issue.message;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
