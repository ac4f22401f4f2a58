import Link from 'next/link'
import { ColumnHeads } from '@/components/page/column-heads'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { formatDate } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import {
  randomisedComparisons,
  withoutComparison,
  type RandomisedComparison,
} from '@/evidence/landscape/randomised-comparisons'
import { describeAbsence } from '@/evidence/study/absence'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures, type Sides } from '@/evidence/study/vocabulary'

const columns = ['End point', 'First arm', 'Second arm', 'Between the arms', 'Data cut-off', 'Source']

/** What was compared at random, before everything that was not: the only figures that set one treatment against another. */
export function RandomisedSection({ studies }: { studies: readonly Study[] }) {
  const comparisons = randomisedComparisons(studies)
  const without = withoutComparison(studies)
  if (comparisons.length === 0) return null
  const byStudy = [...groupedBy(comparisons, ({ study }) => study.slug).values()]
  return (
    <section className="section" aria-labelledby="randomised">
      <h2 id="randomised">Randomised comparisons</h2>
      <p className="section-lede">
        Here chance decided who received what. As far as everyone is counted, a difference between two arms
        speaks of the drugs and not of who took them; each row says who is counted. Rows of different trials
        are not compared.
      </p>
      <ScrollRegion labelledBy="randomised-table">
        <table className="results-table">
          <caption>
            <strong id="randomised-table">What was compared, arm against arm</strong>
            <span>
              As the sources print it; what is inferred or computed is ours and says so. Primary end points
              come first.
            </span>
          </caption>
          <ColumnHeads columns={columns} />
          {byStudy.map((rows) => (
            <StudyRows key={rows[0]?.study.slug} rows={rows} />
          ))}
        </table>
      </ScrollRegion>
      {without.length > 0 && (
        <p>
          Also randomised, with nothing of what was compared in our record:{' '}
          {formatList(without.map(({ shortTitle }) => shortTitle))}.
        </p>
      )}
    </section>
  )
}

function StudyRows({ rows }: { rows: readonly RandomisedComparison[] }) {
  const [first] = rows
  return (
    <tbody>
      <tr className="group-row">
        <th scope="rowgroup" colSpan={columns.length}>
          {first && (
            <Link href={viewPath(first.study.slug, 'summary')}>{setType(first.study.shortTitle)}</Link>
          )}
        </th>
      </tr>
      {rows.map((row) => (
        <ComparisonRow
          key={[row.lead, ...row.arms.map(({ joined }) => joined)].map((one) => one?.result.id).join()}
          row={row}
        />
      ))}
    </tbody>
  )
}

function ComparisonRow({ row: { lead, isPrimary, arms, between } }: { row: RandomisedComparison }) {
  const { study, result, outcome } = lead
  const about = [
    ...(isPrimary ? ['primary end point'] : []),
    ...(result.timePoint ? [`at ${result.timePoint}`] : []),
  ]
  const cut = result.dataCutoff && formatDate(result.dataCutoff)
  return (
    <tr>
      <th scope="row">
        {setType(outcome.title)}
        {about.length > 0 && <small>{about.join(', ')}</small>}
      </th>
      {arms.map(({ arm, joined }) => (
        <td key={arm.id}>
          {setType(arm.title)}:{' '}
          {joined === null ? (
            describeAbsence('not-yet-extracted')
          ) : (
            <>
              <DataLink joined={joined}>{formatReport(joined)}</DataLink>
              <small>{describePopulation(joined.population)}</small>
            </>
          )}
        </td>
      ))}
      <td>{between === null ? describeAbsence('not-yet-extracted') : <Between joined={between} />}</td>
      <td>{cut || describeAbsence('not-yet-extracted')}</td>
      <td>
        <Link href={`${viewPath(study.slug, 'sources')}#${result.id}`}>{lead.source.shortTitle}</Link>
      </td>
    </tr>
  )
}

/** The ratio or the test with its measure, and with the sides of the test in every case. */
function Between({ joined }: { joined: JoinedReport }) {
  const { result, report } = joined
  const measure = result.measure === null ? '' : `${ratioMeasures[result.measure]} `
  const tested = report.pValue === null ? null : testInWords[report.pValue.sides]
  const remarks = [tested, report.note].filter((part) => part !== null)
  return (
    <>
      <DataLink joined={joined}>{`${measure}${formatReport(joined)}`}</DataLink>
      {remarks.length > 0 && <small>{setType(remarks.join(' '))}</small>}
    </>
  )
}

/** A one-sided test is called so beside its P value. */
const testInWords: Record<Sides, string | null> = {
  one: null,
  two: 'Two-sided test.',
  'not-stated': 'Sides of the test not stated.',
}

function DataLink({ joined, children }: { joined: JoinedReport; children: string }) {
  return <Link href={`${viewPath(joined.study.slug, 'data')}#${joined.result.id}`}>{children}</Link>
}
