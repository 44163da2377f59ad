import type { TemplateRow } from './sheet-kind.js';

const row = (section: string, cells: Readonly<Record<string, string>>): TemplateRow => ({ section, cells });

/** A fictional framework, filled in: whoever holds the criteria of a real one writes over it. */
export const assessmentTemplate: readonly TemplateRow[] = [
  row('# remarks', { name: 'A line that begins with # is a remark. Write over the example; leave cells blank that you do not know.' }),
  row('pack', { id: 'kind', value: 'assessment' }),
  row('pack', { id: 'id', value: 'my-standard' }),
  row('pack', { id: 'jurisdiction', value: 'xx/my-city' }),
  row('pack', { id: 'topic', value: 'indicators' }),
  row('pack', { id: 'effectiveFrom', value: '2026-01-01' }),
  row('pack', { id: 'status', value: 'example' }),
  row('source', {
    id: 'pack',
    name: 'The standard, our licensed copy',
    publisher: 'Its publisher',
    url: 'https://city.example/standard',
    read: '2026-11-27',
  }),
  row('framework', { id: 'title', name: 'My standard', 'name:es': 'Mi norma' }),
  row('framework', { id: 'edition', value: '1' }),
  row('framework', { id: 'plan business days', value: '30' }),
  row('area', { id: 'lead', name: 'Leadership', 'name:es': 'Dirección' }),
  row('area', { id: 'access', name: 'Access', 'name:es': 'Acceso' }),
  row('criterion', {
    id: 'L 1.0',
    area: 'lead',
    tier: '1',
    core: 'yes',
    effort: 'low',
    name: 'There is an office.',
    'name:es': 'Hay una oficina.',
  }),
  row('criterion', {
    id: 'L 1.1',
    area: 'lead',
    parent: 'L 1.0',
    tier: '2',
    name: 'The office has staff.',
    'name:es': 'La oficina tiene personal.',
  }),
  row('criterion', {
    id: 'A 1.0',
    area: 'access',
    tier: '1',
    core: 'yes',
    name: 'Interpreters are free.',
    'name:es': 'Los intérpretes son gratis.',
  }),
  row('scoring', { id: 'stars', type: 'highest-tier', name: 'Stars', 'name:es': 'Estrellas' }),
  row('scoring', { id: 'core', type: 'core-share', value: '0.9', name: 'Core criteria', 'name:es': 'Criterios básicos' }),
  row('case', { name: 'all is met', given: 'others = met', expect: 'rules.stars.value = 2; rules.core.outcome = full' }),
];
