import { negotiate } from '@newcomer/core/languages';
import type { ChosenText } from '@newcomer/core/localized-text';
import { EntryIds } from '../parts/entry-ids.js';
import { openStatus } from '../hours/open-status.js';
import type { BasePart, LabelsPart } from '../parts/parts.js';
import type { CardStatus } from '../service-source.js';
import { TextTable, type TextField } from '../parts/text-table.js';
import { NeedTree } from './need-tree.js';

export interface StoreView {
  /** Per entry 1 where it is not looked at. */
  readonly hidden: Uint8Array;
  /** Per entry its turn among equals, whatever came first. */
  readonly rank: Uint32Array;
  /** All around the place that was named is there. */
  readonly complete: boolean;
  /** Nobody named a place. */
  readonly selection: boolean;
}

/** What has come of a directory so far: the base, and the labels and translations of some languages. */
export class SearchStore {
  readonly ids: EntryIds;
  readonly tree: NeedTree;
  /** Texts in the city's language, and whatever stands for them. */
  readonly original: TextTable;
  readonly labels: LabelsPart[] = [];
  readonly #tables: TextTable[] = [];
  /** What is looked at now of a directory in areas; undefined where it is all that is there. */
  view: StoreView | undefined;
  /** What was worked out of one instant; forgotten where that no longer holds. */
  open: { readonly at: number; readonly states: number[] } | undefined;

  constructor(readonly base: BasePart) {
    this.ids = new EntryIds(base.ids, base.traits);
    this.tree = new NeedTree(base.info.needs, base.needSets);
    this.original = base.labels.names;
    this.labels.push(base.labels);
  }

  /**
   * 1 where an entry is open at an instant, else 0; worked out for those that are asked about. `minuteOf` makes instants alike that
   * differ in nothing.
   */
  isOpen(entry: number, at: number): number {
    if (this.open?.at !== at) this.open = { at, states: [] };
    return (this.open.states[entry] ??= +(this.status(entry, at).state === 'open'));
  }

  /** Whether an entry is open at an instant, and what comes next; notices that close something take its place. */
  status = (entry: number, at: number): CardStatus => openStatus(this.base.hours[entry]!, this.base.info.timeZone, at);

  addLabels(part: LabelsPart): void {
    this.labels.push(part);
    this.addTexts(part.names);
  }

  /** More texts of any language; `from` is the entry of the first value. */
  addTexts(table: TextTable, from = 0): void {
    const { lang, provenance } = table;
    let own = lang === this.original.lang ? this.original : this.#tables.find((known) => known.lang === lang);
    if (!own) this.#tables.push((own = new TextTable(lang, provenance)));
    own.add(table, from);
  }

  /** Labels of the language that suits a reader best among those that have come. */
  labelsFor(lang: string): LabelsPart {
    const languages = this.labels.map((part) => part.lang);
    return (
      this.labels[languages.indexOf(negotiate([lang], languages, { pageDefault: this.base.info.language })?.tag ?? '')] ?? this.base.labels
    );
  }

  /** Translations for a reader, if there are any in their language and script. */
  translations(lang: string): TextTable | undefined {
    const tables = [this.original, ...this.#tables];
    const found = negotiate(
      [lang],
      tables.map((table) => table.lang),
    );
    return found && found.match !== 'english' ? tables.find((table) => table.lang === found.tag && table !== this.original) : undefined;
  }

  text(field: TextField, entry: number, lang: string): ChosenText | undefined {
    return this.translations(lang)?.get(field, entry) ?? this.original.get(field, entry);
  }
}
