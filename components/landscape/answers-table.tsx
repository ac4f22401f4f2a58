import Link from 'next/link'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { headingOf } from '@/evidence/landscape/response-figure'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate, formatFraction, formatSpread } from '@/evidence/format/result'
import { sentenceStart } from '@/evidence/format/number-words'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import { assessors } from '@/evidence/study/vocabulary'

const columns = [
  'Study',
  'Count',
  'As printed',
  'Interval as printed',
  'In whom',
  'Assessed by',
  'When',
  'Source',
]

type Props = { id: string; title: string; groups: readonly LandscapeGroup[] }

/** Every answer to one question as its own source prints it, with the way to its row and to its source. */
export function AnswersTable({ id, title, groups }: Props) {
  return (
    <ScrollRegion labelledBy={id}>
      <table className="results-table">
        <caption>
          <strong id={id}>{title}</strong>
          <span>As each source prints it. Rows are not in an order of effect.</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={headingOf(group)}>
            <tr className="group-row">
              <th scope="rowgroup" colSpan={columns.length}>
                {sentenceStart(headingOf(group))}
              </th>
            </tr>
            {group.sets
              .flatMap(({ rows }) => rows)
              .map((joined) => (
                <AnswerRow key={`${joined.study.slug}#${joined.result.id}`} joined={joined} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}

function AnswerRow({ joined }: { joined: JoinedReport }) {
  const { study, result, report, population, outcome } = joined
  const data = `${viewPath(study.slug, 'data')}#${result.id}`
  const source = `${viewPath(study.slug, 'sources')}#${result.id}`
  const absent =
    report.state === 'reported' ? describeAbsence('not-yet-extracted') : describeAbsence(report.state)
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{rowLabel(joined)}</Link>
      </th>
      <td>
        <Link href={data}>{formatFraction(joined) ?? (report.value ? 'no count' : absent)}</Link>
        {report.countStatus === 'inferred' && <small>inferred from the percentage</small>}
      </td>
      <td>{formatEstimate(joined) ?? absent}</td>
      <td>{formatSpread(joined) ?? absent}</td>
      <td>{describePopulation(population)}</td>
      <td>
        {assessors[result.assessor]}
        {outcome.criteria && <small>{outcome.criteria}</small>}
      </td>
      <td>
        {result.timePoint ?? (result.kind === 'proportion' ? 'best at any time' : 'over the whole follow-up')}
      </td>
      <td>
        <Link href={source}>{joined.source.shortTitle}</Link>
      </td>
    </tr>
  )
}
