// What the page shows of the city's spreadsheet: the rows that the check found, with the cell as the city wrote it.
import { csvRows } from './csv-rows.mjs';
import { kindOf, opensNoDoor } from './rule-kinds.mjs';

/**
 * @param {object} input
 * @param {string} input.services the city's CSV
 * @param {string} input.toDo to-do.csv of `newcomer check --report`
 * @param {{ columns: Record<string, string | null> }} input.mapping of newcomer.json
 * @returns {{ total: number, closedDoor: number, kinds: Record<string, number>, rows: object[] }}
 *   `closedDoor` counts rows, not findings: a row with two mistakes sends one person once
 */
export function rowsExhibit({ services, toDo, mapping }) {
  const sheet = csvRows(services);
  const columns = new Map(Object.entries(mapping.columns).map(([column, field]) => [field, column]));
  const found = new Map();
  for (const finding of csvRows(toDo)) {
    const number = Number(finding.row);
    if (!sheet[number - 1]) continue;
    const findings = found.get(number) ?? [];
    findings.push(finding);
    found.set(number, findings);
  }
  const rows = [...found]
    .sort(([a, ofA], [b, ofB]) => weight(ofB) - weight(ofA) || b - a)
    .map(([row, findings]) => exhibitRow(row, sheet[row - 1], findings, columns));
  const kinds = { door: 0, place: 0, harm: 0, reach: 0, mended: 0, other: 0 };
  for (const { kinds: own } of rows) for (const kind of own) kinds[kind] += 1;
  const closedDoor = [...found.values()].filter((findings) => findings.some(({ rule }) => opensNoDoor(rule))).length;
  return { total: sheet.length, closedDoor, kinds, rows };
}

/** What a reader sees first: hours that cannot be, then wrong places, then what is merely severe. */
const WEIGHT = { Severe: 100, Warning: 10, Note: 1 };
const HOURS_FIRST = 1000;

function weight(findings) {
  return Math.max(
    ...findings.map(({ rule, severity }) => (WEIGHT[severity] ?? 0) + (/^hours-(?!expired|none)/.test(rule) ? HOURS_FIRST : 0)),
  );
}

function exhibitRow(row, cells, findings, columns) {
  const shown = new Map();
  for (const { rule, severity, table, field, 'what to do': message } of findings) {
    const kind = kindOf(rule, severity);
    const column = columns.get(`${table}.${field}`);
    // A place that must stay secret is not printed here either.
    const secret = kind === 'harm';
    shown.set(message, {
      rule,
      kind,
      severity: severity.toLowerCase(),
      message,
      ...(column && !secret && { column, value: shortened(cells[column] ?? '') }),
    });
  }
  const list = [...shown.values()];
  return {
    row,
    service: cells.Service === '' ? `(${cells['Run by']})` : cells.Service,
    withheld: list.some(({ rule }) => WITHHOLDS.has(rule)),
    kinds: [...new Set(list.map(({ kind }) => kind))],
    findings: list,
  };
}

/** Rules that keep the whole row from being published. */
const WITHHOLDS = new Set([
  'marked-private',
  'marked-confidential',
  'marked-excluded',
  'marked-inactive',
  'marked-do-not-refer',
  'missing-name',
]);

const LONGEST = 180;

function shortened(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}
