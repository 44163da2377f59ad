import { Evidence, FigureStanding, cardSchema, cardsPackSchema } from '@newcomer/engines/cards/schema';
import { TextKey } from '@newcomer/engines/pack/schema';
import * as z from 'zod/mini';
import { FALLACIES, THEMES, TONES, VERACITIES } from './myth-fact/vocabulary.js';

const AsOf = z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date, month or year: "2026-11-27", "2026-11", "2026"'));
const Words = z.string().check(z.trim(), z.minLength(1));

const LocalFigure = z.strictObject({
  place: TextKey,
  title: TextKey,
  fact: TextKey,
  factAgain: TextKey,
  limits: z.optional(TextKey),
  asOf: AsOf,
  evidence: z.array(Evidence).check(z.minLength(1, "the city's own figure has a source too")),
});

/** A card of a myth and the fact that answers it: `MythFactCard`. */
export const MythFactCardSchema = cardSchema('myth-fact', {
  theme: z.enum(THEMES),
  tone: z.enum(TONES),
  veracity: z.enum(VERACITIES),
  fallacy: z.enum(FALLACIES),
  firstHeard: z.optional(z.iso.date()),
  title: TextKey,
  fact: TextKey,
  warning: TextKey,
  myth: TextKey,
  alternative: TextKey,
  factAgain: TextKey,
  limits: z.optional(TextKey),
  local: z.optional(LocalFigure),
});

/** A deck of cards as a pack: `MythFactPack`. */
export const MythFactPackSchema = cardsPackSchema(MythFactCardSchema);

const Rating = z.optional(z.int().check(z.minimum(1), z.maximum(5)));

/** A rumor that somebody heard: `Rumor`. It has no field for a person. */
export const RumorSchema = z.strictObject({
  id: Words,
  text: Words,
  theme: z.enum(THEMES),
  firstHeard: z.iso.date(),
  district: z.optional(Words),
  channel: z.enum(['street', 'work', 'school', 'social', 'media', 'official']),
  heardBy: Words,
  frequency: Rating,
  harm: Rating,
  spread: Rating,
  veracity: z.optional(z.enum(VERACITIES)),
  status: z.enum(['new', 'triage', 'researching', 'answered', 'retired']),
});

const Figure = z.strictObject({ value: z.number(), unit: Words });
const Formula = z
  .unknown()
  .check(
    z.refine(isFormula, { error: 'a formula is a number, the name of a figure, or one of add, subtract, multiply, divide with a list' }),
  );

/** Statistics as data: `Statistic`. */
export const StatisticsSchema = z.array(
  z.strictObject({
    number: z.int(),
    id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    claim: Words,
    year: z.optional(Words),
    publisher: z.optional(Words),
    status: FigureStanding,
    limits: z.optional(Words),
    figures: z.optional(z.record(z.string(), Figure)),
    checks: z.optional(z.array(z.strictObject({ says: Words, formula: Formula, expected: z.number(), decimals: z.int() }))),
  }),
);

const OPERATORS = ['add', 'subtract', 'multiply', 'divide'];

function isFormula(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0 || !OPERATORS.includes(entry[0])) return false;
  const terms: unknown = entry[1];
  return Array.isArray(terms) && terms.length > 0 && terms.every(isFormula);
}
