import { FoldedSection } from '@/components/page/folded-section'
import { cutSeriesOf } from '@/evidence/compare/cut-series'
import { whatOfCuts } from '@/evidence/figures/over-cuts'
import { formatCut } from '@/evidence/format/cut'
import { formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'

/** What a study reports of one outcome at several data cuts, one line for each outcome; nothing where it does of none. */
export function OverCuts({ study }: { study: Study }) {
  const lines = cutSeriesOf(study)
  if (lines.length === 0) return null
  return (
    <FoldedSection id="over-cuts" title="Over data cuts" note="analysed more than once">
      <p className="mb-2 max-w-measure font-plain text-plain leading-snug">
        What was analysed more than once in the same people, the earliest analysis first. The last is the one
        to read first; the others stay as they were printed.
      </p>
      <ul className="mb-3 grid max-w-measure list-disc gap-1 pl-5 font-plain text-plain leading-snug">
        {lines.map((line) => {
          const [first] = line
          return (
            first && (
              <li key={first.result.id}>
                {setType(whatOfCuts(first))}:{' '}
                {line.map((joined, place) => (
                  <span key={joined.result.id}>
                    {place > 0 && '; then '}
                    <a href={`#${joined.result.id}`}>{setType(formatReport(joined))}</a>, {formatCut(joined)}
                  </span>
                ))}
                .
              </li>
            )
          )
        })}
      </ul>
    </FoldedSection>
  )
}
