/**
 * Cuts what our bundles need out of HL7's packages: `tsx conformance/exports/cut-fhir-definitions.ts <core> <terminology>`,
 * the folders of the unpacked packages hl7.fhir.r5.core 5.0.0 and hl7.terminology.r5 7.0.1 (both CC0-1.0). Writes HL7's
 * own JSON Schema with the definitions that can be reached, the names, cardinalities, types, targets and required codes of
 * their elements, the invariants of the same types as HL7 wrote them in FHIRPath, and the code systems from which we code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

type Schema = { definitions: Record<string, unknown>; [key: string]: unknown }
type Constraint = { key: string; severity: string; human: string; expression?: string }
type ElementType = {
  code: string
  targetProfile?: string[]
  extension?: { url: string; valueUrl?: string }[]
}
type Element = {
  path: string
  min: number
  max: string
  contentReference?: string
  type?: ElementType[]
  binding?: { strength: string; valueSet?: string }
  constraint?: Constraint[]
}
type StructureDefinition = {
  kind: string
  type: string
  baseDefinition?: string
  snapshot: { element: Element[] }
}
type ValueSet = { compose: { include: { system?: string; concept?: { code: string }[] }[] } }
type Concept = { code: string; display: string; concept?: Concept[] }
type CodeSystem = { url: string; concept: Concept[] }

const resources = [
  'ArtifactAssessment',
  'Bundle',
  'Citation',
  'Composition',
  'Evidence',
  'EvidenceVariable',
  'Group',
  'ResearchStudy',
]
const codeSystems = {
  core: [
    'certainty-rating',
    'certainty-type',
    'data-absent-reason',
    'research-study-objective-type',
    'research-study-party-role',
    'evidence-report-section',
    'study-design',
  ],
  terminology: [
    'attribute-estimate-type',
    'data-absent-reason',
    'statistic-type',
    'synthesis-type',
    'variable-role',
  ],
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

const lastOf = (url: string, before = '/') => url.split(before).at(-1) ?? ''

/** Returns the codes of a value set; null where the package does not hold all of them. */
function codesOfValueSet(url: string): string[] | null {
  const file = `ValueSet-${lastOf(url.split('|')[0] ?? '')}.json`
  if (!existsSync(path.join(core, file))) return null
  const found = read<ValueSet>(file).compose.include.map(({ system = '', concept }) => {
    if (concept) return concept.map(({ code }) => code)
    const codeSystem = `CodeSystem-${lastOf(system)}.json`
    if (!existsSync(path.join(core, codeSystem))) return null
    return read<CodeSystem>(codeSystem).concept.flatMap((one) => withNarrower(one).map(([code]) => code))
  })
  return found.includes(null) ? null : found.flatMap((codes) => codes ?? [])
}

/** Returns what a type says of its elements, without its words. */
function definitionOf(type: string) {
  const { kind, snapshot } = read<StructureDefinition>(`StructureDefinition-${type}.json`)
  const elements = snapshot.element.filter(({ path: at }) => at !== type).map(elementOf)
  return { kind, elements: Object.fromEntries(elements) }
}

function elementOf({ path: at, min, max, contentReference, type = [], binding }: Element) {
  if (contentReference) return [at, { min, max, same: lastOf(contentReference, '#') }] as const
  const types = [...new Set(type.map(nameOfType))]
  const targets = type.flatMap(({ code, targetProfile = [] }) =>
    code === 'Reference' ? targetProfile.map((one) => lastOf(one)) : [],
  )
  const isBound = binding?.strength === 'required' && types.includes('code')
  const codes = isBound && binding?.valueSet ? codesOfValueSet(binding.valueSet) : null
  return [
    at,
    {
      min,
      max,
      types,
      ...(codes && codes.length > 0 && { codes }),
      ...(targets.length > 0 && targets.join() !== 'Resource' && { targets }),
    },
  ] as const
}

/** What is a value of FHIRPath in itself has its name in FHIR beside it. */
const nameOfType = ({ code, extension = [] }: ElementType): string =>
  code.startsWith('http://hl7.org/fhirpath/')
    ? (extension.find(({ url }) => url.endsWith('fhir-type'))?.valueUrl ?? 'string')
    : code

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
// The definitions of data types do not change with what we write, and are kept as they were cut first.
const definitions = JSON.parse(
  readFileSync(new URL('./golden/fhir-r5-definitions.json', import.meta.url), 'utf8'),
) as { types: Record<string, unknown> }
const ofResources = Object.fromEntries(resources.map((type) => [type, definitionOf(type)]))
write('fhir-r5-definitions.json', {
  ...definitions,
  types: { ...ofResources, ...definitions.types, ...ofResources },
})
