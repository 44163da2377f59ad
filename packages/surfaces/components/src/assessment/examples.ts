import type { Answer, Assessment } from '@newcomer/engines/assessment';
import type { Example, Setting } from '../examples/example.js';
import type { AssessmentPack } from './assessment.js';

/** A small framework made up for tests and examples: two areas, a parent, a core criterion, a note. */
export const examplePack: AssessmentPack = {
  format: 1,
  kind: 'assessment',
  id: 'example-standard',
  jurisdiction: 'xx/port-lantern',
  topic: 'indicators',
  effectiveFrom: '2026-01-01',
  status: 'example',
  source: { title: 'Made up for examples', read: '2026-11-01' },
  values: {
    edition: '1',
    title: 'title',
    areas: [
      { id: 'lead', title: 'area.lead', about: 'area.lead.about' },
      { id: 'talk', title: 'area.talk' },
    ],
    criteria: [
      { id: 'A 1.0', area: 'lead', tier: 1, core: true, title: 'a10', indicators: [{ id: 'i1', title: 'i1' }] },
      { id: 'A 1.1', area: 'lead', parent: 'A 1.0', tier: 1, title: 'a11', certainty: 'own' },
      { id: 'A 2.0', area: 'lead', tier: 2, core: true, title: 'a20', help: 'a20.help', certainty: 'unverified' },
      { id: 'B 1.0', area: 'talk', tier: 1, title: 'b10' },
      { id: 'B 2.0', area: 'talk', title: 'b20', scale: { kind: 'note' } },
    ],
    scoring: [
      { id: 'stars', title: 'rule.stars', strategy: 'highest-tier' },
      { id: 'core', title: 'rule.core', strategy: 'core-share', conditionalFrom: 0.5 },
    ],
    unknown: ['unknown'],
  },
  cases: [{ name: 'all is met', given: { others: 'met' }, expect: { rules: { stars: { value: 2 } } } }],
  texts: {
    en: {
      provenance: 'original',
      entries: {
        title: 'Example standard',
        'area.lead': 'Leadership',
        'area.lead.about': 'Who is responsible, and with which plan.',
        'area.talk': 'Language',
        a10: 'There is an office for newcomers.',
        a11: 'The office has staff.',
        a20: 'There is a plan.',
        'a20.help': 'A plan that the council has adopted.',
        b10: 'Interpreters are free.',
        b20: 'Which languages do people speak?',
        i1: 'The office is on the city’s website.',
        'rule.stars': 'Stars',
        'rule.core': 'Core criteria',
        unknown: 'This framework is made up.',
      },
    },
    ar: {
      provenance: 'machine',
      entries: {
        title: 'معيار للتجربة',
        'area.lead': 'القيادة',
        'area.lead.about': 'من المسؤول، وبأي خطة.',
        'area.talk': 'اللغة',
        a10: 'هناك مكتب للقادمين الجدد.',
        a11: 'في المكتب موظفون.',
        a20: 'هناك خطة.',
        'a20.help': 'خطة اعتمدها المجلس.',
        b10: 'المترجمون مجانيون.',
        b20: 'أي لغات يتكلم الناس؟',
        i1: 'المكتب مذكور في موقع المدينة.',
        'rule.stars': 'النجوم',
        'rule.core': 'البنود الأساسية',
        unknown: 'هذا المعيار مختلق.',
      },
    },
  },
};

/** The same with all that the desk can show: facts, a time for the plan, a process. */
export const deskPack: AssessmentPack = {
  ...examplePack,
  id: 'example-standard',
  values: {
    ...examplePack.values,
    criteria: examplePack.values.criteria.map((criterion) =>
      criterion.id === 'B 1.0' ? { ...criterion, applies: { fact: 'buses' } } : criterion,
    ),
    facts: {
      buses: { type: 'yes-no', question: 'fact.buses' },
      people: { type: 'number', question: 'fact.people', min: 0 },
    },
    plan: { dueBusinessDays: 30 },
    process: {
      start: 'application',
      states: [
        { id: 'application', title: 'state.application', next: ['audit'] },
        { id: 'audit', title: 'state.audit', next: ['certified', 'appeal'] },
        { id: 'certified', title: 'state.certified', next: [] },
        { id: 'appeal', title: 'state.appeal', next: ['audit'] },
      ],
    },
  },
  texts: {
    ...examplePack.texts,
    en: {
      provenance: 'original',
      entries: {
        ...examplePack.texts?.en?.entries,
        'fact.buses': 'Does the city run buses?',
        'fact.people': 'How many people live here?',
        'state.application': 'Application',
        'state.audit': 'Audit',
        'state.certified': 'Certified',
        'state.appeal': 'Appeal',
      },
    },
  },
};

/** A framework of levels in goals and dimensions, with no score as a whole. */
export const levelsPack: AssessmentPack = {
  ...examplePack,
  id: 'example-levels',
  values: {
    edition: '1',
    title: 'title',
    scale: { kind: 'levels', min: 1, max: 5 },
    areas: [
      { id: 'lead', title: 'area.lead' },
      { id: 'talk', title: 'area.talk', parent: 'lead' },
    ],
    criteria: ['a10', 'a11', 'a20', 'b10'].map((title, at) => ({ id: `4.${at + 1}`, area: 'talk', title })),
    scoring: [{ id: 'mean', title: 'rule.stars', strategy: 'mean', insufficientBelow: 0.5, overall: false }],
  },
};

export function exampleAssessment(answers: readonly Answer[], more: Partial<Assessment> = {}): Assessment {
  return {
    format: 1,
    label: 'self-assessment',
    pack: 'example-standard',
    edition: '1',
    place: 'Port Lantern',
    date: '2026-11-20',
    answers,
    ...more,
  };
}

/** Half answered, with one piece of evidence that has expired. */
export const halfAnswered: Assessment = exampleAssessment([
  {
    criterion: 'A 1.0',
    status: 'met',
    evidence: [{ kind: 'policy', title: 'Ordinance 12', url: 'https://city.example/12', expires: '2027-06-30' }],
  },
  { criterion: 'A 1.1', status: 'partial' },
  { criterion: 'A 2.0', status: 'met', evidence: [{ kind: 'internal', title: 'Plan 2022', expires: '2025-12-31' }] },
]);

/** The same, where two departments do not say the same. */
const disputed: Assessment = {
  ...halfAnswered,
  conflicts: [
    {
      criterion: 'A 1.1',
      versions: [
        { criterion: 'A 1.1', status: 'met', by: 'a' },
        { criterion: 'A 1.1', status: 'partial', by: 'b' },
      ],
    },
  ],
};

/** The first of the answers to a criterion. */
const met = (criterion: string) => `[data-criterion="${criterion}"] .choices input`;

export const SETTING: Setting = {
  tag: 'newcomer-assessment',
  modules: ['assessment/define', 'assessment/more-define'],
  data: { pack: deskPack, assessment: disputed, departments: [{ id: 'parks', name: 'Parks' }] },
  keeps: { steps: [], controls: [met('A 1.0'), met('A 2.0')], data: { assessment: undefined } },
  essential: ['Ask the Newcomer Office, 4 Anchor Square', '(962) 555-0139'],
};

export const EXAMPLES: readonly Example<AssessmentPack>[] = [
  { id: 'first', title: 'Half answered' },
  { id: 'demonstration', title: 'Under the fixed banner', attributes: { demo: '' } },
  { id: 'arabic', title: 'In Arabic, right to left', lang: 'ar' },
  { id: 'unfolded', title: 'With everything unfolded', unfold: true },
];
