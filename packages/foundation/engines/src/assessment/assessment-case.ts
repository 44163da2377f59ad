import type { CivilDate } from '@newcomer/core/civil-time';
import type { PackProblem } from '../pack/cases.js';
import { verifyFormulas } from '../rules/verify.js';
import type { Answer, Assessment, Status } from './assessment.js';
import { compileFramework } from './compile-framework.js';
import type { Framework } from './framework.js';
import { gapsOf } from './gaps.js';
import type { Measure } from './score.js';
import { Scorer } from './scorer.js';

/** What goes into a case of a pack of the kind "assessment". */
export interface AssessmentCaseInput {
  /** A status or a level by criterion. What is absent is not answered. */
  readonly answers?: Readonly<Record<string, Status | number>>;
  /** The rest of an assessment: departments, findings, plan. */
  readonly assessment?: Partial<Assessment>;
  /** One status or level for every criterion that `answers` does not name. */
  readonly others?: Status | number;
}

/** What comes out of a case: figures by rule, counts, and the gaps in their order. */
export interface AssessmentCaseResult {
  readonly rules: Readonly<
    Record<
      string,
      Partial<Measure> & { readonly outcome?: string; readonly gate?: string; readonly areas: Readonly<Record<string, Measure>> }
    >
  >;
  readonly counts: Readonly<Record<string, number>>;
  readonly gaps: readonly string[];
}

/** Answers one case of a pack; `newcomer pack check` compares it with what the case expects. */
export function runAssessmentCase(framework: Framework, given: Readonly<Record<string, unknown>>, today: CivilDate): AssessmentCaseResult {
  const { answers = {}, others, assessment = {} } = given as AssessmentCaseInput;
  const said = new Map(Object.entries(answers));
  if (others !== undefined) for (const { id } of framework.criteria) if (!said.has(id)) said.set(id, others);
  const scorer = new Scorer(
    framework,
    {
      format: 1,
      label: 'self-assessment',
      pack: '',
      edition: framework.edition,
      date: today,
      answers: [...said].map(([criterion, value]): Answer => ({
        criterion,
        ...(typeof value === 'number' ? { level: value } : { status: value }),
      })),
      ...assessment,
    },
    { today },
  );
  const { rules, whole } = scorer.score();
  return {
    rules: Object.fromEntries(
      rules.map(({ rule, outcome, gate, whole: measure, areas }) => [
        rule,
        {
          ...measure,
          ...(outcome !== undefined && { outcome }),
          ...(gate !== undefined && { gate }),
          areas: Object.fromEntries(areas.map((area, at) => [framework.areas[at]!.id, area])),
        },
      ]),
    ),
    counts: whole.counts,
    gaps: gapsOf(scorer).map(({ criterion }) => criterion),
  };
}

/** What a schema does not see in a framework: a cycle, a parent that is missing, a state that leads nowhere, a tier without a name. */
export function frameworkProblems(framework: Framework): PackProblem[] {
  const problems: PackProblem[] = [];
  try {
    compileFramework(framework);
  } catch (error) {
    problems.push({ path: 'values', message: (error as Error).message });
  }
  const formulas = framework.criteria.flatMap(({ applies }, at) =>
    applies === undefined ? [] : [{ path: `values.criteria[${at}].applies`, formula: applies }],
  );
  problems.push(...verifyFormulas({ facts: framework.facts ?? {} }, formulas));
  const { process } = framework;
  if (process) {
    const states = new Set(process.states.map(({ id }) => id));
    if (!states.has(process.start))
      problems.push({ path: 'values.process.start', message: `“${process.start}” is no state; name one that is listed` });
    process.states.forEach(({ id, next }, at) => {
      next.forEach((to, index) => {
        if (!states.has(to))
          problems.push({
            path: `values.process.states[${at}].next[${index}]`,
            message: `“${id}” leads to “${to}”, which is no state; add it or correct its name`,
          });
      });
    });
  }
  const areas = new Set(framework.areas.map(({ id }) => id));
  framework.lists?.forEach(({ items }, at) => {
    items.forEach((item, index) => {
      const unknown = item.areas?.find((area) => !areas.has(area));
      if (unknown !== undefined) {
        problems.push({
          path: `values.lists[${at}].items[${index}].areas`,
          message: `“${item.id}” is about “${unknown}”, which is no area`,
        });
      }
    });
  });
  const used = new Set(framework.criteria.map(({ area }) => area));
  const above = new Set(framework.areas.map(({ parent }) => parent));
  framework.areas.forEach(({ id }, at) => {
    if (!used.has(id) && !above.has(id))
      problems.push({ path: `values.areas[${at}]`, message: `area “${id}” has no criterion and no part; remove it or give it one` });
  });
  return problems;
}
