import type { Dataset, HsdsTable, SafetyMark, Translation } from '@newcomer/hsds';
import type { CityConfig } from '../city-config.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import type { Finding, Original } from './import-result.js';
import type { ImportRule } from './rule.js';
import { Recorder } from './recorder.js';
import { TABLES } from './tables.js';

/** A record of any table, before one knows what is in it. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** A row of any table. */
export interface AnyRow {
  readonly record: AnyRecord;
  readonly file: string;
  readonly row: number;
  readonly marks?: readonly SafetyMark[] | undefined;
}

export interface ImportOptions {
  readonly config: CityConfig;
  readonly needs: NeedsPack;
  /** The civil date of today, "2026-11-22": what is expired and what is in the future depends on it. */
  readonly today: string;
}

interface Sheet {
  readonly rows: AnyRow[];
  /** Per row: bit 1 withheld, bit 2 our own copy (the reader's rows are never written to). */
  readonly state: Uint8Array;
  index: ReadonlyMap<string, number> | undefined;
}

const WITHHELD = 1;
const OWN = 2;

/**
 * A dataset while rules work on it. Rows are addressed by table and position, so that a hundred thousand services
 * need no wrapper each; a row is copied when something in it is first changed.
 */
export class Draft {
  readonly config: CityConfig;
  readonly needs: NeedsPack;
  readonly today: string;
  readonly recorder: Recorder;
  /** Ids of services, locations and services at locations whose place is withheld although the row is shown. */
  readonly placeWithheld = new Set<string>();
  translations: Translation[];
  readonly #sheets: ReadonlyMap<HsdsTable, Sheet>;
  readonly #originals = new Map<string, Original>();

  constructor(
    readonly dataset: Dataset,
    options: ImportOptions,
  ) {
    this.config = options.config;
    this.needs = options.needs;
    this.today = options.today;
    this.translations = [...dataset.translations];
    this.#sheets = new Map(
      TABLES.map((table) => {
        const rows: AnyRow[] = [...(dataset.tables[table] ?? [])];
        return [table, { rows, state: new Uint8Array(rows.length), index: undefined }];
      }),
    );
    this.recorder = new Recorder(this);
  }

  /** Positions of the rows that are not withheld. */
  *rows(table: HsdsTable): Generator<number, void, undefined> {
    const { rows, state } = this.#sheet(table);
    for (let at = 0; at < rows.length; at += 1) if (!((state[at] ?? 0) & WITHHELD)) yield at;
  }

  /** How many rows the source has, withheld ones included. */
  size(table: HsdsTable): number {
    return this.#sheet(table).rows.length;
  }

  row(table: HsdsTable, at: number): AnyRow {
    const row = this.#sheet(table).rows[at];
    if (!row) throw new RangeError(`no row ${at} in ${table}`);
    return row;
  }

  isWithheld(table: HsdsTable, at: number): boolean {
    return Boolean((this.#sheet(table).state[at] ?? 0) & WITHHELD);
  }

  value(table: HsdsTable, at: number, field: string): unknown {
    return own(this.row(table, at).record, field);
  }

  /** The field as trimmed text; undefined where it is blank or neither text nor number. */
  text(table: HsdsTable, at: number, field: string): string | undefined {
    return asText(this.value(table, at, field));
  }

  id(table: HsdsTable, at: number): string {
    return this.text(table, at, 'id') ?? '';
  }

  /** Position of the first row with this id, withheld or not. */
  find(table: HsdsTable, id: string | undefined): number | undefined {
    if (id === undefined) return undefined;
    const sheet = this.#sheet(table);
    if (!sheet.index) {
      const index = new Map<string, number>();
      for (let at = 0; at < sheet.rows.length; at += 1) {
        const key = this.id(table, at);
        if (key && !index.has(key)) index.set(key, at);
      }
      sheet.index = index;
    }
    return sheet.index.get(id);
  }

  /** Like `find`, but only a row that is shown. */
  findShown(table: HsdsTable, id: string | undefined): number | undefined {
    const at = this.find(table, id);
    return at === undefined || this.isWithheld(table, at) ? undefined : at;
  }

  /** Changes a field; undefined takes it out. Never use it for an id that others point to. */
  set(table: HsdsTable, at: number, field: string, value: unknown): void {
    const sheet = this.#sheet(table);
    const row = this.row(table, at);
    const record: Record<string, unknown> = { ...row.record };
    if (value === undefined) delete record[field];
    else Object.defineProperty(record, field, { value, enumerable: true, configurable: true, writable: true });
    sheet.rows[at] = { ...row, record };
    sheet.state[at] = (sheet.state[at] ?? 0) | OWN;
    if (field === 'id') sheet.index = undefined;
  }

  /** Changes text and keeps what the source wrote, once: the first original counts. */
  mend(table: HsdsTable, at: number, field: string, text: string): void {
    const id = this.id(table, at);
    const key = `${table}\u0000${id}\u0000${field}`;
    const original = this.value(table, at, field);
    if (id && typeof original === 'string' && !this.#originals.has(key)) {
      this.#originals.set(key, { table, id, field, text: original });
    }
    this.set(table, at, field, text || undefined);
  }

  forgetOriginal(table: HsdsTable, id: string, field: string): void {
    this.#originals.delete(`${table}\u0000${id}\u0000${field}`);
  }

  /** Takes a row out of every output. The rule is counted; say why with `report` where a person should act. */
  withhold(table: HsdsTable, at: number, rule: string): void {
    const { state } = this.#sheet(table);
    if ((state[at] ?? 0) & WITHHELD) return;
    state[at] = (state[at] ?? 0) | WITHHELD;
    this.recorder.withheld(rule);
  }

  /** Reports one row. The message says what is wrong and what to do. */
  report(rule: ImportRule, table: HsdsTable, at: number, message: string | (() => string), field?: string): void {
    this.recorder.add(rule, table, at, message, field);
  }

  originals(): readonly Original[] {
    return [...this.#originals.values()].filter(({ table, id }) => this.findShown(table, id) !== undefined);
  }

  findings(): readonly Finding[] {
    return this.recorder.findings();
  }

  /** The rows that are left, in the reader's shape. */
  tables(): Dataset['tables'] {
    const left: Partial<Record<HsdsTable, readonly AnyRow[]>> = {};
    for (const table of TABLES) {
      const { rows } = this.#sheet(table);
      left[table] = rows.filter((_, at) => !this.isWithheld(table, at));
    }
    // Every field of a loose record is optional and unknown until it is read: the shape is the reader's own.
    return left as Dataset['tables'];
  }

  #sheet(table: HsdsTable): Sheet {
    const sheet = this.#sheets.get(table);
    if (!sheet) throw new RangeError(`no table ${table}`);
    return sheet;
  }
}

/** A field that the record itself has: names like "constructor" are data, not the prototype's. */
export function own(record: AnyRecord, field: string): unknown {
  return Object.prototype.hasOwnProperty.call(record, field) ? record[field] : undefined;
}

/** Trimmed text of a value; undefined where it is blank or neither text nor number. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}
