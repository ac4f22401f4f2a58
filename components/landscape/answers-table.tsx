import Link from 'next/link'
import { Fragment } from 'react'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/row-label'
import type { LandscapeGroup } from '@/evidence/landscape/landscape-groups'
import { headingOf } from '@/evidence/landscape/response-chart'
import { describePopulation } from '@/evidence/format/population'
import { sentenceStart } from '@/evidence/format/number-words'
import type { JoinedReport } from '@/evidence/study/join'
import { assessors } from '@/evidence/study/vocabulary'
import { rowFrom } from '@/evidence/tables/result-rows'
import { CardTable, type CardRow } from '@/components/page/card-table'

const columns = ['Study', 'Count', 'Estimate', 'Interval', 'In whom', 'Assessed by', 'When', 'Source']

type Props = { id: string; title: string; groups: readonly LandscapeGroup[] }

/** Every answer to one question as its own source prints it, with the way to its row and to its source. */
export function AnswersTable({ id, title, groups }: Props) {
  return (
    <CardTable
      id={id}
      title={title}
      note="As each source prints it; what is inferred or computed is ours and says so. Rows are not in an order of effect."
      columns={columns}
      heads={columns}
      groups={groups.map((group) => ({
        key: headingOf(group),
        title: sentenceStart(headingOf(group)),
        rows: group.sets.flatMap(({ rows }) => rows).map(answerRow),
      }))}
    />
  )
}

function answerRow(joined: JoinedReport): CardRow {
  const { study, result, report, population, outcome } = joined
  const data = `${viewPath(study.slug, 'data')}#${result.id}`
  const source = `${viewPath(study.slug, 'sources')}#${result.id}`
  const { count, value, spread } = rowFrom(joined)
  return {
    key: `${study.slug}#${result.id}`,
    cells: [
      <Link key="study" href={viewPath(study.slug, 'summary')}>
        {rowLabel(joined)}
      </Link>,
      <Fragment key="count">
        <Link href={data}>{count}</Link>
        {report.countStatus === 'inferred' && report.value !== null && <small>from the percentage</small>}
      </Fragment>,
      value,
      spread,
      describePopulation(population),
      <Fragment key="assessor">
        {assessors[result.assessor]}
        {outcome.criteria && <small>{outcome.criteria}</small>}
      </Fragment>,
      result.timePoint ?? (result.kind === 'proportion' ? 'best at any time' : 'over the whole follow-up'),
      <Link key="source" href={source}>
        {joined.source.shortTitle}
      </Link>,
    ],
  }
}
