import type { ImportResult } from '@newcomer/directory/import';
import { escapeHtml } from '../kit/html.js';
import { toDoList, type OrganizationToDo } from './to-do-list.js';

const SEVERITY = { severe: 'Will mislead people', warning: 'Look again', note: 'Note' } as const;

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: CanvasText; background: Canvas; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-block-end: 1px solid GrayText; overflow-wrap: anywhere; }
  .severe { font-weight: 600; }
  @media print { section { break-before: page; } nav { display: none; } }
`;

/** The to-do list as a page that stands alone, one section for each organization, to print or to send. */
export function toDoHtml({ report, findings }: Pick<ImportResult, 'report' | 'findings'>): string {
  const list = toDoList({ findings });
  const { counts, published } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>To do for the service directory</title>
<style>${STYLE}</style>
</head>
<body>
<h1>To do for the service directory</h1>
<p>${counts.services} services were read, ${published.services} can be published. This list names rows that are not public: do not upload it.</p>
<nav aria-label="Organizations">
<ul>
${list.map((each, n) => `<li><a href="#o${n}">${title(each)}</a>: ${each.findings.length}${each.severe ? `, ${each.severe} of them severe` : ''}</li>`).join('\n')}
</ul>
</nav>
${list.map(section).join('\n')}
</body>
</html>
`;
}

function title({ organization }: OrganizationToDo): string {
  return organization === undefined ? 'Rows that name no organization' : escapeHtml(organization);
}

function section(each: OrganizationToDo, n: number): string {
  const rows = each.findings.map(
    ({ severity, message, table, file, row, id, rule }) =>
      `<tr class="${severity}"><td>${SEVERITY[severity]}</td><td>${escapeHtml(message)}</td><td>${escapeHtml(file || table)}, row ${row}<br>${escapeHtml(id)}</td><td>${escapeHtml(rule)}</td></tr>`,
  );
  return `<section id="o${n}">
<h2>${title(each)}</h2>
<table>
<thead><tr><th scope="col">How bad</th><th scope="col">What to do</th><th scope="col">Where</th><th scope="col">Rule</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}
