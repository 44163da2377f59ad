import { EngineError } from '../engine-error.js';

/** Where a value stands, from the root: ["values", "cards", 3, "id"]. */
export type FixPath = readonly (string | number)[];

/** Sets the value at a path; without a value, removes it. */
export interface Edit {
  readonly path: FixPath;
  readonly value?: unknown;
}

/** A change that mends a problem, as data: a program applies it, an editor shows it first. */
export interface Fix {
  /** What it does, for the person who decides: "take the quotation marks away". */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/**
 * The same document with a fix applied; what the fix does not touch is shared, and nothing is changed in place.
 *
 * @throws {EngineError} `engines/bad-fix` where a path leads through something that is not there.
 */
export function applyFix<Subject>(subject: Subject, fix: Fix): Subject {
  return fix.edits.reduce<unknown>((current, edit) => change(current, edit.path, 0, edit.value), subject) as Subject;
}

function change(node: unknown, path: FixPath, at: number, value: unknown): unknown {
  if (at === path.length) return value;
  const part = path[at]!;
  const isLast = at === path.length - 1;
  if (Array.isArray(node) && typeof part === 'number' && part >= 0 && part < node.length) {
    if (isLast && value === undefined) return node.filter((_, index) => index !== part);
    return node.map((item: unknown, index) => (index === part ? change(item, path, at + 1, value) : item));
  }
  if (typeof node === 'object' && node !== null && !Array.isArray(node) && typeof part === 'string') {
    const record = node as Readonly<Record<string, unknown>>;
    if (isLast && value === undefined) return Object.fromEntries(Object.entries(record).filter(([key]) => key !== part));
    const inner = Object.prototype.hasOwnProperty.call(record, part) ? record[part] : undefined;
    // Not `{...record, [part]: …}`: a key called "__proto__" stays a key.
    const entries = Object.entries(record).filter(([key]) => key !== part);
    const place = Object.keys(record).indexOf(part);
    entries.splice(place < 0 ? entries.length : place, 0, [part, change(inner, path, at + 1, value)]);
    return Object.fromEntries(entries);
  }
  throw new EngineError('engines/bad-fix', `a fix leads to ${path.join('.')}, and there is no ${String(part)}`, [path.join('.')]);
}
