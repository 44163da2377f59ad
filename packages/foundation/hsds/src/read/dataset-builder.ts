import type { Dataset, HsdsTable, ReadProblem, SafetyMark, Severity, SourceFormat, Translation } from '../dataset.js';
import type { ReadRule } from '../read-rules.js';
import { contentId } from '../ids/content-id.js';
import { recordId } from '../ids/record-id.js';
import { mendValue } from '../mend/mend-value.js';
import { FIELDS, type FieldSpec } from '../tables/field-kinds.js';
import { HSDS_TABLES, TABLE_SPECS, tableNamed } from '../tables/table-specs.js';
import { Interner } from './interner.js';
import { recordMaker, type RecordMaker } from './record-maker.js';
import { isInternal, markReader, type MarkReader } from './safety.js';

/** A record while it is read. */
export type Fields = Record<string, unknown>;

/** Where a row stands in its source. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** A row while it is read. */
export interface DraftRow extends Place {
  readonly record: Fields;
  marks?: readonly SafetyMark[];
}

type Action =
  | { readonly do: 'drop' }
  | { readonly do: 'id' }
  | { readonly do: 'reference'; readonly to: HsdsTable }
  | { readonly do: 'value'; readonly spec: FieldSpec | undefined; readonly marks: MarkReader | undefined; readonly intern: Interner };

const DROP: Action = { do: 'drop' };
/** Tables that other rows point to: a row without an id gets one there. */
const POINTED_TO: ReadonlySet<HsdsTable> = new Set(HSDS_TABLES.flatMap((table) => Object.values(TABLE_SPECS[table].references)));
/** Tables whose records people link to. */
const NAMED: ReadonlySet<HsdsTable> = new Set(['organizations', 'services', 'locations']);
// One array each, so that a hundred thousand marked rows share it.
const MARK_SETS = new Map<string, readonly SafetyMark[]>();

/** Collects the rows of a source: old ids become UUIDs, safe mistakes are mended, notes for the staff are left out, marks are set. */
export class DatasetBuilder {
  readonly problems: ReadProblem[] = [];
  readonly translations: Translation[] = [];
  private readonly makers = new Map<HsdsTable, RecordMaker>(HSDS_TABLES.map((table) => [table, recordMaker()]));
  private readonly unusableAt = new Map<string, ReadProblem[]>();
  private readonly tables = new Map<HsdsTable, DraftRow[]>(HSDS_TABLES.map((table) => [table, []]));
  private readonly actions = new Map<HsdsTable, Map<string, Action>>(HSDS_TABLES.map((table) => [table, new Map<string, Action>()]));
  private readonly ids = new Map<HsdsTable, Map<string, string>>(HSDS_TABLES.map((table) => [table, new Map<string, string>()]));

  /** Takes a row. Fields that are blank or not for us are left out; returns the record so that a reader can go on with it. */
  add(table: HsdsTable, fields: Readonly<Fields>, place: Place, marks?: readonly SafetyMark[], identity?: Readonly<Fields>): Fields {
    const row = this.prepare(table, fields, place, marks, identity);
    this.push(table, row);
    return row.record;
  }

  push(table: HsdsTable, row: DraftRow): void {
    this.rows(table).push(row);
  }

  /** Makes a row without taking it. `identity` is what makes it the same record in the next run, where it has no id; by default all of it. */
  prepare(
    table: HsdsTable,
    fields: Readonly<Fields>,
    place: Place,
    marks: readonly SafetyMark[] = [],
    identity?: Readonly<Fields>,
  ): DraftRow {
    const record = this.makers.get(table)!();
    let found: SafetyMark[] | undefined;
    for (const name of Object.keys(fields)) {
      const raw = fields[name];
      if (raw === undefined || raw === null || raw === '') continue;
      const action = this.action(table, name);
      if (action.do === 'drop') continue;
      if (action.do === 'id') {
        this.setId(table, record, raw);
        continue;
      }
      if (action.do === 'reference') {
        const text = mendValue(undefined, raw).value;
        if (typeof text === 'string' || typeof text === 'number') record[name] = this.id(action.to, String(text));
        continue;
      }
      const { value, problem } = mendValue(action.spec, raw);
      if (problem !== undefined) this.unusable(table, name, problem, fields, place);
      if (value === undefined) continue;
      if (action.marks) {
        const more = action.marks(value);
        if (more.length > 0) (found ??= []).push(...more);
      }
      record[name] = typeof value === 'string' ? action.intern.take(value) : value;
    }
    this.link(table, record);
    const all = marks.length > 0 || found ? markSet([...marks, ...(found ?? [])]) : undefined;
    if (record.id === undefined && POINTED_TO.has(table)) {
      if (!identity && NAMED.has(table))
        this.problem('missing-id', 'warning', table, place.row, 'has no id; it was given one. Fill in ids, so that links to it last.');
      record.id = contentId(table, identity ?? record);
    }
    return all ? { record, file: place.file, row: place.row, marks: all } : { record, file: place.file, row: place.row };
  }

  /** The UUID of a record of the source; the same text gives the same UUID. */
  id(table: HsdsTable, sourceId: string): string {
    // Rows that nothing points to are the many; their ids are asked for once.
    if (!POINTED_TO.has(table)) return recordId(table, sourceId);
    const ids = this.ids.get(table)!;
    let id = ids.get(sourceId);
    if (id === undefined) {
      id = recordId(table, sourceId);
      ids.set(sourceId.length > 12 ? flat(sourceId) : sourceId, id);
    }
    return id;
  }

  problem(rule: ReadRule, severity: Severity, table: string, row: number, message: string, id?: string): void {
    this.problems.push(id === undefined ? { rule, severity, table, row, message } : { rule, severity, table, row, id, message });
  }

  rowsOf(table: HsdsTable): readonly DraftRow[] {
    return this.rows(table);
  }

  /** The first record of a table with this UUID. Built when first asked for; rows that come later are not in it. */
  indexOf(table: HsdsTable): ReadonlyMap<string, Fields> {
    const index = new Map<string, Fields>();
    for (const { record } of this.rows(table)) {
      if (typeof record.id === 'string' && !index.has(record.id)) index.set(record.id, record);
    }
    return index;
  }

  build(format: SourceFormat): Dataset {
    this.tellShifts();
    const tables = Object.fromEntries(HSDS_TABLES.map((table) => [table, this.rows(table)]));
    return { format, tables: tables as unknown as Dataset['tables'], translations: this.translations, problems: this.problems };
  }

  /** One cell that cannot be read is a slip; two in one row are text in the wrong columns. */
  private tellShifts(): void {
    for (const problems of this.unusableAt.values()) {
      if (problems.length < 2) continue;
      const [first] = problems;
      const row = first?.row ?? 0;
      const said = problems.map((each) => each.message.split(';')[0] ?? '').join(', ');
      this.problem(
        'columns-shifted',
        'severe',
        first?.table ?? '',
        row,
        `text stands in the wrong columns: ${said}. Mend the row.`,
        problems.find(({ id }) => id !== undefined)?.id,
      );
    }
  }

  private rows(table: HsdsTable): DraftRow[] {
    return this.tables.get(table)!;
  }

  private action(table: HsdsTable, name: string): Action {
    const actions = this.actions.get(table)!;
    let action = actions.get(name);
    if (!action) {
      action = actionFor(table, name);
      actions.set(name, action);
    }
    return action;
  }

  private setId(table: HsdsTable, record: Fields, raw: unknown): void {
    const text = mendValue(undefined, raw).value;
    if (typeof text !== 'string' && typeof text !== 'number') return;
    const sourceId = String(text);
    const id = this.id(table, sourceId);
    record.id = id;
    if (id !== sourceId) record.source_id = flat(sourceId);
  }

  /** Attributes and the history of changes name the table of their record in the row. */
  private link(table: HsdsTable, record: Fields): void {
    const [idField, typeField] =
      table === 'attributes' ? ['link_id', 'link_entity'] : table === 'metadata' ? ['resource_id', 'resource_type'] : [];
    if (!idField || !typeField) return;
    const sourceId = record[idField];
    if (typeof sourceId !== 'string') return;
    const named = typeof record[typeField] === 'string' ? tableNamed(record[typeField]) : undefined;
    const to = named ?? HSDS_TABLES.find((each) => this.ids.get(each)?.has(sourceId)) ?? 'services';
    record[idField] = this.id(to, sourceId);
  }

  private unusable(table: HsdsTable, field: string, found: string, fields: Readonly<Fields>, place: Place): void {
    const id = typeof fields.id === 'string' ? fields.id : undefined;
    const wanted = FIELDS[table].get(field)?.kind === 'number' ? 'digits only' : 'plain text';
    this.problem(
      'value-unusable',
      'warning',
      table,
      place.row,
      `${field} cannot be "${found.slice(0, 60)}"; it was left out. Write ${wanted}.`,
      id,
    );
    const problem = this.problems[this.problems.length - 1];
    const key = `${place.file}#${place.row}`;
    const others = this.unusableAt.get(key);
    if (problem) {
      if (others) others.push(problem);
      else this.unusableAt.set(key, [problem]);
    }
  }
}

function actionFor(table: HsdsTable, name: string): Action {
  if (name === '__proto__' || isInternal(name)) return DROP;
  if (name === 'id') return { do: 'id' };
  const to = TABLE_SPECS[table].references[name];
  if (to) return { do: 'reference', to };
  return { do: 'value', spec: FIELDS[table].get(name), marks: markReader(name), intern: new Interner() };
}

/** One array for each set of marks. */
export function markSet(marks: readonly SafetyMark[]): readonly SafetyMark[] {
  const unique = [...new Set(marks)].sort();
  const key = unique.join(' ');
  const known = MARK_SETS.get(key);
  if (known) return known;
  MARK_SETS.set(key, unique);
  return unique;
}

/** A copy that does not hold on to the text it was cut from. */
function flat(text: string): string {
  return Interner.flat(text);
}
