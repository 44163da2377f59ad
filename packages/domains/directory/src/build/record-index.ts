import type { Dataset, HsdsTable } from '@newcomer/hsds';

/** A row of any table, read field by field. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** The records of a dataset by id and by what they belong to. */
export class RecordIndex {
  readonly #groups = new Map<string, ReadonlyMap<string, readonly AnyRecord[]>>();

  constructor(private readonly tables: Dataset['tables']) {}

  all(table: HsdsTable): AnyRecord[] {
    return this.tables[table].map((row) => row.record as AnyRecord);
  }

  /** Records of a table whose field holds this value, in the source's order. */
  where(table: HsdsTable, field: string, value: string | undefined): readonly AnyRecord[] {
    if (value === undefined || value === '') return [];
    const key = `${table}.${field}`;
    let groups = this.#groups.get(key);
    if (!groups) {
      const made = new Map<string, AnyRecord[]>();
      for (const record of this.all(table)) {
        const id = str(record, field);
        if (id === undefined) continue;
        const group = made.get(id);
        if (group) group.push(record);
        else made.set(id, [record]);
      }
      this.#groups.set(key, (groups = made));
    }
    return groups.get(value) ?? [];
  }

  one(table: HsdsTable, id: string | undefined): AnyRecord | undefined {
    return this.where(table, 'id', id)[0];
  }
}

/** The field as text without space around it; undefined where it is blank or no text. */
export function str(record: AnyRecord | undefined, field: string): string | undefined {
  const value = record?.[field];
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  return text === '' ? undefined : text;
}

/** The field as a finite number; undefined where it is none. */
export function num(record: AnyRecord | undefined, field: string): number | undefined {
  const value = record?.[field];
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
