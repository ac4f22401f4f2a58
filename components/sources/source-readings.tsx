import type { Readings } from '@/evidence/readings/readings-schema'
import { standingCounts, standingSentence } from '@/evidence/readings/standing'
import type { Study } from '@/evidence/study/study'

/** Which sources a second reader has read, and how much of each; nothing where every value was read once. */
export function SourceReadings({ study, readings }: { study: Study; readings: Readings }) {
  const read = study.sources.flatMap(({ id, shortTitle }) => {
    const counts = standingCounts(study, readings, id)
    const { once: _once, ...again } = counts
    const isReadAgain = Object.values(again).some((count) => count > 0)
    const sentence = isReadAgain ? standingSentence(counts) : null
    return sentence === null ? [] : [{ id, text: `${shortTitle}: ${sentence}` }]
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
