/** A message as it stands in a catalog: a text, or the forms of a plural by category of `Intl.PluralRules`. */
export type Message = string | Readonly<Record<string, string>>;

/** The words of an element, English among them; each is known by its place in the list. */
export interface WordSet {
  /** Tags of the languages in which a person has read every word. */
  readonly reviewed: readonly string[];
  /** Integrity of the folder's `index.json`, which holds that of every other file. */
  readonly integrity: string;
  readonly english: readonly Message[];
}
