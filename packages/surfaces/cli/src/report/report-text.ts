import type { ImportReport } from '@newcomer/directory';

const EXAMPLES = 3;

/** The report as a person reads it on a terminal: what was read, what is withheld, and what will mislead people. */
export function reportText({ format, version, counts, published, withheld, problems }: ImportReport): string {
  const lines = [
    `${format}${version === null ? '' : ` ${version}`}: ${counts.organizations} organizations, ${counts.services} services, ${counts.locations} locations, ${counts.schedules} schedules`,
    `${published.services} services can be published`,
  ];
  for (const { rule, count } of withheld) lines.push(`  withheld: ${count} rows (${rule})`);
  if (problems.length === 0) lines.push('Nothing was found that would mislead people.');
  for (const { rule, severity, count, examples } of problems) {
    lines.push('', `${severity === 'severe' ? '!!' : severity === 'warning' ? '! ' : '  '} ${rule}: ${count}`);
    for (const { table, row, id, message } of examples.slice(0, EXAMPLES)) {
      lines.push(`     ${table}${row > 0 ? ` row ${row}` : ''}${id ? ` (${id})` : ''}: ${message}`);
    }
    if (count > Math.min(EXAMPLES, examples.length)) lines.push(`     … and ${count - Math.min(EXAMPLES, examples.length)} more`);
  }
  return lines.join('\n');
}
