import type { CivilDate } from '@newcomer/core/civil-time';
import type { ActionPlan } from './action-plan.js';

/** What somebody says of a criterion. */
export type Status = 'met' | 'partial' | 'not-met' | 'not-applicable' | 'unanswered';

/**
 * Something that shows what an answer says: a policy, something from inside the administration, or the word of somebody outside it.
 * A link or a title, never a file, and never a person's name.
 */
export interface Evidence {
  readonly kind: 'policy' | 'internal' | 'external';
  readonly title: string;
  readonly url?: string | undefined;
  /** Day that it is from. */
  readonly date?: CivilDate | undefined;
  /** Last day on which it still counts. Absent means that it does not expire. */
  readonly expires?: CivilDate | undefined;
}

export interface Answer {
  readonly criterion: string;
  /** Absent means the city as a whole. */
  readonly department?: string | undefined;
  /** For a criterion with levels only "not-applicable" and "unanswered" matter. Absent means unanswered, unless there is a level. */
  readonly status?: Status | undefined;
  /** For a criterion with levels. Absent means unanswered, never zero. */
  readonly level?: number | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** Ids of the criterion's indicators that were seen. */
  readonly seen?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** Who looks after it: a role or a department, not a person's name. */
  readonly owner?: string | undefined;
  /** Who answered, as the host names its users. */
  readonly by?: string | undefined;
  /** ISO 8601 instant of the answer. */
  readonly at?: string | undefined;
  /** Why a person has to look again before it counts. */
  readonly recheck?: 'split' | 'merged' | 'reworded' | undefined;
}

/** What an auditor found, beside what the city says. */
export interface Finding {
  readonly criterion: string;
  readonly status?: Status | undefined;
  readonly level?: number | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

export interface Department {
  readonly id: string;
  readonly name: string;
}

/** Several people answered one criterion of one department differently. Nobody wins in silence. */
export interface Conflict {
  readonly criterion: string;
  readonly department?: string | undefined;
  readonly versions: readonly Answer[];
}

export interface ProcessStep {
  readonly state: string;
  readonly on: CivilDate;
  readonly by?: string | undefined;
  readonly note?: string | undefined;
}

/** What a city says of itself on one day, by the criteria of one edition of a framework. */
export interface Assessment {
  readonly format: 1;
  /** Nobody is certified by this file. */
  readonly label: 'self-assessment';
  /** Id of the pack. */
  readonly pack: string;
  readonly edition: string;
  readonly place?: string | undefined;
  readonly date: CivilDate;
  readonly departments?: readonly Department[] | undefined;
  /** Which departments have to answer a criterion. A criterion that is absent belongs to those that answer it. */
  readonly assigned?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What is true of the city, by the names of the framework's facts. Absent means not known. */
  readonly facts?: Readonly<Record<string, boolean | number | string>> | undefined;
  readonly answers: readonly Answer[];
  readonly findings?: readonly Finding[] | undefined;
  readonly plan?: ActionPlan | undefined;
  readonly history?: readonly ProcessStep[] | undefined;
  readonly conflicts?: readonly Conflict[] | undefined;
  /** Answers to criteria that a later edition no longer has. */
  readonly retired?: readonly Answer[] | undefined;
}

/** An assessment with nothing answered. */
export function newAssessment(pack: string, edition: string, date: CivilDate): Assessment {
  return { format: 1, label: 'self-assessment', pack, edition, date, answers: [] };
}
