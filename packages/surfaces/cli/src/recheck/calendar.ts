import type { RecheckOrganization, RecheckPlan } from '@newcomer/directory/freshness';
import ical, { ICalEventBusyStatus } from 'ical-generator';
import { createHash } from 'node:crypto';

/** Records that an entry names; a calendar on a phone shows no more. */
const LISTED = 30;

/** The plan as an iCalendar file (RFC 5545): a day's entry for each organization, which takes nobody's time. */
export function recheckCalendar(plan: RecheckPlan, city: string, from: string): string {
  const calendar = ical({ name: `Records to check: ${city}`, prodId: { company: 'Newcomer', product: 'recheck', language: 'EN' } });
  for (const organization of plan.organizations) {
    const { name, askOn, records } = organization;
    calendar.createEvent({
      // The same organization keeps its entry when the file is made anew and imported again.
      id: `${createHash('sha256')
        .update(`${city}\n${name ?? ''}`)
        .digest('hex')
        .slice(0, 24)}@recheck.newcomer`,
      stamp: midnight(from),
      start: midnight(askOn),
      allDay: true,
      summary: `Ask ${name ?? 'whoever keeps the directory'} (${records.length === 1 ? '1 record' : `${records.length} records`})`,
      description: description(organization),
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString().replace(/\r?\n/g, '\r\n');
}

function description({ records }: RecheckOrganization): string {
  const lines = records.slice(0, LISTED).map(({ name, checked, phones, emails }) => {
    const how = [phones[0], emails[0]].filter((way) => way !== undefined).join(', ');
    return `• ${name}${how && ` (${how})`}: ${checked === undefined ? 'nobody says when it was checked' : `checked on ${checked}`}`;
  });
  return [...lines, ...(records.length > LISTED ? [`… and ${records.length - LISTED} more, in recheck.csv`] : [])].join('\n');
}

/** A whole day has no time zone; the library takes the civil date from the machine's own clock. */
function midnight(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}
