/** `breaks`: the element does not work. `weakens`: it works worse, or not for everybody. `watches`: somebody else can see who looks for what. */
export type Level = 'breaks' | 'weakens' | 'watches';

/** One thing on a page that a city's web team can mend. */
export interface PageFinding {
  /** Stable name, such as "csp-script". */
  readonly rule: string;
  readonly level: Level;
  /** What was found, and where. */
  readonly what: string;
  /** What to do, with the words to paste where there are any. */
  readonly todo: string;
  /** Where to read it up: an address. */
  readonly source?: string | undefined;
}

export interface PageReport {
  /** The address that answered in the end, or the file that was read. */
  readonly page: string;
  /** Addresses that led to it, the first one first. */
  readonly redirects: readonly string[];
  /** Tags and marked places of ours that stand in the page. */
  readonly elements: readonly string[];
  /** Our files that the page loads. */
  readonly files: readonly string[];
  readonly findings: readonly PageFinding[];
  /** What could not be looked at, and why: a finding there may be missing. */
  readonly unknown: readonly string[];
}
