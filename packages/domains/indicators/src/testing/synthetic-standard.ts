import type { Criterion, Framework } from '@newcomer/engines/assessment';
import type { AssessmentPack } from '../assessment-pack.js';

/**
 * A pack as large as a real standard, made of nothing: seven areas, parents and what refines them, five tiers. For tests,
 * benchmarks and demonstrations that must not carry anybody's text.
 */
export function syntheticStandard(criteriaPerArea = 20): AssessmentPack {
  const areas = ['gl', 'ea', 'ce', 'cc', 'ed', 'ec', 'sc'];
  const criteria = areas.flatMap((area) =>
    Array.from({ length: criteriaPerArea }, (_, at): Criterion => {
      const major = Math.floor(at / 4) + 1;
      const minor = at % 4;
      return {
        id: `${area.toUpperCase()} ${major}.${minor}`,
        area,
        ...(minor > 0 && { parent: `${area.toUpperCase()} ${major}.0` }),
        tier: 1 + (at % 5),
        core: minor === 0,
        title: `criterion.${area}.${major}.${minor}`,
      };
    }),
  );
  const values: Framework = {
    edition: 'synthetic',
    title: 'title',
    areas: areas.map((id) => ({ id, title: `area.${id}` })),
    criteria,
    scoring: [
      { id: 'stars', title: 'rule.stars', strategy: 'highest-tier' },
      { id: 'core', title: 'rule.core', strategy: 'core-share', conditionalFrom: 0.9 },
    ],
    plan: { dueBusinessDays: 30 },
  };
  return {
    format: 1,
    kind: 'assessment',
    id: 'synthetic-standard',
    jurisdiction: 'xx',
    topic: 'indicators',
    effectiveFrom: '2026-01-01',
    status: 'example',
    source: { title: 'Made up for tests', read: '2026-11-27' },
    values,
    cases: [{ name: 'all is met', given: { others: 'met' }, expect: { rules: { stars: { value: 5 }, core: { outcome: 'full' } } } }],
    texts: {
      en: {
        provenance: 'original',
        entries: {
          title: 'Synthetic standard',
          'rule.stars': 'Stars',
          'rule.core': 'Core criteria',
          ...Object.fromEntries(areas.map((id) => [`area.${id}`, `Area ${id}`] as const)),
          ...Object.fromEntries(criteria.map(({ id, title }) => [title, `Criterion ${id}`] as const)),
        },
      },
    },
  };
}
