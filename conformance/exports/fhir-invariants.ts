import { readFileSync } from 'node:fs'
import fhirpath from 'fhirpath'
import r5 from 'fhirpath/fhir-context/r5'

/** An invariant as HL7 wrote it; a warning is told like an error, since we mean to break neither. */
type Invariant = { key: string; severity: string; human: string; expression: string }
type Resource = { resourceType: string; id?: string; entry?: { resource: Resource }[] }
type Coding = { system?: string; code?: string; display?: string }

const { invariants, codes } = JSON.parse(
  readFileSync(new URL('./golden/fhir-r5-invariants.json', import.meta.url), 'utf8'),
) as {
  invariants: Record<string, Record<string, Invariant[]>>
  codes: Record<string, Record<string, string>>
}

/** Asked in plainer words than HL7's where the engine lacks a function: it knows no boundaries of a quantity. */
const inOtherWords: Record<string, string> = {
  'rng-2': 'low.value.empty() or high.value.empty() or low.value <= high.value',
}

// Some of HL7's invariants trace what they look at, which nobody reads here.
const silently = { traceFn: () => undefined }

type Rule = {
  key: string
  human: string
  holds: (resource: Resource, around: Record<string, Resource>) => unknown[]
}

/** Returns the invariants of a type as questions to a resource; a type that is no resource is looked for inside it. */
function rulesOf(type: string, whereItStands: (path: string) => string): Rule[] {
  return Object.entries(invariants[type] ?? {}).flatMap(([path, all]) =>
    all.map(({ key, human, expression }) => ({
      key,
      human,
      holds: fhirpath.compile(
        `${whereItStands(path)}.all(${inOtherWords[key] ?? expression})`,
        r5,
        silently,
      ) as Rule['holds'],
    })),
  )
}

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
const rulesOfResources = new Map(
  resources.map((type) => [
    type,
    [...rulesOf(type, (path) => path), ...(type === 'Bundle' ? [] : rulesOf('DomainResource', () => type))],
  ]),
)
const rulesOfTypes = Object.keys(invariants)
  .filter((type) => ![...resources, 'DomainResource'].includes(type))
  .map((type) => {
    // `div` is a word of FHIRPath, so names stand in backticks.
    const inside = (path: string) => path.slice(type.length).replace(/\.(\w+)/g, '.`$1`')
    // The engine sees no value in XHTML.
    const nodes =
      type === 'Element' ? 'descendants().where(is(xhtml).not())' : `descendants().ofType(${type})`
    return { type, rules: rulesOf(type, (path) => `${nodes}${inside(path)}`) }
  })
  .filter(({ rules }) => rules.length > 0)

const typesInside = fhirpath.compile('descendants().type().name.distinct()', r5, silently)
const parentOf: Record<string, string | undefined> = r5.type2Parent

/** Returns the types of what a resource holds, and those that they are kinds of: what it lacks breaks no invariant. */
function typesIn(resource: Resource): Set<string> {
  const types = new Set<string>()
  for (const inside of typesInside(resource) as string[])
    for (let type: string | undefined = inside; type && !types.has(type); type = parentOf[type])
      types.add(type)
  return types
}

/** Returns how many invariants are asked of a bundle. */
export const countOfRules = (): number =>
  rulesOfTypes.reduce((sum, { rules }) => sum + rules.length, 0) +
  [...rulesOfResources.values()].reduce((sum, rules) => sum + rules.length, 0)

/** Returns every invariant of FHIR R5 that a bundle or a resource in it breaks, run by NLM's FHIRPath engine. */
export function brokenInvariants(bundle: Resource): string[] {
  const inside = (bundle.entry ?? []).map(({ resource }) => resource)
  const broken = (resource: Resource, rules: readonly Rule[]) =>
    rules
      .filter(({ holds }) => holds(resource, { resource, rootResource: resource })[0] !== true)
      .map(({ key, human }) => `${resource.resourceType}/${resource.id}: ${key}, ${human}`)
  return [
    ...broken(bundle, rulesOfResources.get('Bundle') ?? []),
    ...inside.flatMap((resource) => {
      const types = typesIn(resource)
      const ofTypes = rulesOfTypes.filter(({ type }) => types.has(type)).flatMap(({ rules }) => rules)
      return broken(resource, [...(rulesOfResources.get(resource.resourceType) ?? []), ...ofTypes])
    }),
  ]
}

/** Returns every coding whose code HL7's own code system does not have, or has under other words. */
export function strangeCodes(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { system, code, display } = value as Coding
  const known = system === undefined ? undefined : codes[system]
  const words = known?.[code ?? '']
  const isStrange = known && (words === undefined || (display !== undefined && !sameWords(display, words)))
  return [
    ...(isStrange ? [`${system} has ${code} as "${words}", not "${display}"`] : []),
    ...Object.values(value).flatMap(strangeCodes),
  ]
}

const sameWords = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Returns whether a reason for an absent value is one of HL7's. */
export const isAbsenceCode = (code: string): boolean =>
  code in (codes['http://terminology.hl7.org/CodeSystem/data-absent-reason'] ?? {})
