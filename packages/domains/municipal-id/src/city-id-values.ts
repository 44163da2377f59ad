import type { CivilDate } from '@newcomer/core/civil-time';
import type { DocumentType as CoreDocumentType } from '@newcomer/core/document-type';
import type { Pack } from '@newcomer/engines/pack';
import type { Band } from '@newcomer/engines/rules';

/** A kind of document that a program takes, and what it is worth there. Texts are keys. */
export interface CityIdDocument {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Kind of document of `@newcomer/core`, where there is one. */
  readonly type?: CoreDocumentType | undefined;
  /** Key into `groups`. */
  readonly group: string;
  /** Points that it proves who somebody is with. */
  readonly identity: number;
  /** Points that it proves where somebody lives with. */
  readonly residency: number;
  readonly photo: boolean;
  readonly birthDate: boolean;
  /** Whether it has an end that is printed on it. */
  readonly expires: boolean;
  /** How long after its end it still counts, and for how much. Absent means not a day. */
  readonly expired?: { readonly days: number; readonly identity: number; readonly residency: number } | undefined;
  /** How old it may be, in days since it was issued. Absent means any age. */
  readonly maxAgeDays?: number | undefined;
  /** "04-15": it counts until this day of the year after the one it was issued in. */
  readonly untilNextYear?: string | undefined;
  /** Documents of one family are versions of one paper: who has one does not have another. */
  readonly family?: string | undefined;
  /** How many people have one, by our own judgement: 3 most, 2 many, 1 few. It orders what is proposed and decides nothing. */
  readonly common: 1 | 2 | 3;
  /** Made for people without an address of their own. */
  readonly noFixedAddress?: boolean | undefined;
  /** Key into the pack's `sources`. Absent means the pack's own source. */
  readonly source?: string | undefined;
}

/** The rules that a verdict gives as reasons. */
export type CityIdRule = 'running' | 'age' | 'caretaker' | 'resident' | 'identity' | 'residency' | 'total' | 'photo' | 'birth-date';

/** Keys of what is said of a rule: where it is satisfied, where it is not, and what to do then. */
export interface RuleTexts {
  readonly met: string;
  readonly unmet: string;
  readonly next: string;
  /** Said instead of `met` where the rule asks for nothing because something else is enough: what is not needed, and why. */
  readonly spared?: string | undefined;
}

/** What the card opens. */
export interface Benefit {
  readonly id: string;
  /** Key into `categories`. */
  readonly category: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  /** Ages for which it is, both included. Absent means all. */
  readonly fromAge?: number | undefined;
  readonly toAge?: number | undefined;
  readonly source?: string | undefined;
}

/** Where the card is applied for. */
export interface CityIdPlace {
  readonly id: string;
  readonly name: string;
  readonly type: 'permanent' | 'temporary' | 'cultural' | 'financial';
  /** Id of its service in the city's directory, whose address and hours are shown. */
  readonly serviceId?: string | undefined;
  /** First and last day. Absent means that none is known. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly source?: string | undefined;
}

/** Somebody for whom the card is free. */
export interface Waiver {
  readonly id: string;
  readonly label: string;
  readonly source?: string | undefined;
}

/** What an office keeps of an application. */
export interface Retention {
  /** Key of what is kept, or of the statement that nothing is. */
  readonly text: string;
  /** Days for which it is kept: 0 is not at all. Absent means unknown. */
  readonly days?: number | undefined;
  readonly source?: string | undefined;
}

/** The `values` of a pack of kind "municipal-id": one program of one city. Texts are keys. */
export interface CityIdValues {
  readonly name: string;
  readonly introduction?: string | undefined;
  /** A card that proves who somebody is, or one that only opens benefits. */
  readonly mode: 'identity' | 'benefits-only';
  /** The day on which the program ended. Absent means that it runs. */
  readonly endedOn?: CivilDate | undefined;
  /** Ages in whole years. Absent limits do not exist, as far as the source says. */
  readonly ages: {
    readonly from: number;
    /** Who is younger comes with a caretaker. */
    readonly caretakerBelow?: number | undefined;
    /** Who is younger names somebody to call. */
    readonly contactBelow?: number | undefined;
    /** Who is at most this old and comes with a caretaker needs no document with a photo. */
    readonly noPhotoUpTo?: number | undefined;
  };
  /**
   * Points that are needed. Absent in a card that proves who somebody is means that nobody here knows which documents are
   * enough: then the best verdict is "likely".
   */
  readonly points?: { readonly identity: number; readonly residency: number; readonly total: number } | undefined;
  readonly requires: { readonly photo: boolean; readonly birthDate: boolean };
  readonly groups: Readonly<Record<string, { readonly label: string }>>;
  readonly documents: readonly CityIdDocument[];
  readonly reasons: Readonly<Partial<Record<CityIdRule, RuleTexts>>>;
  /** Years that a card lasts, by the age at which it is issued; `never` where it does not end. Absent means unknown. */
  readonly validity?: readonly Band<number | 'never'>[] | undefined;
  /** Fees by age. Absent means unknown, never free. */
  readonly fee?:
    | {
        readonly currency: string;
        readonly bands: readonly Band<number>[];
        readonly replacement?: number | undefined;
        readonly source?: string | undefined;
      }
    | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  /** How long before its end a card can be renewed, and how long after it. Absent means unknown. */
  readonly renewal?: { readonly daysBefore: number; readonly monthsAfter: number; readonly source?: string | undefined } | undefined;
  /** How long it takes from the application to the card. Absent means unknown. */
  readonly processing?: { readonly min: number; readonly max?: number | undefined; readonly unit: 'days' | 'business-days' } | undefined;
  /** What may stand on the card and does not have to: keys of texts. */
  readonly choices?: readonly string[] | undefined;
  /** What the card is not good for: keys of texts. */
  readonly limits?: readonly string[] | undefined;
  readonly categories: Readonly<Record<string, { readonly label: string }>>;
  readonly benefits: readonly Benefit[];
  readonly places: readonly CityIdPlace[];
  readonly retention: readonly Retention[];
}

export type CityIdPack = Pack<'municipal-id', CityIdValues>;

/** Who applies. What is absent is not known: not no, and not of age. */
export interface Applicant {
  readonly ageYears?: number | undefined;
  /** Whether a caretaker comes along who can prove to be one. */
  readonly caretaker?: boolean | undefined;
  readonly livesInCity?: boolean | undefined;
  /** Whether the person has no address of their own. It orders what is proposed and decides nothing. */
  readonly noFixedAddress?: boolean | undefined;
}

/** A document that somebody has. Kinds and days only: never a number, never a copy. */
export interface HeldDocument {
  readonly document: string;
  readonly issuedOn?: CivilDate | undefined;
  readonly expiresOn?: CivilDate | undefined;
  /** Instead of days: whether it is still good, as far as the person sees. */
  readonly inDate?: boolean | undefined;
}
