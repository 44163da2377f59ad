import type { CompiledFramework } from './compile-framework.js';
import { BLOCKED, MET, NOT_APPLICABLE, REVIEW, STANDINGS, UNANSWERED } from './standing.js';

/** What is counted per area after the standings themselves. */
const FIELDS = [
  'coreApplicable',
  'coreMet',
  'coreBest',
  'best',
  'levelSum',
  'levelAnswered',
  'levelTotal',
  'earned',
  'answeredRange',
  'totalRange',
] as const;
export type TallyField = (typeof FIELDS)[number];

const FIRST_TIER = STANDINGS.length + FIELDS.length;
const PER_TIER = 3;

/**
 * The counts that every scoring rule is made of, per area. They can be added to and taken from, so that one more answer costs
 * the same however many criteria there are.
 */
export class Tallies {
  private readonly _stride: number;
  private readonly _counts: Int32Array;

  constructor(
    readonly compiled: CompiledFramework,
    counts?: Int32Array,
  ) {
    this._stride = FIRST_TIER + PER_TIER * (compiled.tiers + 1);
    this._counts = counts ?? new Int32Array(this._stride * (compiled.framework.areas.length + 1));
  }

  /**
   * Counts one criterion in, or out again.
   *
   * @param best - Whether it could be met once everything that is open were answered well.
   * @param sign - 1 or -1.
   */
  count(at: number, standing: number, level: number, best: boolean, parentBest: boolean, sign: number): void {
    const { area, tier, core, scales } = this.compiled;
    const scale = scales[at];
    if (!scale || scale.kind === 'note') return;
    const counts = this._counts;
    const base = (area[at] ?? 0) * this._stride;
    counts[base + standing]! += sign;
    if (standing === NOT_APPLICABLE) return;
    const fields = base + STANDINGS.length;
    const met = standing === MET ? sign : 0;
    const could = best ? sign : 0;
    if (core[at]) {
      counts[fields]! += sign;
      counts[fields + 1]! += met;
      counts[fields + 2]! += could;
    }
    counts[fields + 3]! += could;
    const tiers = base + FIRST_TIER + PER_TIER * (tier[at] ?? 0);
    counts[tiers]! += sign;
    counts[tiers + 1]! += met;
    counts[tiers + 2]! += could;
    if (scale.kind === 'levels') {
      const range = sign * (scale.max - scale.min);
      counts[fields + 6]! += sign;
      counts[fields + 9]! += range;
      // What expired, what nobody said and what waits for its parent's answer has no level; under a parent that is not met it has the lowest.
      if (standing === UNANSWERED || standing === REVIEW || (standing === BLOCKED && parentBest)) return;
      const counted = standing === BLOCKED ? scale.min : level;
      counts[fields + 4]! += sign * counted;
      counts[fields + 5]! += sign;
      counts[fields + 7]! += sign * (counted - scale.min);
      counts[fields + 8]! += range;
    }
  }

  /** These counts with those of each area's parts added, and those of the framework as a whole in the last place. */
  rolledUp(): Tallies {
    const { areaOrder, areaParent, framework } = this.compiled;
    const counts = this._counts.slice();
    const stride = this._stride;
    for (let at = areaOrder.length - 1; at >= 0; at--) {
      const area = areaOrder[at]!;
      const above = areaParent[area]!;
      const from = area * stride;
      const to = (above === -1 ? framework.areas.length : above) * stride;
      for (let field = 0; field < stride; field++) counts[to + field]! += counts[from + field]!;
    }
    return new Tallies(this.compiled, counts);
  }

  /** Position of the framework as a whole, after the areas. */
  get whole(): number {
    return this.compiled.framework.areas.length;
  }

  standing(area: number, code: number): number {
    return this._counts[area * this._stride + code]!;
  }

  field(area: number, field: TallyField): number {
    return this._counts[area * this._stride + STANDINGS.length + FIELDS.indexOf(field)]!;
  }

  /** Applicable criteria of a tier, how many of them are met, and how many could be. */
  tier(area: number, tier: number): readonly [applicable: number, met: number, best: number] {
    const base = area * this._stride + FIRST_TIER + PER_TIER * tier;
    return [this._counts[base]!, this._counts[base + 1]!, this._counts[base + 2]!];
  }

  /** Criteria that apply. */
  applicable(area: number): number {
    let sum = 0;
    for (let code = 0; code < STANDINGS.length; code++) if (code !== NOT_APPLICABLE) sum += this.standing(area, code);
    return sum;
  }

  /** Criteria that apply and of which somebody said something that still counts. */
  answered(area: number): number {
    return this.applicable(area) - this.standing(area, UNANSWERED) - this.standing(area, REVIEW);
  }
}
