import type { Severity } from '@newcomer/hsds';

/** One thing that will mislead people, once per rule, with its first examples. */
export interface ReportProblem {
  /** Stable kebab-case name of the rule: "duplicate-id". */
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** How the count is spread: "services.description" → 286, or by table where no field is to blame. */
  readonly where: Readonly<Record<string, number>>;
  readonly examples: readonly ReportExample[];
}

export interface ReportExample {
  readonly table: string;
  readonly row: number;
  readonly id: string;
  /** What is wrong with this row and what to do. */
  readonly message: string;
}

/** What `newcomer check --json` prints: a contract (DESIGN §6). */
export interface ImportReport {
  /** The source's format and version as it was recognized: "hsds", "1.1". */
  readonly format: string;
  readonly version: string | null;
  readonly counts: {
    readonly organizations: number;
    readonly services: number;
    readonly locations: number;
    readonly serviceAtLocations: number;
    readonly schedules: number;
  };
  readonly published: { readonly services: number };
  readonly withheld: readonly { readonly rule: string; readonly count: number }[];
  readonly problems: readonly ReportProblem[];
}
