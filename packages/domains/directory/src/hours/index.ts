/* What a browser needs of hours: small, and without the readers of schedules and texts (`@newcomer/directory/hours-reading`). */
export type { CivilDate, Hours, HoursException, HoursRule, OpenState, OpenStatus } from './hours.js';
export { decodeHours } from './hours-code.js';
export { hoursTable, hoursTableOn, type HoursCondition, type HoursTable, type HoursTableDay, type HoursTableSpan } from './hours-table.js';
export { openStatus } from './open-status.js';
