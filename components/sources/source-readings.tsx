import type { Readings } from '@/evidence/readings/readings-schema'
import { coverageSentence } from '@/evidence/readings/coverage'
import { standingCounts, standingSentence } from '@/evidence/readings/standing'
import type { Study } from '@/evidence/study/study'

/** Which sources a second reader has read, and how much of each was taken; nothing where neither is known. */
export function SourceReadings({ study, readings }: { study: Study; readings: Readings }) {
  const read = study.sources.flatMap(({ id, shortTitle }) => {
    const counts = standingCounts(study, readings, id)
    const { once: _once, ...again } = counts
    const isReadAgain = Object.values(again).some((count) => count > 0)
    const sentence = isReadAgain ? standingSentence(counts) : null
    const coverage = readings.coverage.find(({ source }) => source === id)
    const said = [sentence, coverage === undefined ? null : coverageSentence(coverage)].filter(
      (one) => one !== null,
    )
    return said.length === 0 ? [] : [{ id, text: `${shortTitle}: ${said.join(' ')}` }]
  })
  if (read.length === 0) return null
  return (
    <ul className="font-plain text-small text-ink-soft">
      {read.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )
}
