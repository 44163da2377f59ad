import * as z from 'zod/mini';
import { TextKey, packSchema } from '../pack/pack-schema.js';
import type { Expression as ExpressionType } from './expression.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const operator = (shape: z.core.$ZodLooseShape) => z.strictObject(shape);
const nested = z.lazy(() => Expression);
const many = z.array(nested).check(z.minLength(1));

/** A formula: a value, or an object with exactly one operator. */
export const Expression: z.ZodMiniType<ExpressionType> = z.union(
  [
    z.string(),
    z.number(),
    z.boolean(),
    operator({ fact: z.string() }),
    operator({ rule: z.string() }),
    operator({ score: z.string() }),
    operator({ today: z.literal(true) }),
    operator({ list: z.array(z.string()) }),
    operator({ all: many }),
    operator({ any: many }),
    operator({ not: nested }),
    operator({ compare: z.tuple([nested, z.enum(['=', '!=', '<', '<=', '>', '>=']), nested]) }),
    operator({ in: z.tuple([nested, nested]) }),
    operator({ count: many }),
    operator({ sum: many }),
    operator({ age: nested, on: z.optional(nested) }),
    operator({ span: z.tuple([nested, nested]), unit: z.enum(['days', 'months']) }),
    operator({ table: z.string(), at: nested }),
  ],
  {
    error:
      'this is no formula: write a value, or an object with one of fact, rule, score, today, list, all, any, not, compare, in, count, sum, age, span, table',
  },
) as z.ZodMiniType<ExpressionType>;

export const Table = z.union([
  z.strictObject({ rows: z.record(z.string(), scalar), otherwise: z.optional(scalar) }),
  z.strictObject({ bands: z.array(z.strictObject({ upTo: z.optional(z.number()), value: scalar })).check(z.minLength(1)) }),
]);

export const Fact = z
  .strictObject({
    type: z.enum(['yes-no', 'number', 'date', 'choice', 'choices']),
    question: z.optional(TextKey),
    help: z.optional(TextKey),
    options: z.optional(z.array(z.strictObject({ value: z.string().check(z.minLength(1)), label: TextKey })).check(z.minLength(1))),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    unit: z.optional(TextKey),
    better: z.optional(z.enum(['more', 'less'])),
    when: z.optional(Expression),
  })
  .check(
    z.refine((fact) => (fact.type === 'choice' || fact.type === 'choices') === (fact.options !== undefined), {
      path: ['options'],
      error: 'a question of type "choice" or "choices" has options, and no other has',
    }),
  );

const Scoring = z.discriminatedUnion('strategy', [
  z.strictObject({
    strategy: z.literal('points'),
    parameters: z.strictObject({ items: z.array(z.strictObject({ when: Expression, points: z.number() })), most: z.optional(z.number()) }),
  }),
  z.strictObject({
    strategy: z.literal('weighted-mean'),
    parameters: z.strictObject({
      items: z.array(z.strictObject({ value: Expression, weight: z.number().check(z.positive()) })).check(z.minLength(1)),
    }),
  }),
  z.strictObject({ strategy: z.literal('share'), parameters: z.strictObject({ of: many }) }),
  z.strictObject({ strategy: z.literal('lowest'), parameters: z.strictObject({ of: many }) }),
]);

const Requirement = z.strictObject({
  needs: Expression,
  when: z.optional(Expression),
  met: TextKey,
  unmet: TextKey,
  next: TextKey,
  otherwise: z.optional(z.enum(['not-yet', 'ask-a-professional', 'likely'])),
  values: z.optional(z.record(z.string(), Expression)),
  source: z.optional(z.string()),
});

/** The `values` of a pack of kind "rules". */
export const RuleValues = z.strictObject({
  facts: z.record(z.string(), Fact),
  tables: z.optional(z.record(z.string(), Table)),
  rules: z.optional(z.record(z.string(), Expression)),
  scores: z.optional(z.record(z.string(), Scoring)),
  requirements: z.record(z.string(), Requirement),
});

export const RulePack = packSchema('rules', RuleValues);
