import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import { harmScope, severeHarms } from '@/evidence/landscape/severe-harms'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { rowFrom } from '@/evidence/tables/result-rows'

const columns = ['Study', 'Harm', 'Grades', 'Attribution', 'Period', 'Counted in', 'Count', 'Share', 'Source']

/** Every severe or serious harm in the records, named as its outcome is, with what it was put down to and in whom it was counted. */
export function HarmsTable({ studies }: { studies: readonly Study[] }) {
  const harms = severeHarms(studies)
  if (harms.length === 0) return <p>No severe or serious harm is in the records yet.</p>
  return (
    <ScrollRegion labelledBy="harms-table">
      <table className="results-table">
        <caption>
          <strong id="harms-table">Severe and serious harms, each as it was counted</strong>
          <span>
            Grades, attribution and periods differ between studies, so a smaller number need not mean a safer
            drug. What is inferred or computed is ours; the rest is printed.
          </span>
        </caption>
        <ColumnHeads columns={columns} />
        <tbody>
          {harms.map((joined) => (
            <HarmRow key={`${joined.study.slug}#${joined.result.id}`} joined={joined} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function HarmRow({ joined }: { joined: JoinedReport }) {
  const { study, result, source } = joined
  const { title, grades, attribution, period } = harmScope(joined.outcome)
  const { count, value, population } = rowFrom(joined)
  return (
    <tr>
      <th scope="row">
        <Link href={viewPath(study.slug, 'summary')}>{rowLabel(joined)}</Link>
      </th>
      <td>{title}</td>
      <td>{grades}</td>
      <td>{attribution}</td>
      <td>{period}</td>
      <td>{population}</td>
      <td>
        <Link href={`${viewPath(study.slug, 'data')}#${result.id}`}>{count}</Link>
      </td>
      {/* One patient may have several events: they are no share of anyone. */}
      <td>{result.unit === 'events' ? describeAbsence('not-applicable') : value}</td>
      <td>
        <Link href={`${viewPath(study.slug, 'sources')}#${result.id}`}>{source.shortTitle}</Link>
      </td>
    </tr>
  )
}
