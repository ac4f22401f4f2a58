import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study, Term } from '@/evidence/study/study'
import type { RecordPart } from './tag-rule'

const names: Record<RecordPart, string> = {
  'outcome-or-result': 'outcome or result',
  population: 'analysis population',
  arm: 'arm',
  source: 'source',
  regimen: 'regimen',
  date: 'date',
  partition: 'partition',
  resolution: 'resolution',
  term: 'glossary entry',
  figure: 'figure',
}

/** Returns what an editor calls a part of the record: "analysis population". */
export function describePart(part: RecordPart): string {
  return names[part]
}

/** Returns every id that a part of the record defines, in the record's order; none of a study on the site's own pages. */
export function knownNames(part: RecordPart, study: Study | null, terms: readonly Term[]): string[] {
  if (part === 'term') return terms.map(({ id }) => id)
  if (!study) return []
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)
  switch (part) {
    case 'outcome-or-result':
      return [...new Set([...ids(study.outcomes), ...ids(study.results)])]
    case 'population':
      return ids(study.populations)
    case 'arm':
      return ids(study.arms)
    case 'source':
      return ids(study.sources)
    case 'regimen':
      return study.interventions.flatMap(({ regimens }) => ids(regimens))
    case 'date':
      return ids(study.dates)
    case 'partition':
      return ids(study.partitions)
    case 'resolution':
      return ids(study.resolutions)
    case 'figure':
      return figuresOf(study).map(({ id }) => id)
  }
}
