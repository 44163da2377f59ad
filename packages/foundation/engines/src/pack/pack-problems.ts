import * as z from 'zod/mini';
import type { PackProblem } from './cases.js';
import { languageOf, type Pack } from './pack.js';
import { reportedKey, whileCollecting } from './text-key-report.js';

/** The schema of a pack of some kind, as `packSchema` makes it. */
export type PackSchema = z.core.$ZodType;

/** A text that a pack needs, and the field that names it. */
export interface TextKeyUse {
  readonly key: string;
  readonly path: string;
}

/** What a schema finds wrong with a pack, each with the path of the field. Empty where it fits. */
export function schemaProblems(schema: PackSchema, pack: unknown): PackProblem[] {
  const { error } = z.core.safeParse(schema, pack);
  return (error?.issues ?? []).flatMap((issue) => problemsOf(issue, []));
}

/** Every text key in a pack that fits its schema: all strings whose schema is `TextKey`. */
export function textKeysIn(schema: PackSchema, pack: unknown): TextKeyUse[] {
  const { error } = whileCollecting(() => z.core.safeParse(schema, pack));
  return (error?.issues ?? []).flatMap((issue) => keysOf(issue, []));
}

/** Texts that are missing in a language, and texts that nothing uses. */
export function textProblems(pack: Pack, uses: readonly TextKeyUse[]): PackProblem[] {
  const texts = Object.entries(pack.texts ?? {});
  if (!pack.texts?.[languageOf(pack)]) {
    return [{ path: `texts.${languageOf(pack)}`, message: `the texts of the pack's own language are missing; add a file of texts for it` }];
  }
  const used = new Map(uses.map(({ key, path }) => [key, path]));
  return texts.flatMap(([lang, { entries }]) => [
    ...[...used]
      .filter(([key]) => !Object.prototype.hasOwnProperty.call(entries, key))
      .map(([key, path]) => ({
        path: `texts.${lang}.entries.${key}`,
        message: `no text in "${lang}" for the key that ${path} names; write it`,
      })),
    ...Object.keys(entries)
      .filter((key) => !used.has(key))
      .map((key) => ({
        path: `texts.${lang}.entries.${key}`,
        message: 'nothing in the pack names this key; remove it, or correct its name',
      })),
  ]);
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function problemsOf(issue: Issue, base: Path): PackProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path: pathText(path), message: issue.message }];
  // Of the forms that a field may have, the one that fits best is the one its author meant.
  const closest = issue.errors.reduce((best, issues) => (weight(issues) < weight(best) ? issues : best));
  return closest.flatMap((inner) => problemsOf(inner, path));
}

/** Few problems deep inside mean that the form was right; one at its root means that it was another form. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + 10 ** (2 - Math.min(issue.path.length, 2)), 0);
}

function keysOf(issue: Issue, base: Path): TextKeyUse[] {
  const path = [...base, ...issue.path];
  const key = reportedKey(issue);
  if (key !== undefined) return [{ key, path: pathText(path) }];
  if (issue.code !== 'invalid_union') return [];
  const fitting = issue.errors.find((issues) => issues.every(isOnlyKeys)) ?? [];
  return fitting.flatMap((inner) => keysOf(inner, path));
}

function isOnlyKeys(issue: Issue): boolean {
  if (reportedKey(issue) !== undefined) return true;
  return issue.code === 'invalid_union' && issue.errors.some((issues) => issues.every(isOnlyKeys));
}

/** ["steps", 3, "title"] → "steps[3].title". */
function pathText(path: Path): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`), '');
}
