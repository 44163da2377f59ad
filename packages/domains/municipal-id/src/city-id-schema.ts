import { DocumentType } from '@newcomer/core/document-type';
import { TextKey, packSchema } from '@newcomer/engines/pack/schema';
import * as z from 'zod/mini';

const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is written in small letters, digits and hyphens: "foreign-passport"'));
const count = z.int().check(z.nonnegative());
const age = z.int().check(z.gte(0), z.lte(130));
const source = z.optional(z.string());
const labels = z.record(z.string(), z.strictObject({ label: TextKey }));
const httpUrl = z.url({ protocol: /^https?$/ });

const CityIdDocument = z.strictObject({
  id,
  label: TextKey,
  help: z.optional(TextKey),
  type: z.optional(DocumentType),
  group: z.string(),
  identity: count,
  residency: count,
  photo: z.boolean(),
  birthDate: z.boolean(),
  expires: z.boolean(),
  expired: z.optional(z.strictObject({ days: count, identity: count, residency: count })),
  maxAgeDays: z.optional(count),
  untilNextYear: z.optional(z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'month and day: "04-15"'))),
  family: z.optional(z.string()),
  common: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  noFixedAddress: z.optional(z.boolean()),
  source,
});

const texts = z.strictObject({ met: TextKey, unmet: TextKey, next: TextKey, spared: z.optional(TextKey) });
const band = <Value extends z.core.$ZodType>(value: Value) =>
  z.array(z.strictObject({ upTo: z.optional(age), value })).check(z.minLength(1));

/** The `values` of a pack of kind "municipal-id". */
export const CityIdValues = z.strictObject({
  name: TextKey,
  introduction: z.optional(TextKey),
  mode: z.enum(['identity', 'benefits-only']),
  endedOn: z.optional(z.iso.date()),
  ages: z.strictObject({
    from: age,
    caretakerBelow: z.optional(age),
    contactBelow: z.optional(age),
    noPhotoUpTo: z.optional(age),
  }),
  points: z.optional(z.strictObject({ identity: count, residency: count, total: count })),
  requires: z.strictObject({ photo: z.boolean(), birthDate: z.boolean() }),
  groups: labels,
  documents: z.array(CityIdDocument),
  reasons: z.partialRecord(
    z.enum(['running', 'age', 'caretaker', 'resident', 'identity', 'residency', 'total', 'photo', 'birth-date']),
    texts,
  ),
  validity: z.optional(band(z.union([z.number().check(z.positive()), z.literal('never')]))),
  fee: z.optional(
    z.strictObject({
      currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency is three capital letters: "USD"')),
      bands: band(z.number().check(z.nonnegative())),
      replacement: z.optional(z.number().check(z.nonnegative())),
      source,
    }),
  ),
  waivers: z.optional(z.array(z.strictObject({ id, label: TextKey, source }))),
  renewal: z.optional(z.strictObject({ daysBefore: count, monthsAfter: count, source })),
  processing: z.optional(z.strictObject({ min: count, max: z.optional(count), unit: z.enum(['days', 'business-days']) })),
  choices: z.optional(z.array(TextKey)),
  limits: z.optional(z.array(TextKey)),
  categories: labels,
  benefits: z.array(
    z.strictObject({
      id,
      category: z.string(),
      title: TextKey,
      text: z.optional(TextKey),
      url: z.optional(httpUrl),
      fromAge: z.optional(age),
      toAge: z.optional(age),
      source,
    }),
  ),
  places: z.array(
    z.strictObject({
      id,
      name: TextKey,
      type: z.enum(['permanent', 'temporary', 'cultural', 'financial']),
      serviceId: z.optional(z.string()),
      from: z.optional(z.iso.date()),
      to: z.optional(z.iso.date()),
      source,
    }),
  ),
  retention: z.array(z.strictObject({ text: TextKey, days: z.optional(count), source })),
});

export const CityIdPack = packSchema('municipal-id', CityIdValues);
