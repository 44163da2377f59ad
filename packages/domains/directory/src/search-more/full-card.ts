import type { Phone } from '../directory.js';
import type { DetailField } from '../parts/parts.js';
import { unpackPhone } from '../parts/phone-line.js';
import { LIST, type TextField } from '../parts/text-table.js';
import { summaryLength, summaryText } from '../parts/summary.js';
import type { ChosenText, ServiceCard, ServiceDetail } from '../service-source.js';
import type { MoreStore } from './more-store.js';

/** A card with all that it shows, as far as it has come. */
export function fullCardOf(more: MoreStore, entry: number, lang: string, at: number, score = 0): ServiceCard {
  const { heads, store, kit } = more;
  const run = more.contactsOf(entry);
  const contact = (field: 'addresses' | 'postcodes' | 'cities') => run?.part[field][entry - run.from] || undefined;
  const address = contact('addresses');
  return {
    ...kit.cardOf(store, entry, lang, at, score),
    organization: store.text('organization', entry, lang),
    summary: summaryOf(more, entry, lang),
    phone: phonesOf(more, entry)[0],
    address: address ? { lines: address.split('\n'), postalCode: contact('postcodes'), city: contact('cities') } : undefined,
    complete: run !== undefined && heads !== undefined,
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

function phonesOf(more: MoreStore, entry: number): Phone[] {
  const run = more.contactsOf(entry);
  return (run?.part.phones[entry - run.from] ?? '').split('\n').flatMap((line) => (line && run ? unpackPhone(line, run.part.prefix) : []));
}

export function detailOf(more: MoreStore, entry: number, lang: string, at: number): ServiceDetail {
  const { store } = more;
  const details = more.detailsOf(entry);
  const value = (field: DetailField) => details?.part.values[field][entry - details.from] ?? '';
  const values = (field: DetailField, separator = '\n') =>
    value(field)
      .split(separator)
      .filter((item) => item !== '');
  const text = (field: TextField) => store.text(field, entry, lang);
  const texts = (field: TextField) => more.list(field, entry, lang).filter((item): item is ChosenText => item !== undefined);
  const age = (field: DetailField) => (value(field) ? Number(value(field)) : undefined);
  const translated = store.translations(lang)?.get('description', entry);
  const original = more.originalDescription(entry);
  const descriptions = more.list('phoneDescriptions', entry, lang);
  return {
    ...fullCardOf(more, entry, lang, at),
    hours: { ...store.base.hours[entry]!, text: values('hoursText', LIST) },
    location: text('location'),
    alternateName: text('alternateName'),
    description: translated ?? original,
    descriptionOriginal: translated && original,
    alert: text('alert'),
    phones: phonesOf(more, entry).map((phone, n) => ({ ...phone, description: descriptions[n] })),
    emails: values('emails'),
    urls: values('urls').map((line) => {
      const [url = '', label] = line.split('\t');
      return { url, label };
    }),
    interpretation: text('interpretation'),
    minimumAge: age('minimumAge'),
    maximumAge: age('maximumAge'),
    eligibility: text('eligibility'),
    application: text('application'),
    fees: text('fees'),
    documents: texts('documents'),
    waitTime: text('waitTime'),
    accessibility: texts('accessibility'),
    transport: text('transport'),
    serviceAreas: values('serviceAreas'),
    assuredBy: value('assuredBy') || undefined,
    modified: value('modified') || undefined,
  };
}

/** Whether all that is published of an entry has come, also in the reader's language. */
export function hasAllOf(more: MoreStore, entry: number, lang: string): boolean {
  return more.contactsOf(entry) !== undefined && more.heads !== undefined && more.detailsOf(entry) !== undefined && more.hasTexts(lang);
}
