import type { ImportReport } from '@newcomer/directory';
import type { Reading } from './messages.js';

const SEVERITIES = {
  severe: 'Somebody can be sent to the wrong place or be harmed',
  warning: 'Something useful is missing or doubtful',
  note: 'Put right, or worth knowing',
} as const;

/** Counts, as a list of terms. */
export function showFigures(list: HTMLElement, { format, version, counts, published }: ImportReport): void {
  const figures: readonly (readonly [string, string])[] = [
    ['Format', version === null ? format : `${format} ${version}`],
    ['Services', number(counts.services)],
    ['Organizations', number(counts.organizations)],
    ['Locations', number(counts.locations)],
    ['Rows of hours', number(counts.schedules)],
    ['Services to publish', number(published.services)],
    ['Services held back', number(counts.services - published.services)],
  ];
  list.replaceChildren(
    ...figures.map(([term, value]) => {
      const group = document.createElement('div');
      group.append(element('dt', term), element('dd', value));
      return group;
    }),
  );
}

/** Every rule that found something, the worst first; its rows unfold. */
export function showProblems(
  into: HTMLElement,
  summary: HTMLElement,
  { report, findings, titles }: Pick<Reading, 'report' | 'findings' | 'titles'>,
): void {
  const severe = report.problems.filter(({ severity }) => severity === 'severe').reduce((sum, { count }) => sum + count, 0);
  summary.textContent =
    report.problems.length === 0
      ? 'Nothing was found. That is rare: look at a few records yourself.'
      : `${number(severe)} severe findings. Open a line to see the rows and what to do about each; the command "newcomer check --report" writes the same as a to-do list for each organization.`;
  const groups = (Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[]).flatMap((severity) => {
    const problems = report.problems.filter((problem) => problem.severity === severity);
    if (problems.length === 0) return [];
    const group = document.createElement('div');
    group.className = `severity ${severity}`;
    group.append(element('h3', SEVERITIES[severity]));
    for (const { rule, count } of problems) group.append(ruleDetails(rule, count, titles[rule], findings));
    return [group];
  });
  into.replaceChildren(...groups);
}

/** The rows of a rule are written when somebody opens it: there may be thousands. */
function ruleDetails(rule: string, count: number, title: string | undefined, findings: Reading['findings']): HTMLElement {
  const details = document.createElement('details');
  const heading = element('summary', title ?? rule.replace(/-/g, ' '));
  heading.append(' ', element('b', number(count)));
  details.append(heading);
  details.addEventListener(
    'toggle',
    () => {
      const rows = findings.filter((finding) => finding.rule === rule);
      const list = document.createElement('ol');
      for (const { file, row, id, message } of rows) {
        const item = document.createElement('li');
        item.append(element('small', [file, row > 0 ? `row ${number(row)}` : '', id].filter(Boolean).join(' · ')), element('p', message));
        list.append(item);
      }
      details.append(list);
      if (rows.length < count) details.append(element('p', `… and ${number(count - rows.length)} more.`));
    },
    { once: true },
  );
  return details;
}

function element(tag: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
