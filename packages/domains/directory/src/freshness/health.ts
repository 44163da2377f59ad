import { dateOf, dayOf } from '@newcomer/core/civil-time';
import type { Directory, DirectoryEntry } from '../directory.js';
import { openingHoursTag } from '../export/opening-hours-tag.js';
import type { ImportReport } from '../import-report.js';

/** How good a published directory is, in figures that a monitor or a dashboard reads: nothing of it is about a single record. */
export interface Health {
  readonly format: 'newcomer-health';
  readonly version: 1;
  /** The civil date of the build: figures that depend on the day are as of it. */
  readonly builtOn: string;
  /** The date of the data; absent where nobody says it. */
  readonly dataDate?: string | undefined;
  /** The first day on which the finder says that the whole list is old; absent with the date of the data. */
  readonly oldOn?: string | undefined;
  readonly staleDays: number;
  /** Services at locations, and services that have none: what a search can find. */
  readonly records: number;
  readonly checked: {
    readonly fresh: number;
    /** Checked too long ago: the finder says so. */
    readonly stale: number;
    /** Nobody says when. */
    readonly never: number;
  };
  /** Month ("2026-12") → how many records that are fresh grow stale in it, if nobody checks them. */
  readonly growStale: Readonly<Record<string, number>>;
  /** How many records lack what people ask first. */
  readonly without: { readonly hours: number; readonly phone: number; readonly place: number; readonly languages: number };
  /** Records with a text in each language, the worst first; the original's language is not among them. */
  readonly translated: readonly { readonly language: string; readonly records: number }[];
  /** What `newcomer check` found in the source: how many rows, by severity. */
  readonly problems: { readonly severe: number; readonly warning: number; readonly note: number };
}

/** Sums up a directory as it is published on the day `today` ("2026-11-27"). */
export function healthOf(directory: Directory, { problems }: ImportReport, today: string): Health {
  const { entries, staleDays, dataDate } = directory;
  const day = dayOf(today);
  const growStale = new Map<string, number>();
  const checked = { fresh: 0, stale: 0, never: 0 };
  for (const { assured } of entries) {
    const staleOn = assured ? dayOf(assured.date.slice(0, 10)) + staleDays : NaN;
    // As on the finder's cards: a day that has not come yet is no check.
    if (!(staleOn - staleDays <= day + 1)) checked.never++;
    else if (staleOn <= day) checked.stale++;
    else {
      checked.fresh++;
      const month = dateOf(staleOn).slice(0, 7);
      growStale.set(month, (growStale.get(month) ?? 0) + 1);
    }
  }
  const count = (holds: (entry: DirectoryEntry) => boolean) => entries.filter(holds).length;
  const found = (severity: string) => problems.filter((p) => p.severity === severity).reduce((sum, p) => sum + p.count, 0);
  return {
    format: 'newcomer-health',
    version: 1,
    builtOn: today,
    ...(dataDate && { dataDate, oldOn: dateOf(dayOf(dataDate.slice(0, 10)) + staleDays) }),
    staleDays,
    records: entries.length,
    checked,
    growStale: Object.fromEntries([...growStale].sort()),
    without: {
      hours: count(({ hours }) => openingHoursTag(hours) === undefined),
      phone: count(({ phones }) => phones.length === 0),
      place: count(({ point, pointAbsent }) => !point && pointAbsent !== 'withheld'),
      languages: count(({ languages }) => languages.length === 0),
    },
    translated: directory.languages
      .filter((language) => language !== directory.language)
      .map((language) => ({ language, records: count(({ name, description }) => !!(description ?? name)[language]) }))
      .sort((a, b) => a.records - b.records),
    problems: { severe: found('severe'), warning: found('warning'), note: found('note') },
  };
}
