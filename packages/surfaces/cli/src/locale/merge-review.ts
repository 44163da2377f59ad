import { normalizeForSearch } from '@newcomer/core/search-text';
import type { RefusedRow } from '@newcomer/directory/translation';
import type { ReviewFile } from './review-file.js';

/** A catalog of words on screen as it is authored: parts of messages by key. */
export type Catalog = Readonly<Record<string, unknown>>;

/** A line that a person has reviewed. It holds as long as both the English and the words are these. */
export interface ReviewedWord {
  readonly key: string;
  readonly original: string;
  readonly words: string;
  readonly provenance: 'human';
  readonly by?: string | undefined;
  readonly date: string;
}

export interface Review {
  readonly language: string;
  readonly words: readonly ReviewedWord[];
}

export interface MergedReview {
  readonly catalog: Catalog;
  readonly review: Review;
  /** Keys whose words were changed to the reviewer's. */
  readonly changed: readonly string[];
  /** Critical keys that nobody has reviewed as they are now; none means that the label goes. */
  readonly open: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** Takes a review into a catalog and its record of reviews. */
export function mergeReview(
  file: ReviewFile,
  catalog: Catalog,
  english: Catalog,
  critical: readonly { readonly key: string }[],
  before: Review | undefined,
): MergedReview {
  const words = new Map((before?.words ?? []).map((word) => [word.key, word]));
  const changed: string[] = [];
  const refused: RefusedRow[] = [];
  let now = catalog;
  file.lines.forEach((line, n) => {
    if (line.answer === '') return;
    const fault = faultOf(line, messageOf(now, line.key), messageOf(english, line.key));
    if (fault) {
      refused.push({ at: `line ${n + 1}`, key: line.key, what: fault[0], todo: fault[1] });
      return;
    }
    const text = line.answer === 'better' ? (line.better ?? '').trim() : line.words;
    if (text !== messageOf(now, line.key)) {
      now = withMessage(now, line.key, text);
      changed.push(line.key);
    }
    const by = file.by?.trim();
    words.set(line.key, {
      key: line.key,
      original: line.original,
      words: text,
      provenance: 'human',
      ...(by !== undefined && by !== '' && { by }),
      date: file.date,
    });
  });
  const open = critical
    .map(({ key }) => key)
    .filter((key) => words.get(key)?.words !== messageOf(now, key) || words.get(key)?.original !== messageOf(english, key));
  const order = critical.map(({ key }) => key);
  const sorted = [...words.values()].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { catalog: now, review: { language: file.language, words: sorted }, changed, open, refused };
}

type Line = ReviewFile['lines'][number];

function faultOf(line: Line, now: string | undefined, english: string | undefined): readonly [string, string] | undefined {
  if (now === undefined || english === undefined) return ['there is no such line any more', 'Nothing.'];
  if (line.original !== english)
    return [`the English sentence is "${english}" by now`, 'Write a new sheet with "newcomer locale review", and ask again for this line.'];
  if (line.words !== now && line.answer === 'ok')
    return [`the words are "${now}" by now, and other words were approved`, 'Ask again for this line with a new sheet.'];
  if (line.answer === 'ok') return undefined;
  const better = (line.better ?? '').trim();
  if (better === '') return ['"better" is ticked, but no better text is written', 'Write the better text, or tick "ok".'];
  if (/[<>]/.test(better)) return ['the text holds < or >', 'Write it without them.'];
  const lost = placeholders(english).filter((name) => !placeholders(better).includes(name));
  const added = placeholders(better).filter((name) => !placeholders(english).includes(name));
  if (lost.length + added.length > 0)
    return [
      `the text must hold exactly ${placeholders(english).join(' ') || 'no { }'}`,
      'Put in what stands in braces as it is in English.',
    ];
  if (normalizeForSearch(better) === normalizeForSearch(english) && normalizeForSearch(now) !== normalizeForSearch(english))
    return ['the text is the English one', 'Write it in the language of the sheet.'];
  return undefined;
}

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

function partOf(catalog: Catalog, key: string): string | undefined {
  return ['frame', 'core', 'detail', 'keep'].find((part) => key in ((catalog[part] as object | undefined) ?? {}));
}

function messageOf(catalog: Catalog, key: string): string | undefined {
  const part = partOf(catalog, key);
  const message = part === undefined ? undefined : (catalog[part] as Readonly<Record<string, unknown>>)[key];
  return typeof message === 'string' ? message : undefined;
}

function withMessage(catalog: Catalog, key: string, text: string): Catalog {
  const part = partOf(catalog, key) ?? 'core';
  return { ...catalog, [part]: { ...(catalog[part] as object), [key]: text } };
}
