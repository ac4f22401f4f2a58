import type { Chart, ChartMark } from '@/evidence/landscape/chart'
import { placeOnAxis, type ChartAxis } from '@/evidence/landscape/chart-axis'
import type { Assessor } from '@/evidence/study/vocabulary'

type Place = Pick<Chart, 'id' | 'axis'>

/** Half of a mark's height at most: larger groups would touch the rows beside theirs. */
const maxRadius = 9

const inPercent = (share: number) => `${Math.round(share * 1000) / 10}%`
const gridId = (id: string) => `${id}-grid`
const xOf = (axis: ChartAxis, value: number) => inPercent(placeOnAxis(axis, value))

const plotClass =
  'absolute inset-x-3 inset-y-0 h-full w-[calc(100%-1.5rem)] overflow-visible forced-color-adjust-none'

/** The ticks above the rows, and the lines of the grid that every row draws again. */
export function PlotAxis({ id, axis }: Place) {
  return (
    <svg className={plotClass} aria-hidden="true">
      <g id={gridId(id)} className="fig-grid">
        {axis.ticks.map(({ value }) => (
          <line
            key={value}
            className={value === axis.reference ? 'fig-dashed' : undefined}
            x1={xOf(axis, value)}
            x2={xOf(axis, value)}
            y2="100%"
          />
        ))}
      </g>
      <g className="fig-soft text-note" textAnchor="middle">
        {axis.ticks.map(({ value, words }) => (
          <text key={value} x={xOf(axis, value)} y="100%" dy="-6">
            {words}
          </text>
        ))}
      </g>
    </svg>
  )
}

type Props = { chart: Chart; mark: ChartMark | null }

/** One row's mark: where the estimate stands, how far its interval goes, how many people, and who judged. */
export function RowPlot({ chart, mark }: Props) {
  const at = (value: number) => xOf(chart.axis, value)
  return (
    <svg className={plotClass} aria-hidden="true">
      <use href={`#${gridId(chart.id)}`} />
      {mark && (
        <svg y="50%" className="overflow-visible">
          {mark.limits && (
            <line
              className={mark.limits.spread === 'confidence-interval' ? 'fig-interval' : 'fig-broken'}
              x1={at(mark.limits.low.at)}
              x2={at(mark.limits.high.at)}
            />
          )}
          {mark.limits?.low.isOpen && <path className="fig-estimate" d="M3-5L-6 0 3 5z" />}
          {mark.limits?.high.isOpen && (
            <svg x="100%" className="overflow-visible">
              <path className="fig-estimate" d="M-3-5L6 0-3 5z" />
            </svg>
          )}
          {mark.value !== null && (
            <svg x={at(mark.value)} className="overflow-visible">
              <MarkShape
                assessor={chart.tellsAssessor ? mark.assessor : 'independent-review'}
                radius={mark.people === null ? unknownRadius : radiusOf(mark.people, chart.maxPeople)}
              />
            </svg>
          )}
        </svg>
      )}
    </svg>
  )
}

/** The area tells how many people; where a chart holds a very large group all marks shrink alike. */
/** Of a mark whose people are of an unstated number: as small as can still be seen. */
const unknownRadius = 3

const radiusOf = (people: number, max: number) => Math.sqrt(people) * Math.min(1, maxRadius / Math.sqrt(max))

/** A diamond has the area of a circle when half its height is so many radii. */
const diamondFactor = Math.sqrt(Math.PI / 2)

/** Filled for an independent committee, hollow for the treating doctors, a grey diamond where nobody says who. */
export function MarkShape({ assessor, radius }: { assessor: Assessor; radius: number }) {
  const r = Math.round(radius * 10) / 10
  if (assessor === 'independent-review') return <circle className="fig-solid-1" r={r} />
  if (assessor === 'investigator') return <circle className="fig-open" r={r} />
  const half = Math.round(radius * diamondFactor * 10) / 10
  return <path className="fig-faint" d={`M0-${half}L${half} 0 0 ${half}-${half} 0z`} />
}
