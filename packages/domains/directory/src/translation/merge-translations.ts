import { Provenance } from '@newcomer/core';
import { dayOf } from '@newcomer/core/civil-time';
import { normalizeForSearch } from '@newcomer/core/search-text';
import { lacksScript } from '../import/rules/translations.js';
import { missingParts } from './protected-parts.js';
import { textHash } from './text-hash.js';
import { placeOfKey, type TranslatableText } from './translatable-texts.js';
import type { StoredTranslation, TranslationFile } from './translation-file.js';

/** A row of a file that came back from a translator. */
export interface TranslatedRow {
  /** Where it stands: "row 12", "unit u7". */
  readonly at: string;
  /** As the export wrote it: key of the first field and hash of the original, "services/a1/description#0123456789abcdef". */
  readonly key: string;
  /** The original beside it, where the format repeats it. */
  readonly original?: string | undefined;
  readonly text: string;
  /** "human", "reviewed", "machine"; absent means what the person who imports says, and words that were there before stay whose they are. */
  readonly provenance?: string | undefined;
  /** Whether the translator marked the row as done, where the format can say it. */
  readonly done?: boolean | undefined;
  readonly by?: string | undefined;
  /** ISO 8601 date. */
  readonly updated?: string | undefined;
}

/** A row that was not taken. */
export interface RefusedRow {
  readonly at: string;
  readonly key: string;
  readonly what: string;
  readonly todo: string;
}

export interface MergeOptions {
  /** For rows that do not say who made them. */
  readonly provenance: StoredTranslation['provenance'];
  readonly by?: string | undefined;
  /** For rows without a date, "2026-11-27". */
  readonly updated: string;
}

export interface Merged {
  readonly file: TranslationFile;
  /** Rows by what became of them. `stale`: kept, but their original has changed since the export. */
  readonly counts: { readonly taken: number; readonly unchanged: number; readonly blank: number; readonly stale: number };
  readonly refused: readonly RefusedRow[];
}

export function keyOf(text: TranslatableText): string {
  return `${text.of[0] ?? ''}#${text.hash}`;
}

/**
 * Takes what came back from a translator into the file of a language. A machine's text never takes the place of a person's, a row
 * that would mislead is refused with its reason, and a translation of an older original is kept beside none that is newer.
 */
export function mergeTranslations(
  file: TranslationFile,
  rows: readonly TranslatedRow[],
  texts: readonly TranslatableText[],
  options: MergeOptions,
): Merged {
  const merge = new Merge(file, texts, options);
  for (const row of rows) merge.take(row);
  return { file: { ...file, texts: merge.stored() }, counts: merge.counts, refused: merge.refused };
}

type Fault = readonly [what: string, todo: string];

class Merge {
  readonly counts = { taken: 0, unchanged: 0, blank: 0, stale: 0 };
  readonly refused: RefusedRow[] = [];
  readonly #language: string;
  /** Each key by itself while rows are taken. */
  readonly #stored = new Map<string, Omit<StoredTranslation, 'of'>>();
  readonly #texts = new Map<string, TranslatableText>();
  readonly #options: MergeOptions;
  /** What is known already, by field, original and words. */
  readonly #memory = new Map<string, Omit<StoredTranslation, 'of'>>();
  readonly #seen = new Map<string, string>();

  constructor({ language, texts }: TranslationFile, all: readonly TranslatableText[], options: MergeOptions) {
    this.#language = language;
    this.#options = options;
    for (const { of, ...rest } of texts)
      for (const key of of) {
        this.#stored.set(key, rest);
        this.#memory.set(`${placeOfKey(key)}#${rest.original}#${rest.text}`, rest);
      }
    for (const text of all) for (const key of text.of) this.#texts.set(key, text);
  }

  take(row: TranslatedRow): void {
    const text = row.text.trim();
    if (text === '') {
      this.counts.blank += 1;
      return;
    }
    const fault = this.#take(row, text);
    if (fault) this.refused.push({ at: row.at, key: row.key, what: fault[0], todo: fault[1] });
  }

  #take(row: TranslatedRow, text: string): Fault | undefined {
    const [, key = '', hash = ''] = /^(.+)#([0-9a-f]{16})$/s.exec(row.key.trim()) ?? [];
    if (key === '') return ['its key is not one that the export wrote', 'Put the key back as it was, or export again.'];
    if (row.original !== undefined && textHash(row.original) !== hash)
      return [
        'the original beside it is not the one that its key stands for: rows or cells were moved',
        'Sort whole rows only, and leave the columns "key" and "original" as they are.',
      ];
    const known = this.#texts.get(key);
    const there = this.#stored.get(key);
    const claimed = row.provenance !== undefined || row.done === true;
    // Words that were in the export and that nobody touched: those of an older original are no answer.
    const inherited = claimed ? undefined : this.#memory.get(`${placeOfKey(key)}#${hash}#${text}`);
    if (!claimed && !inherited && there?.text === text) {
      this.counts.blank += 1;
      return undefined;
    }
    const before = this.#seen.get(row.key);
    if (before !== undefined && before !== text)
      return ['the same key stands in the file twice, with two translations', 'Leave the better one and delete the other row.'];
    const provenance = Provenance.safeParse(row.provenance?.trim().toLowerCase() ?? this.#options.provenance);
    if (!provenance.success || provenance.data === 'original')
      return [`"${row.provenance ?? ''}" does not say who made it`, 'Write human, reviewed or machine, or leave the cell blank.'];
    // A name and a date that were in the export belong to the words that were there.
    const isOld = there !== undefined && there.text !== text && row.by === there.by && row.updated === there.updated;
    const updated = (isOld ? undefined : row.updated?.trim()) ?? this.#options.updated;
    if (!/^\d{4}-\d\d-\d\d$/.test(updated) || Number.isNaN(dayOf(updated)))
      return [`"${updated}" is no date`, 'Write it as 2026-11-27, or leave the cell blank.'];
    if (!known) return ['the directory has no such text today', 'Nothing, if the record is gone. Otherwise export again.'];
    const current = known.hash === hash;
    const original = current ? known.text : row.original;
    const fault = original === undefined ? undefined : faultOf(original, text, this.#language);
    if (fault) return fault;
    this.#seen.set(row.key, text);
    const by = (isOld ? undefined : row.by?.trim()) ?? this.#options.by;
    const next = inherited ?? { original: hash, text, provenance: provenance.data, updated, ...(by !== undefined && by !== '' && { by }) };
    return this.#put(current ? known.of : [key], next, current);
  }

  #put(keys: readonly string[], next: Omit<StoredTranslation, 'of'>, current: boolean): Fault | undefined {
    const open = keys.filter((key) => {
      const there = this.#stored.get(key);
      if (!there) return true;
      // Nothing newer gives way to a translation of an older original.
      if (!current && there.original === this.#texts.get(key)?.hash) return false;
      // Not even where the original has changed since: a person corrects those words faster than a machine's.
      return !(next.provenance === 'machine' && there.provenance !== 'machine');
    });
    if (open.length === 0)
      return next.provenance === 'machine'
        ? [
            "a person has translated this text, and a machine's words never take that place",
            'Nothing. To replace it, import the row as human.',
          ]
        : ['there is a newer translation of the text as it is today', 'Nothing, or export again and translate what is there now.'];
    const changed = open.filter((key) => {
      const there = this.#stored.get(key);
      const same = there?.original === next.original && there.text === next.text;
      // The same words do not become less than they were.
      return !(same && (there.provenance === next.provenance || RANK[there.provenance] > RANK[next.provenance]));
    });
    for (const key of changed) this.#stored.set(key, next);
    if (!current) this.counts.stale += 1;
    else if (changed.length > 0) this.counts.taken += 1;
    else this.counts.unchanged += 1;
    return undefined;
  }

  stored(): StoredTranslation[] {
    const groups = new Map<string, StoredTranslation>();
    for (const [key, rest] of this.#stored) {
      const group = JSON.stringify([rest.original, rest.text, rest.provenance, rest.updated, rest.by]);
      const known = groups.get(group);
      if (known) known.of.push(key);
      else groups.set(group, { of: [key], ...rest });
    }
    return [...groups.values()];
  }
}

const RANK = { machine: 0, original: 1, human: 1, reviewed: 2 } as const;

/** What is wrong with a translation, whoever made it. */
export function faultOf(original: string, text: string, language: string): Fault | undefined {
  const lost = missingParts(original, text);
  if (lost.length > 0)
    return [`it lacks ${lost.map((part) => `"${part}"`).join(', ')}, which the original has`, 'Put it in as it stands in the original.'];
  if (normalizeForSearch(original) === normalizeForSearch(text))
    return ['it repeats the original word for word', 'Leave it blank: where there is no translation, the original is shown as what it is.'];
  if (lacksScript(language, text))
    return [`it has not one letter of the script of "${language}"`, 'Check that this is the file of that language.'];
  return undefined;
}
