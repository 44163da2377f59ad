// What `npm run manifest` writes beside the elements: custom-elements.json, and what VS Code and JetBrains read of it.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { readFileSync } from 'node:fs';

const components = 'packages/surfaces/components';
const { version } = JSON.parse(readFileSync(`${components}/package.json`, 'utf8'));
const outdir = process.env.NEWCOMER_MANIFEST_OUT ?? components;

/** Paths in the manifest are those of the published package, where sources are built into dist. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const published = (path) => path?.replace(`${components}/src/`, 'dist/').replace(/\.ts$/, '.js');
    const visit = (value) => {
      if (Array.isArray(value)) return value.forEach(visit);
      if (!value || typeof value !== 'object') return;
      for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = published(value[key].replace(/^\//, ''));
      Object.values(value).forEach(visit);
    };
    visit(customElementsManifest.modules);
  },
};

export default {
  globs: [`${components}/src/**/*.ts`],
  exclude: [`${components}/src/**/*.test.ts`, `${components}/src/**/testing/**`],
  outdir,
  litelement: true,
  // The field of the components' package.json is written by hand; without this the analyzer writes one into the root's.
  packagejson: false,
  plugins: [
    publishedPaths,
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, version, packageJson: false, hideLogs: true }),
  ],
};
