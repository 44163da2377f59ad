import { AssessmentError } from './errors.js';
import type { Framework, Scale } from './framework.js';

/** The highest tier that a framework may have. */
export const MOST_TIERS = 20;

/** A framework as numbers, so that fifty departments are scored between two frames of a screen. */
export interface CompiledFramework {
  readonly framework: Framework;
  /** Position of a criterion by its id. */
  readonly position: ReadonlyMap<string, number>;
  readonly areaPosition: ReadonlyMap<string, number>;
  /** Positions of criteria, parents before children. */
  readonly order: readonly number[];
  /** Position of the parent criterion, -1 for none. */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  readonly area: Int32Array;
  /** Position of the parent area, -1 for none. */
  readonly areaParent: Int32Array;
  /** Positions of areas, parents before children. */
  readonly areaOrder: readonly number[];
  /** 0 where the tier is not known. */
  readonly tier: Uint8Array;
  readonly tiers: number;
  readonly core: Uint8Array;
  readonly scales: readonly Scale[];
}

const STATUSES: Scale = { kind: 'status' };

/**
 * Checks what scoring relies on and turns a framework into numbers.
 *
 * @throws AssessmentError `duplicate-id`, `unknown-area`, `unknown-criterion`, `cycle`, `scale`, `tier`: each names the item.
 */
export function compileFramework(framework: Framework): CompiledFramework {
  const { areas, criteria } = framework;
  const areaPosition = positions(areas, 'area');
  const position = positions(criteria, 'criterion');
  const areaParent = Int32Array.from(areas, (area) => {
    const found = area.parent === undefined ? -1 : areaPosition.get(area.parent);
    if (found === undefined) throw new AssessmentError('unknown-area', `area “${area.id}” is a part of “${area.parent}”, which is no area`);
    return found;
  });
  const parent = Int32Array.from(criteria, (each) => {
    const found = each.parent === undefined ? -1 : position.get(each.parent);
    if (found === undefined) {
      throw new AssessmentError('unknown-criterion', `criterion “${each.id}” refines “${each.parent}”, which is no criterion`);
    }
    return found;
  });
  const area = Int32Array.from(criteria, (each) => {
    const found = areaPosition.get(each.area);
    if (found === undefined) throw new AssessmentError('unknown-area', `criterion “${each.id}” is in “${each.area}”, which is no area`);
    return found;
  });
  const scales = criteria.map((each) => checkedScale(each.id, each.scale ?? framework.scale ?? STATUSES));
  const tier = Uint8Array.from(criteria, (each) => checkedTier(each.id, each.tier ?? 0));
  const children: number[][] = criteria.map(() => []);
  parent.forEach((above, at) => children[above]?.push(at));
  return {
    framework,
    position,
    areaPosition,
    order: parentsFirst(parent, (at) => `criterion “${criteria[at]?.id}”`),
    parent,
    children,
    area,
    areaParent,
    areaOrder: parentsFirst(areaParent, (at) => `area “${areas[at]?.id}”`),
    tier,
    tiers: tier.reduce((most, each) => Math.max(most, each), 0),
    core: Uint8Array.from(criteria, (each) => (each.core ? 1 : 0)),
    scales,
  };
}

function positions(items: readonly { readonly id: string }[], what: string): Map<string, number> {
  const found = new Map<string, number>();
  items.forEach(({ id }, at) => {
    if (found.has(id)) throw new AssessmentError('duplicate-id', `two items are the ${what} “${id}”; give each an id of its own`);
    found.set(id, at);
  });
  return found;
}

function checkedScale(id: string, scale: Scale): Scale {
  if (scale.kind !== 'levels') return scale;
  const { min, max, metAt = max, labels } = scale;
  const whole = [min, max, metAt].every(Number.isInteger) && min < max && metAt > min && metAt <= max;
  if (!whole) {
    throw new AssessmentError('scale', `the scale of “${id}” needs whole numbers with min < metAt ≤ max, not ${min}, ${metAt} and ${max}`);
  }
  if (labels && labels.length !== max - min + 1) {
    throw new AssessmentError('scale', `the scale of “${id}” has ${max - min + 1} levels and ${labels.length} labels`);
  }
  return scale;
}

function checkedTier(id: string, tier: number): number {
  if (!Number.isInteger(tier) || tier < 0 || tier > MOST_TIERS) {
    throw new AssessmentError('tier', `the tier of “${id}” is ${tier}; a tier is a whole number from 1 to ${MOST_TIERS}, or null`);
  }
  return tier;
}

/** Every position after its parent's; says which item a cycle goes through. */
function parentsFirst(parent: Int32Array, name: (at: number) => string): number[] {
  const order: number[] = [];
  const done = new Uint8Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    const path: number[] = [];
    let at = start;
    // A parent that is on the path and not done yet can only be met again where the path is a circle.
    while (at !== -1 && !done[at]) {
      if (path.length > parent.length) throw new AssessmentError('cycle', `${name(start)} is above itself: follow its parents`);
      path.push(at);
      at = parent[at] ?? -1;
    }
    for (const each of path.reverse()) {
      done[each] = 1;
      order.push(each);
    }
  }
  return order;
}
