// The floors of the house: who may import whom. Each rule is named for what it keeps true; docs/decisions tells why.
const framework = '^node_modules/(next|react|react-dom)/'
const prisma = '^node_modules/(@prisma|prisma|@libsql|libsql)/'
const generatedClient = '^generated/prisma/'
const test = '\\.test\\.(ts|tsx|mjs)$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular-imports',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or a third is missing between them.',
      from: { pathNot: '^generated/' },
      to: { circular: true },
    },
    {
      name: 'no-missing-imports',
      severity: 'error',
      comment: 'The import names nothing that is there.',
      from: { pathNot: '^generated/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'content-is-not-code',
      severity: 'error',
      comment: 'Words and records are read and checked, never executed.',
      from: {},
      to: { path: '^content/' },
    },
    {
      name: 'evidence-is-pure',
      severity: 'error',
      comment: 'Meaning must not depend on a framework, a database, a file or the machine it runs on.',
      from: { path: '^evidence/', pathNot: test },
      to: { path: [framework, prisma, '^(?!evidence/|node_modules/)'] },
    },
    {
      name: 'evidence-tests-stay-in-evidence',
      severity: 'error',
      comment: 'A test of meaning may read golden files, but needs no other floor either.',
      from: { path: `^evidence/.*${test}` },
      to: { path: '^(app|components|queries|editorial|prisma|server|scripts|e2e|generated)/' },
    },
    {
      name: 'queries-do-not-look-up',
      severity: 'error',
      // React itself is allowed for `cache`, which asks a question once a request.
      comment: 'A query answers with meaning; who shows it, and how, is no business of it.',
      from: { path: '^queries/', pathNot: test },
      to: { path: ['^(app|components|editorial|server|scripts|e2e)/', '^node_modules/react-dom/'] },
    },
    {
      name: 'components-only-look',
      severity: 'error',
      comment: 'Props in, markup out: a component neither reads the database nor the disk.',
      from: { path: '^components/', pathNot: test },
      to: { path: ['^(app|queries|editorial|prisma|server|scripts|e2e|generated)/', prisma] },
    },
    {
      name: 'components-touch-no-machine',
      severity: 'error',
      comment: 'A component is the same wherever it renders.',
      from: { path: '^components/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-asks-queries',
      severity: 'error',
      comment: 'Pages and exports do not know which database there is.',
      from: { path: '^app/' },
      to: { path: ['^(editorial|prisma|server|scripts|e2e)/', generatedClient, prisma] },
    },
    {
      name: 'app-reads-no-files',
      severity: 'error',
      comment: 'Content reaches a page through queries/, its only reader.',
      from: { path: '^app/', pathNot: test },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'editorial-shows-nothing',
      severity: 'error',
      comment: "Editors' commands work on records and meaning, not on pages.",
      // The comparison of all forms reads the data view too; it serves tests alone.
      from: { path: '^(editorial|prisma)/', pathNot: [test, '^editorial/exports/same/'] },
      to: { path: ['^(app|components|e2e)/', framework] },
    },
    {
      name: 'e2e-meets-the-site-from-outside',
      severity: 'error',
      comment: 'A browser test knows what a reader knows.',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|queries|evidence|editorial|prisma|generated)/' },
    },
    {
      name: 'server-knows-no-content',
      severity: 'error',
      comment: 'The front server serves whatever was published, from plain modules that need no build.',
      from: { path: '^(server|scripts)/', pathNot: test },
      to: { path: '^(app|components|queries|evidence|editorial|prisma|generated|e2e)/' },
    },
    {
      name: 'shipped-code-needs-no-tools',
      severity: 'error',
      comment: 'What the site runs on is a dependency, not a development dependency.',
      from: { path: '^(app|components|queries|evidence|server)/', pathNot: [test, 'fixture'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['^node_modules', '^generated'] },
    exclude: { path: ['^\\.next', '^\\.denominator', '^(test-results|playwright-report)'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
