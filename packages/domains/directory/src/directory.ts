import type { LocalizedText } from '@newcomer/core';
import type { Hours } from './hours/hours.js';
import type { AlertWords } from './needs/needs-pack.js';
import type { WordsByLanguage } from './needs/words-in.js';

/** What a person needs to know before a journey: unknown is "ask", and never shown as yes. */
export type Answer = 'yes' | 'no' | 'ask';

/** What decides whether somebody is turned away at the door. */
export interface AccessAnswers {
  readonly noPapers: Answer;
  readonly free: Answer;
  /** Yes: come without an appointment. No: an appointment is needed. */
  readonly walkIn: Answer;
  readonly families: Answer;
  readonly womenOnly: Answer;
  /** People under 18 are served. */
  readonly minors: Answer;
}

export interface Point {
  /** WGS 84 degrees. */
  readonly lat: number;
  readonly lon: number;
}

export interface Phone {
  /** As the source writes it. */
  readonly text: string;
  /** "tel:+13055550100"; absent where the text holds no number that can be dialled with certainty. */
  readonly href?: string | undefined;
  readonly type?: string | undefined;
  readonly description?: LocalizedText | undefined;
}

export interface Address {
  /** Street lines, then town and so on, in the order of the country; in the script of the city. */
  readonly lines: readonly string[];
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
}

/** One service at one location, or a service that has none: all that is published of it. */
export interface DirectoryEntry {
  /** Id of the service at location, or of the service where it has none. */
  readonly id: string;
  readonly serviceId: string;
  readonly organizationId?: string | undefined;
  /** The same ids as the source writes them, where they were no UUIDs: what the city finds its own row by. */
  readonly source?:
    { readonly id?: string | undefined; readonly serviceId?: string | undefined; readonly organizationId?: string | undefined } | undefined;
  readonly name: LocalizedText;
  readonly organization?: LocalizedText | undefined;
  readonly location?: LocalizedText | undefined;
  readonly alternateName?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly alert?: LocalizedText | undefined;
  /** Ids of the needs pack, the surest first. */
  readonly needs: readonly string[];
  /** Violence, trafficking, HIV and the like: no vCard, neutral titles in share and print. */
  readonly sensitive: boolean;
  readonly hours: Hours;
  /** Absent where there is none or where it is withheld. */
  readonly point?: Point | undefined;
  readonly pointAbsent?: 'none' | 'withheld' | undefined;
  readonly address?: Address | undefined;
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly urls: readonly { readonly url: string; readonly label?: string | undefined }[];
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly interpreter: Answer;
  readonly interpretation?: LocalizedText | undefined;
  readonly access: AccessAnswers;
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  readonly eligibility?: LocalizedText | undefined;
  readonly application?: LocalizedText | undefined;
  readonly fees?: LocalizedText | undefined;
  readonly documents: readonly LocalizedText[];
  readonly waitTime?: LocalizedText | undefined;
  readonly wheelchair: Answer;
  readonly accessibility: readonly LocalizedText[];
  readonly transport?: LocalizedText | undefined;
  readonly serviceAreas: readonly string[];
  /** The day on which somebody last confirmed the record, and who (an organization, never a person). */
  readonly assured?: { readonly date: string; readonly by?: string | undefined } | undefined;
  readonly modified?: string | undefined;
}

/** A name that stands for a point: a postcode, district, street, stop or something of the city's own file. */
export interface Place {
  readonly name: LocalizedText;
  readonly kind: 'postcode' | 'district' | 'street' | 'stop' | 'city' | 'own';
  readonly point: Point;
}

export interface EmergencyNumber {
  /** As it is dialled: "112". */
  readonly number: string;
  /** What it is for; `violence`, `suicide`, `trafficking` and `child` choose when it is brought up. */
  readonly for:
    | 'emergency'
    | 'police'
    | 'ambulance'
    | 'fire'
    | 'violence'
    | 'suicide'
    | 'trafficking'
    | 'child'
    | 'missing-child'
    | 'poison'
    | 'victim';
  /** Absent, or only reviewed text: otherwise the number stands without text. */
  readonly label?: LocalizedText | undefined;
  readonly source: { readonly title: string; readonly read: string };
}

/** One button of the first screen. */
export interface FirstScreenItem {
  readonly id: string;
  /** Needs that it opens; several are joined. */
  readonly needs: readonly string[];
  readonly label: LocalizedText;
  /** Name of one of the finder's pictograms. */
  readonly pictogram: string;
}

/** The place that a person can always go to first, and the telephone that always answers. */
export interface FirstPlace {
  readonly name: LocalizedText;
  readonly address?: string | undefined;
  readonly phone?: Phone | undefined;
  readonly hours?: LocalizedText | undefined;
  /** Its page, https; the kit's fallback links to it. */
  readonly url?: string | undefined;
  /** Entry to open, where the directory has it. */
  readonly id?: string | undefined;
}

export interface NeedLabel {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly label: LocalizedText;
  readonly pictogram?: string | undefined;
  /** Words people use, per language; for search. */
  readonly words: WordsByLanguage;
  /** Words that the names of this directory's own services taught, per language. */
  readonly learned?: WordsByLanguage | undefined;
}

/** All that a bundle holds, before it is packed, and what a source in memory searches. */
export interface Directory {
  readonly place: LocalizedText;
  /** IANA name; absent means that no opening state can be said. */
  readonly timeZone?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** The language of the original text. */
  readonly language: string;
  /** Languages in which there is text, the original's first. */
  readonly languages: readonly string[];
  /** The date of the data, ISO 8601. Absent means that nobody knows it. */
  readonly dataDate?: string | undefined;
  readonly entries: readonly DirectoryEntry[];
  readonly needs: readonly NeedLabel[];
  /** Words that say nothing of a need, per language: "where", "looking for". */
  readonly fillers?: WordsByLanguage | undefined;
  /** Words that bring the emergency layer up; absent means that no words do. */
  readonly alerts?: readonly AlertWords[] | undefined;
  readonly places: readonly Place[];
  readonly firstScreen: readonly FirstScreenItem[];
  readonly firstPlace?: FirstPlace | undefined;
  readonly emergency: readonly EmergencyNumber[];
  /** https or mailto; absent means that there is nobody to report to. */
  readonly reportTo?: string | undefined;
  /** After so many days without assurance a record says "not checked recently". */
  readonly staleDays: number;
}
