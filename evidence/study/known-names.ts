import table from './names-table.json'

/** What can have other names, as in `content/names.yaml`. */
export type NamedKind = 'drug' | 'class' | 'condition' | 'harm'

/** A name of the records with the other names that readers, sources and texts have for the same thing. */
export type KnownThing = { kind: NamedKind; name: string; others: readonly string[] }

/** A shorter name is another word as well. */
const minLength = 3

/** The table of `content/names.yaml`, which `npm run schemas` writes for code that reads no files. */
export const knownThings: readonly KnownThing[] = table.map(([kind, name, others]) => ({
  kind: kind as NamedKind,
  name: String(name),
  others: (Array.isArray(others) ? others : []).filter((other) => other.length >= minLength),
}))

const byName = new Map<string, Set<string>>()
for (const { kind, name, others } of knownThings) {
  for (const one of [name, ...others]) {
    const key = `${kind} ${one.toLowerCase()}`
    const names = byName.get(key) ?? new Set()
    for (const other of [name, ...others]) if (other !== one) names.add(other)
    byName.set(key, names)
  }
}

/** Returns the other names of a drug, a class, a disease or a harm, whichever of its names is given; none where the table has none. */
export function otherNamesOf(kind: NamedKind, name: string): readonly string[] {
  return [...(byName.get(`${kind} ${name.toLowerCase()}`) ?? [])]
}
