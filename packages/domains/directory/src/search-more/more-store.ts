import type { ChosenText } from '@newcomer/core/localized-text';
import type { ContactsPart, DetailsPart, LabelsPart, TextsPart, WordsPart } from '../parts/parts.js';
import { LIST, type TextField, type TextTable } from '../parts/text-table.js';
import type { FirstKit } from '../search/first-kit.js';
import type { SearchStore } from '../search/search-store.js';
import { AlertFinder } from './alert-words.js';
import { Lexicon } from './lexicon.js';
import type { PlaceSearch } from './place-search.js';
import { ScanText } from './scan-text.js';
import { WordIndex } from './word-index.js';

/** Where a word may stand, by what it counts: the positions of `WEIGHTS` and of `Match.field`. */
export const NAME = 0;
export const ORGANIZATION = 1;
export const PLACE = 5;

const SLICE = 8;

/** All that comes after the base, ready to be searched. */
export class MoreStore {
  readonly alerts: AlertFinder;
  readonly lexicon = new Lexicon();
  /** Short texts; names first. */
  readonly scans: { readonly field: number; readonly scan: ScanText }[] = [];
  readonly indexes: WordIndex[] = [];
  contacts: ContactsPart | undefined;
  /** The beginnings of descriptions in the city's language. */
  heads: TextTable | undefined;
  places: PlaceSearch | undefined;
  readonly #details: DetailsPart[] = [];
  readonly #labels = new Set<LabelsPart>();
  readonly #translated = new Set<string>();
  /** What is still to be readied; each is called until it says false. */
  readonly #steps: (() => boolean)[] = [];
  #working: Promise<void> | undefined;

  constructor(
    readonly store: SearchStore,
    readonly kit: FirstKit,
  ) {
    this.alerts = new AlertFinder(store.base.alerts);
  }

  addContacts(part: ContactsPart): void {
    this.contacts = part;
    this.store.addTexts(part.texts);
    this.#addNames(part.texts);
    this.#scan(
      PLACE,
      part.addresses.map((address, i) => `${address}\n${part.texts.get('location', i)?.text ?? ''}`.trim()),
    );
  }

  addDetails(part: DetailsPart): void {
    this.#details.push(part);
    this.store.addTexts(part.texts, part.from);
  }

  addTexts({ texts }: TextsPart): void {
    this.#translated.add(texts.lang);
    this.store.addTexts(texts);
    this.#addNames(texts);
  }

  addWords(part: WordsPart): void {
    this.indexes.push(new WordIndex(part, this.kit));
  }

  /** One language of the lexicon, in its turn: twelve at once would keep a tap waiting. */
  addWordsForNeeds(lang: string, words: readonly (readonly string[])[]): void {
    this.#steps.push(() => {
      this.lexicon.add(lang, words);
      return false;
    });
  }

  detailsOf(entry: number): DetailsPart | undefined {
    return this.#details.find(({ from, values }) => entry >= from && entry < from + values.emails.length);
  }

  /** Whether the translations for a reader have come, if there are any. */
  hasTexts(lang: string): boolean {
    const { language, languages } = this.store.base.info;
    const found = this.kit.negotiate([lang], languages);
    return !found || found.match === 'english' || found.tag === language || this.#translated.has(found.tag);
  }

  /** The description in the city's language, whose beginning came before the rest. */
  originalDescription(entry: number): ChosenText | undefined {
    const head = this.heads?.get('description', entry);
    const rest = this.store.original.get('description', entry);
    return head ? { ...head, text: head.text + (rest?.text ?? '') } : rest;
  }

  /** A list, item by item in the reader's language where the item has it. */
  list(field: TextField, entry: number, lang: string): (ChosenText | undefined)[] {
    const split = (text: ChosenText | undefined) =>
      text ? text.text.split(LIST).map((item) => (item ? { ...text, text: item } : undefined)) : [];
    const original = split(this.store.original.get(field, entry));
    const translated = split(this.store.translations(lang)?.get(field, entry));
    return (translated.length > original.length ? translated : original).map((_, i) => translated[i] ?? original[i]);
  }

  /** Takes the labels that came meanwhile, and readies short texts for words, a few at a time so that no tap waits for it. */
  prepare(): Promise<void> {
    return (this.#working ??= this.#prepare().finally(() => (this.#working = undefined)));
  }

  async #prepare(): Promise<void> {
    for (const part of this.store.labels) {
      if (this.#labels.has(part)) continue;
      this.#labels.add(part);
      this.addWordsForNeeds(
        part.lang,
        part.words.map((own, need) => [part.needs[need]?.text ?? '', ...own]),
      );
      this.#scan(NAME, part.names.column('name'));
    }
    let until = Date.now() + SLICE;
    for (let step = this.#steps[0]; step; step = this.#steps[0]) {
      if (!step()) this.#steps.shift();
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = Date.now() + SLICE;
    }
  }

  #addNames(texts: TextTable): void {
    this.#scan(ORGANIZATION, texts.column('organization'));
    this.#scan(NAME, texts.column('alternateName'));
  }

  #scan(field: number, texts: readonly string[] | undefined): void {
    if (!texts?.some((text) => text !== '')) return;
    const scan = new ScanText(texts);
    this.scans.push({ field, scan });
    this.#steps.push(() => scan.prepare(50));
  }
}
