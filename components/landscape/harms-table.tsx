import Link from 'next/link'
import { ScrollRegion } from '@/components/page/scroll-region'
import { viewPath } from '@/components/study/views'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { rowLabel } from '@/evidence/landscape/landscape-figure'
import { severeHarms } from '@/evidence/landscape/harm-figure'
import type { Study } from '@/evidence/study/study'
import { attributions } from '@/evidence/study/vocabulary'

/** Every severe or serious harm that a record prints, with whom it was counted in and what it was put down to. */
export function HarmsTable({ studies }: { studies: readonly Study[] }) {
  const harms = severeHarms(studies)
  if (harms.length === 0) return <p>No severe or serious harm is in the records yet.</p>
  return (
    <ScrollRegion labelledBy="harms-table">
      <table className="results-table">
        <caption>
          <strong id="harms-table">Severe and serious harms as printed</strong>
          <span>
            Attribution and grades differ between sources, so a smaller number need not mean a safer drug.
          </span>
        </caption>
        <thead>
          <tr>
            {['Study', 'Harm', 'As printed', 'In whom', 'Put down to', 'Source'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {harms.map(({ joined }) => (
            <tr key={`${joined.study.slug}#${joined.result.id}`}>
              <th scope="row">
                <Link href={viewPath(joined.study.slug, 'summary')}>{rowLabel(joined)}</Link>
              </th>
              <td>{joined.outcome.title}</td>
              <td>
                <Link href={`${viewPath(joined.study.slug, 'data')}#${joined.result.id}`}>
                  {formatReport(joined)}
                </Link>
              </td>
              <td>{describePopulation(joined.population)}</td>
              <td>{joined.outcome.harm ? attributions[joined.outcome.harm.attribution] : 'not stated'}</td>
              <td>
                <Link href={`${viewPath(joined.study.slug, 'sources')}#${joined.result.id}`}>
                  {joined.source.shortTitle}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
