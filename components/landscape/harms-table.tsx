import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/row-label'
import { harmScope, severeHarms } from '@/evidence/landscape/severe-harms'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { rowFrom } from '@/evidence/tables/result-rows'
import { CardTable, onlyGroup, type CardRow } from '@/components/page/card-table'

const columns = ['Study', 'Harm', 'Grades', 'Attribution', 'Period', 'Counted in', 'Count', 'Share', 'Source']

/** Every severe or serious harm in the records, named as its outcome is, with what it was put down to and in whom it was counted. */
export function HarmsTable({ studies }: { studies: readonly Study[] }) {
  const harms = severeHarms(studies)
  if (harms.length === 0) return <p>No severe or serious harm is in the records yet.</p>
  return (
    <CardTable
      id="harms-table"
      title="Severe and serious harms, each as it was counted"
      note="Grades, attribution and periods differ between studies, so a smaller number need not mean a safer drug. What is inferred or computed is ours; the rest is printed."
      columns={columns}
      heads={columns}
      groups={onlyGroup(harms.map(harmRow))}
    />
  )
}

function harmRow(joined: JoinedReport): CardRow {
  const { study, result, source } = joined
  const { title, grades, attribution, period } = harmScope(joined.outcome)
  const { count, value, population } = rowFrom(joined)
  return {
    key: `${study.slug}#${result.id}`,
    cells: [
      <Link key="study" href={viewPath(study.slug, 'summary')}>
        {rowLabel(joined)}
      </Link>,
      title,
      grades,
      attribution,
      period,
      population,
      <Link key="count" href={`${viewPath(study.slug, 'data')}#${result.id}`}>
        {count}
      </Link>,
      // One patient may have several events: they are no share of anyone.
      result.unit === 'events' ? describeAbsence('not-applicable') : value,
      <Link key="source" href={`${viewPath(study.slug, 'sources')}#${result.id}`}>
        {source.shortTitle}
      </Link>,
    ],
  }
}
