import { formatList } from '@/evidence/format/list'
import { formatFraction, lacksDenominator } from '@/evidence/format/result'
import { inferredNote, markInferred } from '@/evidence/figures/words'
import { setType } from '@/evidence/format/typography'
import { resultsOf, timedLabel } from '@/evidence/landscape/chart'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { judges } from '@/evidence/landscape/response-chart'
import type { JoinedReport } from '@/evidence/study/join'

/** People in one line of dots, and the room that each takes. */
const inLine = 35
const pitch = 8

/** Every study's people once, one dot a person, those with a response filled; each study keeps its own denominator. */
export function PeopleDots({ groups }: { groups: readonly LandscapeGroup[] }) {
  const results = resultsOf(groups).filter(
    ({ report }) => report.count !== null && report.denominator !== null,
  )
  return (
    <figure id="landscape-people" aria-labelledby="landscape-people-title" className="font-plain text-small">
      <p id="landscape-people-title" className="font-text text-sub font-strong">
        Every person counted, study by study
      </p>
      <p className="mb-3 max-w-wide text-ink-soft">
        One dot is one person; filled dots had an objective response. No study is rescaled to a hundred: a
        small group looks small.{leftOut(groups)}
        {inferredNote(results)}
      </p>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {results.map((joined) => (
          <li key={`${joined.study.slug}#${joined.result.id}`} className="break-inside-avoid">
            <strong>{markInferred(formatFraction(joined) ?? '', joined)}</strong> {labelOf(joined)}
            <Dots filled={joined.report.count ?? 0} all={joined.report.denominator ?? 0} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** Returns which studies cannot be drawn in people, and why; nothing where all can. */
function leftOut(groups: readonly LandscapeGroup[]): string {
  const names = resultsOf(groups)
    .filter(lacksDenominator)
    .map(({ study }) => study.shortTitle)
  if (names.length === 0) return ''
  return ` Not drawn: ${formatList([...new Set(names)])}, because the number of patients is not stated.`
}

function labelOf(joined: JoinedReport): string {
  const { assessor } = joined.result
  return setType(`${timedLabel(joined)}${assessor === 'not-stated' ? '' : `, judged by ${judges[assessor]}`}`)
}

/** A line whose round dashes have no length, as wide as a dot, and as far apart as the people. */
function Dots({ filled, all }: { filled: number; all: number }) {
  return (
    <svg
      className="chart-dots mt-1 block max-w-full overflow-visible *:fill-none *:stroke-6 *:[stroke-dasharray:0_8] *:[stroke-linecap:round]"
      width={inLine * pitch}
      height={Math.ceil(all / inLine) * pitch}
      aria-hidden="true"
    >
      <path className="stroke-mark-3" d={lines(filled, all)} />
      <path className="stroke-paper stroke-[3.6]!" d={lines(filled, all)} />
      <path className="stroke-mark-1" d={lines(0, filled)} />
    </svg>
  )
}

/** Returns lines from one person to another that a pattern of round dashes makes dots; a person alone is a line of no length. */
function lines(from: number, to: number): string {
  let path = ''
  for (let start = from; start < to;) {
    const row = Math.floor(start / inLine)
    const end = Math.min(to, (row + 1) * inLine)
    const x = (start % inLine) * pitch + pitch / 2
    path += `M${x} ${row * pitch + pitch / 2}h${(end - start - 1) * pitch + 0.01}`
    start = end
  }
  return path
}
