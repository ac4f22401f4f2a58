import nextCoreWebVitals from 'eslint-config-next/core-web-vitals'
import nextTypeScript from 'eslint-config-next/typescript'
import jsxA11y from 'eslint-plugin-jsx-a11y'

const formatterOnly =
  'Numbers are formatted in evidence/format/ alone, so that page, table, chart and export print the same.'
/**
 * @param {string} selector
 * @param {string} message
 */
const forbidden = (selector, message) => ({ selector, message })

const nowhere = [
  forbidden('TSEnumDeclaration', 'Use a union of string literals.'),
  forbidden('ClassDeclaration:not([superClass])', 'Classes are for errors; use functions and types.'),
  forbidden("ExpressionStatement[directive='use server']", 'This site has no server functions.'),
  forbidden(
    "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    'Raw HTML is for the JSON-LD component alone.',
  ),
  forbidden("JSXAttribute[name.name='style']", "The pages' policy blocks inline styles; use a class."),
]

const atOnce =
  'What evidence/ means is worked out at once: only evidence/api/ and evidence/mcp/ wait for anything.'
const waiting = [
  ':function[async=true]',
  'AwaitExpression',
  'ImportExpression',
  // As a value and as a type, and by the functions of the language and of our packages that return one.
  "Identifier[name='Promise']",
  'Identifier[name=/^(?:fetch|subtle|fromAsync|parseAsync|safeParseAsync)$/]',
  'MemberExpression[property.name=/^(?:then|resolves|rejects|process|run)$/]',
  'ImportDeclaration[source.value=/promises$/]',
].map((selector) => forbidden(selector, atOnce))

// Rules of React that ask about components, which stand in .tsx alone: .ts and .mjs cannot hold JSX. The compiler that
// some of them run takes longer than most other rules.
const ofComponents = nextCoreWebVitals
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((name) => /^react(?:-hooks)?\//.test(name))
  .filter((name) => !['react-hooks/rules-of-hooks', 'react/no-deprecated'].includes(name))

// The framework and the tools find these files by their default export.
const foundByDefaultExport = [
  'app/**/page.dev.tsx',
  'app/**/{page,layout,not-found,error,global-error,loading,template,default,route,sitemap,robots,manifest,icon,opengraph-image,twitter-image,apple-icon}.{ts,tsx}',
  '**/*.config.{ts,mjs}',
  'server/script-free-cache.mjs',
  // What a package without types exports is not ours to name.
  '**/*.d.ts',
]

const config = [
  {
    ignores: [
      '.next/**',
      '.denominator/**',
      'generated/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...nextCoreWebVitals,
  ...nextTypeScript,
  {
    files: ['**/*.tsx'],
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A table that scrolls inside itself must be reachable by keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
    },
  },
  {
    files: ['**/*.{mjs,ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'import/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...nowhere],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'next/script', message: 'Reading pages ship no script.' }] },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{mjs,ts}'],
    rules: Object.fromEntries(ofComponents.map((name) => [name, 'off'])),
  },
  {
    // Rules that ask the compiler: a word that a switch forgets, and a promise that nobody waits for.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Where there is no promise, the compiler need not be asked of each call whether it makes one: that took longer than
    // all other rules together.
    files: ['evidence/**/*.{ts,tsx}'],
    ignores: ['evidence/api/**', 'evidence/mcp/**'],
    rules: {
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      'no-restricted-syntax': ['error', ...nowhere, ...waiting],
    },
  },
  {
    files: ['{app,components,queries}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'toFixed', message: formatterOnly },
        { property: 'toPrecision', message: formatterOnly },
        { property: 'toLocaleString', message: formatterOnly },
        { object: 'Intl', property: 'NumberFormat', message: formatterOnly },
      ],
    },
  },
  { files: foundByDefaultExport, rules: { 'import/no-default-export': 'off' } },
  {
    files: [
      'scripts/**',
      'server/**',
      'editorial/**',
      'conformance/**',
      'bench/**',
      'prisma/**',
      '**/*.test.*',
    ],
    rules: { 'no-console': 'off' },
  },
  // A made-up record is as long as a record is.
  { files: ['**/fixture*.ts', '**/fixtures/**'], rules: { 'max-lines': 'off' } },
  // Structured data is written as JSON with its angle brackets escaped.
  { files: ['components/page/json-ld.tsx'], rules: { 'no-restricted-syntax': 'off' } },
  // Playwright's fixtures take a function called `use`, which is not React's.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
]

export default config
