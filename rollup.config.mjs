// Single files: one per element group for a <script type="module">, and the command for Node. The packages' ES modules
// with types are tsc's work (docs/decisions/tsc-builds-the-packages.md); this bundles what tsc has built.
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ELEMENT_SCRIPTS } from './packages/surfaces/components/dist/element-scripts.js';
import { writeElementManifest } from './scripts/rollup/element-manifest.mjs';
import { elementRules } from './scripts/rollup/element-rules.mjs';
import { guardTrustedTypes } from './scripts/rollup/guard-trusted-types.mjs';
import { minifyTemplates } from './scripts/rollup/minify-templates.mjs';
import { secondMinifier } from './scripts/rollup/second-minifier.mjs';
import { trimLibraries } from './scripts/rollup/trim-libraries.mjs';
import { workspaceSources } from './scripts/rollup/workspace-sources.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const components = join(root, 'packages/surfaces/components');
const cli = join(root, 'packages/surfaces/cli');
const { version } = JSON.parse(readFileSync(join(components, 'package.json'), 'utf8'));
/** A second build goes elsewhere, to be compared with the first. */
const out = process.env.NEWCOMER_ELEMENTS_OUT ?? join(components, 'dist/elements');

/** The API's file alone may use ky and zod (DESIGN §4.2). */
const MAY_USE = { 'finder-api': ['ky', 'zod'] };

/** Parts of Lit that a file carries and others leave out. */
const KEEPS = { all: ['directives', 'svg'], assessment: ['directives'], 'licensing-guide': ['directives'], scorecard: ['svg'] };

/** @param {import('rollup').RollupLog} warning */
function onwarn(warning, warn) {
  // zod's annotations stand where Rollup takes none, and zod's own modules import each other; neither changes the result.
  if (warning.code === 'INVALID_ANNOTATION') return;
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('/node_modules/'))) return;
  warn(warning);
}

const entries = existsSync(join(components, 'src/elements'))
  ? readdirSync(join(components, 'src/elements'))
      .filter((name) => /^[a-z-]+\.ts$/.test(name))
      .map((name) => name.slice(0, -3))
  : [];

const elements = entries.map((name, n) => ({
  input: join(components, `src/elements/${name}.ts`),
  onwarn,
  output: { file: join(out, `${name}.js`), format: 'es', sourcemap: false },
  plugins: [
    workspaceSources(root),
    nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
    commonjs(),
    json(),
    guardTrustedTypes(),
    trimLibraries(KEEPS[name]),
    minifyTemplates(),
    elementRules({ mayUse: MAY_USE[name] }),
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 5, keep_fargs: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true },
      // A property whose name begins with one underscore and a letter is private to its module (CONTRIBUTING).
      mangle: { properties: { regex: /^_[a-z]/ } },
      format: { comments: false },
    }),
    secondMinifier(),
    n === entries.length - 1 && { name: 'element-manifest', closeBundle: () => writeElementManifest(out, version, ELEMENT_SCRIPTS) },
  ],
}));

const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
const command = existsSync(join(cli, 'dist/main.js')) && {
  input: join(cli, 'dist/main.js'),
  onwarn,
  external: (id) => builtins.has(id),
  output: {
    file: join(cli, 'dist/newcomer.js'),
    format: 'es',
    sourcemap: false,
    banner: '#!/usr/bin/env node',
    inlineDynamicImports: true,
  },
  plugins: [nodeResolve({ preferBuiltins: true, exportConditions: ['node', 'production'] }), commonjs(), json()],
};

export default [...elements, command].filter((config) => config && (!process.env.NEWCOMER_ELEMENTS_OUT || config !== command));
