import type { Dataset, HsdsTable, SafetyMark, Translation } from '@newcomer/hsds';
import type { CityConfig } from '../city-config.js';
import type { Point } from '../directory.js';
import type { NeedLink } from '../needs/link-needs.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import type { Original } from './import-result.js';
import { Recorder } from './recorder.js';
import type { ImportRule } from './rule.js';
import type { Secrecy } from './secrecy.js';
import { givenId, REFERENCES, TABLES } from './tables.js';

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
  /** The civil date of today, "2026-11-22": what is expired and what lies in the future depends on it. */
  readonly today: string;
}

/** A location whose place is withheld although the row is shown: what it was, so that it is found elsewhere. */
export interface HiddenPlace {
  readonly at: number;
  readonly secrecy: Secrecy;
  /** True where no mark of the source says so, but what the record is. */
  readonly inferred: boolean;
  readonly names: readonly string[];
  readonly point: Point | undefined;
}

interface Sheet {
  readonly rows: AnyRow[];
  /** Per row: bit 1 withheld, bits 2 and 4 how secret it is. */
  readonly state: Uint8Array;
  index: ReadonlyMap<string, number> | undefined;
  shown: readonly number[] | undefined;
  /** Position → field, text as it was, field, text… of mended rows. */
  readonly originals: Map<number, string[]>;
}

const WITHHELD = 1;
/** What describes where a location is. */
const PLACE_TEXTS = ['name', 'alternate_name', 'description', 'transportation', 'url', 'external_identifier'];

/**
 * A dataset while rules work on it. Rows are addressed by table and position, so that a hundred thousand services need no
 * wrapper each; the reader's rows are never written to, a changed row takes the place of the old one.
 */
export class Draft {
  readonly config: CityConfig;
  readonly needs: NeedsPack;
  readonly today: string;
  readonly recorder: Recorder;
  /** Ids of services, locations and services at locations whose place is withheld although the row is shown. */
  readonly placeWithheld = new Set<string>();
  readonly hiddenPlaces: HiddenPlace[] = [];
  /** By id of the service, the surest first. */
  readonly needLinks = new Map<string, readonly NeedLink[]>();
  translations: Translation[];
  /** IANA name and ISO 3166-1 alpha-2, once they are known. */
  timeZone: string | undefined;
  country: string | undefined;
  /** BCP 47 of the source's texts. */
  language: string | undefined;
  /** How many rows are withheld by now. */
  withheldCount = 0;
  // `private` and not `#`: these are read a million times, and our browsers' floor has private names only as weak maps.
  private readonly sheets: Readonly<Record<HsdsTable, Sheet>>;
  private addresses: ReadonlyMap<number, readonly number[]> | undefined;
  private atLocations: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    readonly dataset: Dataset,
    options: ImportOptions,
  ) {
    this.config = options.config;
    this.needs = options.needs;
    this.today = options.today;
    this.translations = [...dataset.translations];
    const sheets: Partial<Record<HsdsTable, Sheet>> = {};
    for (const table of TABLES) {
      const rows: AnyRow[] = [...dataset.tables[table]];
      sheets[table] = { rows, state: new Uint8Array(rows.length), index: undefined, shown: undefined, originals: new Map() };
    }
    this.sheets = sheets as Record<HsdsTable, Sheet>;
    this.recorder = new Recorder(this);
  }

  /** Positions of the rows that are not withheld now; what is withheld while they are gone through stays among them. */
  rows(table: HsdsTable): readonly number[] {
    const sheet = this.sheets[table];
    sheet.shown ??= Array.from(sheet.rows.keys()).filter((at) => !((sheet.state[at] ?? 0) & WITHHELD));
    return sheet.shown;
  }

  /** How many rows the source has, withheld ones included. */
  size(table: HsdsTable): number {
    return this.sheets[table].rows.length;
  }

  row(table: HsdsTable, at: number): AnyRow {
    const row = this.sheets[table].rows[at];
    if (!row) throw new RangeError(`no row ${at} in ${table}`);
    return row;
  }

  value(table: HsdsTable, at: number, field: string): unknown {
    return own(this.row(table, at).record, field);
  }

  /** The field as trimmed text; undefined where it is blank or neither text nor number. */
  text(table: HsdsTable, at: number, field: string): string | undefined {
    return asText(this.value(table, at, field));
  }

  /** The field as a finite number, also where it was written as text. */
  number(table: HsdsTable, at: number, field: string): number | undefined {
    const text = this.text(table, at, field);
    const number = text === undefined ? NaN : Number(text);
    return Number.isFinite(number) ? number : undefined;
  }

  id(table: HsdsTable, at: number): string {
    return this.text(table, at, 'id') ?? '';
  }

  /** The id as the source writes it, by which a person finds the row; of a row without one, the id of what it belongs to. */
  sourceId(table: HsdsTable, at: number): string {
    const own = this.text(table, at, 'source_id') ?? this.id(table, at);
    if (own !== givenId(table, this.row(table, at).row)) return own;
    for (const { field, to } of REFERENCES[table]) {
      const parent = this.follow(table, at, field, to);
      if (parent !== undefined && to !== table) return this.sourceId(to, parent);
    }
    return '';
  }

  /** Position of the first row with this id, withheld or not. */
  find(table: HsdsTable, id: string | undefined): number | undefined {
    if (id === undefined) return undefined;
    const sheet = this.sheets[table];
    sheet.index ??= this.indexOf(table, sheet);
    return sheet.index.get(id);
  }

  /** Position of the row that a field points to, withheld or not. */
  follow(table: HsdsTable, at: number, field: string, to: HsdsTable): number | undefined {
    return this.find(to, this.text(table, at, field));
  }

  /** Changes a field; undefined takes it out. */
  set(table: HsdsTable, at: number, field: string, value: unknown): void {
    const sheet = this.sheets[table];
    const row = this.row(table, at);
    sheet.rows[at] = { ...row, record: value === undefined ? without(row.record, field) : { ...row.record, [field]: value } };
    if (field === 'id') sheet.index = undefined;
  }

  /** Changes text (a blank one takes the field out) and keeps what the source wrote, once: the first original counts. */
  mend(table: HsdsTable, at: number, field: string, text: string): void {
    const written = this.value(table, at, field);
    if (typeof written === 'string') {
      const { originals } = this.sheets[table];
      const known = originals.get(at);
      if (!known) originals.set(at, [field, written]);
      else if (!isFieldOf(known, field)) known.push(field, written);
    }
    this.set(table, at, field, text === '' ? undefined : text);
  }

  /** For text from which something private was taken. */
  forgetOriginal(table: HsdsTable, at: number, field: string): void {
    const { originals } = this.sheets[table];
    const known = originals.get(at);
    if (!known || !isFieldOf(known, field)) return;
    const left = known.filter((_, index) => known[index - (index % 2)] !== field);
    if (left.length > 0) originals.set(at, left);
    else originals.delete(at);
  }

  isWithheld(table: HsdsTable, at: number): boolean {
    return Boolean((this.sheets[table].state[at] ?? 0) & WITHHELD);
  }

  secrecy(table: HsdsTable, at: number): Secrecy {
    return (((this.sheets[table].state[at] ?? 0) >> 1) & 3) as Secrecy;
  }

  /** Takes a row out of every output. The rule is counted; `report` says why where a person should act. */
  withhold(table: HsdsTable, at: number, rule: string, secrecy: Secrecy = 0): void {
    const sheet = this.sheets[table];
    const { state } = sheet;
    const before = state[at] ?? 0;
    state[at] = WITHHELD | (Math.max(secrecy, (before >> 1) & 3) << 1);
    if (before & WITHHELD) return;
    sheet.shown = undefined;
    this.withheldCount += 1;
    this.recorder.withheld(rule);
  }

  /** Positions of a location's address rows, withheld or not. */
  addressesAt(location: number): readonly number[] {
    this.addresses ??= this.byLocation('addresses');
    return this.addresses.get(location) ?? [];
  }

  /**
   * Takes away where a location is, and lets the row stay: its address, its point and what describes them. Its services say that
   * their place is withheld.
   */
  hidePlace(location: number, rule: string, secrecy: Secrecy, inferred = false): void {
    const lat = this.number('locations', location, 'latitude');
    const lon = this.number('locations', location, 'longitude');
    const names = ['name', 'alternate_name'].flatMap((field) => this.text('locations', location, field) ?? []);
    this.hiddenPlaces.push({
      at: location,
      secrecy,
      inferred,
      names,
      point: lat === undefined || lon === undefined ? undefined : { lat, lon },
    });
    for (const field of [...PLACE_TEXTS, 'latitude', 'longitude']) {
      if (this.value('locations', location, field) === undefined) continue;
      this.forgetOriginal('locations', location, field);
      this.set('locations', location, field, undefined);
    }
    for (const at of this.addressesAt(location)) this.withhold('addresses', at, rule, secrecy);
    this.noteWithheldPlace(location);
  }

  /** Lets a location and its services there say that their place is known and withheld. */
  noteWithheldPlace(location: number): void {
    this.placeWithheld.add(this.id('locations', location));
    this.atLocations ??= this.byLocation('service_at_location');
    for (const at of this.atLocations.get(location) ?? []) this.placeWithheld.add(this.id('service_at_location', at));
  }

  /** Positions of the services that are shown at a location. */
  servicesAt(location: number): readonly number[] {
    this.atLocations ??= this.byLocation('service_at_location');
    return (this.atLocations.get(location) ?? []).flatMap((at) => {
      const service = this.isWithheld('service_at_location', at)
        ? undefined
        : this.follow('service_at_location', at, 'service_id', 'services');
      return service === undefined || this.isWithheld('services', service) ? [] : [service];
    });
  }

  /** Reports one row. The message says what is wrong and what to do. */
  report(rule: ImportRule, table: HsdsTable, at: number, message: string | (() => string), field?: string): void {
    this.recorder.add(rule, table, at, message, field);
  }

  /** Goes through the originals of rows that are shown. */
  eachOriginal(visit: (text: string, table: HsdsTable, at: number, field: string) => void): void {
    for (const table of TABLES) {
      for (const [at, fields] of this.sheets[table].originals) {
        if (this.isWithheld(table, at)) continue;
        for (let index = 0; index < fields.length; index += 2) visit(fields[index + 1] ?? '', table, at, fields[index] ?? '');
      }
    }
  }

  originals(): readonly Original[] {
    const found: Original[] = [];
    this.eachOriginal((text, table, at, field) => found.push({ table, id: this.id(table, at), field, text }));
    return found;
  }

  /** The rows that are left, in the reader's shape. */
  tables(): Dataset['tables'] {
    const left: Partial<Record<HsdsTable, readonly AnyRow[]>> = {};
    for (const table of TABLES) {
      const { rows } = this.sheets[table];
      left[table] = rows.filter((_, at) => !this.isWithheld(table, at));
    }
    // Every field of a loose record is optional and unknown until it is read: the shape is the reader's own.
    return left as Dataset['tables'];
  }

  private byLocation(table: 'addresses' | 'service_at_location'): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (let at = 0; at < this.size(table); at += 1) {
      const location = this.follow(table, at, 'location_id', 'locations');
      if (location === undefined) continue;
      const list = found.get(location);
      if (list) list.push(at);
      else found.set(location, [at]);
    }
    return found;
  }

  private indexOf(table: HsdsTable, { rows }: Sheet): Map<string, number> {
    const index = new Map<string, number>();
    for (let at = 0; at < rows.length; at += 1) {
      const id = this.id(table, at);
      if (id !== '' && !index.has(id)) index.set(id, at);
    }
    return index;
  }
}

function isFieldOf(pairs: readonly string[], field: string): boolean {
  for (let index = 0; index < pairs.length; index += 2) if (pairs[index] === field) return true;
  return false;
}

/** A copy without a field; deleting from a copy would make it three times as large. */
function without(record: AnyRecord, field: string): AnyRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
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
