import { negotiate } from '@newcomer/core/languages';
import type { ChosenText } from '@newcomer/core/localized-text';
import { LIST, TextTable, type TextField } from '../parts/text-table.js';

/** All texts of entries that have come so far, and which version of one a reader is shown. */
export class EntryTexts {
  readonly original: TextTable;
  readonly #byLanguage = new Map<string, TextTable>();
  readonly #chosen = new Map<string, TextTable | undefined>();

  constructor(names: TextTable) {
    this.original = new TextTable(names.lang, names.provenance);
    this.original.add(names);
  }

  /** Texts of any language; `from` is the entry of the first value. */
  add(table: TextTable, from = 0): void {
    if (table.lang === this.original.lang) {
      this.original.add(table, from);
      return;
    }
    let own = this.#byLanguage.get(table.lang);
    if (!own) {
      this.#byLanguage.set(table.lang, (own = new TextTable(table.lang, table.provenance)));
      this.#chosen.clear();
    }
    own.add(table, from);
  }

  /** The table of translations for a reader, if there is one in their language and script. */
  translations(lang: string): TextTable | undefined {
    if (!this.#chosen.has(lang)) {
      const found = negotiate([lang], [...this.#byLanguage.keys(), this.original.lang]);
      const fits = found && found.match !== 'english' ? found.tag : undefined;
      this.#chosen.set(lang, fits === undefined ? undefined : this.#byLanguage.get(fits));
    }
    return this.#chosen.get(lang);
  }

  get(field: TextField, entry: number, lang: string): ChosenText | undefined {
    return this.translations(lang)?.get(field, entry) ?? this.original.get(field, entry);
  }

  /** A list, item by item in the reader's language where the item has it. */
  list(field: TextField, entry: number, lang: string): (ChosenText | undefined)[] {
    const original = split(this.original.get(field, entry));
    const translated = split(this.translations(lang)?.get(field, entry));
    return Array.from({ length: Math.max(original.length, translated.length) }, (_, i) => translated[i] ?? original[i]);
  }
}

function split(text: ChosenText | undefined): (ChosenText | undefined)[] {
  return text ? text.text.split(LIST).map((item) => (item === '' ? undefined : { ...text, text: item })) : [];
}
