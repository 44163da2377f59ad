/**
 * What can be judged, and by whom. Paths are below the repository; a folder stands for all files in it, and its test files judge
 * it as well.
 *
 * @typedef {object} Subject
 * @property {readonly string[]} code folders and files whose mistakes are to be noticed
 * @property {readonly string[]} [tests] more folders and files with tests, beside those of the code's own folders
 */

const core = 'packages/foundation/core/src';
const engines = 'packages/foundation/engines/src';
const hsds = 'packages/foundation/hsds/src';
const directory = 'packages/domains/directory/src';

/** @type {Readonly<Record<string, Subject>>} */
export const SUBJECTS = {
  pack: { code: [`${engines}/pack`] },
  rules: { code: [`${engines}/rules`] },
  journey: { code: [`${engines}/journey`] },
  assessment: { code: [`${engines}/assessment`] },
  cards: { code: [`${engines}/cards`] },
  hours: { code: [`${directory}/hours`] },
  // Where text of strangers is made safe: to show, to link, to write into a spreadsheet.
  sanitizing: {
    code: [
      `${core}/text`,
      `${core}/urls`,
      `${hsds}/csv/csv-cell.ts`,
      `${directory}/export/csv-cell.ts`,
      `${directory}/import/rules/markup.ts`,
      `${directory}/import/rules/web-addresses.ts`,
    ],
    tests: [
      `${core}/hostile.test.ts`,
      `${hsds}/csv/csv.test.ts`,
      `${directory}/export/export.test.ts`,
      `${directory}/import/rules/markup.test.ts`,
      `${directory}/import/rules/reaching.test.ts`,
    ],
  },
  search: {
    code: [`${core}/search-text`, `${directory}/search`, `${directory}/search-more`, `${directory}/search-explain`],
    tests: [`${directory}/memory-source`, `${directory}/notices`, `${directory}/hostile.test.ts`],
  },
  import: { code: [`${directory}/import`], tests: [`${directory}/build`, `${directory}/hostile.test.ts`, `${directory}/faults.test.ts`] },
  reading: {
    code: [
      `${hsds}/read`,
      `${hsds}/csv`,
      `${hsds}/encoding`,
      `${hsds}/files`,
      `${hsds}/json`,
      `${hsds}/mend`,
      `${hsds}/text`,
      `${hsds}/xlsx`,
    ],
  },
};
