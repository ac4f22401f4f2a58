import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readNamesFile, recordPathsIn } from '../content-files'
import { claimNames } from '@/evidence/claims/claim-names'
import { withClaimsTable } from './claims-table'
import { contentSchemas, schemasFolder } from './content-schemas'
import { namesTable, namesTableFile } from './names-table'

const schemas = contentSchemas()
const validators = new Ajv({ allErrors: true, strict: false })
addFormats(validators)

test.each(Object.entries(schemas))('%s in content/ is what `npm run schemas` writes', (name, text) => {
  expect(readFileSync(path.join('content', schemasFolder, name), 'utf8')).toBe(text)
})

test('the table of names that code holds is what `npm run schemas` writes of content/names.yaml', () => {
  expect(readFileSync(namesTableFile, 'utf8')).toBe(namesTable(readNamesFile('content').names))
})

test('the table of claims in content/README.md is that of the code, with the words for each', () => {
  const readme = readFileSync('content/README.md', 'utf8')
  expect(withClaimsTable(readme)).toBe(readme)
  expect(readme).toContain(
    '| `better` | the whole interval of a comparison lies on the better side for the first arm | better, improved,',
  )
  expect(readme.match(/^\| `[a-z-]+` \| .+ \| .*\w.* \|$/gm)?.length).toBe(1 + Object.keys(claimNames).length)
  expect(() => withClaimsTable('# Content')).toThrow('has no place for the table of claims')
})

/** Content files in YAML, each with the schema that its first line names. */
const files = [
  ...recordPathsIn('content'),
  'content/glossary.yaml',
  'content/revisions.yaml',
  ...readdirSync('content/conditions')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.join('content/conditions', name)),
]

test.each(files)('%s names its schema in its first line, and has that shape', (file) => {
  const text = readFileSync(file, 'utf8')
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1]
  expect(named).toBeDefined()
  const schema = path.relative(
    path.join('content', schemasFolder),
    path.join(path.dirname(file), named ?? ''),
  )
  const validate =
    validators.getSchema(schema) ?? validators.compile({ ...JSON.parse(schemas[schema] ?? ''), $id: schema })
  expect([validate(parse(text)), validate.errors ?? []]).toEqual([true, []])
})

test.each(files)('%s can be read by programs that know YAML 1.1, to which a bare = is no text', (file) => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/: =\s*[,}\n]/)
})

test('a slip that a schema can see is seen: a word that is not in a list, a field that no record knows', () => {
  const validate = validators.compile(JSON.parse(schemas['record.json'] ?? ''))
  const record = parse(readFileSync('content/studies/casps/record.yaml', 'utf8')) as Record<string, unknown>
  expect(validate({ ...record, design: { ...(record.design as object), masking: 'dubble' } })).toBe(false)
  expect(validate({ ...record, colour: 'red' })).toBe(false)
})
