import type { Outcome } from './score.js';
import type { Standing } from './standing.js';

/** The words of a printed report. Give those of the reader's language. */
export interface ReportWords {
  readonly selfAssessment: string;
  readonly audit: string;
  readonly asOf: string;
  readonly areas: string;
  readonly area: string;
  readonly criterion: string;
  readonly standing: string;
  readonly evidence: string;
  readonly finding: string;
  readonly expired: string;
  readonly note: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly first: string;
  readonly plan: string;
  readonly action: string;
  readonly rootCause: string;
  readonly deadline: string;
  readonly owner: string;
  readonly status: string;
  readonly notAssessed: string;
  readonly insufficient: string;
  readonly source: string;
  readonly unknown: string;
  readonly to: string;
  readonly of: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

export const REPORT_WORDS: ReportWords = {
  selfAssessment: 'Self-assessment. The city says this of itself. It is not a certification.',
  audit: 'Findings of the auditor. This sheet is not a certificate.',
  asOf: 'As of',
  areas: 'Areas',
  area: 'Area',
  criterion: 'Criterion',
  standing: 'Standing',
  evidence: 'Evidence',
  finding: 'Auditor',
  expired: 'expired',
  note: 'Note',
  gaps: 'What is missing, most useful first',
  noGaps: 'Nothing is missing.',
  first: 'opens the next level',
  plan: 'Plan of action',
  action: 'Action',
  rootCause: 'Cause',
  deadline: 'Deadline',
  owner: 'Responsible',
  status: 'Status',
  notAssessed: 'not assessed',
  insufficient: 'too few answers',
  source: 'Source',
  unknown: 'What is not known of this framework',
  to: 'to',
  of: 'of',
  standings: {
    met: 'met',
    partial: 'partly met',
    'not-met': 'not met',
    'not-applicable': 'does not apply',
    unanswered: 'not answered',
    review: 'look again',
    blocked: 'waits for another',
  },
  outcomes: {
    full: 'all core criteria are met',
    conditional: 'enough core criteria are met, with an approved plan of action',
    'plan-needed': 'enough core criteria are met once a plan of action is approved',
    not: 'too few core criteria are met',
  },
};
