import { NewcomerError } from '@newcomer/core';
import type { HsdsTable, Translation } from '../../dataset.js';
import type { SheetMapping } from '../../sheet-mapping.js';
import { readNumber } from '../../mend/mend-value.js';
import { isTranslatable } from '../../tables/field-kinds.js';
import { tableNamed } from '../../tables/table-specs.js';
import type { DatasetBuilder, Fields, Place } from '../dataset-builder.js';
import { isInternal, isNo, isYes } from '../safety.js';
import type { TableFile } from '../table-file.js';
import { phoneWithExtension } from '../tabular/read-tabular.js';
import { proposeMapping } from './propose-mapping.js';
import { splitList } from '../../text/split-list.js';
import { addPrivateAddress } from '../private-address.js';

/** Where the header of a sheet is: titles and blank lines may stand above it. */
export function headerRow(head: readonly (readonly string[])[]): number {
  let best = 0;
  let most = -1;
  for (let at = 0; at < Math.min(head.length, 10); at += 1) {
    const cells = head[at] ?? [];
    const { columns } = proposeMapping(cells);
    const known = Object.values(columns).filter((target) => target !== null).length;
    if (known > most + 1 || (most <= 0 && known > most)) {
      best = at;
      most = known;
    }
  }
  return best;
}

/** Whether a sheet can be read: something in it must be a name. */
export function hasName(mapping: SheetMapping): boolean {
  return Object.values(mapping.columns).includes('services.name');
}

/** Reads a sheet in which each row is a service, with its place, phone and hours in columns. */
export async function readSpreadsheet(file: TableFile, mapping: SheetMapping, builder: DatasetBuilder): Promise<void> {
  const columns = parseColumns(mapping);
  if (![...columns.values()].some(({ table, field }) => table === 'services' && field === 'name')) {
    throw new NewcomerError(
      'hsds/no-name-column',
      `no column of ${file.name} is mapped to services.name; say in the mapping which column holds the names`,
    );
  }
  const reader = new SpreadsheetReader(
    builder,
    columns,
    splitter(mapping.separator),
    mapping.translatedBy ?? 'human',
    mapping.blankDays === 'closed' ? [] : daysOf(columns),
  );
  await file.read('services', builder, {
    skip: headerRow(file.head),
    row: ({ fields, row }) => reader.take(fields, { file: file.name, row }),
  });
}

interface Target {
  readonly table: string;
  readonly field: string;
  readonly qualifier: string | undefined;
}

function parseColumns(mapping: SheetMapping): Map<string, Target> {
  const columns = new Map<string, Target>();
  for (const [header, target] of Object.entries(mapping.columns)) {
    // A mapping cannot open what must stay closed.
    if (target === null || isInternal(header)) continue;
    const [path = '', qualifier] = target.split(':');
    const parts = path.split('.');
    const field = parts.pop() ?? '';
    const table = parts.join('.');
    if (table.startsWith('translations') || tableNamed(table) === table) columns.set(header.trim(), { table, field, qualifier });
    else
      throw new NewcomerError(
        'hsds/bad-mapping',
        `the column "${header}" is mapped to "${target}", which is no field: write table.field, such as services.name`,
      );
  }
  return columns;
}

/** The days that have a column of their own. */
function daysOf(columns: ReadonlyMap<string, Target>): readonly string[] {
  return [...columns.values()].flatMap(({ table, qualifier }) => (table === 'schedules' && qualifier !== undefined ? [qualifier] : []));
}

function splitter(separator: string | undefined): (text: string) => string[] {
  return (text) =>
    text
      .split(/\r?\n/)
      .flatMap((line) => line.split(separator ?? ';'))
      .map((part) => part.trim())
      .filter(Boolean);
}

const DAY_NAMES: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** A cell with its column's place. */
interface Cell extends Target {
  readonly text: string;
}

/** "Yes" below "Walk-in" means something only with its header. */
function cellOf(header: string, target: Target, text: string): Cell {
  const { table, field } = target;
  const hsds = tableNamed(table);
  const answer = isYes(text) ? true : isNo(text) ? false : undefined;
  if (answer === undefined || hsds !== table || !isTranslatable(hsds, field) || field === 'name' || text.length < 2)
    return { ...target, text };
  if (hsds !== 'accessibility') return { ...target, text: `${header}: ${text}` };
  const what = /wheel|silla/i.test(header) ? 'wheelchair accessible' : 'accessible';
  return { ...target, text: answer ? what.charAt(0).toUpperCase() + what.slice(1) : `Not ${what}` };
}

class SpreadsheetReader {
  readonly #organizations = new Map<string, string>();
  readonly #terms = new Map<string, string>();

  constructor(
    readonly builder: DatasetBuilder,
    readonly columns: ReadonlyMap<string, Target>,
    readonly split: (text: string) => string[],
    readonly translatedBy: Translation['provenance'],
    /** Days of which a blank cell leaves it open whether there are hours. */
    readonly askedDays: readonly string[],
  ) {}

  take(row: Readonly<Record<string, string>>, place: Place): void {
    const cells: Cell[] = [];
    for (const header of Object.keys(row)) {
      const target = this.columns.get(header);
      const text = row[header];
      if (target && text !== undefined) cells.push(cellOf(header, target, text));
    }
    const one = (table: HsdsTable): Fields => {
      const fields: Fields = {};
      for (const cell of cells) if (cell.table === table && cell.qualifier === undefined) fields[cell.field] ??= cell.text;
      return fields;
    };
    const { free, ages, ...service } = one('services');
    if (row.extra_columns !== undefined) service.extra_columns = row.extra_columns;
    const organization = this.#organization(one('organizations'), place);
    const { private: hidden, ...address } = one('addresses');
    const location = coordinates(one('locations'));
    const identity = service.id === undefined ? { ...pick(service, 'name'), ...pick(address, 'address_1', 'city') } : undefined;
    const record = this.builder.add(
      'services',
      { ...service, ...ageRange(ages), ...(organization && { organization_id: organization }) },
      place,
      undefined,
      identity && { ...identity, organization_id: organization },
    );
    const id = String(record.id);
    if (free !== undefined && isYes(free)) this.builder.add('cost_options', { service_id: id, amount: 0 }, place);
    const at = this.#location(id, location, address, isHidden(hidden), record, place);
    this.#contacts(cells, one('contacts'), one('phones'), id, place);
    this.#schedules(cells, one('schedules'), at ?? { service_id: id }, place);
    this.#lists(cells, id, at?.location_id, place);
    this.#translations(cells, id, at?.location_id, organization, place);
  }

  #organization(fields: Fields, place: Place): string | undefined {
    const key = typeof fields.id === 'string' ? fields.id : typeof fields.name === 'string' ? fields.name : undefined;
    if (key === undefined) return undefined;
    let id = this.#organizations.get(key);
    if (id === undefined) {
      // What the row says of the organization besides may differ from row to row, and must not change its id.
      id = String(this.builder.add('organizations', fields, place, undefined, { name: key }).id);
      this.#organizations.set(key, id);
    }
    return id;
  }

  #location(
    service: string,
    location: Fields,
    address: Fields,
    hidden: boolean,
    record: Fields,
    place: Place,
  ): { service_at_location_id: string; location_id: string } | undefined {
    const hasAddress = Object.keys(address).some((field) => field !== 'country');
    if (Object.keys(location).length === 0 && !hasAddress) return undefined;
    const { latitude, longitude, ...named } = location;
    const point = { latitude, longitude };
    const made = this.builder.add(
      'locations',
      {
        ...named,
        ...(hidden ? {} : point),
        location_type: 'physical',
        ...(record.organization_id !== undefined && { organization_id: record.organization_id }),
      },
      place,
      undefined,
      { service },
    );
    const location_id = String(made.id);
    const row = { location_id, address_type: 'physical', ...address };
    if (hidden) addPrivateAddress(this.builder, row, point, place);
    else if (hasAddress) this.builder.add('addresses', row, place);
    const at = this.builder.add('service_at_location', { service_id: service, location_id }, place);
    return { service_at_location_id: String(at.id), location_id };
  }

  #contacts(cells: readonly Cell[], contact: Fields, phone: Fields, service_id: string, place: Place): void {
    if (Object.keys(contact).length > 0) this.builder.add('contacts', { service_id, ...contact }, place);
    let first = true;
    for (const { table, field, qualifier, text } of cells) {
      if (table !== 'phones' || field !== 'number') continue;
      for (const number of this.split(text)) {
        const more = first ? { ...phone, number } : { number };
        this.builder.add('phones', phoneWithExtension({ service_id, ...more, ...(qualifier !== undefined && { type: qualifier }) }), place);
        first = false;
      }
    }
  }

  #schedules(cells: readonly Cell[], { valid_from, valid_to, ...own }: Fields, link: Fields, place: Place): void {
    const season = { ...(valid_from !== undefined && { valid_from }), ...(valid_to !== undefined && { valid_to }) };
    const words = cells.filter(
      ({ table, field, qualifier }) => table === 'schedules' && field === 'description' && qualifier === undefined,
    );
    for (const { text } of words) this.builder.add('schedules', { ...link, ...own, ...season, description: text }, place);
    const days = cells.filter(({ table, qualifier }) => table === 'schedules' && qualifier !== undefined);
    for (const day of Object.keys(DAY_NAMES)) {
      const of = (field: string): string | undefined => days.find((cell) => cell.qualifier === day && cell.field === field)?.text;
      const text = of('description');
      // A row for each day: where one cannot be read, the others still can.
      if (text !== undefined) {
        const description = `${DAY_NAMES[day] ?? day}: ${text}`;
        this.builder.add('schedules', { ...link, ...season, freq: 'WEEKLY', byday: day, description }, place);
      }
      const opens_at = of('opens_at');
      const closes_at = of('closes_at');
      if (opens_at !== undefined || closes_at !== undefined)
        this.builder.add('schedules', { ...link, ...season, freq: 'WEEKLY', byday: day, opens_at, closes_at }, place);
      // Beside days with hours and without a text for the week, a blank can be "closed" as well as "nobody asked".
      if (days.length > 0 && words.length === 0 && this.askedDays.includes(day) && !days.some(({ qualifier }) => qualifier === day))
        this.builder.add('schedules', { ...link, ...season, freq: 'WEEKLY', byday: day }, place);
    }
  }

  #lists(cells: readonly Cell[], service_id: string, location_id: string | undefined, place: Place): void {
    for (const { table, field, qualifier, text } of cells) {
      if (table === 'languages' && qualifier !== undefined) {
        if (isYes(text)) this.builder.add('languages', { service_id, name: languageName(qualifier) }, place);
      } else if (table === 'languages' && field === 'name')
        for (const name of this.split(text).flatMap((part) => splitList(part))) this.builder.add('languages', { service_id, name }, place);
      else if (table === 'required_documents' && field === 'document')
        for (const document of this.split(text)) this.builder.add('required_documents', { service_id, document }, place);
      else if (table === 'service_areas' && field === 'name')
        for (const name of this.split(text)) this.builder.add('service_areas', { service_id, name }, place);
      else if (table === 'accessibility' && field === 'description')
        this.builder.add('accessibility', { description: text, ...(location_id === undefined ? { service_id } : { location_id }) }, place);
      else if (table === 'taxonomy_terms' && field === 'name') for (const name of this.split(text)) this.#term(service_id, name, place);
      else if (table === 'cost_options' && field === 'amount') this.builder.add('cost_options', { service_id, amount: text }, place);
      else if (table === 'funding' && field === 'source') this.builder.add('funding', { service_id, source: text }, place);
      else if (table === 'url' && field === 'url') for (const url of this.split(text)) this.builder.add('url', { service_id, url }, place);
    }
  }

  #term(service_id: string, name: string, place: Place): void {
    const key = name.toLowerCase();
    let id = this.#terms.get(key);
    if (id === undefined) {
      id = String(this.builder.add('taxonomy_terms', { name }, place, undefined, { name: key }).id);
      this.#terms.set(key, id);
    }
    this.builder.add('attributes', { link_id: service_id, link_entity: 'service', link_type: 'taxonomy', taxonomy_term_id: id }, place);
  }

  #translations(
    cells: readonly Cell[],
    service: string,
    location: string | undefined,
    organization: string | undefined,
    place: Place,
  ): void {
    for (const { table, field, qualifier, text } of cells) {
      if (!table.startsWith('translations') || qualifier === undefined) continue;
      const object = tableNamed(table.slice('translations.'.length)) ?? 'services';
      const id =
        object === 'services' ? service : object === 'locations' ? location : object === 'organizations' ? organization : undefined;
      if (id === undefined) continue;
      this.builder.translations.push({ object, id, field, language: qualifier, text, provenance: this.translatedBy, ...place });
    }
  }
}

function pick(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));
}

/** "uk" is "Ukrainian", which directories write; a tag that has no English name stays as it is. */
function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** A cell that says anything but "no" and "public" hides the address: the harm of a wrong guess is not the same on both sides. */
function isHidden(cell: unknown): boolean {
  return typeof cell === 'string' && !isNo(cell) && !/^(?:public|open|shown|p[uú]blic[ao]?)$/i.test(cell);
}

/** "39.62, -72.10" in one cell. */
function coordinates({ coordinates: both, ...rest }: Fields): Fields {
  if (typeof both !== 'string') return rest;
  const found = /^\(?\s*([-+−]?\d{1,3}(?:\.\d+)?)\s*(?:°\s*)?(?:[,;]\s*|(?<=\s))([-+−]?\d{1,3}(?:\.\d+)?)\s*(?:°\s*)?\)?$/.exec(both);
  return found ? { ...rest, latitude: found[1], longitude: found[2] } : rest;
}

/** "18-25", "16+", "from 18": what cannot be read so is left to the text. */
function ageRange(text: unknown): Fields {
  if (typeof text !== 'string') return {};
  const range = /^(\d{1,3})\s*(?:-|–|to|a)\s*(\d{1,3})$/i.exec(text);
  if (range) return { minimum_age: readNumber(range[1] ?? ''), maximum_age: readNumber(range[2] ?? '') };
  const from = /^(?:from |over |desde )?(\d{1,3})\s*(?:\+|and (?:over|up|older)|y más|años o más)?$/i.exec(text);
  return from ? { minimum_age: readNumber(from[1] ?? '') } : { eligibility_ages: text };
}
