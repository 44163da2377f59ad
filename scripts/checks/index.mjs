// Every check that is not a test, in one list: `npm test` runs all of it, `npm run check -- lint types` runs some.
// A check is a program that succeeds, or a function that returns the problems it found.
import { bin } from './program.mjs';
import { checkElementRules, elementScripts } from './element-files.mjs';
import { checkExamples } from './examples.mjs';
import { checkManifest } from './manifest.mjs';
import { checkPackaging } from './packaging.mjs';
import { checkRepeatability } from './repeatability.mjs';
import { checkSizes } from './sizes.mjs';
import { checkSupplyChain } from '../proof/papers/supply-chain.mjs';

const elements = 'packages/surfaces/components/dist/elements';
/** What pages load, but for the file with ky's newer floor. */
const pages = elementScripts().filter((name) => name !== 'finder-api.js');

/** @type {readonly {name: string, about: string, command?: readonly string[], find?: () => Promise<readonly string[]>}[]} */
export const CHECKS = [
  {
    name: 'lint',
    about: 'ESLint: types, Lit templates, accessibility, browser floor, what strict policies forbid',
    command: bin('eslint', '.'),
  },
  { name: 'format', about: 'Prettier', command: bin('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'types', about: 'TypeScript 7, sources and tests', command: bin('tsc7', '-p', 'tsconfig.test.json', '--pretty', 'false') },
  { name: 'types-6', about: 'TypeScript 6, sources and tests', command: bin('tsc', '-p', 'tsconfig.test.json', '--pretty', 'false') },
  {
    name: 'types-tests',
    about: 'TypeScript 7, tests of examples, scripts and documentation',
    command: bin('tsc7', '-p', 'examples/tsconfig.json', '--pretty', 'false'),
  },
  {
    name: 'layers',
    about: 'no import upward or sideways',
    command: bin('depcruise', 'packages', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'),
  },
  { name: 'unused', about: 'knip: files, exports and dependencies that nobody uses', command: bin('knip') },
  { name: 'packaging', about: 'publint and attw on what would be published', find: checkPackaging },
  { name: 'sizes', about: 'size-limit on the element files, 3 kB per locale', find: checkSizes },
  { name: 'manifest', about: "custom-elements.json and the editors' files are up to date", find: checkManifest },
  { name: 'examples', about: 'each element of the manifest has examples in its folder', find: checkExamples },
  {
    name: 'floor',
    about: 'what every page loads is ES2021',
    command: bin('es-check', 'es2021', ...pages.map((name) => `${elements}/${name}`), '--module'),
  },
  {
    name: 'floor-api',
    about: "the file for APIs, which takes ky's newer browsers, is ES2022",
    command: bin('es-check', 'es2022', `${elements}/finder-api.js`, '--module'),
  },
  { name: 'files', about: "the element files guard Lit's policy and load no code", find: checkElementRules },
  {
    name: 'supply',
    about: 'what is shipped has a reason, runs nothing on installing, and stands in the bill of materials',
    find: checkSupplyChain,
  },
  { name: 'repeatable', about: 'two builds are byte-identical', find: checkRepeatability },
];
