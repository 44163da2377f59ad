import type { ActionPlan, PlannedAction } from './action-plan.js';
import type { Answer, Assessment, Conflict, Department, Evidence, Finding, ProcessStep } from './assessment.js';
import { checkedAssessment } from './assessment-json.js';
import { readCsv, writeCsv } from './csv.js';
import { AssessmentError } from './errors.js';

/** The columns, each named for the field that it holds. A row uses those that its kind has. */
const COLUMNS = [
  'row',
  'id',
  'criterion',
  'department',
  'status',
  'level',
  'kind',
  'title',
  'url',
  'date',
  'expires',
  'seen',
  'note',
  'owner',
  'by',
  'at',
  'recheck',
  'rootCause',
  'action',
  'value',
] as const;
type Column = (typeof COLUMNS)[number];
type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };
type Row = Partial<Record<Column, string | undefined>>;

const ANSWER = ['criterion', 'department', 'status', 'note', 'owner', 'by', 'at', 'recheck'] as const;
const EVIDENCE = ['kind', 'title', 'url', 'date', 'expires'] as const;
/** Lists in one cell: ids and names of criteria may hold commas, never a line break. */
const LIST = '\n';

/**
 * An assessment as one CSV file for a spreadsheet: one row for each answer, each piece of evidence below its answer, and rows
 * for all else. `assessmentFromCsv` reads it back without loss. No cell is a live formula.
 */
export function assessmentToCsv(assessment: Assessment): string {
  const rows: Row[] = [];
  const head = (id: string, value: string | undefined) => value !== undefined && rows.push({ row: 'assessment', id, value });
  head('format', String(assessment.format));
  head('label', assessment.label);
  head('pack', assessment.pack);
  head('edition', assessment.edition);
  head('place', assessment.place);
  head('date', assessment.date);
  for (const { id, name } of assessment.departments ?? []) rows.push({ row: 'department', id, title: name });
  for (const [criterion, ids] of Object.entries(assessment.assigned ?? {}))
    rows.push({ row: 'assigned', criterion, value: ids.join(LIST) });
  for (const [id, value] of Object.entries(assessment.facts ?? {}))
    rows.push({ row: 'fact', id, kind: typeof value, value: String(value) });
  for (const answer of assessment.answers) rows.push(...answerRows('answer', answer));
  for (const finding of assessment.findings ?? []) rows.push(...answerRows('finding', finding));
  (assessment.conflicts ?? []).forEach(({ criterion, department, versions }) => {
    rows.push({ row: 'conflict', criterion, ...(department !== undefined && { department }) });
    for (const version of versions) rows.push(...answerRows('version', version));
  });
  for (const answer of assessment.retired ?? []) rows.push(...answerRows('retired', answer));
  const { plan } = assessment;
  if (plan) {
    rows.push({ row: 'plan' });
    if (plan.reportedOn !== undefined) rows.push({ row: 'plan', id: 'reportedOn', value: plan.reportedOn });
    if (plan.approvedOn !== undefined) rows.push({ row: 'plan', id: 'approvedOn', value: plan.approvedOn });
    for (const { id, criteria, rootCause, action, deadline, owner, status } of plan.actions) {
      const more = owner === undefined ? {} : { owner };
      rows.push({ row: 'action', id, criterion: criteria.join(LIST), rootCause, action, date: deadline, status, ...more });
    }
  }
  for (const { state, on, by, note } of assessment.history ?? []) {
    rows.push({ row: 'step', id: state, date: on, ...(by !== undefined && { by }), ...(note !== undefined && { note }) });
  }
  return writeCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]);
}

function answerRows(row: string, answer: Answer | Finding): Row[] {
  const main: Row = { row };
  for (const key of ANSWER) {
    const value = (answer as Answer)[key];
    if (value !== undefined) main[key] = value;
  }
  if (answer.level !== undefined) main.level = String(answer.level);
  const { seen, evidence = [] } = answer as Answer;
  if (seen) main.seen = seen.join(LIST);
  return [main, ...evidence.map((each): Row => ({ row: 'evidence', criterion: answer.criterion, ...each }))];
}

/**
 * Reads the CSV file back. Columns may stand in any order; a file that holds nothing but criteria and statuses, as somebody's
 * own sheet may, becomes an assessment of the pack and edition that are given.
 *
 * @throws AssessmentError `format` with the row of the file, or `too-large`.
 */
export function assessmentFromCsv(file: string, defaults: Pick<Assessment, 'pack' | 'edition' | 'date'>): Assessment {
  const [header = [], ...lines] = readCsv(file);
  const names = header.map((name) => name.trim());
  if (!names.includes('criterion')) throw new AssessmentError('format', 'row 1 has to name the columns, and one of them “criterion”');
  const head: Record<string, unknown> = { format: 1, label: 'self-assessment', ...defaults };
  const departments: Department[] = [];
  const assigned: [string, string[]][] = [];
  const facts: [string, boolean | number | string][] = [];
  const lists = { answer: [] as Answer[], finding: [] as Finding[], retired: [] as Answer[] };
  const conflicts: Conflict[] = [];
  const history: ProcessStep[] = [];
  const actions: PlannedAction[] = [];
  let plan: Partial<ActionPlan> | undefined;
  let latest: Writable<Answer> | undefined;

  lines.forEach((cells, at) => {
    const row: Row = {};
    names.forEach((name, column) => {
      const text = cells[column] ?? '';
      if (text !== '' && (COLUMNS as readonly string[]).includes(name)) row[name as Column] = text;
    });
    const { row: kind = 'answer', id = '', value = '', criterion = '' } = row;
    const own = <Key extends Column>(keys: readonly Key[]) =>
      Object.fromEntries(keys.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])));
    switch (kind) {
      case 'assessment':
        if (['pack', 'edition', 'place', 'date', 'label'].includes(id)) head[id] = value;
        else if (id === 'format') head.format = Number(value);
        break;
      case 'department':
        departments.push({ id, name: row.title ?? id });
        break;
      case 'assigned':
        assigned.push([criterion, value === '' ? [] : value.split(LIST)]);
        break;
      case 'fact':
        facts.push([id, row.kind === 'number' ? Number(value) : row.kind === 'string' ? value : value === 'true']);
        break;
      case 'answer':
      case 'finding':
      case 'retired':
      case 'version': {
        const level = row.level === undefined ? {} : { level: Number(row.level) };
        const seen = row.seen === undefined ? {} : { seen: row.seen.split(LIST) };
        const answer = { ...own(ANSWER), ...level, ...seen } as unknown as Writable<Answer>;
        latest = answer;
        const versions = kind === 'version' ? (conflicts[conflicts.length - 1]?.versions as Answer[] | undefined) : lists[kind];
        if (!versions) throw new AssessmentError('format', `row ${at + 2} is a version of an answer without a row “conflict” above it`);
        versions.push(answer);
        break;
      }
      case 'evidence':
        if (!latest) throw new AssessmentError('format', `row ${at + 2} is evidence without an answer above it`);
        latest.evidence = [...(latest.evidence ?? []), own(EVIDENCE) as unknown as Evidence];
        break;
      case 'conflict':
        conflicts.push({ ...(own(['criterion', 'department']) as { criterion: string }), versions: [] });
        break;
      case 'plan':
        plan = { ...plan, ...(id !== '' && { [id]: value }) };
        break;
      case 'action': {
        const criteria = criterion === '' ? [] : criterion.split(LIST);
        const { rootCause = '', action = '', date: deadline = '', status = 'open', owner } = row;
        actions.push({
          id,
          criteria,
          rootCause,
          action,
          deadline,
          status: status as PlannedAction['status'],
          ...(owner !== undefined && { owner }),
        });
        break;
      }
      case 'step':
        history.push({ state: id, on: row.date ?? '', ...own(['by', 'note']) });
        break;
      default:
        throw new AssessmentError('format', `row ${at + 2} has the kind “${kind}”, which no assessment has`);
    }
  });
  return checkedAssessment({
    ...head,
    ...(departments.length > 0 && { departments }),
    ...(assigned.length > 0 && { assigned: Object.fromEntries(assigned) }),
    ...(facts.length > 0 && { facts: Object.fromEntries(facts) }),
    answers: lists.answer,
    ...(lists.finding.length > 0 && { findings: lists.finding }),
    ...((plan ?? actions.length) && { plan: { ...plan, actions } }),
    ...(history.length > 0 && { history }),
    ...(conflicts.length > 0 && { conflicts }),
    ...(lists.retired.length > 0 && { retired: lists.retired }),
  });
}
