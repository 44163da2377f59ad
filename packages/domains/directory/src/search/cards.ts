import { summaryLength, summaryText } from '../parts/summary.js';
import type { ContactsPart } from '../parts/parts.js';
import { openStatus } from '../hours/open-status.js';
import type { ChosenText, Match, ServiceCard, ServiceDetail } from '../service-source.js';
import type { SearchStore } from './search-store.js';

/** What a search found out about one entry. */
export interface Found {
  readonly score: number;
  readonly meters: number | null;
  readonly matched: readonly Match[];
}

const CARD_NEEDS = 3;

export function cardOf(store: SearchStore, entry: number, lang: string, at: number, found: Found): ServiceCard {
  const { base, texts, contacts, summaries } = store;
  const { access, interpreter, wheelchair, sensitive, pointAbsent } = base.traits[entry] ?? NO_TRAITS;
  const lat = base.lat[entry] ?? NaN;
  const name = texts.get('name', entry, lang) ?? { text: store.ids.entry(entry), lang: base.info.language, provenance: 'original' };
  const door = texts.original.get('name', entry);
  const labels = store.labels(lang);
  return defined({
    id: store.ids.entry(entry),
    serviceId: store.ids.service(entry),
    name,
    nameOnDoor: door && door.text !== name.text ? door : undefined,
    organization: texts.get('organization', entry, lang),
    summary: summaryOf(store, entry, lang),
    needs: (base.needSets[base.needSet[entry] ?? -1] ?? []).slice(0, CARD_NEEDS).flatMap((need) => {
      const label = labels.needs[need];
      return label ? [{ id: base.info.needs[need]?.id ?? '', label }] : [];
    }),
    open: openStatus(base.hours[entry] ?? NO_HOURS, base.info.timeZone, at),
    distanceMeters: found.meters,
    pointAbsent,
    point: Number.isNaN(lat) ? undefined : { lat, lon: base.lon[entry] ?? NaN },
    languages: base.languages[entry] ?? [],
    interpreter,
    wheelchair,
    access,
    phone: contacts?.phones[entry]?.[0],
    address: contacts?.addresses[entry],
    sensitive,
    assured: base.assured[entry] || undefined,
    score: found.score,
    matched: found.matched,
    complete: contacts !== undefined && summaries,
  });
}

const NO_HOURS = { rules: [], exceptions: [], unknownDays: 127, text: [] };
const NO_TRAITS = {
  access: { noPapers: 'ask', free: 'ask', walkIn: 'ask', families: 'ask', womenOnly: 'ask', minors: 'ask' },
  interpreter: 'ask', wheelchair: 'ask', sensitive: true, pointAbsent: 'none',
} as const;

function summaryOf({ texts, heads, detailsOf }: SearchStore, entry: number, lang: string): ChosenText | undefined {
  const translated = texts.translations(lang)?.get('description', entry);
  if (translated) {
    const head = translated.text.slice(0, summaryLength(translated.text));
    return { ...translated, text: summaryText(head, head.length < translated.text.length) };
  }
  const head = heads?.get('description', entry);
  // Before the rest has come, a beginning as long as beginnings get has more behind it.
  const rest = detailsOf(entry) ? texts.original.get('description', entry) !== undefined : (head?.text.length ?? 0) > 100;
  return head && { ...head, text: summaryText(head.text, rest) };
}

export function detailOf(store: SearchStore, entry: number, lang: string, at: number): ServiceDetail {
  const { base, texts, contacts } = store;
  const details = store.detailsOf(entry);
  const at0 = entry - (details?.from ?? 0);
  const description = texts.translations(lang)?.get('description', entry);
  const original = store.wholeDescription(entry);
  const hours = base.hours[entry] ?? NO_HOURS;
  const [minimumAge, maximumAge] = details?.ages[at0] ?? [];
  return defined({
    ...cardOf(store, entry, lang, at, { score: 0, meters: null, matched: [] }),
    hours: { ...hours, text: details?.hoursText[at0] ?? [] },
    location: texts.get('location', entry, lang),
    alternateName: texts.get('alternateName', entry, lang),
    description: description ?? original,
    descriptionOriginal: description && original,
    alert: texts.get('alert', entry, lang),
    phones: phonesOf(store, contacts, entry, lang),
    emails: details?.emails[at0] ?? [],
    urls: details?.urls[at0] ?? [],
    interpretation: texts.get('interpretation', entry, lang),
    minimumAge,
    maximumAge,
    eligibility: texts.get('eligibility', entry, lang),
    application: texts.get('application', entry, lang),
    fees: texts.get('fees', entry, lang),
    documents: present(texts.list('documents', entry, lang)),
    waitTime: texts.get('waitTime', entry, lang),
    accessibility: present(texts.list('accessibility', entry, lang)),
    transport: texts.get('transport', entry, lang),
    serviceAreas: details?.serviceAreas[at0] ?? [],
    assuredBy: details?.assuredBy[at0] || undefined,
    modified: details?.modified[at0] || undefined,
  });
}

function phonesOf(store: SearchStore, contacts: ContactsPart | undefined, entry: number, lang: string): ServiceDetail['phones'] {
  const descriptions = store.texts.list('phoneDescriptions', entry, lang);
  return (contacts?.phones[entry] ?? []).map((phone, i) => {
    const description = descriptions[i];
    return { text: phone.text, href: phone.href, type: phone.type, ...(description && { description }) };
  });
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value): value is T => value !== undefined);
}

/** Absent rather than undefined, so that cards of two sources can be compared. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}


