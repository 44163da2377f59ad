import { AssessmentError } from './errors.js';
import type { ScoringRule } from './framework.js';
import type { Measure, Outcome, RuleScore } from './score.js';
import { MET } from './standing.js';
import type { Tallies } from './tallies.js';

type RuleOf<Strategy extends ScoringRule['strategy']> = Extract<ScoringRule, { strategy: Strategy }>;

const NOTHING = { state: 'not-assessed', counted: 0, of: 0 } as const;

/** A figure whose lower and upper ends are known; it has a value where they are one. */
function between(low: number, high: number, counted: number, of: number): Measure {
  return { state: 'assessed', ...(low === high && { value: low }), low, high, counted, of };
}

/** Whether so many of so many are a share, whatever a processor makes of 0.9 × 110. */
function reaches(met: number, of: number, share: number): boolean {
  return met > share * of - 1e-6;
}

function tierOf(tallies: Tallies, area: number): Measure {
  const { tiers } = tallies.compiled;
  let low = 0;
  let high = 0;
  let met = 0;
  let of = 0;
  let lowHolds = true;
  let highHolds = true;
  for (let tier = 1; tier <= tiers; tier++) {
    const [applicable, done, best] = tallies.tier(area, tier);
    // An area has no star for tiers in which it asks nothing.
    if (!applicable && area !== tallies.whole) continue;
    met += done;
    of += applicable;
    lowHolds &&= done === applicable;
    highHolds &&= best === applicable;
    if (lowHolds) low = tier;
    if (highHolds) high = tier;
  }
  if (!of || !tallies.answered(area)) return { ...NOTHING, of };
  return between(low, high, met, of);
}

function coreOf(tallies: Tallies, area: number): Measure {
  const of = tallies.field(area, 'coreApplicable');
  const met = tallies.field(area, 'coreMet');
  if (!of || !tallies.answered(area)) return { ...NOTHING, of };
  return between(met / of, tallies.field(area, 'coreBest') / of, met, of);
}

function coreShare(rule: RuleOf<'core-share'>, tallies: Tallies, planApproved: boolean): RuleScore {
  const whole = coreOf(tallies, tallies.whole);
  const outcome = (met: number): Outcome => {
    if (met === whole.of) return 'full';
    if (!reaches(met, whole.of, rule.conditionalFrom)) return 'not';
    return planApproved ? 'conditional' : 'plan-needed';
  };
  return {
    ...everyArea(rule, tallies, coreOf),
    ...(whole.state === 'assessed' && {
      outcome: outcome(whole.counted),
      possible: outcome(tallies.field(tallies.whole, 'coreBest')),
    }),
  };
}

function everyArea(rule: ScoringRule, tallies: Tallies, measure: (tallies: Tallies, area: number) => Measure): RuleScore {
  const areas: Measure[] = [];
  for (let area = 0; area < tallies.whole; area++) areas.push(measure(tallies, area));
  return { rule: rule.id, strategy: rule.strategy, whole: measure(tallies, tallies.whole), areas };
}

function mean(rule: RuleOf<'mean'>, own: Tallies, tallies: Tallies): RuleScore {
  const { areaOrder, areaParent } = tallies.compiled;
  /** Per area, and last for the framework: the sum and number of the means that its own mean is made of. */
  const sums = new Float64Array(tallies.whole + 1);
  const parts = new Int32Array(tallies.whole + 1);
  const measures: Measure[] = [];
  const settle = (area: number): Measure => {
    const of = tallies.field(area, 'levelTotal');
    const counted = tallies.field(area, 'levelAnswered');
    const answered = own.field(area, 'levelAnswered');
    // An area with criteria of its own beside its parts has their mean as one part more.
    if (answered && reaches(answered, own.field(area, 'levelTotal'), rule.insufficientBelow)) {
      sums[area]! += own.field(area, 'levelSum') / answered;
      parts[area]! += 1;
    }
    if (!counted) return { ...NOTHING, of };
    if (!parts[area] || !reaches(counted, of, rule.insufficientBelow)) return { state: 'insufficient', counted, of };
    return { state: 'assessed', value: sums[area]! / parts[area], counted, of };
  };
  for (let at = areaOrder.length - 1; at >= 0; at--) {
    const area = areaOrder[at]!;
    const measure = settle(area);
    measures[area] = measure;
    if (measure.value !== undefined) {
      const above = areaParent[area] === -1 ? tallies.whole : areaParent[area]!;
      sums[above]! += measure.value;
      parts[above]! += 1;
    }
  }
  return { rule: rule.id, strategy: rule.strategy, ...(rule.overall && { whole: settle(tallies.whole) }), areas: measures };
}

function shareOf(tallies: Tallies, area: number): Measure {
  const range = tallies.field(area, 'totalRange');
  const counted = tallies.field(area, 'levelAnswered');
  const of = tallies.field(area, 'levelTotal');
  if (!counted) return { ...NOTHING, of };
  const earned = tallies.field(area, 'earned');
  return between(earned / range, (earned + range - tallies.field(area, 'answeredRange')) / range, counted, of);
}

function meanOfShares(rule: RuleOf<'mean-of-shares'>, tallies: Tallies): RuleScore {
  const score = everyArea(rule, tallies, shareOf);
  const { areaParent } = tallies.compiled;
  const top = score.areas.filter((measure, at) => areaParent[at] === -1 && measure.of > 0);
  const { counted, of } = shareOf(tallies, tallies.whole);
  const average = (end: (measure: Measure) => number) => top.reduce((sum, each) => sum + end(each), 0) / top.length;
  // An area in which nothing is answered can still turn out either way.
  const whole = counted
    ? between(
        average(({ low = 0 }) => low),
        average(({ high = 1 }) => high),
        counted,
        of,
      )
    : { ...NOTHING, of };
  return { ...score, whole };
}

function gates(rule: RuleOf<'gates'>, tallies: Tallies): RuleScore {
  const { areaParent } = tallies.compiled;
  const passed = (best: boolean): number => {
    const met = (area: number) => (best ? tallies.field(area, 'best') : tallies.standing(area, MET));
    const core = tallies.field(tallies.whole, best ? 'coreBest' : 'coreMet');
    let complete = 0;
    for (let area = 0; area < tallies.whole; area++) {
      if (areaParent[area] === -1 && tallies.applicable(area) > 0 && met(area) === tallies.applicable(area)) complete++;
    }
    const open = rule.gates.findIndex(
      ({ allCore = false, atLeast = 0, completeAreas = 0 }) =>
        (allCore && core < tallies.field(tallies.whole, 'coreApplicable')) || atLeast > met(tallies.whole) || completeAreas > complete,
    );
    return open === -1 ? rule.gates.length : open;
  };
  const of = tallies.applicable(tallies.whole);
  const low = passed(false);
  const assessed = of > 0 && tallies.answered(tallies.whole) > 0;
  const gate = rule.gates[low - 1]?.id;
  return {
    rule: rule.id,
    strategy: rule.strategy,
    whole: assessed ? between(low, passed(true), tallies.standing(tallies.whole, MET), of) : { ...NOTHING, of },
    areas: [],
    ...(assessed && gate !== undefined && { gate }),
  };
}

/**
 * Scores by one rule.
 *
 * @param own - Counts of each area's own criteria.
 * @param tallies - The same with those of the areas' parts.
 * @throws AssessmentError `strategy` for a strategy that is not known.
 */
export function scoreByRule(rule: ScoringRule, own: Tallies, tallies: Tallies, planApproved: boolean): RuleScore {
  switch (rule.strategy) {
    case 'highest-tier':
      return everyArea(rule, tallies, tierOf);
    case 'core-share':
      return coreShare(rule, tallies, planApproved);
    case 'mean':
      return mean(rule, own, tallies);
    case 'sum-share':
      return everyArea(rule, tallies, shareOf);
    case 'mean-of-shares':
      return meanOfShares(rule, tallies);
    case 'gates':
      return gates(rule, tallies);
    default: {
      const { id, strategy } = rule as ScoringRule;
      throw new AssessmentError('strategy', `rule “${id}” has the strategy “${strategy}”, which does not exist`);
    }
  }
}
