import type { Dataset } from '@newcomer/hsds';
import type { ImportReport } from '../import-report.js';
import { cascade } from './cascade.js';
import { cityOfAddresses } from './country.js';
import { Draft, type ImportOptions } from './draft.js';
import type { ImportResult } from './import-result.js';
import { CHECKS } from './rules/index.js';

/**
 * Judges a dataset: mends what is safe to mend, withholds what must not be shown, and reports every row that will mislead people.
 *
 * Pure and synchronous, for Node and a browser's worker alike; it never throws for what a source contains, and takes time and
 * memory in proportion to its rows. `today` is a civil date, "2026-11-22".
 */
export function importDataset(dataset: Dataset, options: ImportOptions): ImportResult {
  const draft = new Draft(dataset, options);
  for (const problem of dataset.problems) draft.recorder.addFinding({ ...problem, file: '', id: problem.id ?? '' });
  for (const check of CHECKS) {
    const before = draft.withheldCount;
    check.run(draft);
    if (draft.withheldCount !== before) cascade(draft);
  }
  return {
    tables: draft.tables(),
    translations: draft.translations,
    report: reportOf(draft),
    findings: draft.recorder.findings(),
    originals: draft.originals(),
    placeWithheld: draft.placeWithheld,
    needLinks: draft.needLinks,
    timeZone: draft.timeZone,
    country: draft.country,
    city: cityOfAddresses(draft),
    language: draft.language,
  };
}

function reportOf(draft: Draft): ImportReport {
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
    published: { services: draft.rows('services').length },
    withheld: draft.recorder.withheldCounts(),
    problems: draft.recorder.problems(),
  };
}
