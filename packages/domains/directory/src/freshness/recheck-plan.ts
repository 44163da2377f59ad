import { dateOf, dayOf, weekdayOf } from '@newcomer/core/civil-time';
import { chooseText, type LocalizedText } from '@newcomer/core/localized-text';
import type { Directory, DirectoryEntry } from '../directory.js';
import { openingHoursTag } from '../export/opening-hours-tag.js';

export interface RecheckOptions {
  /** The civil date on which asking may begin, "2026-11-27". */
  readonly from: string;
  /** How many organizations the city can ask in a week, 1 or more. */
  readonly perWeek: number;
  /** Days on which nobody asks, 1 for Monday to 7 for Sunday; default Saturday and Sunday. */
  readonly restDays?: readonly number[] | undefined;
}

/** What the public sees of a record, and when somebody last said that it is right. */
export interface RecheckRecord {
  readonly id: string;
  /** The service's id as the source writes it: what the city finds its own row by. */
  readonly sourceId: string;
  readonly name: string;
  readonly address?: string | undefined;
  readonly phones: readonly string[];
  /** Its own addresses, else its organization's. */
  readonly emails: readonly string[];
  /** In the syntax of OpenStreetMap's `opening_hours`; absent where the finder says "call to check". */
  readonly hours?: string | undefined;
  /** The day of the last check; absent where nobody says. */
  readonly checked?: string | undefined;
  /** The first day on which the finder says "not checked recently"; absent where it says so already for want of a date. */
  readonly staleOn?: string | undefined;
}

/** One organization, the day to ask it, and all that it is asked about. */
export interface RecheckOrganization {
  /** Absent where records name no organization: whoever keeps the directory checks these. */
  readonly name?: string | undefined;
  /** The civil date on which to ask. */
  readonly askOn: string;
  /** How many of its records are not fresh on the day on which asking begins. */
  readonly stale: number;
  /** The longest unchecked first. */
  readonly records: readonly RecheckRecord[];
}

export interface RecheckPlan {
  readonly staleDays: number;
  readonly counts: { readonly organizations: number; readonly records: number; readonly stale: number; readonly withoutEmail: number };
  /** By the day to ask. */
  readonly organizations: readonly RecheckOrganization[];
}

/** So many days before its records grow old an organization is asked, so that an answer can come in time. */
const LEAD_DAYS = 14;
const WEEKEND = [6, 7];

/**
 * When to ask which organization whether its records are still right: so early that none grows old unasked, and no more in a week
 * than the city can ask. What is old already comes first, the organization with the most such records at the head.
 *
 * @throws RangeError where no day of the week is left to ask on
 */
export function recheckPlan(directory: Directory, options: RecheckOptions): RecheckPlan {
  const { from } = options;
  const groups = [...byOrganization(directory.entries)].map(([, entries]) => organizationOf(directory, entries, from));
  const wanted = groups.map((group) => ({ group, day: firstDay(group, from) }));
  wanted.sort(
    (a, b) => compare(a.day, b.day) || b.group.stale - a.group.stale || compare(a.group.name ?? '\uffff', b.group.name ?? '\uffff'),
  );
  const days = askingDays(options);
  const organizations = wanted.map(({ group, day }) => ({ ...group, askOn: days(day) }));
  organizations.sort((a, b) => compare(a.askOn, b.askOn));
  return {
    staleDays: directory.staleDays,
    counts: {
      organizations: organizations.length,
      records: directory.entries.length,
      stale: organizations.reduce((sum, { stale }) => sum + stale, 0),
      withoutEmail: directory.entries.filter(({ emails }) => emails.length === 0).length,
    },
    organizations,
  };
}

function byOrganization(entries: readonly DirectoryEntry[]): Map<string, DirectoryEntry[]> {
  const groups = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    const key = entry.organizationId ?? '';
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function organizationOf(directory: Directory, entries: readonly DirectoryEntry[], from: string): Omit<RecheckOrganization, 'askOn'> {
  const records = entries.map((entry) => recordOf(entry, directory, from));
  records.sort((a, b) => compare(a.checked ?? '', b.checked ?? '') || compare(a.id, b.id));
  const name = textIn(entries[0]?.organization, directory.language);
  return {
    ...(name !== undefined && { name }),
    stale: records.filter((record) => isStale(record, from)).length,
    records,
  };
}

function recordOf(entry: DirectoryEntry, { language, staleDays }: Directory, from: string): RecheckRecord {
  const address = entry.address?.lines.join(', ') ?? '';
  const hours = openingHoursTag(entry.hours);
  // What was checked on a day that has not come yet was not: the finder says so as well.
  const checked = entry.assured && entry.assured.date <= addDays(from, 1) ? entry.assured.date : undefined;
  return {
    id: entry.id,
    sourceId: entry.source?.serviceId ?? entry.serviceId,
    name: textIn(entry.name, language) ?? entry.id,
    ...(address !== '' && { address }),
    phones: entry.phones.map((phone) => phone.text),
    emails: entry.emails,
    ...(hours !== undefined && { hours }),
    ...(checked !== undefined && { checked, staleOn: addDays(checked, staleDays) }),
  };
}

/** As the finder's cards say it. */
export function isStale({ staleOn }: RecheckRecord, day: string): boolean {
  return staleOn === undefined || staleOn <= day;
}

function firstDay({ stale, records }: Omit<RecheckOrganization, 'askOn'>, from: string): string {
  // The longest unchecked stands first, so its day comes first.
  const staleOn = records[0]?.staleOn;
  if (stale > 0 || staleOn === undefined) return from;
  const early = addDays(staleOn, -LEAD_DAYS);
  return early < from ? from : early;
}

/** Gives the first working day from a wanted one that is not full; to be asked in the order of the wanted days. */
function askingDays({ from, perWeek, restDays = WEEKEND }: RecheckOptions): (wanted: string) => string {
  const workDays = [1, 2, 3, 4, 5, 6, 7].filter((day) => !restDays.includes(day)).length;
  if (workDays === 0) throw new RangeError('restDays leaves no day of the week on which to ask');
  if (!(perWeek >= 1)) throw new RangeError(`perWeek must be 1 or more; it is ${perWeek}`);
  let day = dayOf(from) - 1;
  // What a day leaves over goes to the next, so that three a week are three; but no more than one, so that no day is crowded.
  let left = 0;
  const begin = (next: number): void => {
    day = next;
    while (restDays.includes(weekdayOf(day) + 1)) day++;
    left = Math.min(left, 1) + perWeek / workDays;
  };
  return (wanted) => {
    if (dayOf(wanted) > day) begin(dayOf(wanted));
    // Fractions do not add up to a whole exactly.
    while (left < 1 - 1e-9) begin(day + 1);
    left--;
    return dateOf(day);
  };
}

/** The civil date so many days later. */
function addDays(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}

function textIn(text: LocalizedText | undefined, language: string): string | undefined {
  return text && chooseText(text, language)?.text;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
