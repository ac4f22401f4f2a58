import type { Study } from '@/evidence/study/study'
import { requireKnown } from './fault'
import { valuesNamed } from './kept-list'
import type { ApiReads } from './operation'

/** Names that only the studies define, by the parameter that takes them. */
const namesIn = {
  study: ({ slug }) => [slug],
  condition: ({ conditions }) => conditions.map(({ id }) => id),
  treatment: ({ interventions }) => interventions.map(({ id }) => id),
  outcome: ({ outcomes }) => outcomes.flatMap(({ id, concept }) => [id, concept]),
  source: ({ sources }) => sources.flatMap(({ id, doi, pmid }) => [id, doi ?? [], pmid ?? []].flat()),
} as const satisfies Record<string, (study: Study) => string[]>

type Asked = { [name in keyof typeof namesIn]?: readonly string[] | undefined }

const parameters = Object.keys(namesIn) as (keyof typeof namesIn)[]

/** Returns the names that a study defines, by the parameters that take them. */
export const namesDefinedBy = (study: Study): [string, string][] =>
  parameters.flatMap((name) => valuesNamed(name, namesIn[name](study)))

type Known = Pick<ApiReads, 'known' | 'names'>

/** Throws an ApiProblem with the names that there are unless the studies define every name asked for. */
export async function requireKnownNames(asked: Asked, reads: Known): Promise<void> {
  await requireKnownValues(asked, parameters, reads)
}

/** Throws an ApiProblem with the values that there are unless some study has every value asked for of these filters. */
export async function requireKnownValues<N extends string>(
  asked: { [name in N]?: readonly string[] | undefined },
  names: readonly N[],
  reads: Known,
): Promise<void> {
  for (const name of names) {
    const given = asked[name]
    if (given === undefined) continue
    const known = await reads.known(name, given)
    // Only a sentence that says what there is needs all of them.
    if (given.some((one) => !known.has(one))) {
      const all = await reads.names(name)
      requireKnown(name, given, () => all)
    }
  }
}
