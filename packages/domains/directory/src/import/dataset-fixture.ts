import type { Dataset, HsdsTable, ReadProblem, SafetyMark, Translation } from '@newcomer/hsds';
import type { CityConfig } from '../city-config.js';
import type { NeedsPack } from '../needs/needs-pack.js';
import { importDataset } from './import-dataset.js';
import type { ImportResult } from './import-result.js';
import { TABLES } from './tables.js';

/** A row for a test: the record's own fields, and `marks` where the reader would have set them. */
export type FixtureRow = Readonly<Record<string, unknown>> & { readonly marks?: readonly SafetyMark[] };

export interface FixtureParts {
  readonly format?: Dataset['format'];
  readonly tables?: Partial<Record<HsdsTable, readonly FixtureRow[]>>;
  readonly translations?: readonly Omit<Translation, 'file' | 'row'>[];
  readonly problems?: readonly ReadProblem[];
}

/** For tests: a Dataset of a few rows, as a reader would return it. */
export function datasetOf({
  format = { name: 'hsds', version: '3.1' },
  tables = {},
  translations = [],
  problems = [],
}: FixtureParts): Dataset {
  const all = Object.fromEntries(
    TABLES.map((table) => [
      table,
      (tables[table] ?? []).map(({ marks, ...record }, at) => ({ record, file: `${table}.csv`, row: at + 1, marks })),
    ]),
  );
  return {
    format,
    tables: all as unknown as Dataset['tables'],
    translations: translations.map((each, at) => ({ ...each, file: 'translations.csv', row: at + 1 })),
    problems,
  };
}

/** For tests: a needs pack with nothing but what makes a shelter. */
export const NEEDS_FIXTURE: NeedsPack = {
  format: 1,
  version: '2026-11-22',
  needs: [],
  firstScreen: [],
  alerts: [],
  shelters: {
    airs: ['BH-1800.1500-100'],
    openEligibility: [1102],
    words: {
      en: ['domestic violence shelter', "women's refuge", 'safe house'],
      es: ['casa de acogida', 'refugio para mujeres'],
      ar: ['مأوى للنساء'],
    },
  },
};

/** For tests: imports a few rows on 22 November 2026. */
export function importOf(parts: FixtureParts, config: CityConfig = {}): ImportResult {
  return importDataset(datasetOf(parts), { config, needs: NEEDS_FIXTURE, today: '2026-11-22' });
}

/** For tests: the problem of one rule in a report. */
export function problemOf(result: ImportResult, rule: string): ImportResult['report']['problems'][number] | undefined {
  return result.report.problems.find((problem) => problem.rule === rule);
}
