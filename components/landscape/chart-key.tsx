import type { ReactNode } from 'react'
import type { Chart } from '@/evidence/landscape/chart'
import type { Assessor } from '@/evidence/study/vocabulary'
import { MarkShape } from './chart-plot'

const meanings: Record<Assessor, string> = {
  'independent-review': 'independent review',
  investigator: 'investigators',
  'not-stated': 'judge not in our record',
}

/** What the marks of a chart mean, in the order in which a reader meets them. */
export function ChartKey({ chart }: { chart: Chart }) {
  const sets = chart.blocks.flatMap(({ sets: ofBlock }) => ofBlock)
  const marks = sets.flatMap((rows) => rows.flatMap(({ mark }) => mark ?? []))
  const drawn = (['independent-review', 'investigator', 'not-stated'] as const).filter((one) =>
    marks.some(({ assessor }) => assessor === one),
  )
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 text-note text-ink-soft">
      {chart.tellsAssessor &&
        drawn.map((assessor) => (
          <Entry
            key={assessor}
            sign={
              <svg x="50%" y="50%" className="overflow-visible">
                <MarkShape assessor={assessor} radius={5.5} />
              </svg>
            }
          >
            {meanings[assessor]}
          </Entry>
        ))}
      <li>Area of a mark: patients</li>
      {marks.some(({ limits }) => limits && limits.spread !== 'confidence-interval') && (
        <Entry sign={<line className="fig-broken" x2="100%" y1="50%" y2="50%" />}>
          another spread, as the row says
        </Entry>
      )}
      {marks.some(({ limits }) => limits?.high.isOpen || limits?.low.isOpen) && (
        <Entry sign={<path className="fig-estimate" d="M6 5l9 5-9 5z" />}>goes on, or was not reached</Entry>
      )}
      {chart.blocks.some(({ sets: ofBlock }) => ofBlock.length > 1) && (
        <Entry sign={<line className="fig-dashed" x2="100%" y1="50%" y2="50%" />}>
          not to be lined up across
        </Entry>
      )}
    </ul>
  )
}

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg className="h-5 w-5 flex-none overflow-visible forced-color-adjust-none" aria-hidden="true">
        {sign}
      </svg>
      {children}
    </li>
  )
}
