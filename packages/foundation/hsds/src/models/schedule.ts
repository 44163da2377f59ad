import * as z from 'zod/mini';
import { annotations } from './annotations.js';
import { Uuid, number, text, uri, uuid } from './formats.js';

/** Days of the week as RFC 5545 shortens them. */
export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof Weekday>;

const fields = {
  id: Uuid,
  service_id: uuid,
  location_id: uuid,
  service_at_location_id: uuid,
  /** First day on which the rule holds, ISO 8601. */
  valid_from: text,
  /** Last day on which the rule holds, included. */
  valid_to: text,
  /** First day of the series, from which intervals are counted. */
  dtstart: text,
  /** Hours from UTC. Says nothing about summer time, so it only cross-checks the place's zone. */
  timezone: number,
  /** Last day of the series. */
  until: text,
  /** How often the series happens in all. */
  count: number,
  wkst: z.optional(Weekday),
  freq: z.optional(z.enum(['WEEKLY', 'MONTHLY'])),
  /** Every so many weeks or months. Absent means 1. */
  interval: number,
  /** Days separated by commas, numbered in a month: "MO,WE" or "1MO,-1FR". */
  byday: text,
  /** Weeks of the year, separated by commas. */
  byweekno: text,
  /** Days of the month, separated by commas; -1 is the last. */
  bymonthday: text,
  /** Days of the year, separated by commas; -1 is the last. */
  byyearday: text,
  /** The hours in the source's own words. */
  description: text,
  /** Time of day in the place's own zone. */
  opens_at: text,
  /** Time of day in the place's own zone. */
  closes_at: text,
  schedule_link: uri,
  /** How one takes part: "in person", "online". */
  attending_type: text,
  notes: text,
};

/** A row of schedules.csv: when something is open, as a rule of repetition. */
export const ScheduleRecord = z.looseObject(fields);
export type ScheduleRecord = z.infer<typeof ScheduleRecord>;

/** A schedule inside what it belongs to. */
export const Schedule = z.looseObject({ ...fields, ...annotations });
export type Schedule = z.infer<typeof Schedule>;
