import type { CivilDate } from '@newcomer/core/civil-time';
import type { Assessment, Finding } from './assessment.js';
import { compileFramework, type CompiledFramework } from './compile-framework.js';
import type { Framework } from './framework.js';
import { Scorer } from './scorer.js';
import type { Standing } from './standing.js';

/** A criterion that the city and its auditor see differently. */
export interface Disagreement {
  readonly criterion: string;
  readonly city: Standing;
  readonly auditor: Standing;
  readonly cityLevel?: number;
  readonly auditorLevel?: number;
  readonly finding: Finding;
}

/** Where the auditor's finding is not what the city says. Criteria without a finding are not among them. */
export function disagreements(framework: Framework | CompiledFramework, assessment: Assessment, today: CivilDate): Disagreement[] {
  const compiled = 'position' in framework ? framework : compileFramework(framework);
  const city = new Scorer(compiled, assessment, { today });
  const auditor = new Scorer(compiled, assessment, { today, layer: 'audit' });
  const found: Disagreement[] = [];
  for (const finding of assessment.findings ?? []) {
    const { criterion } = finding;
    const said = city.standing(criterion);
    const seen = auditor.standing(criterion);
    const cityLevel = city.level(criterion);
    const auditorLevel = auditor.level(criterion);
    if (said === seen && cityLevel === auditorLevel) continue;
    found.push({
      criterion,
      city: said,
      auditor: seen,
      ...(cityLevel !== undefined && { cityLevel }),
      ...(auditorLevel !== undefined && { auditorLevel }),
      finding,
    });
  }
  return found;
}
