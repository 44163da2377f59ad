import * as z from 'zod/mini';
import { TextKey, packSchema } from '../pack/pack-schema.js';
import { Expression, Fact, Table } from '../rules/rule-schema.js';

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is written in small letters, digits and hyphens: "zoning-check"'));
const amount = z.number().check(z.nonnegative());
const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency is three capital letters: "USD"'));
const source = z.optional(z.string());
const httpUrl = z.url({ protocol: /^https?$/ });

const Fee = z.union([
  z.literal('none'),
  z.strictObject({ amount, currency, source }),
  z.strictObject({ min: amount, max: amount, currency, source }),
  z.strictObject({
    by: Expression,
    bands: z.array(z.strictObject({ upTo: z.optional(z.number()), amount })).check(z.minLength(1)),
    currency,
    source,
  }),
  z.strictObject({ unknown: z.literal(true), source }),
]);

const days = z.int().check(z.nonnegative(), z.lte(3650));
const Wait = z.union([
  z.literal('none'),
  z.strictObject({ min: days, max: z.optional(days), unit: z.enum(['days', 'business-days']), source }),
]);

const JourneyStep = z.strictObject({
  id,
  formerly: z.optional(z.array(id)),
  title: TextKey,
  text: z.optional(TextKey),
  group: z.optional(z.string()),
  agency: z.optional(z.string()),
  after: z.optional(z.array(z.string())),
  when: z.optional(Expression),
  documents: z.optional(z.array(z.union([z.string(), z.strictObject({ document: z.string(), when: Expression })]))),
  fee: z.optional(Fee),
  wait: z.optional(Wait),
  link: z.optional(httpUrl),
  risks: z.optional(z.array(TextKey)),
  optional: z.optional(z.boolean()),
  renewYears: z.optional(z.number().check(z.positive())),
  source,
});

/** The `values` of a pack of kind "journey"; a domain may extend it. */
export const JourneyValues = z.strictObject({
  title: TextKey,
  introduction: z.optional(TextKey),
  facts: z.record(z.string(), Fact),
  tables: z.optional(z.record(z.string(), Table)),
  rules: z.optional(z.record(z.string(), Expression)),
  documents: z.record(z.string(), z.strictObject({ label: TextKey, help: z.optional(TextKey), type: z.optional(z.string()) })),
  agencies: z.record(
    z.string(),
    z.strictObject({ name: TextKey, url: z.optional(httpUrl), phone: z.optional(z.string()), serviceId: z.optional(z.string()), source }),
  ),
  groups: z.optional(z.record(z.string(), z.strictObject({ title: TextKey, logic: z.enum(['and', 'or']) }))),
  restDays: z.optional(
    z.strictObject({
      weekend: z.optional(z.array(z.int().check(z.gte(0), z.lte(6))).check(z.maxLength(6))),
      holidays: z.optional(z.array(z.iso.date())),
    }),
  ),
  steps: z.array(JourneyStep).check(z.minLength(1)),
});

export const JourneyPack = packSchema('journey', JourneyValues);
