import type { LocalizedText } from '@newcomer/core';
import type { SheetMapping } from '@newcomer/hsds';
import type { EmergencyNumber, FirstPlace, FirstScreenItem, Place } from './directory.js';

/** Plain text, or text by language tag: `"City Hall"` or `{ "en": "City Hall", "es": "Ayuntamiento" }`. */
export type ConfigText = string | LocalizedText | Readonly<Record<string, string>>;

/**
 * `newcomer.json`: all that a city decides, beside its source (DESIGN §2). Every field may be absent; `check` proposes a file.
 */
export interface CityConfig {
  readonly place?: ConfigText | undefined;
  /** IANA name, "America/New_York". */
  readonly timeZone?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** BCP 47 of the original text. Default "en". */
  readonly language?: string | undefined;
  /** Interface languages to put into the kit; default all. */
  readonly locales?: readonly string[] | undefined;
  /** Column → field, for a spreadsheet; written by `check`, edited by a person. */
  readonly mapping?: SheetMapping | undefined;
  /** The city's own words for needs: language → need id → words. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined;
  readonly places?: readonly (Omit<Place, 'name' | 'kind'> & { readonly name: ConfigText })[] | undefined;
  readonly firstScreen?: readonly (Omit<FirstScreenItem, 'label'> & { readonly label: ConfigText })[] | undefined;
  readonly firstPlace?: (Omit<FirstPlace, 'name' | 'hours' | 'phone'> & { readonly name: ConfigText; readonly hours?: ConfigText; readonly phone?: string }) | undefined;
  readonly emergency?: readonly (Omit<EmergencyNumber, 'label'> & { readonly label?: ConfigText })[] | undefined;
  readonly 'report-to'?: string | undefined;
  /** Days after which a record says that nobody checked it lately. Default 365. */
  readonly staleDays?: number | undefined;
  /** The date of the data where the source does not say it, ISO 8601. */
  readonly dataDate?: string | undefined;
  /** Ids of survivors' shelters that the city publishes with their address on purpose. */
  readonly publicShelters?: readonly string[] | undefined;
  /** Taxonomy term id or code → need ids, over what the pack says. */
  readonly needs?: Readonly<Record<string, readonly string[]>> | undefined;
}
