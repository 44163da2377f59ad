import type { CivilDate } from '@newcomer/core/civil-time';
import type { Applicability } from './applicability.js';
import type { Answer, Assessment, Evidence, Finding } from './assessment.js';
import { compileFramework, type CompiledFramework } from './compile-framework.js';
import { AssessmentError } from './errors.js';
import type { Framework } from './framework.js';
import { isExpired, ownStanding } from './own-standing.js';
import type { AreaScore, Score } from './score.js';
import { Sheet } from './sheet.js';
import { BEST_RANK, NOT_APPLICABLE, STANDINGS, UNANSWERED, WEAKEST_RANK, type Standing } from './standing.js';
import { scoreByRule } from './strategies.js';

export interface ScorerOptions {
  /** The day on which evidence has to count. */
  readonly today: CivilDate;
  /** `self`: what the city says. `audit`: what the auditor found, and nothing else. Absent means `self`. */
  readonly layer?: 'self' | 'audit';
  /** Weighs the formulas that say which criteria apply. `Scorer` has it; a page whose packs have no formulas can do without. */
  readonly applicability?: Applicability | undefined;
}

/**
 * Scores an assessment, and scores it again after one more answer at the cost of that answer.
 *
 * The order of answers never matters: the last one for a criterion and a department counts, and each pair has one.
 */
export class PlainScorer {
  readonly compiled: CompiledFramework;
  /** Fifty departments show one plan: each last day is looked at once. */
  private readonly _expired: (evidence: Evidence) => boolean;
  private readonly _label: Score['label'];
  private readonly _missingFacts: readonly string[];
  private readonly _departments = new Map<string, Sheet>();
  private readonly _departmentIds: readonly string[];
  private readonly _columns: readonly Sheet[];
  /** What is answered for the city as a whole, without a department. */
  private readonly _general: Sheet;
  /** All departments together. */
  private readonly _city: Sheet;
  private readonly _assigned = new Map<number, ReadonlySet<string>>();
  private readonly _planApproved: boolean;

  /**
   * @throws AssessmentError what `compileFramework` throws, and `unknown-criterion`, `unknown-department`, `status` and `level`
   *   for an answer that does not fit the framework.
   */
  constructor(framework: Framework | CompiledFramework, assessment: Assessment, options: ScorerOptions) {
    this.compiled = 'position' in framework ? framework : compileFramework(framework);
    const lastDays = new Map<string | undefined, boolean>();
    this._expired = (evidence) => {
      const known = lastDays.get(evidence.expires);
      if (known !== undefined) return known;
      const expired = isExpired(evidence, options.today);
      lastDays.set(evidence.expires, expired);
      return expired;
    };
    this._label = options.layer === 'audit' ? 'audit' : 'self-assessment';
    this._planApproved = assessment.plan?.approvedOn !== undefined && assessment.plan.approvedOn <= options.today;
    const { applies, missing } = applicable(this.compiled, assessment, options);
    this._missingFacts = missing;
    const audit = options.layer === 'audit';
    for (const [criterion, departments] of Object.entries(audit ? {} : (assessment.assigned ?? {}))) {
      this._assigned.set(this._positionOf(criterion), new Set(departments));
    }
    this._general = new Sheet(this.compiled, applies);
    this._city = new Sheet(this.compiled, applies);
    for (const { id } of audit ? [] : (assessment.departments ?? [])) {
      this._departments.set(id, new Sheet(this.compiled, this._scopeOf(id, applies)));
    }
    this._departmentIds = [...this._departments.keys()];
    this._columns = [...this._departments.values()];
    if (audit) for (const finding of assessment.findings ?? []) this._fill(this._general, finding);
    else for (const answer of assessment.answers) this._fill(this._sheetOf(answer.department), answer);
    for (let at = 0; at < this.compiled.parent.length; at++) this._combine(at);
    for (const sheet of this._sheets()) sheet.settle();
  }

  /** Takes an answer in place of the one that was there. */
  set(answer: Answer): void {
    const at = this._positionOf(answer.criterion);
    const sheet = this._sheetOf(answer.department);
    this._fill(sheet, answer);
    sheet.settle(at);
    this._combine(at);
    this._city.settle(at);
  }

  /** How a department stands by its own answers; without an id, how the city stands by all of them. */
  score(department?: string): Score {
    const sheet = department === undefined ? this._city : this._departments.get(department);
    if (!sheet) throw unknownDepartment(department ?? '');
    const { framework } = this.compiled;
    const own = sheet.tallies;
    const tallies = own.rolledUp();
    const areaScore = (area: string, at: number): AreaScore => {
      const counts = {} as Record<Standing, number>;
      STANDINGS.forEach((standing, code) => (counts[standing] = tallies.standing(at, code)));
      const answered = tallies.answered(at);
      return { area, counts, applicable: tallies.applicable(at), answered, assessed: answered > 0 };
    };
    return {
      label: this._label,
      ...(department !== undefined && { department }),
      whole: areaScore('', tallies.whole),
      areas: framework.areas.map(({ id }, at) => areaScore(id, at)),
      rules: framework.scoring.map((rule) => scoreByRule(rule, own, tallies, this._planApproved)),
      missingFacts: this._missingFacts,
      withoutTier: tallies.tier(tallies.whole, 0)[0],
    };
  }

  /** Where a criterion stands, for a department or for the city as a whole. */
  standing(criterion: string, department?: string): Standing {
    const sheet = department === undefined ? this._city : this._departments.get(department);
    if (!sheet) throw unknownDepartment(department ?? '');
    return STANDINGS[sheet.standing[this._positionOf(criterion)] ?? UNANSWERED] ?? 'unanswered';
  }

  /** The level of a criterion. Undefined where nobody gave one. */
  level(criterion: string, department?: string): number | undefined {
    const sheet = department === undefined ? this._city : this._departments.get(department);
    if (!sheet) throw unknownDepartment(department ?? '');
    const at = this._positionOf(criterion);
    const own = sheet.own[at];
    return this.compiled.scales[at]?.kind === 'levels' && own !== UNANSWERED && own !== NOT_APPLICABLE ? sheet.level[at] : undefined;
  }

  private _sheets(): Sheet[] {
    return [this._city, ...this._departments.values()];
  }

  private _positionOf(criterion: string): number {
    const at = this.compiled.position.get(criterion);
    if (at === undefined) {
      throw new AssessmentError('unknown-criterion', `“${criterion}” is no criterion of this edition; migrate the assessment first`);
    }
    return at;
  }

  private _sheetOf(department: string | undefined): Sheet {
    const sheet = department === undefined ? this._general : this._departments.get(department);
    if (!sheet) throw unknownDepartment(department ?? '');
    return sheet;
  }

  /** A criterion that is assigned to others does not apply to a department. */
  private _scopeOf(department: string, applies: Int8Array): Int8Array {
    let scoped = applies;
    for (const [at, departments] of this._assigned) {
      if (departments.has(department)) continue;
      if (scoped === applies) scoped = applies.slice();
      scoped[at] = 0;
    }
    return scoped;
  }

  private _fill(sheet: Sheet, answer: Answer | Finding): void {
    const at = this._positionOf(answer.criterion);
    const scale = this.compiled.scales[at];
    if (!scale) return;
    sheet.put(at, ownStanding(scale, answer, this._expired), answer.level ?? 0);
  }

  /** What the departments' answers to a criterion come to for the city. */
  private _combine(at: number): void {
    const any = this.compiled.framework.criteria[at]?.across === 'any';
    const rank = any ? BEST_RANK : WEAKEST_RANK;
    const assigned = this._assigned.get(at);
    let own = this._general.own[at] ?? UNANSWERED;
    let level = this._general.level[at] ?? 0;
    // Who is not asked and says nothing does not count; who is asked and says nothing leaves the answer open.
    let heard = own !== UNANSWERED;
    let could = this._general.could[at] === 1 && (heard || !any);
    // An index and no iterator: this runs fifty thousand times for a large city.
    for (let column = 0; column < this._columns.length; column++) {
      const sheet = this._columns[column]!;
      const other = sheet.own[at]!;
      if (other === UNANSWERED && !assigned?.has(this._departmentIds[column]!)) continue;
      const otherLevel = sheet.level[at]!;
      const order = rank[other]! - rank[own]!;
      if (!heard || order < 0 || (order === 0 && (any ? otherLevel > level : otherLevel < level))) {
        own = other;
        level = otherLevel;
      }
      heard = true;
      could = any ? could || sheet.could[at] === 1 : could && sheet.could[at] === 1;
    }
    // An answer that nobody has given is open, whoever may give it.
    this._city.put(at, own, level, could || !heard);
  }
}

function applicable(
  compiled: CompiledFramework,
  assessment: Assessment,
  { applicability, today }: ScorerOptions,
): ReturnType<Applicability> {
  if (applicability) return applicability(compiled, assessment, today);
  const formula = compiled.framework.criteria.find(({ applies }) => applies !== undefined);
  if (formula) throw new AssessmentError('formula', `“${formula.id}” applies by a formula; score it with \`Scorer\`, which can weigh one`);
  return { applies: new Int8Array(compiled.parent.length).fill(1), missing: [] };
}

function unknownDepartment(department: string): AssessmentError {
  return new AssessmentError('unknown-department', `“${department}” is not among the departments of this assessment; add it there first`);
}
