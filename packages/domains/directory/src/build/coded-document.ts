import { readDocuments } from '@newcomer/core/document-type';
import { originalText, type LocalizedText } from '@newcomer/core/localized-text';

/** What kinds of documents are called ("passport"), what says that none is needed ("none"), and the word between two of a choice ("or"). */
export type DocumentLabels = Readonly<Record<string, LocalizedText>>;

/**
 * What to bring, also in the languages into which nobody translated it, where it is nothing but kinds of documents that have
 * labels: "Passport or city ID card" does, "One document with your photo, if you have it" stays in its own language.
 */
export function codedDocument(text: LocalizedText, labels: DocumentLabels | undefined): LocalizedText {
  const original = originalText(text);
  if (!labels || !original || !/^(?:en|es)\b/.test(original.lang)) return text;
  const { types, none, list } = readDocuments(original.text);
  if (!none && !list) return text;
  const coded: Record<string, LocalizedText[string]> = { ...text };
  for (const lang of Object.keys(labels.none ?? {})) {
    const named = (none ? ['none'] : types).map((type) => labels[type]?.[lang]);
    if (coded[lang] || named.some((label) => label === undefined)) continue;
    const or = labels.or?.[lang]?.text;
    if (list === 'any' && or === undefined) continue;
    coded[lang] = { text: named.map((label) => label?.text ?? '').join(list === 'any' ? ` ${or ?? ''} ` : ' · '), provenance: 'machine' };
  }
  return coded;
}
