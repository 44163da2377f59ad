// The layers of ARCHITECTURE.md as a rule that fails: a package imports only from layers below its own.
const source = (...folders) => `^packages/(${folders.join('|')})/`;
/** From the lowest to the highest. `core` stands below the rest of foundation, which uses it; the command above the other surfaces. */
const layers = [
  ['foundation/core'],
  ['foundation/(?!core/)[^/]+'],
  ['domains/[^/]+'],
  ['content/[^/]+'],
  ['adapters/[^/]+'],
  ['surfaces/(?!cli/)[^/]+'],
  ['surfaces/cli'],
];

/** What a layer may not reach: every layer above it, and the other packages of its own. */
const rules = layers.flatMap(([layer], index) => {
  const above = layers.slice(index + 1).map(([name]) => name);
  const upward = above.length
    ? [
        {
          name: `no-import-upward-from-${layer.split('/')[0]}${index === 0 ? '-core' : ''}`,
          severity: 'error',
          comment: 'A layer imports only from layers below it. Move what both need down, or let the layer above hand it in.',
          from: { path: source(layer) },
          to: { path: source(...above) },
        },
      ]
    : [];
  const sideways = {
    name: `no-import-sideways-in-${layer.split('/')[0]}${index === 0 ? '-core' : ''}`,
    severity: 'error',
    comment:
      'Two packages of one layer do not import each other. What both need moves into a layer below; where they meet on a screen, they meet in surfaces.',
    from: { path: `^packages/(${layer})/` },
    to: { path: source(layer), pathNot: '^packages/$1/' },
  };
  return [...upward, sideways];
});

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'ky-only-in-clients',
      severity: 'error',
      comment: 'packages/adapters/clients is the only home of ky, so that the finder over a bundle carries no HTTP client.',
      from: { path: '^packages/', pathNot: '^packages/adapters/clients/' },
      to: { path: '/node_modules/ky/' },
    },
    {
      name: 'no-node-in-browser-code',
      severity: 'error',
      comment: "These packages run in a browser and in a worker; only the command and the readers' own Node entry use Node.",
      from: {
        path: '^packages/((foundation|domains|content|adapters)/[^/]+|surfaces/components)/src/|^packages/surfaces/cli/src/(kit|pages)/',
        pathNot: '[.]test[.]ts$|/node[./]|/testing/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Modules that import each other load in an order that nobody can see. Types alone may.',
      from: { path: '^packages/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-undeclared-dependency',
      severity: 'error',
      comment: 'A package names in its package.json what it imports.',
      from: { path: '^packages/', pathNot: '[.]test[.]ts$|/testing/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: { path: '^packages/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '[.]d[.]ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
    },
  },
};
