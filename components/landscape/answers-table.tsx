import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { headingOf } from '@/evidence/landscape/response-figure'
import { describePopulation } from '@/evidence/format/population'
import { sentenceStart } from '@/evidence/format/number-words'
import type { JoinedReport } from '@/evidence/study/join'
import { assessors } from '@/evidence/study/vocabulary'
import { rowFrom } from '@/evidence/tables/result-rows'

const columns = ['Study', 'Count', 'Estimate', 'Interval', 'In whom', 'Assessed by', 'When', 'Source']

type Props = { id: string; title: string; groups: readonly LandscapeGroup[] }

/** Every answer to one question as its own source prints it, with the way to its row and to its source. */
export function AnswersTable({ id, title, groups }: Props) {
  return (
    <ScrollRegion labelledBy={id}>
      <table className="results-table">
        <caption>
          <strong id={id}>{title}</strong>
          <span>
            As each source prints it; what is inferred or computed is ours and says so. Rows are not in an
            order of effect.
          </span>
        </caption>
        <ColumnHeads columns={columns} />
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
  const { count, value, spread } = rowFrom(joined)
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{rowLabel(joined)}</Link>
      </th>
      <td>
        <Link href={data}>{count}</Link>
        {report.countStatus === 'inferred' && <small>from the percentage</small>}
      </td>
      <td>{value}</td>
      <td>{spread}</td>
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
