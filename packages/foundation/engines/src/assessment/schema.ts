import * as z from 'zod/mini';
import { packSchema, TextKey } from '../pack/pack-schema.js';
import { Expression, Fact } from '../rules/rule-schema.js';

/** An id of an area, a criterion, a department …: no line breaks, because lists of ids share a cell of a sheet. */
const Id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[^\r\n]*$/, 'an id is one line'));
const Text = z.string().check(z.minLength(1), z.maxLength(20_000));
const Day = z.iso.date();
const Certainty = z.enum(['published', 'own', 'unverified']);
const Share = z.number().check(z.gte(0), z.lte(1));

const Scale = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status') }),
  z.strictObject({
    kind: z.literal('levels'),
    min: z.int(),
    max: z.int(),
    metAt: z.optional(z.int()),
    labels: z.optional(z.array(TextKey)),
  }),
  z.strictObject({ kind: z.literal('note') }),
]);

const Area = z.strictObject({
  id: Id,
  parent: z.optional(Id),
  title: TextKey,
  about: z.optional(TextKey),
  certainty: z.optional(Certainty),
});

const Criterion = z.strictObject({
  id: Id,
  area: Id,
  parent: z.optional(Id),
  tier: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(20)))),
  core: z.optional(z.boolean()),
  title: TextKey,
  help: z.optional(TextKey),
  indicators: z.optional(z.array(z.strictObject({ id: Id, title: TextKey }))),
  applies: z.optional(Expression),
  scale: z.optional(Scale),
  across: z.optional(z.enum(['every', 'any'])),
  effort: z.optional(z.enum(['low', 'medium', 'high'])),
  formerly: z.optional(z.array(Id)),
  certainty: z.optional(Certainty),
  source: z.optional(z.string().check(z.minLength(1))),
});

const rule = { id: Id, title: TextKey };
const ScoringRule = z.discriminatedUnion('strategy', [
  z.strictObject({ ...rule, strategy: z.literal('highest-tier') }),
  z.strictObject({ ...rule, strategy: z.literal('core-share'), conditionalFrom: Share }),
  z.strictObject({ ...rule, strategy: z.literal('mean'), insufficientBelow: Share, overall: z.boolean() }),
  z.strictObject({ ...rule, strategy: z.literal('sum-share') }),
  z.strictObject({ ...rule, strategy: z.literal('mean-of-shares') }),
  z.strictObject({
    ...rule,
    strategy: z.literal('gates'),
    gates: z.array(
      z.strictObject({
        id: Id,
        title: TextKey,
        allCore: z.optional(z.boolean()),
        atLeast: z.optional(z.int().check(z.nonnegative())),
        completeAreas: z.optional(z.int().check(z.nonnegative())),
      }),
    ),
  }),
]);

/** The `values` of a pack of the kind "assessment". What a schema cannot see, such as a cycle, `compileFramework` finds. */
export const Framework = z.strictObject({
  edition: z.string().check(z.minLength(1)),
  title: TextKey,
  scale: z.optional(Scale),
  areas: z.array(Area),
  criteria: z.array(Criterion),
  facts: z.optional(z.record(z.string(), Fact)),
  scoring: z.array(ScoringRule),
  plan: z.optional(
    z.strictObject({
      dueBusinessDays: z.int().check(z.gte(0), z.lte(10_000)),
      weekend: z.optional(z.array(z.int().check(z.gte(0), z.lte(6)))),
      holidays: z.optional(z.array(Day)),
    }),
  ),
  process: z.optional(z.strictObject({ start: Id, states: z.array(z.strictObject({ id: Id, title: TextKey, next: z.array(Id) })) })),
  lists: z.optional(
    z.array(
      z.strictObject({
        id: Id,
        title: TextKey,
        certainty: z.optional(Certainty),
        items: z.array(z.strictObject({ id: Id, title: TextKey, areas: z.optional(z.array(Id)) })),
      }),
    ),
  ),
  unknown: z.optional(z.array(TextKey)),
});

/** A whole pack of the kind "assessment". */
export const AssessmentPack = packSchema('assessment', Framework);

const Evidence = z.strictObject({
  kind: z.enum(['policy', 'internal', 'external']),
  title: Text,
  url: z.optional(z.url({ protocol: /^https?$/ })),
  date: z.optional(Day),
  expires: z.optional(Day),
});
const Status = z.enum(['met', 'partial', 'not-met', 'not-applicable', 'unanswered']);
const Instant = z.iso.datetime({ offset: true });

const Answer = z.strictObject({
  criterion: Id,
  department: z.optional(Id),
  status: z.optional(Status),
  level: z.optional(z.int()),
  evidence: z.optional(z.array(Evidence)),
  seen: z.optional(z.array(Id)),
  note: z.optional(Text),
  owner: z.optional(Text),
  by: z.optional(Text),
  at: z.optional(Instant),
  recheck: z.optional(z.enum(['split', 'merged', 'reworded'])),
});

/** The file of an assessment: what a city says of itself on one day. */
export const Assessment = z.strictObject({
  format: z.literal(1),
  label: z.literal('self-assessment'),
  pack: z.string().check(z.minLength(1)),
  edition: z.string().check(z.minLength(1)),
  place: z.optional(Text),
  date: Day,
  departments: z.optional(z.array(z.strictObject({ id: Id, name: Text }))),
  assigned: z.optional(z.record(z.string(), z.array(Id))),
  facts: z.optional(z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))),
  answers: z.array(Answer),
  findings: z.optional(
    z.array(
      z.strictObject({
        criterion: Id,
        status: z.optional(Status),
        level: z.optional(z.int()),
        note: z.optional(Text),
        by: z.optional(Text),
        at: z.optional(Instant),
      }),
    ),
  ),
  plan: z.optional(
    z.strictObject({
      actions: z.array(
        z.strictObject({
          id: Id,
          criteria: z.array(Id),
          rootCause: z.string(),
          action: z.string(),
          deadline: Day,
          owner: z.optional(Text),
          status: z.enum(['open', 'in-progress', 'done', 'dropped']),
        }),
      ),
      reportedOn: z.optional(Day),
      approvedOn: z.optional(Day),
    }),
  ),
  history: z.optional(z.array(z.strictObject({ state: Id, on: Day, by: z.optional(Text), note: z.optional(Text) }))),
  conflicts: z.optional(z.array(z.strictObject({ criterion: Id, department: z.optional(Id), versions: z.array(Answer) }))),
  retired: z.optional(z.array(Answer)),
});
