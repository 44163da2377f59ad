import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SOURCES = ['packages/*/*/src/**/*.ts'];
const TESTS = ['packages/*/*/src/**/*.test.ts'];
const COMPONENTS = ['packages/surfaces/components/src/**/*.ts'];
/** What every page with a finder over a bundle loads, on phones as old as the browser floor. */
const PHONES = [
  ...COMPONENTS,
  'packages/adapters/bundle/src/**/*.ts',
  'packages/domains/directory/src/{bundle-format,hours,parts,search,search-more}/**/*.ts',
  'packages/foundation/{core,engines}/src/**/*.ts',
];

/** What strict policies forbid, or what lets text of a record become markup (DESIGN §4.2). */
const policy = {
  'no-eval': 'error',
  'no-implied-eval': 'off',
  '@typescript-eslint/no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-restricted-properties': [
    'error',
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc', 'cssText'].map((property) => ({
      property,
      message: 'Strict policies and Trusted Types forbid it; render with Lit or textContent.',
    })),
    { object: 'document', property: 'write', message: 'Strict policies forbid it.' },
    { object: 'document', property: 'cookie', message: 'No element sets or reads a cookie.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html.js', 'lit-html/static.js'],
          message: 'It turns text into markup.',
        },
        {
          group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
          message: 'Its first render is an inline style, which strict policies forbid.',
        },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/i]',
      message: 'Strict policies forbid inline style; use a class, or set a custom property from script.',
    },
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<(style|script)\\b/i]',
      message: 'Strict policies forbid inline style and script.',
    },
    {
      selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|on.*)$/i]",
      message: 'Strict policies forbid inline style and handlers.',
    },
    { selector: 'ImportExpression', message: 'No engine verifies code that is loaded on demand (DESIGN §4.2).' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
    { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.tools/**',
      '.cache/**',
      'coverage/**',
      '**/vendor/**',
      'docs/api/**',
      'examples/**/kit/**',
      'examples/**/public/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: SOURCES,
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...policy,
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      // Where the compiler cannot know that an index is in range, `!` after a check says so; each is still reviewed.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `import * as z` and ISO weekday tables read better with plain index loops in hot code.
      '@typescript-eslint/prefer-for-of': 'off',
      // An abort rejects with the signal's reason, whatever that is; text is spread into code points; control characters are looked for on purpose.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowThrowingAny: false }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off',
      // A generator that yields nothing says void in a union.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true }, ignoreConditionalTests: true }],
    },
  },
  {
    files: PHONES,
    ignores: TESTS,
    extends: [compat.configs['flat/recommended']],
    settings: { browsers: ['Chrome >= 87', 'Firefox >= 102', 'Safari >= 16.4'] },
  },
  {
    files: COMPONENTS,
    ignores: TESTS,
    plugins: { lit, 'lit-a11y': litA11y, wc },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs['flat/best-practice'].rules,
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  {
    // The command speaks on a terminal and loads a module when a command needs it; no page ever loads it.
    files: ['packages/surfaces/cli/src/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-properties': 'off',
      'no-console': 'off',
      'no-script-url': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
    },
  },
);
