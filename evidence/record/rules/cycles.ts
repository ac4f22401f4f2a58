import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type Link = { id: string; to: string | undefined; path: RecordPath }

/** Returns sources that derive from themselves, and populations that are part of themselves, at any distance. */
export function cycleProblems(record: StudyRecord): RecordProblem[] {
  const sources = record.sources.map(({ id, derivedFrom }, index) => {
    return { id, to: derivedFrom, path: ['sources', index, 'derivedFrom'] }
  })
  const populations = record.populations.map(({ id, subsetOf }, index) => {
    return { id, to: subsetOf, path: ['populations', index, 'subsetOf'] }
  })
  return [...cycles(sources, 'source', 'derives from'), ...cycles(populations, 'population', 'is part of')]
}

function cycles(links: Link[], noun: string, verb: string): RecordProblem[] {
  const next = new Map(links.toReversed().map(({ id, to }) => [id, to]))
  const reported = new Set<string>()
  return links.flatMap(({ id, path }) => {
    const chain = chainFrom(id, next)
    if (chain === null || chain.some((name) => reported.has(name))) return []
    for (const name of chain) reported.add(name)
    const steps = [...chain, id].map((name) => `"${name}"`).join(` ${verb} `)
    return [{ path, rule: 'cycle', message: `The ${noun} leads back to itself: ${steps}.` }]
  })
}

/** Returns the names from this one back to it, or null when the way does not lead back. */
function chainFrom(start: string, next: Map<string, string | undefined>): string[] | null {
  const chain = [start]
  let current = next.get(start)
  while (current !== undefined && current !== start && !chain.includes(current)) {
    chain.push(current)
    current = next.get(current)
  }
  return current === start ? chain : null
}
