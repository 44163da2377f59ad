/* For tools that check packs. No page loads it: a page ships no schema library. */
export { licensePackProblems } from './business-license/license-problems.js';
export { LicenseGuide, LicensePack } from './business-license/license-schema.js';
