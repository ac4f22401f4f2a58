import type { Study } from '@/evidence/study/study'
import { requireKnown } from './fault'

/** Names that only the studies define, by the parameter that takes them. */
const namesIn = {
  study: ({ slug }) => [slug],
  condition: ({ conditions }) => conditions.map(({ id }) => id),
  treatment: ({ interventions }) => interventions.map(({ id }) => id),
  outcome: ({ outcomes }) => outcomes.flatMap(({ id, concept }) => [id, concept]),
  source: ({ sources }) => sources.flatMap(({ id, doi, pmid }) => [id, doi ?? [], pmid ?? []].flat()),
} as const satisfies Record<string, (study: Study) => string[]>

type Asked = { [name in keyof typeof namesIn]?: readonly string[] | undefined }

/** Throws an ApiProblem with the names that there are unless the studies define every name asked for. */
export function requireKnownNames(asked: Asked, studies: readonly Study[]): void {
  for (const name of Object.keys(namesIn) as (keyof typeof namesIn)[]) {
    requireKnown(name, asked[name], () => studies.flatMap(namesIn[name]))
  }
}
