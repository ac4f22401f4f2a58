import { nearestName } from '@/evidence/text/nearest'

/** More columns than this no screen shows side by side. */
export const maxCompared = 6

/** What an address asks to compare: the studies found, and what is wrong with it in sentences. */
export type CompareRequest<S> = { studies: S[]; problems: string[] }

/** Longer names are no study's, and are not repeated to the reader in full. */
const maxNameLength = 80

/**
 * Returns the studies that `studies=a,b,c` (or the parameter several times, as a form sends it) names, each once, in
 * the order asked for. Never throws: what cannot be done is said.
 */
export function readCompareRequest<S extends { slug: string }>(
  parameter: string | readonly string[] | undefined,
  known: readonly S[],
): CompareRequest<S> {
  const names = [parameter ?? []].flat().flatMap((part) => part.split(','))
  const asked = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
  const bySlug = new Map(known.map((study) => [study.slug, study]))
  const studies = asked.flatMap((name) => bySlug.get(name) ?? [])
  const unknown = asked.filter((name) => !bySlug.has(name))
  const slugs = known.map(({ slug }) => slug)
  const problems = unknown.slice(0, maxCompared).map((name) => {
    const near = name.length > maxNameLength ? null : nearestName(name, slugs)
    return `There is no study “${shortened(name)}” here.${near === null ? '' : ` Did you mean “${near}”?`}`
  })
  if (studies.length > maxCompared) {
    problems.push(
      `${studies.length} studies were asked for; ${maxCompared} fit side by side, so the first ${maxCompared} are shown.`,
    )
  }
  if (asked.length > 0 && studies.length === 1)
    problems.push('Choose at least one more study to compare with.')
  return { studies: studies.slice(0, maxCompared), problems }
}

const shortened = (name: string) => (name.length > maxNameLength ? `${name.slice(0, maxNameLength)}…` : name)
