import type { ChosenText, Provenance } from '@newcomer/core/localized-text';

/** Fields of an entry that hold text in languages; `documents` and those below are lists, joined by `LIST`. */
export const TEXT_FIELDS = [
  'name',
  'organization',
  'location',
  'alternateName',
  'description',
  'alert',
  'interpretation',
  'eligibility',
  'application',
  'fees',
  'waitTime',
  'transport',
  'documents',
  'accessibility',
  'phoneDescriptions',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Parts the texts of a list inside one field: a control character, which no sanitized text holds. */
export const LIST = '\u001f';

/** Texts of entries in one language, field by field. */
export class TextTable {
  readonly #columns = new Map<TextField, string[]>();
  /** "field/position" → what is not as the table says. */
  readonly odd = new Map<string, readonly [lang: string, provenance: Provenance]>();

  constructor(
    readonly lang: string,
    readonly provenance: Provenance,
  ) {}

  /** One string per entry from `from` on, '' where there is no text. */
  fill(field: TextField, values: readonly string[], from = 0): this {
    const column = this.#columns.get(field);
    if (!column && from === 0) this.#columns.set(field, values as string[]);
    else {
      const whole = column ? [...column] : [];
      values.forEach((value, i) => (whole[from + i] = value));
      this.#columns.set(field, whole);
    }
    return this;
  }

  /** Takes over all that another table of the same language holds. */
  add(other: TextTable, from = 0): void {
    for (const [field, values] of other.#columns) {
      this.fill(field, values, from);
      // Machine text stays machine text in a table of people's.
      if (other.provenance !== this.provenance)
        values.forEach((value, i) => value && this.odd.set(`${field}/${from + i}`, [other.lang, other.provenance]));
    }
    for (const [key, value] of other.odd) {
      const [field, position] = key.split('/');
      this.odd.set(`${field}/${Number(position) + from}`, value);
    }
  }

  column(field: TextField): readonly string[] | undefined {
    return this.#columns.get(field);
  }

  fields(): TextField[] {
    return [...this.#columns.keys()];
  }

  get(field: TextField, entry: number): ChosenText | undefined {
    const text = this.#columns.get(field)?.[entry];
    if (!text) return undefined;
    const odd = this.odd.get(`${field}/${entry}`);
    return { text, lang: odd ? odd[0] : this.lang, provenance: odd ? odd[1] : this.provenance };
  }
}
