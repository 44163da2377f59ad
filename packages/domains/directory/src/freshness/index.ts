export { healthOf, type Health } from './health.js';
export { recheckCsv } from './recheck-csv.js';
export {
  isStale,
  recheckPlan,
  type RecheckOptions,
  type RecheckOrganization,
  type RecheckPlan,
  type RecheckRecord,
} from './recheck-plan.js';
