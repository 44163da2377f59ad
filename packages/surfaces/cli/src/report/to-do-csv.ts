import { csvFile } from '@newcomer/directory/export';
import type { ImportResult } from '@newcomer/directory/import';
import { toDoList } from './to-do-list.js';

const HEADER = ['organization', 'severity', 'rule', 'what to do', 'table', 'file', 'row', 'id'];

/** The to-do list as CSV for a spreadsheet, one line for each finding. */
export function toDoCsv(imported: Pick<ImportResult, 'findings'>): string {
  const lines = toDoList(imported).flatMap(({ organization, findings }) =>
    findings.map(({ severity, rule, message, table, file, row, id }) => [organization, severity, rule, message, table, file, row, id]),
  );
  return csvFile([HEADER, ...lines]);
}
