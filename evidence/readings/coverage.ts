import { formatCount } from '@/evidence/format/number'
import type { RecordProblem } from '@/evidence/record/record-path'
import type { Study } from '@/evidence/study/study'
import { suggestName } from '@/evidence/text/nearest'
import type { Readings } from './readings-schema'

type Coverage = Readings['coverage'][number]

/** Returns how much of a source's numbers was taken, in a sentence: `31 of 34 numbers taken, 3 left out on purpose: why`. */
export function coverageSentence({ taken, leftOut }: Coverage): string {
  const all = taken + leftOut.length
  const head = `${formatCount(taken)} of ${formatCount(all)} numbers taken`
  if (leftOut.length === 0) return `${head}.`
  const reasons = [...new Set(leftOut.map(({ because }) => because.replace(/\.$/, '')))]
  return `${head}, ${formatCount(leftOut.length)} left out on purpose: ${reasons.join('; ')}.`
}

/** Returns what is wrong with the coverage that a study's readings tell of: a source that is not there, or told twice. */
export function coverageProblems({ slug, sources }: Study, { coverage }: Readings): RecordProblem[] {
  const known = sources.map(({ id }) => id)
  return coverage.flatMap(({ source }, at): RecordProblem[] => {
    const path = ['coverage', at, 'source']
    if (!known.includes(source))
      return [
        {
          path,
          rule: 'reference',
          message: `${slug} has no source "${source}". ${suggestName(source, known)}`,
        },
      ]
    if (coverage.findIndex((one) => one.source === source) === at) return []
    return [
      { path, rule: 'coverage', message: `The coverage of ${source} is told twice; keep the later one.` },
    ]
  })
}
