import type { Dataset } from '@newcomer/hsds';
import type { ImportReport } from '../import-report.js';
import { cascade } from './cascade.js';
import { Draft, type ImportOptions } from './draft.js';
import type { ImportResult } from './import-result.js';
import { RULES } from './rules/index.js';

/**
 * Judges a dataset: mends what is safe to mend, withholds what must not be shown, and reports every row that will mislead people.
 *
 * Pure and synchronous, for Node and a browser's worker alike; it never throws for what a source contains, and takes time and
 * memory in proportion to its rows. `today` is a civil date, "2026-11-22".
 */
export function importDataset(dataset: Dataset, options: ImportOptions): ImportResult {
  const draft = new Draft(dataset, options);
  for (const problem of dataset.problems) {
    draft.recorder.addFinding({ ...problem, file: '', id: problem.id ?? '' });
  }
  for (const rule of RULES) {
    rule.apply(draft);
    cascade(draft);
  }
  return {
    tables: draft.tables(),
    translations: draft.translations,
    report: reportOf(draft),
    findings: draft.findings(),
    originals: draft.originals(),
    placeWithheld: draft.placeWithheld,
    timeZone: options.config.timeZone,
    country: options.config.country,
  };
}

function reportOf(draft: Draft): ImportReport {
  let published = 0;
  for (const at of draft.rows('services')) published += Number(at >= 0);
  return {
    format: draft.dataset.format.name,
    version: draft.dataset.format.version ?? null,
    counts: {
      organizations: draft.size('organizations'),
      services: draft.size('services'),
      locations: draft.size('locations'),
      serviceAtLocations: draft.size('service_at_location'),
      schedules: draft.size('schedules'),
    },
    published: { services: published },
    withheld: draft.recorder.withheldCounts(),
    problems: draft.recorder.problems(),
  };
}
