/* Reading hours from what cities write, at build time. */
export { encodeHours } from './hours-code.js';
export { parseHoursText } from './hours-text.js';
export { scheduleHours, UNKNOWN_HOURS, type ScheduleReading } from './schedule-hours.js';
export { readScheduleRow, type ScheduleOutcome, type ScheduleOutcomeKind, type ScheduleRow } from './schedule-row.js';
