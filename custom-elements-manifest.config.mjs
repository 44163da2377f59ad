// What `npm run manifest` writes beside the elements: custom-elements.json, what VS Code and JetBrains read of it, and the types
// that React, Vue and Svelte read of it.
// The analyzer runs in the folder of the components, whose package.json it reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = process.env.NEWCOMER_MANIFEST_OUT ?? '.';

/** Paths in the manifest are those of the published package, where sources are built into dist. */
const publishedPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

function publishPaths(value) {
  if (Array.isArray(value)) {
    value.forEach(publishPaths);
  } else if (value && typeof value === 'object') {
    for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = publishedPath(value[key]);
    Object.values(value).forEach(publishPaths);
  }
}

const isElement = ({ customElement }) => customElement === true;
const isEvent = ({ kind, name }) => kind === 'class' && name.endsWith('Event');

/** The module that registers an element's tag lies beside its class; the analyzer does not see through our `define`. */
const definition = (path, { name, tagName }) => ({
  kind: 'javascript-module',
  path: path.replace(/[^/]+$/, 'define.ts'),
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
});

/** What a person who embeds an element can use: elements, their events, and the modules that define tags. */
const publicPart = {
  name: 'public-part',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.flatMap((module) => {
      const declarations = (module.declarations ?? []).filter((declaration) => isElement(declaration) || isEvent(declaration));
      if (declarations.length === 0) return [];
      const names = new Set(declarations.map(({ name }) => name));
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(({ privacy = 'public', static: isStatic }) => privacy === 'public' && !isStatic);
      }
      const exports = (module.exports ?? []).filter(({ declaration }) => names.has(declaration?.name));
      return [{ ...module, declarations, exports }, ...declarations.filter(isElement).map((element) => definition(module.path, element))];
    });
    // The analyzer lists files as the file system does, which differs from one checkout to the next.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    publishPaths(customElementsManifest.modules);
  },
};

/** What frameworks set and listen to, by tag: `frameworks/elements.d.ts`, on which the files beside it build. */
const frameworkTypes = {
  name: 'framework-types',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter((declaration) => isElement(declaration) && declaration.tagName)
      .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
    const names = new Set(elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]));
    const fields = ({ members = [] }) => [...new Set(members.filter(({ kind }) => kind === 'field').map(({ name }) => name))].sort();
    const entry = (element) => `  '${element.tagName}': {
    element: ${element.name};
    properties: ${fields(element)
      .map((name) => `'${name}'`)
      .join(' | ')};
    events: {
${(element.events ?? []).map(({ name, type }) => `      '${name}': ${type.text};`).join('\n')}
    };
  };`;
    const text = `// Written by \`npm run manifest\` from custom-elements.json.
import type { ${[...names].sort().join(', ')} } from '../dist/index.js';

/** For each tag: its class, the properties that a page sets, and the events that it listens to. */
export interface NewcomerElements {
${elements.map(entry).join('\n')}
}
`;
    mkdirSync(join(outdir, 'frameworks'), { recursive: true });
    writeFileSync(join(outdir, 'frameworks/elements.d.ts'), text);
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/elements/**'],
  outdir,
  litelement: true,
  // The field of package.json is written by hand.
  packagejson: false,
  plugins: [
    publicPart,
    frameworkTypes,
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
