import type { HsdsTable, Severity } from '@newcomer/hsds';
import type { ImportReport, ReportProblem } from '../import-report.js';
import type { Draft } from './draft.js';
import type { Finding } from './import-result.js';
import { organizationOf, subjectOf } from './organization-of.js';
import type { ImportRule } from './rule.js';

/** Findings kept per rule for the to-do list; the report counts all. */
export const FINDINGS_PER_RULE: Readonly<Record<Severity, number>> = { severe: 20_000, warning: 20_000, note: 5_000 };
/** Examples that the report shows per rule. */
export const EXAMPLES_PER_RULE = 5;

const ORDER: Readonly<Record<Severity, number>> = { severe: 0, warning: 1, note: 2 };

interface Tally {
  readonly rule: string;
  severity: Severity;
  count: number;
  readonly where: Map<string, number>;
  readonly findings: Finding[];
}

/** Counts what rules report, and keeps enough of it to be shown. */
export class Recorder {
  readonly #tallies = new Map<string, Tally>();
  readonly #withheld = new Map<string, number>();

  constructor(readonly draft: Draft) {}

  withheld(rule: string): void {
    this.#withheld.set(rule, (this.#withheld.get(rule) ?? 0) + 1);
  }

  add(rule: Pick<ImportRule, 'id' | 'severity'>, table: HsdsTable, at: number, message: string | (() => string), field?: string): void {
    const tally = this.#tally(rule.id, rule.severity, field === undefined ? table : `${table}.${field}`);
    if (tally.findings.length >= FINDINGS_PER_RULE[tally.severity]) return;
    const { file, row } = this.draft.row(table, at);
    tally.findings.push({
      rule: rule.id,
      severity: rule.severity,
      table,
      file,
      row,
      id: this.draft.sourceId(table, at),
      field,
      about: subjectOf(this.draft, table, at),
      message: typeof message === 'string' ? message : message(),
      organization: organizationOf(this.draft, table, at),
    });
  }

  /** Takes over what a reader met, or what concerns no one row. */
  addFinding(finding: Finding): void {
    const tally = this.#tally(
      finding.rule,
      finding.severity,
      finding.field === undefined ? finding.table : `${finding.table}.${finding.field}`,
    );
    if (tally.findings.length < FINDINGS_PER_RULE[tally.severity]) tally.findings.push(finding);
  }

  /** Lets the end of an import take out of every message what must not be said. */
  rewrite(change: (finding: Finding) => Finding): void {
    for (const tally of this.#tallies.values()) tally.findings.forEach((finding, at) => (tally.findings[at] = change(finding)));
  }

  findings(): readonly Finding[] {
    return this.#sorted().flatMap((tally) => tally.findings);
  }

  withheldCounts(): ImportReport['withheld'] {
    return [...this.#withheld].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }

  problems(): readonly ReportProblem[] {
    return this.#sorted().map((tally) => ({
      rule: tally.rule,
      severity: tally.severity,
      count: tally.count,
      where: Object.fromEntries(tally.where),
      examples: tally.findings.slice(0, EXAMPLES_PER_RULE).map(({ table, row, id, message }) => ({ table, row, id, message })),
    }));
  }

  #tally(rule: string, severity: Severity, where: string): Tally {
    let tally = this.#tallies.get(rule);
    if (!tally) {
      tally = { rule, severity, count: 0, where: new Map(), findings: [] };
      this.#tallies.set(rule, tally);
    }
    // A reader may speak of one rule in several tones: the loudest counts.
    if (ORDER[severity] < ORDER[tally.severity]) tally.severity = severity;
    tally.count += 1;
    tally.where.set(where, (tally.where.get(where) ?? 0) + 1);
    return tally;
  }

  #sorted(): Tally[] {
    return [...this.#tallies.values()].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count);
  }
}
