import { summaryLength, summaryText } from '../parts/summary.js';
import type { ChosenText, ServiceCard, ServiceDetail } from '../service-source.js';
import type { MoreStore } from './more-store.js';

/** A card with all that it shows, as far as it has come. */
export function fullCardOf(more: MoreStore, entry: number, lang: string, at: number, score = 0, found: Partial<ServiceCard> = {}): ServiceCard {
  const { contacts, heads, store, kit } = more;
  return {
    ...kit.cardOf(store, entry, lang, at, score),
    organization: store.text('organization', entry, lang),
    summary: summaryOf(more, entry, lang),
    phone: contacts?.phones[entry]?.[0],
    address: contacts?.addresses[entry],
    complete: contacts !== undefined && heads !== undefined,
    ...found,
  };
}

function summaryOf(more: MoreStore, entry: number, lang: string): ChosenText | undefined {
  const translated = more.store.translations(lang)?.get('description', entry);
  if (translated) {
    const length = summaryLength(translated.text);
    return { ...translated, text: summaryText(translated.text.slice(0, length), length < translated.text.length) };
  }
  const head = more.heads?.get('description', entry);
  // Until the rest has come nobody knows whether there is one; a short beginning is the whole.
  const goesOn = more.detailsOf(entry) ? more.store.original.get('description', entry) !== undefined : (head?.text.length ?? 0) > 100;
  return head && { ...head, text: summaryText(head.text, goesOn) };
}

export function detailOf(more: MoreStore, entry: number, lang: string, at: number): ServiceDetail {
  const { store, contacts } = more;
  const details = more.detailsOf(entry);
  const i = entry - (details?.from ?? 0);
  const text = (field: Parameters<typeof store.text>[0]) => store.text(field, entry, lang);
  const texts = (field: Parameters<typeof store.text>[0]) => more.list(field, entry, lang).filter((item): item is ChosenText => item !== undefined);
  const translated = store.translations(lang)?.get('description', entry);
  const original = more.originalDescription(entry);
  const descriptions = more.list('phoneDescriptions', entry, lang);
  const [minimumAge, maximumAge] = details?.ages[i] ?? [];
  return {
    ...fullCardOf(more, entry, lang, at),
    hours: { ...(store.base.hours[entry] as ServiceDetail['hours']), text: details?.hoursText[i] ?? [] },
    location: text('location'),
    alternateName: text('alternateName'),
    description: translated ?? original,
    descriptionOriginal: translated && original,
    alert: text('alert'),
    phones: (contacts?.phones[entry] ?? []).map((phone, n) => ({ ...phone, description: descriptions[n] })),
    emails: details?.emails[i] ?? [],
    urls: details?.urls[i] ?? [],
    interpretation: text('interpretation'),
    minimumAge,
    maximumAge,
    eligibility: text('eligibility'),
    application: text('application'),
    fees: text('fees'),
    documents: texts('documents'),
    waitTime: text('waitTime'),
    accessibility: texts('accessibility'),
    transport: text('transport'),
    serviceAreas: details?.serviceAreas[i] ?? [],
    assuredBy: details?.assuredBy[i] || undefined,
    modified: details?.modified[i] || undefined,
  };
}

/** Whether all that is published of an entry has come, also in the reader's language. */
export function hasAllOf(more: MoreStore, entry: number, lang: string): boolean {
  return more.contacts !== undefined && more.heads !== undefined && more.detailsOf(entry) !== undefined && more.hasTexts(lang);
}
