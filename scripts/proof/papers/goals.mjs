// docs/proof/goals.md: what was promised of every element, which test tries it, and what is not reached.
import { builtElements } from '../../element-site.mjs';

const components = 'packages/surfaces/components/src';
const host = 'examples/host-pages';

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {readonly string[]} tests paths below the repository; a benchmark where no test has a machine quiet enough
 * @property {'all' | 'finder' | 'code'} of every element in its examples, the finder, or the code under them
 * @property {string} [open] what is not reached, and why; without it the goal is
 */

/** @type {readonly Goal[]} */
export const GOALS = [
  {
    what: 'A strict Content Security Policy and Trusted Types',
    tests: ['examples/strict-csp/strict-csp.test.ts', 'examples/strict-csp/every-file.test.ts'],
    of: 'all',
  },
  { what: 'Twelve hostile policies of a host: it works, or its fallback stays', tests: [`${host}/policies.test.ts`], of: 'all' },
  {
    what: 'Files twice, late, of two releases in either order, or with the tag taken by somebody else',
    tests: [`${host}/versions.test.ts`],
    of: 'all',
    open: 'No older release is published: the older one differs by its address and its bytes alone. Files of two releases share one table, so the second file of one could serve the first of the other.',
  },
  {
    what: 'Twelve hostile style sheets of a host, and none of ours outside',
    tests: [`${components}/proof/host-css.test.ts`],
    of: 'all',
    open: 'A host that writes from top to bottom (`writing-mode`) turns the finder with it; the mend is 8 bytes too large for its file.',
  },
  {
    what: 'What DOMPurify as it is by default leaves of a tag: the fallback; of a div, the element',
    tests: [`${host}/sanitizer.test.ts`],
    of: 'all',
  },
  {
    what: 'Scripts off, lost, cut off, refused, or changed by one byte: the essential facts can be read',
    tests: [`${host}/without-script.test.ts`],
    of: 'all',
  },
  { what: 'Twenty on a page: one request for a file, one voice at a time', tests: [`${host}/many.test.ts`], of: 'all' },
  {
    what: 'Put there, moved and taken away a thousand times: no node and no listener stays',
    tests: [`${host}/leaks.test.ts`],
    of: 'all',
    open: 'Chromium alone can be asked. Memory grew by 1.5 %, the goal is 1 %; what holds it is not known.',
  },
  { what: 'axe with no rule off', tests: [`${components}/proof/axe.test.ts`], of: 'all' },
  { what: 'The keyboard alone, no trap, focus seen and not covered', tests: [`${components}/proof/keyboard.test.ts`], of: 'all' },
  {
    what: '320 pixels, 400 % zoom, text spacing, texts of twice the length, the size of what is tapped',
    tests: [`${components}/proof/geometry.test.ts`],
    of: 'all',
  },
  {
    what: 'A real screen reader: each task as it should be spoken, each result once',
    tests: ['scripts/proof/orca/orca-proof.mjs'],
    of: 'all',
    open: 'No task has passed three times in a row: see [by ear](screen-reader.md). Scorecard and Chinese are not tried.',
  },
  {
    what: 'No silent English, and the same Gregorian day in every language and engine',
    tests: [`${components}/proof/languages.test.ts`],
    of: 'all',
  },
  {
    what: 'A source that is gone, cut, changed, old, silent, without end, blocked, late, or on a link that comes and goes: the list, its age, or the fallback, within 15 s',
    tests: [`${host}/faults.test.ts`, 'examples/program-page/faults.test.ts'],
    of: 'all',
    open: 'An answer without end is let go of at its limit. Where six of them come at 6 MB a second each on a busy machine, WebKitGTK hears of that too late, and its other files end at the deadline.',
  },
  {
    what: 'Storage denied, full, junk, deleted, written by two pages; a page without https',
    tests: [`${host}/storage.test.ts`],
    of: 'all',
  },
  {
    what: 'Left and come back to, asleep for 200 days, left with requests under way, a router of the host',
    tests: [`${host}/history.test.ts`],
    of: 'all',
  },
  { what: 'The quick exit: blank at once, and it stays so', tests: [`${host}/quick-exit.test.ts`], of: 'all' },
  {
    what: 'Each spelling of its tag in a real WordPress, and through the rules of Drupal',
    tests: ['examples/wordpress/wordpress.test.ts', 'examples/drupal/drupal.test.ts'],
    of: 'finder',
  },
  {
    what: 'A script of the host that records visits learns no word, no filter and no service',
    tests: ['examples/proof/recorder.test.ts', `${components}/service-finder/privacy.test.ts`],
    of: 'finder',
  },
  {
    what: 'The place of a device: asked for by a tap only, never finer than a kilometer',
    tests: ['examples/proof/place.test.ts'],
    of: 'finder',
    open: "WebKit's driver cannot grant a place, so there it is tried that nothing is asked for.",
  },
  {
    what: '50,000 services on a processor four times slower: no task over 200 ms',
    tests: ['scripts/bench/areas.mjs', 'examples/large-directory/large-directory.test.ts'],
    of: 'finder',
    open: 'Reached by `npm run bench -- areas` where the machine is quiet; `npm test` looks only at what is shown.',
  },
  {
    what: 'A server that fails in each way of the fault catalogue, over the shared loader',
    tests: [
      'examples/proof/faults.test.ts',
      `${host}/faults.test.ts`,
      'packages/adapters/bundle/src/download.test.ts',
      'packages/adapters/clients/src/http/http.test.ts',
    ],
    of: 'code',
    open: 'Row 25, a page on https whose source is on http, is tried without a browser. A request whose connection is reset is sent again by engines themselves, one after the other (ten times in Firefox, twice in the others): what we ask for is counted.',
  },
  {
    what: 'Spoiled files: every good row kept, every bad one counted',
    tests: ['packages/foundation/hsds/src/read/malformed.test.ts', 'packages/foundation/hsds/src/read/hostile.test.ts'],
    of: 'code',
  },
  {
    what: 'A directory full of code: run nowhere, no forged link, no formula in what leaves the page',
    tests: [
      'examples/proof/injection.test.ts',
      'examples/proof/sinks.test.ts',
      'packages/surfaces/cli/src/injection.test.ts',
      'packages/foundation/core/src/urls/urls.test.ts',
    ],
    of: 'code',
  },
  {
    what: 'No regular expression that keeps somebody waiting',
    tests: ['scripts/test/patterns.test.mjs'],
    of: 'code',
  },
  {
    what: "The server's log of 1,000 visits tells no need better than guessing",
    tests: ['packages/adapters/bundle/src/access-log.test.ts'],
    of: 'code',
  },
  {
    what: '500 leaks planted in a directory: withheld, or reported as severe',
    tests: ['packages/domains/directory/src/import/privacy/leaks.test.ts'],
    of: 'code',
  },
  {
    what: 'Of small mistakes put into the code, tests notice nine of ten',
    tests: ['scripts/mutation.mjs'],
    of: 'code',
    open: '[Reached](mutation.md) for hours and sanitizing (93 %), rules (97 %), cards (95 %), packs and journeys (91 %). Not for assessments (89 % of a sample), search (55 %) and import (56 %), where tests that are too slow to judge are left out; reading files is not measured.',
  },
];

const link = (path) => `[${path.slice(path.lastIndexOf('/') + 1)}](../../${path})`;
const row = ({ what, tests, open }) => `| ${what} | ${tests.map(link).join(', ')} | ${open ?? 'reached'} |`;
const table = (of) => `| Goal | Tried by | |
| --- | --- | --- |
${GOALS.filter((goal) => goal.of === of)
  .map(row)
  .join('\n')}`;

/** The page as Markdown. */
export async function goalsPage(day) {
  const elements = await builtElements();
  return `# What is tried, and what is not reached

Written by \`npm run proof -- papers\` on ${day}. "Reached" says that \`npm test\` fails where it is not; [what was measured](measured.md) has the figures. Engines are
Chromium, Firefox and WebKitGTK, which is not Safari.

## Every element

Each of these runs over every element in all its examples, so the table holds for each line of the list. An element that comes later is held to it without a new test,
and one without examples fails the build.

${elements.map(({ SETTING, EXAMPLES }) => `- \`<${SETTING.tag}>\`: ${EXAMPLES.length} states`).join('\n')}

${table('all')}

## The finder

${table('finder')}

## The code under them

${table('code')}
`;
}
