import type { AccessAnswers, Answer, EmergencyNumber, FirstPlace, FirstScreenItem, Place } from '../directory.js';
import type { Hours } from '../hours/hours.js';
import type { AlertWords } from '../needs/needs-pack.js';
import type { ChosenText } from '../service-source.js';
import type { TextTable } from './text-table.js';

/*
 * A directory in columns, in the parts in which it travels. A bundle's files decode to these, a source in memory makes
 * them itself, and the search reads nothing else; so what holds for one source holds for the other. Entries are
 * positions 0 … size - 1, needs are positions in `BaseInfo.needs`.
 */

/** What decides about one entry at a glance; equal ones are one object. */
export interface Traits {
  readonly access: AccessAnswers;
  readonly interpreter: Answer;
  readonly wheelchair: Answer;
  readonly sensitive: boolean;
  readonly pointAbsent: 'none' | 'withheld' | undefined;
  /** The service bears the name of its organization, which then says little of what it does. */
  readonly namedAsOrganization: boolean;
  /** It stands for the service as a whole, not for the service at one place. */
  readonly alone: boolean;
  /** 0 to 7: how much a person learns from it, and how lately it was checked. Breaks ties. */
  readonly quality: number;
}

/** What stands on the screen before anybody asks, without its texts. */
export interface BaseInfo {
  readonly timeZone: string | undefined;
  readonly country: string | undefined;
  readonly language: string;
  /** Languages in which entries have text. */
  readonly languages: readonly string[];
  /** Languages in which needs have labels; a part of labels for each. */
  readonly labelLanguages: readonly string[];
  readonly dataDate: string | undefined;
  readonly needs: readonly { readonly id: string; readonly parent: string | undefined; readonly pictogram: string | undefined }[];
  readonly firstScreen: readonly Omit<FirstScreenItem, 'label'>[];
  readonly firstPlace: Omit<FirstPlace, 'name' | 'hours'> | undefined;
  readonly emergency: readonly Omit<EmergencyNumber, 'label'>[];
  readonly reportTo: string | undefined;
  readonly staleDays: number;
  /** Present where the base is a selection: what the whole directory has, needs in the order above. */
  readonly all?: { readonly services: number; readonly needs: readonly number[] } | undefined;
}

/** The texts of `BaseInfo` and the names of entries for readers of one language; another language stands where it has none. */
export interface LabelsPart {
  readonly lang: string;
  readonly place: ChosenText;
  readonly needs: readonly ChosenText[];
  readonly firstScreen: readonly ChosenText[];
  readonly firstPlace: { readonly name: ChosenText; readonly hours: ChosenText | undefined } | undefined;
  readonly emergency: readonly (ChosenText | undefined)[];
  /** Per need, the words that people use for it. */
  readonly words: readonly (readonly string[])[];
  /** Words that say nothing of a need. */
  readonly fillers: readonly string[];
  readonly names: TextTable;
}

/** How entries are told apart; see `EntryIds`. */
export interface IdColumns {
  /** Set where ids are version 5 UUIDs of what the source writes. */
  readonly namespace: string | undefined;
  readonly entry: readonly string[];
  readonly service: readonly string[];
}

export interface BasePart {
  readonly size: number;
  readonly info: BaseInfo;
  readonly labels: LabelsPart;
  readonly alerts: readonly AlertWords[];
  readonly ids: IdColumns;
  /** Degrees, NaN where there is no point. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly traits: readonly Traits[];
  /** Distinct sets of needs, the surest first, and which one each entry has. */
  readonly needSets: readonly (readonly number[])[];
  readonly needSet: readonly number[];
  readonly languages: readonly (readonly string[])[];
  /** Equal hours are one object; their texts are in the details. */
  readonly hours: readonly Hours[];
  /** ISO 8601 date, '' where nobody assured the entry. */
  readonly assured: readonly string[];
}

export interface ContactsPart {
  readonly texts: TextTable;
  /** Lines, one below the other. */
  readonly addresses: readonly string[];
  readonly postcodes: readonly string[];
  readonly cities: readonly string[];
  /** Calling code with which most numbers become links. */
  readonly prefix: string;
  /** One phone a line, as `packPhone` writes it; without descriptions. */
  readonly phones: readonly string[];
}

/** The beginnings of descriptions; the details have what follows. */
export interface SummariesPart {
  readonly heads: TextTable;
}

/** What the details hold beside texts, one string per entry: lists line by line, an address with its label after a tab. */
export const DETAIL_FIELDS = [
  'emails',
  'urls',
  'serviceAreas',
  'minimumAge',
  'maximumAge',
  'assuredBy',
  'modified',
  'hoursText',
  'organizationId',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** All else of a run of entries. */
export interface DetailsPart {
  readonly from: number;
  readonly texts: TextTable;
  readonly values: Readonly<Record<DetailField, readonly string[]>>;
}

/** Texts of entries in a language that is not the city's; all fields but the name. */
export interface TextsPart {
  readonly texts: TextTable;
}

/** Every word of the longer texts of one language. */
export interface WordsPart {
  readonly lang: string;
  /** Sorted by code units, each once. */
  readonly terms: readonly string[];
  /** Per term the texts that hold it, packed (`unpackRising`); '' for a word that stands nearly everywhere. */
  readonly postings: readonly string[];
  /** Per entry the text that it has; several entries may have one. -1 where it has none. */
  readonly textOf: readonly number[];
}

/** The words for needs in every language. */
export interface LexiconPart {
  readonly words: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export interface PlacesPart {
  readonly places: readonly Place[];
  /** Letters of all scripts that sound alike: data, so that no code has to carry them (`SOUNDS`). */
  readonly sounds: readonly string[];
}

export interface Parts {
  readonly base: BasePart;
  readonly labels: readonly LabelsPart[];
  readonly contacts: ContactsPart;
  readonly summaries: SummariesPart;
  readonly details: readonly DetailsPart[];
  readonly texts: readonly TextsPart[];
  readonly words: readonly WordsPart[];
  readonly lexicon: LexiconPart;
  readonly places: PlacesPart;
}
