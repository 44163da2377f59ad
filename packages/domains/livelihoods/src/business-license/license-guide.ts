import type { JourneyStep, JourneyValues } from '@newcomer/engines/journey';
import type { Pack } from '@newcomer/engines/pack';
import type { Office } from './office.js';

/** A step of a guide: one thing to do with one authority. */
export interface LicenseStep extends JourneyStep {
  /** Key into `offices`: where it is done. Absent: by mail, on the web or at no office. */
  readonly office?: string | undefined;
  /** True for what is a license or a permit in itself; the others lead to one. */
  readonly license?: boolean | undefined;
  /** Somebody comes and looks: the step passes only with their consent. */
  readonly inspection?: boolean | undefined;
  /** Generally reported, and on no page that was read: the screen says so. */
  readonly unverified?: boolean | undefined;
}

/**
 * All that a guide to the licenses of small businesses at one place knows: a journey, and what belongs to licenses alone.
 * Every text is a key into the pack's texts. No fact is ever about residence or immigration status: no license of these
 * packs depends on it, and nobody shall think that it does.
 */
export interface LicenseGuide extends Omit<JourneyValues, 'steps'> {
  readonly steps: readonly LicenseStep[];
  /** The fact whose options are the kinds of business; nothing can be said before it is answered. */
  readonly start: string;
  /** Key of a title with `{option}` in it, for the guide of one kind of business. */
  readonly howTo: string;
  /** Key of a sentence with `{question}` in it, for a step that depends on something not yet known. */
  readonly maybe: string;
  /** By key. */
  readonly offices: Readonly<Record<string, Office>>;
  /** Facts that only an office can tell, with the key of what to ask there: never a field on a screen. */
  readonly askOffice?: Readonly<Record<string, string>> | undefined;
  /** Numbers in a unit that newcomers know better: one of the fact's own is `factor` of it. */
  readonly alsoIn?: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> | undefined;
}

export type LicensePack = Pack<'business-license', LicenseGuide>;
