import Link from 'next/link'
import { Fragment } from 'react'
import { AgreementSign, agreementInWords, isDerived } from '@/components/sources/agreement-sign'
import { viewPath } from '@/components/study/views'
import type { SourceCell } from '@/evidence/compare/agreement'
import { formatList } from '@/evidence/format/list'
import { groupedBy } from '@/evidence/study/grouped'
import { setType } from '@/evidence/format/typography'
import { differingFigures } from '@/evidence/tables/differing-figures'
import type { Judged } from '@/evidence/tables/judged'
import type { ResultRow, ResultRows } from '@/evidence/tables/result-rows'
import { CheckList } from './check-list'
import { QuietWords } from './quiet-words'

type Props = { rows: ResultRows; judged: Judged }

/** The other sources of a result, by how they stand to the report that is shown; each leads to what it prints. */
export function OtherReports({ rows, judged }: Props) {
  if (rows.others.length === 0)
    return (
      <span className="quiet">
        <span className="visually-hidden">no other report in our record</span>
      </span>
    )
  const stands = groupedBy(rows.others, (row) => wordsOf(cellOf(row, judged)))
  return (
    <ul className="phone:leading-6">
      {[...stands].map(([words, same]) => {
        const cell = same[0] ? cellOf(same[0], judged) : null
        return (
          <li key={words} className={cell?.agreement === 'differs' ? 'font-strong text-warn' : undefined}>
            {cell && <AgreementSign agreement={cell.agreement} derived={isDerived(cell)} />}{' '}
            <span className="visually-hidden">{words}: </span>
            {same.map((row, index) => (
              <Fragment key={row.joined.report.id}>
                {index > 0 && ', '}
                <OtherReport row={row} rows={rows} cell={cell} />
              </Fragment>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

const wordsOf = (cell: SourceCell | null) => (cell ? agreementInWords(cell) : 'not compared')

function OtherReport({ row, rows, cell }: { row: ResultRow; rows: ResultRows; cell: SourceCell | null }) {
  const { study, source, report } = row.joined
  const figures =
    cell?.agreement === 'differs' ? differingFigures(rows.result, rows.shown.joined.report, report) : []
  return (
    <>
      {figures.length > 0 && `${formatList(figures.map(({ other }) => other))}, `}
      <Link
        href={`${viewPath(study.slug, 'sources')}#${rows.result.id}`}
        className={`phone:inline-block ${figures.length > 0 ? 'text-warn' : ''}`}
      >
        {source.shortTitle}
      </Link>
      {report.state !== 'reported' && `: ${row.value}`}
    </>
  )
}

/** What each other source prints, whole, with the checks of its report. */
export function OtherReportsInFull({ rows, judged }: Props) {
  return (
    <ul className="grid gap-2">
      {rows.others.map((row) => {
        const { source, report } = row.joined
        const cell = cellOf(row, judged)
        const checks = judged.checks.filter(
          ({ resultId, sourceId }) => resultId === rows.result.id && sourceId === source.id,
        )
        return (
          <li key={report.id}>
            <p>
              <strong>{source.shortTitle}</strong>, {setType(report.locator)}:{' '}
              {[row.count, row.value, row.spread].map((text, index) => (
                <span key={index} className="pe-3">
                  <QuietWords text={text} />
                </span>
              ))}
              {cell && <span className="text-ink-soft">{agreementInWords(cell)}</span>}
            </p>
            <CheckList checks={checks} />
          </li>
        )
      })}
    </ul>
  )
}

const cellOf = (row: ResultRow, { cells }: Judged): SourceCell | null =>
  cells.find(
    ({ resultId, sourceId }) => resultId === row.joined.result.id && sourceId === row.joined.source.id,
  ) ?? null
