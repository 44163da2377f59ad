import { cardCases, type MythFactPack } from '@newcomer/belonging';
import { MythFactPackSchema } from '@newcomer/belonging/schema';
import { frameworkProblems, runAssessmentCase, type Framework } from '@newcomer/engines/assessment';
import { AssessmentPack } from '@newcomer/engines/assessment/schema';
import { journeyPackProblems, type JourneyValues } from '@newcomer/engines/journey';
import { JourneyPack } from '@newcomer/engines/journey/schema';
import { runCases, type Pack, type PackProblem } from '@newcomer/engines/pack';
import type { PackSchema } from '@newcomer/engines/pack/schema';
import { rulePackProblems, type RuleValues } from '@newcomer/engines/rules';
import { RulePack } from '@newcomer/engines/rules/schema';
import { howTo } from '@newcomer/livelihoods/how-to';
import { LicensePack, licensePackProblems } from '@newcomer/livelihoods/schema';
import type { LicensePack as LicensePackType } from '@newcomer/livelihoods';
import { cityIdPackProblems, type CityIdValues } from '@newcomer/municipal-id';
import { CityIdPack } from '@newcomer/municipal-id/schema';
import { assessmentSheet } from './sheets/assessment-sheet.js';
import { cityIdSheet } from './sheets/city-id-sheet.js';
import type { SheetKind } from './sheets/sheet-kind.js';

/** What the command knows about packs of one kind. */
export interface PackKind {
  /** zod's schema of a whole pack; every text in it is a `TextKey`. */
  readonly schema: PackSchema;
  /** What is wrong beyond the schema, the cases included. Called only with packs that fit the schema. */
  readonly problems: (pack: Pack) => readonly PackProblem[];
  /** How a spreadsheet becomes the values of such a pack. Absent where none can. */
  readonly sheet?: SheetKind | undefined;
  /**
   * Data for search engines, for the city to put into its page (docs/decisions/how-to-data.md): schema.org objects in a
   * language. Empty where the pack is not in force. Absent where such a pack has none.
   */
  readonly structuredData?: ((pack: Pack, lang: string, today: string) => readonly object[]) | undefined;
}

/** Every kind of pack, by the word in its field `kind`. A new kind is one entry here. */
export const PACK_KINDS: Readonly<Record<string, PackKind>> = {
  rules: { schema: RulePack, problems: (pack) => rulePackProblems(pack as Pack<'rules', RuleValues>) },
  journey: { schema: JourneyPack, problems: (pack) => journeyPackProblems(pack as Pack<'journey', JourneyValues>) },
  assessment: {
    schema: AssessmentPack,
    problems: (pack) => {
      const framework = pack.values as Framework;
      return [...frameworkProblems(framework), ...runCases(pack, (given, today) => runAssessmentCase(framework, given, today))];
    },
    sheet: assessmentSheet,
  },
  cards: { schema: MythFactPackSchema, problems: (pack) => runCases(pack, cardCases(pack as MythFactPack)) },
  'business-license': {
    schema: LicensePack,
    problems: (pack) => licensePackProblems(pack as LicensePackType),
    structuredData: (pack, lang, today) => howTo(pack as LicensePackType, { lang, today }),
  },
  'municipal-id': {
    schema: CityIdPack,
    problems: (pack) => cityIdPackProblems(pack as Pack<'municipal-id', CityIdValues>),
    sheet: cityIdSheet,
  },
};

/** Kinds of packs that can be made of a spreadsheet. */
export function sheetKinds(): string[] {
  return Object.keys(PACK_KINDS).filter((name) => PACK_KINDS[name]!.sheet);
}
