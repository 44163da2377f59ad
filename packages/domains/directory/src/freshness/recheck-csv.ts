import { csvFile } from '../export/csv-cell.js';
import type { RecheckPlan } from './recheck-plan.js';

/** The plan as a spreadsheet: a row for each record, by the day on which its organization is to be asked. */
export function recheckCsv(plan: RecheckPlan): string {
  const header = ['ask on', 'organization', 'email', 'phone', 'service', 'id', 'address', 'hours', 'last checked', 'not fresh from'];
  const rows = plan.organizations.flatMap(({ askOn, name, records }) =>
    records.map((record) => [
      askOn,
      name,
      record.emails.join('; '),
      record.phones.join('; '),
      record.name,
      record.sourceId,
      record.address,
      record.hours,
      record.checked,
      record.staleOn,
    ]),
  );
  return csvFile([header, ...rows]);
}
