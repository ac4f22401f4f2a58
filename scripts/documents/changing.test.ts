import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (file: string) => path.join(root, file)

/** A step of a change: the file, and what names it by itself once the steps before it are done. */
type Step = { file: string; namedBy: string | null }

const sections = readFileSync(at('docs/changing.md'), 'utf8').split(/^## /m).slice(1)
const changes = new Map(
  sections.map((section) => {
    const [title = '', ...lines] = section.split('\n')
    return [title, lines.flatMap(stepOf)] as const
  }),
)

function stepOf(line: string): Step[] {
  const { file, namedBy } = /^\d+\. `(?<file>[^`]+)`(?: \((?<namedBy>[^)]+)\))?: /.exec(line)?.groups ?? {}
  return file === undefined ? [] : [{ file, namedBy: namedBy ?? null }]
}

const stepsOf = (change: string) => changes.get(change) ?? []
const namedByCompiler = (change: string) =>
  stepsOf(change).flatMap(({ file, namedBy }) => (namedBy === 'compiler' ? [file] : []))

test('ten changes are described, each with its steps', () => {
  expect([...changes.keys()]).toEqual([
    'A kind of spread',
    'An export format',
    'A field of a study',
    'A rule',
    'How a percentage is printed',
    'A page',
    'A tag',
    'An outcome domain',
    'A database engine',
    'A filter for readers',
  ])
  for (const [change, steps] of changes) expect(steps.length, change).toBeGreaterThan(0)
})

test('every file that a step, or what names it, speaks of is there', () => {
  const named = sections.flatMap((section) => [...section.matchAll(/`([\w.@[\]/-]+\/[\w.[\]-]*)`/g)])
  const files = named.map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => !existsSync(at(file)))).toEqual([])
})

test('who names a step is the compiler, the linter or a test', () => {
  const namers = [...changes.values()].flat().map(({ namedBy }) => namedBy)
  expect(namers.filter((by) => by !== null && !/^(?:compiler|linter|`[^`]+\.test\.tsx?`)$/.test(by))).toEqual(
    [],
  )
})

/** The first edit of a change: what is put before a text of its first file, and the new word in it. */
const firstEdits = [
  {
    change: 'A kind of spread',
    word: 'new-spread',
    before: "  range: 'range',",
    put: "  'new-spread': 'new spread',",
  },
  {
    change: 'An outcome domain',
    word: 'new-domain',
    before: "  biomarker: 'Biomarkers',",
    put: "  'new-domain': 'New domain',",
  },
  {
    change: 'A rule',
    word: 'new-rule',
    before: "  'sources-agree': 'Sources',",
    put: "  'new-rule': 'New rule',",
  },
  {
    change: 'A tag',
    word: 'NewTag',
    before: '  Figure: {',
    put: "  NewTag: { help: '', example: '<NewTag />', place: 'block', words: 'none', pages: 'both', attributes: {} },",
  },
  {
    change: 'An export format',
    word: '.new',
    before: '] as const satisfies readonly ExportFormat[]',
    put: "  { ending: '.new', type: 'text/plain', label: '', purpose: '', holds: 'results', saved: true },",
  },
  {
    change: 'A field of a study',
    word: 'newField',
    before: '  registryId: text',
    put: '  newField: text.nullable(),',
  },
]

/** The second beginning of a tag's change: a kind of meaning that no tag had. */
const newKind = {
  change: 'A tag',
  file: 'evidence/prose/resolved.ts',
  word: 'new-kind',
  before: '  name: { text: string }',
  put: "  'new-kind': { text: string }",
}

const edits = [...firstEdits.map((edit) => ({ ...edit, file: stepsOf(edit.change)[0]?.file ?? '' })), newKind]

/** Returns the project's compiler as it reads the edited files, which on the disk stay as they are. */
function editedProgram(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(at('tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [...files] },
    ts.sys,
    root,
  )
  const host = ts.createCompilerHost({ ...options, incremental: false })
  const onDisk = host.readFile.bind(host)
  const edited = new Map<string, string>()
  for (const { file, before, put } of edits) {
    const text = edited.get(at(file)) ?? onDisk(at(file)) ?? ''
    expect(text, file).toContain(before)
    edited.set(
      at(file),
      text.replace(before, () => `${put}\n${before}`),
    )
  }
  const readFile = (file: string) => edited.get(path.normalize(file)) ?? onDisk(file)
  return ts.createProgram(
    files.map(at),
    { ...options, incremental: false },
    {
      ...host,
      readFile,
      getSourceFile: (file, version) => {
        const text = readFile(file)
        return text === undefined ? undefined : ts.createSourceFile(file, text, version)
      },
    },
  )
}

test('after the first edit the compiler names the files that it is said to name', () => {
  const changed = [...new Set(edits.map(({ change }) => change))]
  const files = [...new Set(changed.flatMap(namedByCompiler))]
  const program = editedProgram(files)
  const silent = files.filter((file) => {
    const said = program
      .getSemanticDiagnostics(program.getSourceFile(at(file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    const words = edits.filter(({ change }) => namedByCompiler(change).includes(file)).map(({ word }) => word)
    return !said.some((message) => words.some((word) => message.includes(word)))
  })
  for (const change of changed) expect(namedByCompiler(change), change).not.toEqual([])
  expect(silent).toEqual([])
}, 180_000)
