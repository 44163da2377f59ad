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

/** What was said of some entries, one after the other. */
interface Run<Part> {
  readonly part: Part;
  /** The first entry, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

function runOf<Part>(runs: readonly Run<Part>[], entry: number): Run<Part> | undefined {
  return runs.find(({ from, to }) => entry >= from && entry < to);
}

/** All that comes after the base, ready to be searched. */
export class MoreStore {
  readonly alerts = new AlertFinder();
  readonly lexicon = new Lexicon();
  /** Short texts; names first. */
  readonly scans: { readonly field: number; readonly scan: ScanText }[] = [];
  readonly indexes: WordIndex[] = [];
  /** The beginnings of descriptions in the city's language. */
  heads: TextTable | undefined;
  places: PlaceSearch | undefined;
  readonly #contacts: Run<ContactsPart>[] = [];
  readonly #details: Run<DetailsPart>[] = [];
  readonly #labels = new Set<LabelsPart>();
  readonly #translated = new Set<string>();
  /** What is still to be readied; each is called until it no longer says true. */
  readonly #steps: (() => unknown)[] = [];
  #working: Promise<void> | undefined;

  constructor(
    readonly store: SearchStore,
    readonly kit: FirstKit,
  ) {
    for (const alert of store.base.alerts) this.#steps.push(() => this.alerts.add(alert));
  }

  addContacts(part: ContactsPart, from = 0): void {
    this.#contacts.push({ part, from, to: from + part.phones.length });
    this.store.addTexts(part.texts, from);
    this.#addNames(part.texts, from);
    this.#scan(
      PLACE,
      part.addresses.map((address, i) => `${address}\n${part.texts.get('location', i)?.text ?? ''}`.trim()),
      from,
    );
  }

  addHeads(heads: TextTable, from = 0): void {
    // What lies around a place may come before what everybody is given.
    this.heads ??= this.kit.unpackTable({ lang: heads.lang, provenance: heads.provenance, fields: {} });
    this.heads.add(heads, from);
  }

  addDetails(part: DetailsPart, from = 0): void {
    const first = from + part.from;
    this.#details.push({ part, from: first, to: first + part.values.emails.length });
    this.store.addTexts(part.texts, first);
  }

  addTexts({ texts }: TextsPart, from = 0): void {
    this.#translated.add(texts.lang);
    this.store.addTexts(texts, from);
    this.#addNames(texts, from);
  }

  addWords(part: WordsPart, from = 0): void {
    this.indexes.push(new WordIndex(part, this.kit, from));
  }

  /** Names in one language of entries that came later. */
  addNames(names: TextTable, from: number): void {
    this.#scan(NAME, names.column('name'), from);
  }

  /** One language of the lexicon, in its turn: twelve at once would keep a tap waiting. */
  addWordsForNeeds(lang: string, words: readonly (readonly string[])[], fillers?: readonly string[]): void {
    this.#steps.push(() => this.lexicon.add(lang, words, fillers));
  }

  contactsOf(entry: number): Run<ContactsPart> | undefined {
    return runOf(this.#contacts, entry);
  }

  detailsOf(entry: number): Run<DetailsPart> | undefined {
    return runOf(this.#details, entry);
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
        part.fillers,
      );
      this.#scan(NAME, part.names.column('name'), 0);
    }
    let until = Date.now() + SLICE;
    for (let step = this.#steps[0]; step; step = this.#steps[0]) {
      if (!step()) this.#steps.shift();
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      until = Date.now() + SLICE;
    }
  }

  #addNames(texts: TextTable, from: number): void {
    this.#scan(ORGANIZATION, texts.column('organization'), from);
    this.#scan(NAME, texts.column('alternateName'), from);
  }

  #scan(field: number, texts: readonly string[] | undefined, from: number): void {
    if (!texts?.some((text) => text !== '')) return;
    const scan = new ScanText(texts, from);
    this.scans.push({ field, scan });
    this.#steps.push(() => scan.prepare(50));
  }
}
