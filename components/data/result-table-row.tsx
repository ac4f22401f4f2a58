import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import type { Check } from '@/evidence/checks/check'
import { embedPath } from '@/evidence/embeds/embed-address'
import type { ResultRow } from '@/evidence/tables/result-rows'
import { CheckList } from './check-list'
import { setType } from '@/evidence/format/typography'

type Props = { row: ResultRow; isShown: boolean; slug: string; checks: Check[] }

/** One report of one result. The report that pages show carries the result's name; the others stand under it. */
export function ResultTableRow({ row, isShown, slug, checks }: Props) {
  const { result, source, report } = row.joined
  const own = checks.filter(
    (check) =>
      check.resultId === result.id && (check.sourceId === source.id || (isShown && check.sourceId === null)),
  )
  return (
    <tr className={isShown ? undefined : 'other-report'}>
      <th scope="row">
        {isShown ? row.title : <OtherReport title={row.title} source={source.shortTitle} />}
      </th>
      <td className="number">{row.count}</td>
      <td className="number value">{row.value}</td>
      <td className="number">{row.spread}</td>
      <td>{row.population}</td>
      <td>{row.assessor}</td>
      <td>{row.dataCutoff}</td>
      <td>
        <Link href={`${viewPath(slug, 'sources')}#${result.id}`}>{source.shortTitle}</Link>
        <small>
          {setType(report.locator)}
          {isShown && (
            <>
              {' · '}
              <a href={embedPath({ slug, kind: 'results', id: result.id })}>Embed</a>
            </>
          )}
        </small>
      </td>
      <td>
        <CheckList checks={own} />
      </td>
    </tr>
  )
}

function OtherReport({ title, source }: { title: string; source: string }) {
  return (
    <>
      <span className="visually-hidden">{title}, </span>as in {source}
    </>
  )
}
