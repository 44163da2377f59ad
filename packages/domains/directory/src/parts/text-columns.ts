import type { LocalizedText, Provenance } from '@newcomer/core/localized-text';
import type { DirectoryEntry } from '../directory.js';
import { LIST, TextTable, type TextField } from './text-table.js';

type Versions = LocalizedText | undefined;

/** The version of a field that stands in the city's own columns: its language, or whatever there is instead. */
function kept(text: Versions, language: string): string | undefined {
  if (!text) return undefined;
  return text[language] ? language : Object.keys(text)[0];
}

/** A field as one text by language; lists become one text per language, with empty places where an item has none. */
export function textOfField(entry: DirectoryEntry, field: TextField): Versions {
  if (field === 'documents' || field === 'accessibility') return joinList(entry[field]);
  if (field === 'phoneDescriptions') return joinList(entry.phones.map((phone) => phone.description ?? {}));
  return entry[field];
}

function joinList(items: readonly LocalizedText[]): Versions {
  const languages = new Set(items.flatMap((item) => Object.keys(item)));
  const joined: Record<string, LocalizedText[string]> = {};
  for (const lang of languages) {
    const provenance = items.map((item) => item[lang]?.provenance).find((found) => found !== undefined) ?? 'original';
    joined[lang] = { text: items.map((item) => item[lang]?.text ?? '').join(LIST), provenance };
  }
  return languages.size > 0 ? joined : undefined;
}

export function originalTable(entries: readonly DirectoryEntry[], fields: readonly TextField[], language: string): TextTable {
  const table = new TextTable(language, 'original');
  for (const field of fields) {
    table.fill(
      field,
      entries.map((entry, i) => {
        const text = textOfField(entry, field);
        const lang = kept(text, language);
        const version = lang === undefined ? undefined : text?.[lang];
        if (lang === undefined || !version) return '';
        if (lang !== language || version.provenance !== 'original') table.odd.set(`${field}/${i}`, [lang, version.provenance]);
        return version.text;
      }),
    );
  }
  return table;
}

/** Texts in another language than the city's; those that stand in the city's columns for want of better are not repeated. */
export function translationTable(
  entries: readonly DirectoryEntry[],
  fields: readonly TextField[],
  lang: string,
  language: string,
): TextTable {
  const versions = fields.map((field) =>
    entries.map((entry) => {
      const text = textOfField(entry, field);
      return kept(text, language) === lang ? undefined : text?.[lang];
    }),
  );
  const table = new TextTable(lang, commonest(versions.flat().flatMap((version) => version?.provenance ?? [])));
  fields.forEach((field, f) => {
    table.fill(
      field,
      (versions[f] ?? []).map((version, i) => {
        if (version && version.provenance !== table.provenance) table.odd.set(`${field}/${i}`, [lang, version.provenance]);
        return version?.text ?? '';
      }),
    );
  });
  return table;
}

function commonest(values: readonly Provenance[]): Provenance {
  const counts = new Map<Provenance, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'human';
}
