import type { CivilDate } from '@newcomer/core/civil-time';
import { truthOf } from '../rules/operators.js';
import { Scope } from '../rules/scope.js';
import type { Assessment } from './assessment.js';
import type { CompiledFramework } from './compile-framework.js';

/** How a scorer learns which criteria apply: 1 applies, 0 does not, -1 not known; and the facts that would settle it. */
export type Applicability = (
  compiled: CompiledFramework,
  assessment: Assessment,
  today: CivilDate,
) => { readonly applies: Int8Array; readonly missing: readonly string[] };

/**
 * Which criteria apply by the city's facts.
 *
 * @throws {EngineError} what `Scope` throws for a formula that cannot be evaluated.
 */
export const applicability: Applicability = ({ framework }, assessment, today) => {
  const { criteria, facts = {} } = framework;
  const applies = new Int8Array(criteria.length).fill(1);
  if (!criteria.some((each) => each.applies !== undefined)) return { applies, missing: [] };
  const scope = new Scope({ facts }, assessment.facts ?? {}, today);
  const open = new Set<string>();
  criteria.forEach((each, at) => {
    if (each.applies === undefined) return;
    const { value, missing } = truthOf(scope.evaluate(each.applies), `applies of ${each.id}`);
    if (value === undefined) for (const fact of missing) open.add(fact);
    applies[at] = value === undefined ? -1 : Number(value);
  });
  return { applies, missing: [...open] };
};
