import { readFileSync } from 'node:fs'

/**
 * Holds JSON against the official definitions of FHIR R5, cut down from the package hl7.fhir.r5.core 5.0.0 (CC0) to
 * names, cardinalities, types, targets of references, patterns of primitives and required codes. The definitions are
 * HL7's, the walk over them is ours; invariants written in FHIRPath and terminologies outside the package are not run.
 */
type Element = {
  min: number
  max: string
  types?: string[]
  same?: string
  codes?: string[]
  targets?: string[]
}
type Definition =
  | { kind: 'primitive'; regex: string | null; base: string }
  | { kind: string; elements: Record<string, Element> }
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const { types } = JSON.parse(
  readFileSync(new URL('./golden/fhir-r5-definitions.json', import.meta.url), 'utf8'),
) as { types: Record<string, Definition> }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Returns every way in which a bundle breaks the definitions or its own references; none when it keeps to them. */
export function faultsOfBundle(bundle: Json): string[] {
  if (!isObject(bundle)) return ['is no object']
  const faults: string[] = []
  const held = new Set<string>()
  for (const entry of Array.isArray(bundle.entry) ? bundle.entry : []) {
    const resource = isObject(entry) ? entry.resource : null
    if (!isObject(resource)) continue
    const name = `${String(resource.resourceType)}/${String(resource.id)}`
    if (held.has(name)) faults.push(`${name} stands twice`)
    held.add(name)
  }
  walkObject(bundle, 'Bundle', 'Bundle', 'Bundle', held, faults)
  return faults
}

function walkObject(
  value: JsonObject,
  type: string,
  elementPath: string,
  at: string,
  held: ReadonlySet<string>,
  faults: string[],
): void {
  const definition = types[type]
  if (!definition || !('elements' in definition)) {
    faults.push(`${at}: no definition of ${type}`)
    return
  }
  if (Object.keys(value).length === 0) faults.push(`${at}: is empty`)
  const known = new Set(['resourceType'])
  for (const [path, element] of Object.entries(definition.elements)) {
    if (path.slice(0, path.lastIndexOf('.')) !== elementPath) continue
    const name = path.slice(elementPath.length + 1)
    const choices = name.endsWith('[x]')
      ? (element.types ?? []).map((one) => ({ name: name.slice(0, -3) + capitalised(one), type: one }))
      : [{ name, type: element.types?.[0] ?? '' }]
    const present = choices.filter((choice) => value[choice.name] !== undefined)
    choices.forEach((choice) => known.add(choice.name).add(`_${choice.name}`))
    if (element.min > 0 && present.length === 0) faults.push(`${at}.${name}: is required`)
    if (present.length > 1) faults.push(`${at}.${name}: has two forms`)
    for (const choice of present) {
      const child = value[choice.name] as Json
      const here = `${at}.${choice.name}`
      if (Array.isArray(child) !== (element.max !== '1')) faults.push(`${here}: list or not a list`)
      if (Array.isArray(child) && child.length === 0) faults.push(`${here}: is an empty list`)
      for (const item of Array.isArray(child) ? child : [child]) {
        walkValue(item, choice.type, type, element, path, here, held, faults)
      }
    }
  }
  for (const key of Object.keys(value)) if (!known.has(key)) faults.push(`${at}.${key}: is not in R5`)
  if (type === 'Reference') checkTarget(value, at, held, faults)
}

function walkValue(
  value: Json,
  type: string,
  owner: string,
  element: Element,
  path: string,
  at: string,
  held: ReadonlySet<string>,
  faults: string[],
): void {
  const definition = types[type]
  if (definition && !('elements' in definition)) {
    checkPrimitive(value, definition as { regex: string | null }, type, element, at, faults)
    return
  }
  if (!isObject(value)) {
    faults.push(`${at}: is no object`)
    return
  }
  if (element.same) walkObject(value, owner, element.same, at, held, faults)
  else if (type === 'BackboneElement' || type === 'Element') walkObject(value, owner, path, at, held, faults)
  else if (type === 'Resource') {
    const name = String(value.resourceType)
    walkObject(value, name, name, `${name}/${String(value.id)}`, held, faults)
  } else {
    if (type === 'Reference' && element.targets && typeof value.reference === 'string') {
      const target = value.reference.split('/')[0] ?? ''
      // `Resource` stands for one of any kind.
      const mayStand = element.targets.includes(target) || element.targets.includes('Resource')
      if (!mayStand) faults.push(`${at}: may not refer to ${target}`)
    }
    walkObject(value, type, type, at, held, faults)
  }
}

function checkPrimitive(
  value: Json,
  { regex }: { regex: string | null },
  type: string,
  { codes }: Element,
  at: string,
  faults: string[],
): void {
  const wanted =
    type === 'boolean'
      ? 'boolean'
      : /^(?:decimal|integer|unsignedInt|positiveInt)$/.test(type)
        ? 'number'
        : 'string'
  if (typeof value !== wanted) faults.push(`${at}: is ${typeof value}, ${type} wants ${wanted}`)
  else if (regex && !new RegExp(`^(?:${regex})$`).test(String(value))) {
    faults.push(`${at}: ${String(value)} is no ${type}`)
  }
  if (codes && !codes.includes(String(value))) faults.push(`${at}: ${String(value)} is not a code for it`)
}

function checkTarget(
  { reference }: JsonObject,
  at: string,
  held: ReadonlySet<string>,
  faults: string[],
): void {
  if (typeof reference === 'string' && !held.has(reference)) faults.push(`${at}: ${reference} is not here`)
}
