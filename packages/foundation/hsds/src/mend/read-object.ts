import type * as z from 'zod/mini';
import type { HsdsTable } from '../dataset.js';
import { contentId } from '../ids/content-id.js';
import { recordId } from '../ids/record-id.js';
import { FULL_SCHEMAS, OBJECT_SCHEMAS } from '../tables/object-schemas.js';
import { FIELDS } from '../tables/field-kinds.js';
import { RECORD_SCHEMAS, TABLE_SPECS } from '../tables/table-specs.js';
import { NESTED } from '../tables/nested-fields.js';
import { isUuid } from '../text/formats.js';
import { cleanText } from './mend-value.js';
import { repairField } from './repair-field.js';
import { scalarText } from '../text/scalar-text.js';

/** What was wrong with an object and could not be mended: where, and in which words the schema refuses it. */
export interface ReadIssue {
  /** Fields and positions from the outermost object. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type ReadResult<T> =
  | {
      readonly success: true;
      readonly value: T;
      /** Values that were left out because nothing safe could be made of them. */
      readonly dropped: readonly ReadIssue[];
    }
  | { readonly success: false; readonly issues: readonly ReadIssue[] };

type Json = Readonly<Record<string, unknown>>;

const TABLE_OF_SCHEMA = new Map<unknown, HsdsTable>([
  ...Object.entries(RECORD_SCHEMAS).map(([table, schema]) => [schema, table as HsdsTable] as const),
  ...Object.entries(OBJECT_SCHEMAS).map(([table, schema]) => [schema, table as HsdsTable] as const),
  ...Object.entries(FULL_SCHEMAS).map(([table, schema]) => [schema, table as HsdsTable] as const),
]);
const DEPTH = 12;

/**
 * Reads one object of HSDS 3 leniently, with all that is nested in it: nulls and blanks are dropped, numbers, dates, web
 * addresses and choices are mended where that is safe, optional values that stay invalid are dropped, ids that are no UUIDs
 * become such (see `recordId`) and are kept as `source_id`; then the strict schema decides. Fields that the standard does not
 * know, those of 3.2 and 3.3 among them, are kept.
 *
 * `schema` is one of this package's models: `read(Service, body)`.
 */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown): ReadResult<T> {
  const table = TABLE_OF_SCHEMA.get(schema);
  const dropped: ReadIssue[] = [];
  const mended = table && isObject(value) ? mendObject(table, value, [], dropped) : value;
  const parsed = schema.safeParse(mended);
  if (parsed.success) return { success: true, value: parsed.data, dropped };
  return {
    success: false,
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.filter((step) => typeof step !== 'symbol'), message })),
  };
}

function mendObject(table: HsdsTable, value: Json, path: readonly (string | number)[], dropped: ReadIssue[]): Json {
  const result: Record<string, unknown> = {};
  const nested = NESTED[table];
  for (const key of Object.keys(value)) {
    if (key === '__proto__') continue;
    const content = value[key];
    if (content === null || content === undefined || (typeof content === 'string' && cleanText(content) === '')) continue;
    const inner = Object.prototype.hasOwnProperty.call(nested, key) ? nested[key] : undefined;
    const at = [...path, key];
    if (inner && typeof content === 'object') {
      if (at.length > DEPTH * 2) continue;
      const items = Array.isArray(content) ? (content as unknown[]) : [content];
      const objects = items
        .filter(isObject)
        .map((item, index) => mendObject(inner.table, item, inner.back === undefined ? at : [...at, index], dropped));
      if (inner.back === undefined) result[key] = objects[0];
      else result[key] = objects;
      continue;
    }
    const mended = mendField(table, key, content, at, dropped);
    if (mended !== undefined) result[key] = mended;
    if (key === 'id' && result.id !== undefined && result.id !== content && typeof content !== 'object')
      result.source_id = cleanText(scalarText(content));
  }
  if (result.id === undefined) result.id = contentId(table, result);
  return result;
}

function mendField(table: HsdsTable, key: string, content: unknown, path: readonly (string | number)[], dropped: ReadIssue[]): unknown {
  const spec = FIELDS[table].get(key);
  if (!spec) return typeof content === 'string' ? cleanText(content) : content;
  if (spec.kind === 'id' || spec.kind === 'reference') {
    const text = typeof content === 'string' || typeof content === 'number' ? cleanText(String(content)) : undefined;
    if (text !== undefined) return isUuid(text) ? text : recordId(spec.to ?? (key === 'id' ? table : linkedTable(table)), text);
  }
  const repaired = repairField(spec, content);
  if (repaired !== undefined) return repaired;
  // A required field is the schema's to refuse, with the value that was there.
  if (spec.required) return content;
  dropped.push({
    path,
    message: `"${scalarText(content).slice(0, 60)}" cannot be used as ${spec.kind}`,
  });
  return undefined;
}

/** Attributes and changes point to any table; services are what they are about most often. */
function linkedTable(table: HsdsTable): HsdsTable {
  return Object.values(TABLE_SPECS[table].references)[0] ?? 'services';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
