import type { RestDays } from '../assessment/business-days.js';
import type { Expression, Table } from '../rules/expression.js';
import type { Fact } from '../rules/rule-values.js';

/**
 * What a step costs. `"none"` is free; a fee that is absent is unknown, as one is of which only that it exists is known:
 * never zero.
 */
export type Fee =
  | 'none'
  | { readonly amount: number; readonly currency: string; readonly source?: string | undefined }
  | { readonly min: number; readonly max: number; readonly currency: string; readonly source?: string | undefined }
  /** A figure in bands (floor area, seats): `by` chooses the band, whose upper end belongs to it. */
  | {
      readonly by: Expression;
      readonly bands: readonly { readonly upTo?: number | undefined; readonly amount: number }[];
      readonly currency: string;
      readonly source?: string | undefined;
    }
  /** Something is charged and nobody here knows how much. */
  | { readonly unknown: true; readonly source?: string | undefined };

/**
 * How long a step takes from its start to its end; `"none"` where it is done at once. Absent means unknown, never zero.
 * `business-days` leave out the journey's `restDays`.
 */
export type Wait = 'none' | WaitSpan;

export interface WaitSpan {
  readonly min: number;
  /** Absent means that nobody promises an end. */
  readonly max?: number | undefined;
  readonly unit: 'days' | 'business-days';
  readonly source?: string | undefined;
}

/** A paper that one or more steps ask for. It is fetched once. */
export interface JourneyDocument {
  readonly label: string;
  readonly help?: string | undefined;
  /** Kind of document of `@newcomer/core`, where there is one. */
  readonly type?: string | undefined;
}

/** Whom a step is done with. */
export interface Agency {
  readonly name: string;
  readonly url?: string | undefined;
  readonly phone?: string | undefined;
  /** Id of its service in the city's directory, whose address and hours are shown. */
  readonly serviceId?: string | undefined;
  readonly source?: string | undefined;
}

export interface JourneyStep {
  /** Never used again for another step: what a person has checked off is kept by it. */
  readonly id: string;
  /** Ids that this step had in earlier versions of the pack. */
  readonly formerly?: readonly string[] | undefined;
  readonly title: string;
  readonly text?: string | undefined;
  /** Key into `groups`. */
  readonly group?: string | undefined;
  /** Key into `agencies`. */
  readonly agency?: string | undefined;
  /** Ids of steps, or keys of groups, that come before. One that does not apply holds nothing up. */
  readonly after?: readonly string[] | undefined;
  /** Whether the step applies. Absent means always. */
  readonly when?: Expression | undefined;
  /** Keys into `documents`. */
  readonly documents?: readonly (string | { readonly document: string; readonly when: Expression })[] | undefined;
  readonly fee?: Fee | undefined;
  readonly wait?: Wait | undefined;
  readonly link?: string | undefined;
  /** Texts that warn of what goes wrong here. */
  readonly risks?: readonly string[] | undefined;
  /** A step that a person may leave out. */
  readonly optional?: boolean | undefined;
  /** Years after which the step has to be done again. Absent means that it is done once, or that nobody knows. */
  readonly renewYears?: number | undefined;
  /** Key into the pack's `sources`. Absent means the pack's own source. */
  readonly source?: string | undefined;
}

/** Steps under one heading: all of them are done (`and`), or one of them (`or`). */
export interface StepGroup {
  readonly title: string;
  readonly logic: 'and' | 'or';
}

/** The `values` of a pack of kind "journey": a directed graph of steps. Texts are keys. */
export interface JourneyValues {
  readonly title: string;
  readonly introduction?: string | undefined;
  /** What is asked, in this order. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly tables?: Readonly<Record<string, Table>> | undefined;
  /** Conditions that several steps share. */
  readonly rules?: Readonly<Record<string, Expression>> | undefined;
  readonly documents: Readonly<Record<string, JourneyDocument>>;
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly groups?: Readonly<Record<string, StepGroup>> | undefined;
  /** Days on which offices do not work. Absent means Saturday and Sunday, and no holiday. */
  readonly restDays?: RestDays | undefined;
  readonly steps: readonly JourneyStep[];
}
