import { negotiate } from '@newcomer/core/languages';
import { EntryIds } from '../parts/entry-ids.js';
import type { BasePart, ContactsPart, DetailsPart, LabelsPart, LexiconPart, PlacesPart, SummariesPart, TextsPart, WordsPart } from '../parts/parts.js';
import type { TextTable } from '../parts/text-table.js';
import type { ChosenText } from '../service-source.js';
import { AlertFinder } from './alert-words.js';
import { EntryTexts } from './entry-texts.js';
import { Lexicon } from './lexicon.js';
import { NeedTree } from './need-tree.js';
import { ScanText } from './scan-text.js';
import { WordIndex } from './word-index.js';

/** The parts of a directory that have come so far, ready to be searched. */
export class SearchStore {
  readonly ids: EntryIds;
  readonly texts: EntryTexts;
  readonly tree: NeedTree;
  readonly alerts: AlertFinder;
  readonly lexicon = new Lexicon();
  /** Short texts by position in `FIELDS`; names first. */
  readonly scans: { readonly field: number; readonly lang: string; readonly scan: ScanText }[] = [];
  readonly indexes = new Map<string, WordIndex>();
  contacts: ContactsPart | undefined;
  heads: TextTable | undefined;
  places: PlacesPart | undefined;
  readonly #labels = new Map<string, LabelsPart>();
  readonly #details: DetailsPart[] = [];
  readonly #textLanguages = new Set<string>();
  #working: Promise<void> | undefined;

  constructor(readonly base: BasePart) {
    this.ids = new EntryIds(base.ids, base.traits);
    this.texts = new EntryTexts(base.labels.names);
    this.tree = new NeedTree(base.info.needs);
    this.alerts = new AlertFinder(base.alerts);
    this.#labels.set(base.info.language, base.labels);
    this.#addWordsOf(base.labels);
    this.#scan(0, base.info.language, base.labels.names.column('name'));
  }

  get summaries(): boolean {
    return this.heads !== undefined;
  }

  hasLabels(lang: string): boolean {
    return this.#labels.has(lang);
  }

  addLabels(part: LabelsPart): void {
    if (this.#labels.has(part.lang)) return;
    this.#labels.set(part.lang, part);
    this.texts.add(part.names);
    this.#addWordsOf(part);
    this.#scan(0, part.lang, part.names.column('name'));
  }

  addContacts(part: ContactsPart): void {
    this.contacts = part;
    this.texts.add(part.texts);
    const { language } = this.base.info;
    this.#scan(1, language, part.texts.column('organization'));
    this.#scan(0, language, part.texts.column('alternateName'));
    this.#scan(5, language, part.addresses.map((address, i) => [...(address?.lines ?? []), part.texts.get('location', i)?.text ?? ''].join(' ')));
  }

  addSummaries(part: SummariesPart): void {
    this.heads = part.heads;
  }

  addDetails(part: DetailsPart): void {
    this.#details.push(part);
    this.texts.add(part.texts, part.from);
  }

  addTexts({ texts }: TextsPart): void {
    this.#textLanguages.add(texts.lang);
    this.texts.add(texts);
    this.#scan(1, texts.lang, texts.column('organization'));
    this.#scan(0, texts.lang, texts.column('alternateName'));
  }

  /** Whether the translations for a reader have come, if there are any. */
  hasTexts(lang: string): boolean {
    const { language, languages } = this.base.info;
    const found = negotiate([lang], languages);
    return !found || found.match === 'english' || found.tag === language || this.#textLanguages.has(found.tag);
  }

  addWords(part: WordsPart): void {
    if (!this.indexes.has(part.lang)) this.indexes.set(part.lang, new WordIndex(part));
  }

  addLexicon({ words }: LexiconPart): void {
    for (const [lang, byNeed] of Object.entries(words)) this.lexicon.add(lang, byNeed);
  }

  /** Labels of the language that suits a reader best among those that have come. */
  labels(lang: string): LabelsPart {
    const found = negotiate([lang], [...this.#labels.keys()], { pageDefault: this.base.info.language });
    return (found && this.#labels.get(found.tag)) ?? this.base.labels;
  }

  detailsOf = (entry: number): DetailsPart | undefined => this.#details.find(({ from, to }) => entry >= from && entry < to);

  wholeDescription(entry: number): ChosenText | undefined {
    const head = this.heads?.get('description', entry);
    const rest = this.texts.original.get('description', entry);
    return head ? { ...head, text: head.text + (rest?.text ?? '') } : rest;
  }

  /** Readies short texts for words, a few at a time so that no tap waits for it. */
  prepare(): Promise<void> {
    return (this.#working ??= this.#prepare().finally(() => (this.#working = undefined)));
  }

  async #prepare(): Promise<void> {
    for (let i = 0; i < this.scans.length; i++) {
      for (let until = Date.now() + SLICE; this.scans[i]?.scan.prepare(50); ) {
        if (Date.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        until = Date.now() + SLICE;
      }
    }
  }

  #addWordsOf({ lang, needs, words }: LabelsPart): void {
    this.lexicon.add(lang, words.map((own, need) => [needs[need]?.text ?? '', ...own]));
  }

  #scan(field: number, lang: string, texts: readonly string[] | undefined): void {
    if (texts?.some((text) => text !== '')) this.scans.push({ field, lang, scan: new ScanText(texts) });
  }
}

const SLICE = 8;
