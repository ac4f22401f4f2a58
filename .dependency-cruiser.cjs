// The floors of the house: who may import whom. Each rule is named for what it keeps true; docs/decisions tells why.
const framework = '^node_modules/(next|react|react-dom)/'
const prisma = '^node_modules/(@prisma|prisma|@libsql|libsql|pg)/'
const generatedClient = '^generated/prisma/'
// What the development server alone serves: no build knows a page whose file ends so, nor what only such a page imports.
const workbench = '^(components|evidence|queries)/workbench/'
const inDevelopment = `${workbench}|^app/.*\\.dev\\.tsx?$`
const test = '\\.test\\.(ts|tsx|mjs)$'

// The floors inside `evidence/`, from the ground up: a folder may import those on floors below its own, and no neighbour.
const floorsOfEvidence = [
  ['study', 'statistics', 'markup'],
  ['format', 'certainty'],
  ['text', 'claims'],
  ['record', 'compare'],
  ['checks', 'readings'],
  ['figures', 'tables', 'detection'],
  ['prose', 'landscape'],
  ['search', 'listing', 'embeds', 'revisions', 'abstract', 'reporting'],
  ['exports', 'verify'],
  ['api', 'linked-data', 'transcribe', 'workbench'],
  ['benchmark', 'mcp'],
]
// The same for the rooms of two large folders; what lies in the folder itself is the room called `''`.
const roomsOf = {
  figures: [['marks'], ['plots'], [''], ['files', 'gallery']],
  verify: [['read'], ['say'], ['place', 'fit'], ['judge'], ['']],
}

const evidenceFloors = floorsOfEvidence.flatMap((floor, index) =>
  floor.map((folder) => ({
    name: `evidence-${folder}-looks-down`,
    severity: 'error',
    comment: `evidence/${folder} may import these folders of evidence/ alone: ${floorsOfEvidence.slice(0, index).flat().join(', ') || 'none'}.`,
    from: { path: `^evidence/${folder}/`, pathNot: test },
    to: {
      path: '^evidence/',
      pathNot: [folder, ...floorsOfEvidence.slice(0, index).flat()].map((one) => `^evidence/${one}/`),
    },
  })),
)

const evidenceRooms = Object.entries(roomsOf).flatMap(([folder, floors]) =>
  floors.flatMap((floor, index) =>
    floor.map((room) => ({
      name: `evidence-${folder}-${room || 'itself'}-looks-down`,
      severity: 'error',
      comment: `Of evidence/${folder}/, this room may import what lies below it alone: docs of the folder tell the order.`,
      from: { path: `^evidence/${folder}/${room && `${room}/`}[^/]+$`, pathNot: test },
      to: {
        path: `^evidence/${folder}/`,
        pathNot: [room, ...floors.slice(0, index).flat()].map(
          (one) => `^evidence/${folder}/${one && `${one}/`}[^/]+$`,
        ),
      },
    })),
  ),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...evidenceFloors,
    ...evidenceRooms,
    {
      name: 'evidence-has-floors',
      severity: 'error',
      comment: 'A new folder of evidence/ needs a floor: add it to floorsOfEvidence.',
      from: { path: `^evidence/(?!${floorsOfEvidence.flat().join('|')})` },
      to: {},
    },
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
      to: {
        path: '^(app|components|queries|editorial|conformance|bench|prisma|server|scripts|e2e|generated)/',
      },
    },
    {
      name: 'queries-do-not-look-up',
      severity: 'error',
      // React itself is allowed for `cache`, which asks a question once a request.
      comment: 'A query answers with meaning; who shows it, and how, is no business of it.',
      from: { path: '^queries/', pathNot: test },
      to: {
        path: [
          '^(app|components|editorial|conformance|bench|server|scripts|e2e)/',
          '^node_modules/react-dom/',
        ],
      },
    },
    {
      name: 'citation-library-has-one-door',
      severity: 'error',
      comment:
        "The library loads http and child_process, and one module alone of the site's, and one of the editors', hands it what needs no network.",
      from: { pathNot: ['^(app|editorial/import)/references/citation-library\\.ts$', test] },
      to: { path: '^node_modules/@citation-js/' },
    },
    {
      name: 'components-only-look',
      severity: 'error',
      comment: 'Props in, markup out: a component neither reads the database nor the disk.',
      from: { path: '^components/', pathNot: test },
      to: {
        path: ['^(app|queries|editorial|conformance|bench|prisma|server|scripts|e2e|generated)/', prisma],
      },
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
      to: {
        path: [
          '^(editorial|conformance|bench|prisma|server|scripts|e2e)/',
          '^queries/engines/',
          generatedClient,
          prisma,
        ],
      },
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
      from: { path: '^(editorial|prisma)/', pathNot: test },
      to: { path: ['^(app|components|e2e|conformance|bench)/', framework] },
    },
    {
      name: 'e2e-meets-the-site-from-outside',
      severity: 'error',
      comment: 'A browser test knows what a reader knows.',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|queries|evidence|editorial|conformance|bench|prisma|generated)/' },
    },
    {
      name: 'server-knows-no-content',
      severity: 'error',
      comment: 'The front server serves whatever was published, from plain modules that need no build.',
      from: { path: '^(server|scripts)/', pathNot: test },
      // How PostgreSQL is reached is told by plain modules too.
      to: {
        path: '^(app|components|queries|evidence|editorial|conformance|bench|prisma|generated|e2e)/',
        pathNot: '^prisma/postgres/(address|connect)\\.mjs$',
      },
    },
    {
      name: 'http-serves-server-and-app',
      severity: 'error',
      comment:
        'How HTTP is spoken is read in one way by the front server and by the API; nobody else speaks it.',
      from: { path: '^(components|queries|evidence|editorial|prisma|scripts|e2e)/', pathNot: test },
      to: { path: '^http/' },
    },
    {
      name: 'http-knows-only-headers',
      severity: 'error',
      comment:
        'Plain modules that server/ runs without a build and app/ bundles: they stand on packages alone, and on what Node signs with.',
      from: { path: '^http/', pathNot: test },
      to: { path: [framework, prisma, '^(?!http/|node_modules/|(node:)?crypto$)'] },
    },
    {
      name: 'workbench-stays-in-development',
      severity: 'error',
      comment:
        'Pages of the development server (`*.dev.tsx`) alone may import the workbench and what it is made with.',
      from: {
        path: '^(app|components|queries|evidence|server|http|scripts)/',
        pathNot: [test, inDevelopment],
      },
      to: { path: [workbench, '^node_modules/(@codemirror|@lezer|@mdx-js/react)/'] },
    },
    {
      name: 'shipped-code-needs-no-tools',
      severity: 'error',
      comment: 'What the site runs on is a dependency, not a development dependency.',
      from: {
        path: '^(app|components|queries|evidence|server|http)/',
        pathNot: [test, 'fixture', workbench],
      },
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

// For the test that holds the READMEs to the floors; not listed among the exports, because the tool refuses what it does not know.
Object.defineProperty(module.exports, 'floors', { value: { floorsOfEvidence, roomsOf } })
