import { tokenize } from '@newcomer/core/search-text';
import type { DirectoryEntry } from '../directory.js';
import { packRising } from './packed-numbers.js';
import type { WordsPart } from './parts.js';
import { textOfField } from './text-columns.js';
import { LIST, type TextField } from './text-table.js';

/** The longer texts. Names, organizations and addresses are short enough to be looked through as they are. */
const INDEXED: readonly TextField[] = [
  'description',
  'alert',
  'application',
  'eligibility',
  'fees',
  'interpretation',
  'waitTime',
  'transport',
  'documents',
  'accessibility',
];
/** A word that stands in more than this part of the texts tells nothing. */
const EVERYWHERE = 0.25;
/** Of a word that says nothing of a need in any text, this part is enough. */
const FILLER_EVERYWHERE = 0.02;
const LONGEST = 40;

/** Gathers the words of texts, one entry at a time, so that a browser can do it in slices. */
export class WordIndexer {
  readonly #texts = new Map<string, number>();
  readonly #postings = new Map<string, number[]>();
  readonly #textOf: number[] = [];

  constructor(
    readonly lang: string,
    private readonly fillers: readonly string[] = [],
  ) {}

  add(entry: DirectoryEntry): void {
    const text = longText(entry, this.lang);
    if (text === '') {
      this.#textOf.push(-1);
      return;
    }
    let position = this.#texts.get(text);
    if (position === undefined) {
      this.#texts.set(text, (position = this.#texts.size));
      for (const word of new Set(tokenize(text))) {
        if (word.length > LONGEST) continue;
        const postings = this.#postings.get(word);
        if (postings) postings.push(position);
        else this.#postings.set(word, [position]);
      }
    }
    this.#textOf.push(position);
  }

  finish(): WordsPart {
    const isFiller = new Set(this.fillers);
    const most = (term: string) => Math.max(8, this.#texts.size * (isFiller.has(term) ? FILLER_EVERYWHERE : EVERYWHERE));
    const terms = [...this.#postings.keys()].sort();
    const postings = terms.map((term) => {
      const found = this.#postings.get(term) ?? [];
      return found.length > most(term) ? '' : packRising(found);
    });
    return { lang: this.lang, terms, postings, textOf: this.#textOf };
  }
}

export function indexWords(entries: readonly DirectoryEntry[], lang: string, fillers?: readonly string[]): WordsPart {
  const indexer = new WordIndexer(lang, fillers);
  for (const entry of entries) indexer.add(entry);
  return indexer.finish();
}

function longText(entry: DirectoryEntry, lang: string): string {
  return INDEXED.map((field) => textOfField(entry, field)?.[lang]?.text ?? '')
    .filter((text) => text !== '')
    .join('\n')
    .split(LIST)
    .join('\n');
}
