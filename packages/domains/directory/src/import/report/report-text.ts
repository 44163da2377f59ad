import type { ImportReport, ReportProblem } from '../../import-report.js';
import { titleOf } from './rule-titles.js';

const SIGN = { severe: '✖', warning: '▲', note: '·' } as const;
const HEADING = {
  severe: 'Severe: somebody may be harmed, or sent to a wrong place',
  warning: 'Warnings: something useful is missing or doubtful',
  note: 'Notes: mended, or worth knowing',
} as const;

/** The report for a terminal: figures first, then every rule with its first rows, the most severe first. */
export function reportText(report: ImportReport): string {
  const { counts } = report;
  const lines = [
    `Read as ${report.format}${report.version === null ? '' : ` ${report.version}`}: ${counts.organizations} organizations, ${counts.services} services, ` +
      `${counts.locations} locations, ${counts.serviceAtLocations} services at locations, ${counts.schedules} schedule rows.`,
    `Published: ${report.published.services} services.`,
  ];
  if (report.withheld.length > 0) {
    lines.push(`Withheld:  ${report.withheld.map(({ rule, count }) => `${count} × ${rule}`).join(', ')}`);
  }
  for (const severity of ['severe', 'warning', 'note'] as const) {
    const problems = report.problems.filter((problem) => problem.severity === severity);
    if (problems.length === 0) continue;
    lines.push('', HEADING[severity]);
    for (const problem of problems) lines.push(...problemLines(problem));
  }
  if (report.problems.length === 0) lines.push('', 'Nothing was found that would mislead people.');
  return lines.join('\n');
}

function problemLines(problem: ReportProblem): string[] {
  const title = titleOf(problem.rule);
  const more = problem.count - problem.examples.length;
  return [
    `  ${SIGN[problem.severity]} ${problem.count} × ${problem.rule}${title === undefined ? '' : `: ${title}`}`,
    ...problem.examples.map(({ table, row, id, message }) => `      ${table} row ${row}${id === '' ? '' : ` (${id})`}: ${message}`),
    ...(more > 0 ? [`      … and ${more} more`] : []),
  ];
}
