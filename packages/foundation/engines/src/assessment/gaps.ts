import type { PlainScorer } from './plain-scorer.js';
import { BLOCKED, MET, NOT_APPLICABLE, NOT_MET, PARTIAL, REVIEW, UNANSWERED, codeOf, type Standing } from './standing.js';

/** A criterion that applies and is not met yet. */
export interface Gap {
  readonly criterion: string;
  readonly area: string;
  readonly standing: Exclude<Standing, 'met' | 'not-applicable'>;
  readonly level?: number;
  /** The lowest tier that waits for this criterion: its own, or that of a criterion that refines it. Absent means not known. */
  readonly tier?: number;
  readonly core: boolean;
  /** Closing every gap with this mark brings the next tier, or the full rule for core criteria. */
  readonly unlocks: boolean;
  /** The criterion that has to be met first. */
  readonly after?: string;
}

export interface GapOptions {
  /** Absent means the city as a whole. */
  readonly department?: string;
  /** What costs least first, of what nobody has begun: for a list of next steps rather than of what is owed. */
  readonly easiestFirst?: boolean;
}

/** What is nearly there first: look again, finish, say, begin, and last what waits for another. */
const NEAREST = [REVIEW, PARTIAL, UNANSWERED, NOT_MET, BLOCKED];
const EFFORT = { low: 0, medium: 1, high: 3 } as const;
/** Where nothing is known it is put between medium and high. */
const UNKNOWN_EFFORT = 2;

/**
 * What is missing, in the order in which closing it helps most: what unlocks the next tier, then core criteria, then what is
 * nearest to being met and least work. A criterion always comes before those that refine it.
 */
export function gapsOf(scorer: PlainScorer, options: GapOptions = {}): Gap[] {
  const { compiled } = scorer;
  const { criteria, areas } = compiled.framework;
  const strategies = new Set(compiled.framework.scoring.map(({ strategy }) => strategy));
  const codes = criteria.map(({ id }) => codeOf(scorer.standing(id, options.department)));
  const open = codes.map((code, at) => compiled.scales[at]?.kind !== 'note' && code !== MET && code !== NOT_APPLICABLE);

  // A parent is needed as early as the earliest of what refines it, and is core where one of them is.
  const tier = criteria.map((_, at) => (compiled.tier[at] === 0 ? Infinity : compiled.tier[at]!));
  const core = criteria.map((_, at) => compiled.core[at] === 1);
  for (const at of [...compiled.order].reverse()) {
    const above = compiled.parent[at] ?? -1;
    if (!open[at] || above === -1) continue;
    tier[above] = Math.min(tier[above] ?? Infinity, tier[at] ?? Infinity);
    core[above] ||= core[at] ?? false;
  }
  const next = open.reduce((least, isOpen, at) => (isOpen ? Math.min(least, tier[at] ?? Infinity) : least), Infinity);
  const byTier = strategies.has('highest-tier');
  const byCore = strategies.has('core-share') || strategies.has('gates');

  const rankOf = (at: number): number[] => {
    const effort = criteria[at]?.effort;
    const cost = effort === undefined ? UNKNOWN_EFFORT : EFFORT[effort];
    const code = codes[at] ?? UNANSWERED;
    if (options.easiestFirst) return [code === NOT_MET || code === UNANSWERED ? 0 : 1, cost, at];
    return [byTier ? (tier[at] ?? Infinity) : 0, byCore && !core[at] ? 1 : 0, NEAREST.indexOf(code), cost, at];
  };
  const found = criteria.map((_, at) => at).filter((at) => open[at]);
  const ranks = new Map(found.map((at) => [at, rankOf(at)]));
  const sorted = found.sort((a, b) => compareRanks(ranks.get(a) ?? [], ranks.get(b) ?? []));

  return parentsFirst(sorted, compiled.parent).map((at) => {
    const criterion = criteria[at]!;
    const own = tier[at]!;
    const level = scorer.level(criterion.id, options.department);
    const above = compiled.parent[at]!;
    return {
      criterion: criterion.id,
      area: areas[compiled.area[at]!]!.id,
      standing: scorer.standing(criterion.id, options.department) as Gap['standing'],
      ...(level !== undefined && { level }),
      ...(own !== Infinity && { tier: own }),
      core: core[at]!,
      unlocks: (byTier && own !== Infinity && own === next) || (byCore && core[at]!),
      ...(above !== -1 && open[above] && { after: criteria[above]!.id }),
    };
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) {
    const one = a[at]!;
    const other = b[at]!;
    // Two infinities are equal, though their difference is no number.
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The same list, with each parent moved before the first that refines it. */
function parentsFirst(sorted: readonly number[], parent: Int32Array): number[] {
  const wanted = new Set(sorted);
  const placed = new Set<number>();
  for (const at of sorted) {
    const path: number[] = [];
    for (let each = at; each !== -1; each = parent[each]!) if (wanted.has(each)) path.push(each);
    for (const each of path.reverse()) placed.add(each);
  }
  return [...placed];
}
