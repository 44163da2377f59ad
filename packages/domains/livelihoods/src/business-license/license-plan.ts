import type { CivilDate } from '@newcomer/core/civil-time';
import type { JourneyDocument } from '@newcomer/engines/journey';
import type { Fact } from '@newcomer/engines/rules';
import type { LicenseStep } from './license-guide.js';

/** Something that is not known yet, and whom to ask for it. */
export interface GuideQuestion {
  /** Name of the fact. */
  readonly id: string;
  /** Key of the question. */
  readonly text: string;
  readonly fact: Fact;
  /** The person answers it in a field; an office only when it is asked there. */
  readonly asked: 'person' | 'office';
}

/** What a step costs, in the guide's currency. A bound that is absent is unknown, never zero. */
export interface PlannedFee {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The question that would make it exact. */
  readonly question?: GuideQuestion | undefined;
}

/** A paper, and the steps of the plan that ask for it. */
export interface PlannedDocument {
  readonly id: string;
  readonly document: JourneyDocument;
  /** Ids of steps. */
  readonly steps: readonly string[];
  /** `maybe` where an answer decides whether it is needed. */
  readonly state: 'applies' | 'maybe';
}

export interface PlannedStep {
  readonly step: LicenseStep;
  /** `maybe` where an answer that decides it is missing. */
  readonly state: 'applies' | 'maybe';
  /** The question that decides it; absent where it applies. */
  readonly question?: GuideQuestion | undefined;
  readonly fee: PlannedFee;
  /** Ids of steps of this plan that come directly before it. */
  readonly before: readonly string[];
  readonly documents: readonly PlannedDocument[];
  /** Another step of which one is enough is done, so that this one is not needed. */
  readonly spared: boolean;
}

/** A number on the line: one step, or the steps of a group. */
export interface PlannedStage {
  /** Of the group, or of the step. */
  readonly id: string;
  /** Key of its title. */
  readonly title: string;
  /** What ties its steps. Absent where there is one. */
  readonly logic?: 'and' | 'or' | undefined;
  readonly steps: readonly PlannedStep[];
}

/** What is to be done with the answers so far: only what applies or may apply, in order. */
export interface LicensePlan {
  /** Whether the question that all depends on has been answered. */
  readonly started: boolean;
  /** Questions to ask now, in their order. */
  readonly questions: readonly GuideQuestion[];
  /** What only an office can say, and what it decides is not settled yet. */
  readonly askOffice: readonly GuideQuestion[];
  readonly stages: readonly PlannedStage[];
  /** The same steps in one line, each after those that it depends on. */
  readonly steps: readonly PlannedStep[];
  /** Each paper once. */
  readonly documents: readonly PlannedDocument[];
  readonly cost: {
    /** ISO 4217; absent where no step has a figure. */
    readonly currency?: string | undefined;
    /** What the steps that apply cost at least; what a person may leave out costs nothing here. */
    readonly min: number;
    /** What all that is known costs at most: with every step that may apply, and the dearest of several ways. */
    readonly max: number;
    /** Ids of steps whose cost nobody knows; it is in neither sum. */
    readonly unknown: readonly string[];
  };
  readonly time: {
    /** The day before which what is left cannot be done; today where nothing is left, or no wait is known. */
    readonly earliest: CivilDate;
    /** The day by which all is done, with the longest waits; absent where one has no end that somebody promises. */
    readonly latest?: CivilDate | undefined;
    /** Ids of steps that are left and whose longest wait nobody knows. */
    readonly unknown: readonly string[];
  };
  /** Steps that come again. */
  readonly renewals: readonly { readonly step: LicenseStep; readonly years: number }[];
}
