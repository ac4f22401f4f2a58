/**
 * Cuts what our bundles need out of HL7's packages: `tsx conformance/exports/cut-fhir-definitions.ts <core> <terminology>`,
 * the folders of the unpacked packages hl7.fhir.r5.core 5.0.0 and hl7.terminology.r5 7.0.1 (both CC0-1.0). Writes HL7's
 * own JSON Schema with the definitions that can be reached, the invariants of the same types as HL7 wrote them in
 * FHIRPath, and the code systems from which we code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Schema = { definitions: Record<string, unknown>; [key: string]: unknown }
type Constraint = { key: string; severity: string; human: string; expression?: string }
type StructureDefinition = { snapshot: { element: { path: string; constraint?: Constraint[] }[] } }
type Concept = { code: string; display: string; concept?: Concept[] }
type CodeSystem = { url: string; concept: Concept[] }

const resources = ['Bundle', 'Citation', 'Evidence', 'EvidenceVariable', 'Group', 'ResearchStudy']
const codeSystems = {
  core: ['data-absent-reason', 'research-study-objective-type', 'research-study-party-role'],
  terminology: ['attribute-estimate-type', 'data-absent-reason', 'statistic-type', 'variable-role'],
}

const [core = '', terminology = ''] = process.argv.slice(2)
const readIn = <T>(folder: string, file: string) =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T
const read = <T>(file: string) => readIn<T>(core, file)

/** Returns the schema without its words and without what no bundle of these resources can reach. */
function cutSchema(): Schema {
  const whole = read<Schema>('openapi/fhir.schema.json')
  const reference = (name: string) => ({ $ref: `#/definitions/${name}` })
  const definitions: Record<string, unknown> = {}
  const waiting = ['ResourceList']
  whole.definitions.ResourceList = { oneOf: resources.map(reference) }
  for (const name of waiting) {
    if (name in definitions) continue
    const text = JSON.stringify(whole.definitions[name], (key, value) =>
      key === 'description' && typeof value === 'string' ? undefined : value,
    )
    definitions[name] = JSON.parse(text)
    waiting.push(...[...text.matchAll(/"#\/definitions\/([^"]+)"/g)].map(([, one = '']) => one))
  }
  return { $schema: whole.$schema, id: whole.id, ...reference('Bundle'), definitions }
}

/** Every element has these two; they are told once, with the types that define them. */
const everywhere = ['ele-1', 'ext-1']

/** Returns the invariants of a type by the path of the element that they bind; those without FHIRPath are left out. */
function invariantsOf(type: string): Record<string, Constraint[]> {
  const { snapshot } = read<StructureDefinition>(`StructureDefinition-${type}.json`)
  return Object.fromEntries(
    snapshot.element.flatMap(({ path: at, constraint = [] }) => {
      const kept = constraint.flatMap(({ key, severity, human, expression }) =>
        expression && (!everywhere.includes(key) || at === 'Element' || at === 'Extension')
          ? [{ key, severity, human, expression }]
          : [],
      )
      return kept.length > 0 ? [[at, kept]] : []
    }),
  )
}

const withNarrower = ({ code, display, concept = [] }: Concept): [code: string, display: string][] => [
  [code, display],
  ...concept.flatMap(withNarrower),
]

const codesOf = (folder: string, name: string): [url: string, codes: Record<string, string>][] => {
  const file = `CodeSystem-${name}.json`
  if (!existsSync(path.join(folder, file))) return []
  const { url, concept } = readIn<CodeSystem>(folder, file)
  return [[url, Object.fromEntries(concept.flatMap(withNarrower))]]
}

const schema = cutSchema()
const isType = (name: string) => /^[A-Z]/.test(name) && !name.includes('_') && name !== 'ResourceList'
const types = [...Object.keys(schema.definitions).filter(isType), 'DomainResource']
const write = (name: string, value: unknown) =>
  writeFileSync(new URL(`./golden/${name}`, import.meta.url), `${JSON.stringify(value)}\n`)
write('fhir-r5.schema.json', { $comment: 'Cut from hl7.fhir.r5.core 5.0.0, CC0-1.0', ...schema })
write('fhir-r5-invariants.json', {
  source: 'hl7.fhir.r5.core 5.0.0 and hl7.terminology.r5 7.0.1, CC0-1.0',
  invariants: Object.fromEntries(types.map((type) => [type, invariantsOf(type)])),
  codes: Object.fromEntries([
    ...codeSystems.core.flatMap((name) => codesOf(core, name)),
    ...codeSystems.terminology.flatMap((name) => codesOf(terminology, name)),
  ]),
})
