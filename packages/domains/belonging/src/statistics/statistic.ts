import type { FigureStanding } from '@newcomer/engines/cards';

/** A number, a figure of the statistic by name, or what becomes of some of them. */
export type Formula =
  | number
  | string
  | { readonly add: readonly Formula[] }
  | { readonly subtract: readonly Formula[] }
  | { readonly multiply: readonly Formula[] }
  | { readonly divide: readonly Formula[] };

/** A figure that follows from others, so that anybody can see whether they agree. */
export interface FigureCheck {
  readonly says: string;
  readonly formula: Formula;
  readonly expected: number;
  /** Decimals to which it is said. */
  readonly decimals: number;
}

export interface Figure {
  readonly value: number;
  /** "million people", "%", "billion USD". */
  readonly unit: string;
}

/** A figure about migration that is often quoted: what it says, and how far it can be trusted. For staff, in English. */
export interface Statistic {
  /** Its number in the list that cities quote it by. */
  readonly number: number;
  readonly id: string;
  readonly claim: string;
  /** What the figure is about: "2015", "2000-2015". Absent means that the source does not say. */
  readonly year?: string | undefined;
  /** Who published it. Absent means that the reference is lost. */
  readonly publisher?: string | undefined;
  readonly status: FigureStanding;
  /** What speaks against it, or has to be said with it. */
  readonly limits?: string | undefined;
  /** By name, for the checks. */
  readonly figures?: Readonly<Record<string, Figure>> | undefined;
  readonly checks?: readonly FigureCheck[] | undefined;
}

/** Whether a figure may lead a card: only one that was checked. */
export function mayLead({ status }: Pick<Statistic, 'status'>): boolean {
  return status === 'ok';
}

/** How far each statistic can be trusted, for the lint of cards. */
export function standingsOf(statistics: readonly Statistic[]): Map<string, FigureStanding> {
  return new Map(statistics.map(({ id, status }) => [id, status]));
}
