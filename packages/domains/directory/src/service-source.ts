import type { Provenance } from '@newcomer/core';
import type { AccessAnswers, Address, Answer, DirectoryEntry, EmergencyNumber, FirstPlace, Phone, Place, Point } from './directory.js';
import type { Hours, OpenStatus } from './hours/hours.js';
import type { Notice } from './notices/notice.js';

/** Text in the language that was chosen for the reader, and where it came from. */
export interface ChosenText {
  readonly text: string;
  /** BCP 47 of `text`, which may not be the language that was asked for. */
  readonly lang: string;
  readonly provenance: Provenance;
}

/** What a person asks. It never leaves the device unless the source says `private: false`. */
export interface ServiceQuery {
  readonly words?: string | undefined;
  /** The reader's language, BCP 47. */
  readonly lang: string;
  /** Ids of needs; any of them. */
  readonly needs?: readonly string[] | undefined;
  readonly near?: Point | undefined;
  readonly withinMeters?: number | undefined;
  /** Milliseconds since the epoch: only what is open then. */
  readonly openAt?: number | undefined;
  /** BCP 47: only where this language is spoken. */
  readonly spoken?: string | undefined;
  /** Only these, by the id of an entry or of a service. */
  readonly only?: readonly string[] | undefined;
  /** Only where the answer is yes. */
  readonly access?: readonly (keyof AccessAnswers)[] | undefined;
  readonly interpreter?: boolean | undefined;
  readonly wheelchair?: boolean | undefined;
  readonly sort?: 'best' | 'near' | 'name' | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** The moment for which `open` is computed; default now. */
  readonly at?: number | undefined;
}

/** Why a result matched: the field, and the words of it that did. */
export interface Match {
  readonly field: 'name' | 'organization' | 'need' | 'description' | 'language' | 'place' | 'other';
  readonly text: string;
  readonly lang: string;
}

/** Open, closed or unknown at a moment, and the id of the city's notice where that is what closes it. */
export interface CardStatus extends OpenStatus {
  readonly notice?: string | undefined;
}

export interface ServiceCard {
  /** Id of the service at location, or of the service where it has none. */
  readonly id: string;
  readonly serviceId: string;
  readonly name: ChosenText;
  /** The name on the door, where it differs from `name`. */
  readonly nameOnDoor?: ChosenText | undefined;
  readonly organization?: ChosenText | undefined;
  /** One or two lines; absent where it has not come yet or there is none. */
  readonly summary?: ChosenText | undefined;
  /** Labels of the surest needs, in the reader's language: what it is, even without translated text. */
  readonly needs: readonly { readonly id: string; readonly label: ChosenText }[];
  readonly open: CardStatus;
  readonly distanceMeters: number | null;
  /** Why there is no distance. */
  readonly pointAbsent?: 'none' | 'withheld' | undefined;
  readonly point?: Point | undefined;
  readonly languages: readonly string[];
  readonly interpreter: Answer;
  readonly wheelchair: Answer;
  readonly access: AccessAnswers;
  readonly phone?: Phone | undefined;
  readonly address?: Address | undefined;
  readonly sensitive: boolean;
  /** ISO 8601 date. */
  readonly assured?: string | undefined;
  readonly score: number;
  readonly matched: readonly Match[];
  /** False while phone, address and summary are still on their way. */
  readonly complete: boolean;
}

/** All the record says, each text in the reader's language or marked as original. */
export interface ServiceDetail extends ServiceCard {
  readonly hours: Hours;
  readonly location?: ChosenText | undefined;
  readonly alternateName?: ChosenText | undefined;
  readonly description?: ChosenText | undefined;
  /** The original beside a translation, where `description` is one. */
  readonly descriptionOriginal?: ChosenText | undefined;
  readonly alert?: ChosenText | undefined;
  readonly phones: readonly (Omit<Phone, 'description'> & { readonly description?: ChosenText | undefined })[];
  readonly emails: readonly string[];
  readonly urls: DirectoryEntry['urls'];
  readonly interpretation?: ChosenText | undefined;
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  readonly eligibility?: ChosenText | undefined;
  readonly application?: ChosenText | undefined;
  readonly fees?: ChosenText | undefined;
  readonly documents: readonly ChosenText[];
  readonly waitTime?: ChosenText | undefined;
  readonly accessibility: readonly ChosenText[];
  readonly transport?: ChosenText | undefined;
  readonly serviceAreas: readonly string[];
  readonly assuredBy?: string | undefined;
  readonly modified?: string | undefined;
}

export interface Facets {
  readonly needs: Readonly<Record<string, number>>;
  readonly spoken: Readonly<Record<string, number>>;
  readonly access: Readonly<Record<keyof AccessAnswers, number>>;
  readonly open: number;
  readonly interpreter: number;
  readonly wheelchair: number;
}

export interface ServicePage {
  readonly total: number;
  readonly results: readonly ServiceCard[];
  /** How many each further filter would leave; absent where the source cannot count. */
  readonly facets?: Facets | undefined;
  /** False while words cannot be looked up everywhere yet: ask again after the next change. */
  readonly complete: boolean;
  /** Where nothing was found: the need that comes nearest. */
  readonly nearestNeed?: { readonly id: string; readonly label: ChosenText } | undefined;
  /** True where nobody said where they are and only a selection of a large directory was looked through. */
  readonly selection?: boolean | undefined;
  /** Situations that the words speak of, which bring the emergency layer up. */
  readonly alerts: readonly EmergencyNumber['for'][];
}

/** What the source can answer; the finder hides the rest. */
export interface SourceCapabilities {
  readonly counts: boolean;
  readonly fuzzy: boolean;
  readonly openAt: boolean;
  readonly distance: boolean;
  readonly places: boolean;
  /** True where nothing that is asked leaves the device. */
  readonly private: boolean;
}

export interface NeedNode {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly label: ChosenText;
  readonly pictogram?: string | undefined;
  /** How many entries answer it. */
  readonly count: number;
}

/** What stands on the screen before anybody asks. */
export interface DirectoryInfo {
  readonly place: ChosenText;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
  /** The language of the city. */
  readonly language: string;
  readonly languages: readonly string[];
  /** ISO 8601 date of the data. Absent means that nobody knows it. */
  readonly dataDate?: string | undefined;
  readonly services: number;
  readonly needs: readonly NeedNode[];
  readonly firstScreen: readonly {
    readonly id: string;
    readonly needs: readonly string[];
    readonly label: ChosenText;
    readonly pictogram: string;
  }[];
  readonly firstPlace?:
    (Omit<FirstPlace, 'name' | 'hours'> & { readonly name: ChosenText; readonly hours?: ChosenText | undefined }) | undefined;
  readonly emergency: readonly (Omit<EmergencyNumber, 'label'> & { readonly label?: ChosenText | undefined })[];
  readonly reportTo?: string | undefined;
  readonly staleDays: number;
  /**
   * Present where the device's clock is wrong: milliseconds to add to it, NaN where nobody knows how many. Then no time zone is
   * named either, so that nothing is said to be open.
   */
  readonly clockOffset?: number | undefined;
}

/**
 * The one interface between data and screen (DESIGN §2). Not finding is an empty page; being unable to look throws
 * a `NewcomerError`; an abort rejects with the signal's reason.
 */
export interface ServiceSource {
  readonly capabilities: SourceCapabilities;
  /** Loads what a first screen and an answer by need take. Calling it again in another language loads only that language's part. */
  open(lang: string, options?: { signal?: AbortSignal | undefined }): Promise<DirectoryInfo>;
  search(query: ServiceQuery, options?: { signal?: AbortSignal | undefined }): Promise<ServicePage>;
  /** Undefined where there is no such entry. */
  get(id: string, lang: string, options?: { signal?: AbortSignal | undefined }): Promise<ServiceDetail | undefined>;
  /** Loads the rest, in fixed batches that do not depend on what is asked. Called at the first interaction. */
  warm?(lang: string, options?: { signal?: AbortSignal | undefined; onProgress?: (() => void) | undefined }): Promise<void>;
  /** What the city tells everybody for a time, asked anew each time; a source that cannot be asked has none. */
  notices?(lang: string, options?: { signal?: AbortSignal | undefined }): Promise<readonly Notice[]>;
  /** Places whose name begins like `text`, the likeliest first. */
  places?(text: string, lang: string): Promise<readonly (Omit<Place, 'name'> & { readonly name: ChosenText })[]>;
}
