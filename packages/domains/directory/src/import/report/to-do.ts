import { csvFile } from '../../export/csv-cell.js';
import type { Finding, ImportResult } from '../import-result.js';
import { titleOf } from './rule-titles.js';

/** Findings whose organization is not known are for whoever keeps the whole source. */
const KEEPER = 'Whoever keeps the directory';
/** Rows per organization and rule on the page; the CSV has them all. */
const ROWS_SHOWN = { severe: 50, warning: 50, note: 5 } as const;

const SEVERITY = { severe: 'Severe', warning: 'Warning', note: 'Note' } as const;

/** The findings by responsible organization: first who has severe ones, then who has the most to do. */
function byOrganization(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = finding.organization ?? KEEPER;
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  const weight = new Map(
    [...groups].map(([name, group]) => [name, countOf(group, 'severe') * 1e9 + countOf(group, 'warning') * 1e5 + group.length]),
  );
  return [...groups].sort((a, b) => (weight.get(b[0]) ?? 0) - (weight.get(a[0]) ?? 0) || (a[0] < b[0] ? -1 : 1));
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.reduce((count, finding) => count + Number(finding.severity === severity), 0);
}

/** The to-do list as a spreadsheet: a row for each finding, sorted by organization. */
export function toDoCsv(result: ImportResult): string {
  const header = ['organization', 'severity', 'rule', 'file', 'table', 'row', 'id', 'name', 'field', 'what to do'];
  const rows = byOrganization(result.findings).flatMap(([organization, findings]) =>
    findings.map(({ severity, rule, file, table, row, id, about, field, message }) => [
      organization,
      SEVERITY[severity],
      rule,
      file,
      table,
      row,
      id,
      about,
      field,
      message,
    ]),
  );
  return csvFile([header, ...rows]);
}

/** The to-do list as a page to print or to send: no script, nothing from elsewhere. */
export function toDoHtml(result: ImportResult): string {
  const groups = byOrganization(result.findings);
  const { report } = result;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What to mend in the directory</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
h1 { line-height: 1.2; }
h2 { border-block-start: 3px solid #1b1b1b; padding-block-start: .5rem; margin-block-start: 2.5rem; break-after: avoid; }
h3 { margin-block: 1.25rem .25rem; font-size: 1rem; break-after: avoid; }
ul { margin-block: 0; padding-inline-start: 1.25rem; }
li { break-inside: avoid; }
.severe { color: #a3000b; } .warning { color: #7a4b00; } .note { color: #444; }
code { overflow-wrap: anywhere; }
@media print { a { color: inherit; } body { max-width: none; padding: 0; } }
</style>
</head>
<body>
<h1>What to mend in the directory</h1>
<p>${report.published.services} of ${report.counts.services} services are published. ${result.findings.length} things are to be looked at, by ${groups.length} organizations. This page names rows that are not public: keep it inside the house.</p>
${groups.map(([organization, findings]) => section(organization, findings)).join('\n')}
</body>
</html>
`;
}

function section(organization: string, findings: readonly Finding[]): string {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = rules.get(finding.rule);
    if (same) same.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  return `<section>
<h2>${escape(organization)} (${findings.length})</h2>
<p>${countOf(findings, 'severe')} severe, ${countOf(findings, 'warning')} warnings, ${countOf(findings, 'note')} notes. Notes were mended, or are worth knowing.</p>
${[...rules].map(([rule, same]) => ruleList(rule, same)).join('\n')}
</section>`;
}

function ruleList(rule: string, findings: readonly Finding[]): string {
  const severity = findings[0]?.severity ?? 'note';
  const items = findings
    .slice(0, ROWS_SHOWN[severity])
    .map(
      ({ table, row, id, about, message }) =>
        `<li>${escape(table)}, row ${row}${id === '' ? '' : ` <code>${escape(id)}</code>`}${about === undefined ? '' : `, <b>${escape(about)}</b>`}: ${escape(message)}</li>`,
    );
  if (findings.length > ROWS_SHOWN[severity])
    items.push(`<li>… and ${findings.length - ROWS_SHOWN[severity]} more, in the CSV file beside this page</li>`);
  return `<h3 class="${severity}">${SEVERITY[severity]}: ${escape(titleOf(rule) ?? rule)}</h3>
<ul>
${items.join('\n')}
</ul>`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => NAMED[character] ?? character);
}
