import { NewcomerError } from '@newcomer/core';
import type { SourceFiles, SourceFormat } from '../../dataset.js';
import { JsonValues, type FoundValue } from '../../json/json-values.js';
import type { DatasetBuilder } from '../dataset-builder.js';
import { openText } from '../open-text.js';
import { OLD_TABLES, renamed } from '../tabular/old-tables.js';
import { addRow, joinServices, type Joins } from '../tabular/read-tabular.js';
import { sourceTable, type SourceTable } from '../tabular/table-names.js';
import { ObjectFlattener } from './flatten-object.js';
import { isUk1 } from './open-referral-uk-1.js';
import { tableOfObject, tableOfPath } from './object-table.js';
import { scalarText } from '../../text/scalar-text.js';

type Json = Readonly<Record<string, unknown>>;

/** Lists that APIs wrap their answers in. */
const WRAPPERS = new Set(['contents', 'content', 'items', 'results', 'data', 'records', 'value']);
/** Fields that show a version. */
const SIGNS_OF_3_3 = ['operating_hours', 'events'];
const SIGNS_OF_3_1 = ['additional_urls', 'additional_websites', 'capacities'];

/**
 * Reads HSDS as JSON: one object, a list, pages of an API, all tables in one object, or an object on each line.
 * Returns undefined where nothing in the files is a record of a directory.
 */
export async function readJson(files: SourceFiles, names: readonly string[], builder: DatasetBuilder): Promise<SourceFormat | undefined> {
  const reader = new JsonReader(builder);
  for (const name of names) await reader.read(files, name);
  return reader.end();
}

class JsonReader {
  readonly #flattener: ObjectFlattener;
  readonly #joins: Joins = { eligibility: [], payments: [] };
  /** Records that stand by themselves, and the file in which each came last. */
  readonly #listed = new Map<string, string>();
  #records = 0;
  #uk: '1.0' | '3.0' | undefined;
  #version = '3.0';
  #old = false;

  constructor(readonly builder: DatasetBuilder) {
    this.#flattener = new ObjectFlattener(builder);
  }

  async read(files: SourceFiles, name: string): Promise<void> {
    const text = await openText(files, name, this.builder);
    const hint = tableOfPath(name);
    let row = 0;
    let property: string | undefined;
    const take = (found: FoundValue): void => {
      if (found.property !== property) {
        property = found.property;
        row = 0;
      }
      row += 1;
      for (let line = found.line; text.doubts.size > 0 && line <= found.endLine; line += 1) {
        if (!text.doubts.has(line)) continue;
        this.builder.problem(
          'encoding-mixed',
          'warning',
          name,
          row,
          'the record is not UTF-8 as the rest of the file; its accents were read as an old code page. Check them.',
        );
        break;
      }
      this.#take(found, name, row, hint);
    };
    const values = new JsonValues(take, undefined, /\.(?:ndjson|jsonl)$/i.test(name));
    await text.each((piece) => values.push(piece));
    const whole = values.end();
    if (whole && !values.damaged) return;
    if (this.#records === 0)
      throw new NewcomerError(
        'hsds/bad-json',
        `${name} holds no record: it is no list and no object of JSON, or was cut off; export or download it again`,
      );
    this.builder.problem(
      'json-cut-off',
      'severe',
      name,
      row,
      `${name} ends in the middle of a record, or holds text that is no JSON: records are missing. Export or download it again.`,
    );
  }

  end(): SourceFormat | undefined {
    joinServices(this.builder, this.#joins);
    if (this.#records === 0) return undefined;
    if (this.#uk) return { name: 'open-referral-uk', version: this.#uk };
    return { name: 'hsds', version: this.#old ? '1.0' : this.#version };
  }

  #take(found: FoundValue, name: string, row: number, hint: SourceTable | undefined): void {
    let value: unknown;
    try {
      value = JSON.parse(found.text);
    } catch {
      this.builder.problem(
        'json-damaged',
        'severe',
        name,
        row,
        'the record is not valid JSON and could not be read. Mend it, or export it again.',
      );
      return;
    }
    const listed = found.property === undefined ? undefined : sourceTable(found.property);
    if (found.property !== undefined && !listed && !WRAPPERS.has(found.property)) return;
    if (!isObject(value)) {
      this.#noRecord(name, row);
      return;
    }
    if (found.property === undefined && this.#wrapped(value, name, hint)) return;
    this.#record(value, listed ?? hint, name, row);
  }

  /** A page of an API or a package of tables; false where the object is a record itself. */
  #wrapped(value: Json, name: string, hint: SourceTable | undefined): boolean {
    const { version } = value;
    if (typeof version === 'string' && ('openapi_url' in value || 'profile' in value)) {
      if (/uk/i.test(version)) this.#uk ??= '3.0';
      else this.#version = /(?<!\d)\d+\.\d+/.exec(version)?.[0] ?? this.#version;
      return true;
    }
    const lists = Object.keys(value).filter((key) => Array.isArray(value[key]));
    const wrapper = lists.find((key) => WRAPPERS.has(key));
    const isRecord = value.id !== undefined || value.name !== undefined;
    if (wrapper !== undefined && !isRecord) {
      if (wrapper === 'content' || 'totalElements' in value) this.#uk ??= 'totalElements' in value ? '1.0' : undefined;
      this.#each(value[wrapper], hint, name);
      return true;
    }
    if (isRecord) return false;
    const tables = lists.filter((key) => sourceTable(key) !== undefined);
    for (const key of tables) this.#each(value[key], sourceTable(key), name);
    return tables.length > 0;
  }

  #each(list: unknown, hint: SourceTable | undefined, name: string): void {
    for (const [index, item] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
      if (isObject(item)) this.#record(item, hint, name, index + 1);
      else this.#noRecord(name, index + 1);
    }
  }

  #noRecord(file: string, row: number): void {
    this.builder.problem(
      'record-none',
      'warning',
      file,
      row,
      'where a record should stand there is something else; it was left out. Take it out of the list, or export the list again.',
    );
  }

  #record(value: Json, hint: SourceTable | undefined, file: string, row: number): void {
    const place = { file, row };
    if (hint === 'translations' || (hint !== undefined && hint !== 'taxonomy' && hint in OLD_TABLES)) {
      this.#old = this.#old || hint !== 'translations';
      addRow(this.builder, hint, value, place, this.#joins);
      this.#records += 1;
      return;
    }
    const table = hint === 'taxonomy' ? taxonomyTable(value) : (hsdsTable(hint) ?? tableOfObject(value));
    if (!table) {
      this.builder.problem(
        'record-unknown',
        'warning',
        file,
        row,
        'nothing tells what kind of record this is; it was left out. Put it into a list named for its table, such as "services".',
      );
      return;
    }
    if (isUk1(value)) this.#uk = '1.0';
    if (SIGNS_OF_3_3.some((sign) => sign in value)) this.#version = '3.3';
    else if (this.#version === '3.0' && SIGNS_OF_3_1.some((sign) => sign in value)) this.#version = '3.1';
    this.#records += 1;
    this.#flattener.add(table, renamed(table, value), place);
    const id = scalarText(value.id);
    const key = `${table}/${id}`;
    if (id !== '' && this.#listed.get(key) === file) {
      this.builder.problem(
        'record-repeated',
        'note',
        table,
        row,
        'the record comes more than once in its file; what agrees was made one.',
        id,
      );
    }
    this.#listed.set(key, file);
  }
}

/** HSDS 1.x called a list of terms "taxonomy"; since 3.0 a taxonomy is what terms belong to. */
function taxonomyTable(value: Json): 'taxonomy_terms' | 'taxonomies' {
  return 'parent_id' in value || 'vocabulary' in value || 'taxonomy' in value || 'taxonomy_detail' in value
    ? 'taxonomy_terms'
    : 'taxonomies';
}

function hsdsTable(hint: SourceTable | undefined): ReturnType<typeof tableOfObject> {
  return hint === undefined || hint === 'translations' || hint in OLD_TABLES ? undefined : (hint as ReturnType<typeof tableOfObject>);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
