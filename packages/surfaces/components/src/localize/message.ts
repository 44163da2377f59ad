/** A message as it stands in a catalog: a text, or the forms of a plural by category of `Intl.PluralRules`. */
export type Message = string | Readonly<Record<string, string>>;
