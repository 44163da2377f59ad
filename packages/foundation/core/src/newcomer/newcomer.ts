import * as z from 'zod/mini';
import { LanguageTag } from '../languages/language-tag.js';

/** How well somebody manages in a language: first language, fluent, everyday matters, a few words. */
export const LanguageLevel = z.enum(['first', 'fluent', 'everyday', 'some']);
export type LanguageLevel = z.infer<typeof LanguageLevel>;

export const KnownLanguage = z.strictObject({
  language: LanguageTag,
  level: LanguageLevel,
  /** Whether it can be written to them. Absent means that nobody asked. */
  reads: z.optional(z.boolean()),
});
export type KnownLanguage = z.infer<typeof KnownLanguage>;

/** Ages in bands: nothing here needs a birthday. Years, both ends included. */
export const AgeBand = z.enum(['0-2', '3-5', '6-11', '12-15', '16-17', '18-25', '26-59', '60+']);
export type AgeBand = z.infer<typeof AgeBand>;

/** Who looks for help together. Bands, so that no household can be told from its neighbours by it. */
export const Household = z.strictObject({
  size: z.optional(z.enum(['1', '2', '3-4', '5+'])),
  /** Bands in which there is at least one person. */
  ages: z.optional(z.array(AgeBand)),
  /** Somebody under 18 has no adult with them: leads to child protection, never to hosts. */
  childAlone: z.optional(z.boolean()),
  pets: z.optional(z.boolean()),
});
export type Household = z.infer<typeof Household>;

/** What a building or a service has to offer so that somebody can use it. */
export const AccessNeed = z.enum([
  'wheelchair',
  'step-free',
  'sign-language',
  'hearing-loop',
  'large-print',
  'reading-aloud',
  'quiet',
  'companion',
  'child-care',
]);
export type AccessNeed = z.infer<typeof AccessNeed>;

/** What keeps somebody from being turned away at the door. About the service, never about the person. */
export const DoorWish = z.enum(['no-papers', 'free', 'walk-in', 'families', 'women-only', 'under-18']);
export type DoorWish = z.infer<typeof DoorWish>;

/** Two decimals of a degree are about a kilometre: near enough to walk, too coarse to find a door. */
const coarseDegrees = z.refine<number>((degrees) => Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6, {
  error: 'a place is kept to two decimals of a degree; round it with coarsePoint',
});

/** Where somebody is, as coarse as they like: a name they typed, or a point rounded to about a kilometre. */
export const CoarsePlace = z.union([
  z.strictObject({ named: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({
    /** WGS 84 degrees. */
    lat: z.number().check(z.gte(-90), z.lte(90), coarseDegrees),
    lon: z.number().check(z.gte(-180), z.lte(180), coarseDegrees),
  }),
]);
export type CoarsePlace = z.infer<typeof CoarsePlace>;

/**
 * What a person may tell their own device to find help. Every field is optional, and absence means that they did not say.
 *
 * It lives in memory: it is never stored, never sent, and no event carries it. Unknown fields are refused, so that what
 * must not be asked (status, nationality, religion, ethnicity, biometrics, numbers of documents, a birth date) cannot
 * come in by a side door.
 */
export const Newcomer = z.strictObject({
  languages: z.optional(z.array(KnownLanguage)),
  household: z.optional(Household),
  /** Ids of the needs pack: "health.doctor". */
  needs: z.optional(z.array(z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/)))),
  place: z.optional(CoarsePlace),
  access: z.optional(z.array(AccessNeed)),
  door: z.optional(z.array(DoorWish)),
});
export type Newcomer = z.infer<typeof Newcomer>;
