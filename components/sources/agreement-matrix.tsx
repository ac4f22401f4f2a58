import { isAbsence, type SourceCell } from '@/evidence/compare/agreement'
import type { Source } from '@/evidence/study/study'
import type { SourceMatrix, SourceMatrixRow } from '@/evidence/tables/source-matrix'
import { AgreementSign, agreementInWords, isDerived } from './agreement-sign'
import { MatrixLegend } from './matrix-legend'

const grid = 'cells:border-b cells:border-rule cells:p-0 cells:align-middle rows:hover:bg-paper-sunk'
const cards =
  'phone:block phone:rows:flex phone:rows:flex-wrap phone:rows:items-center phone:rows:gap-x-3 phone:rows:border-b phone:rows:border-rule phone:rows:py-1 phone:cells:border-0'

/**
 * Results down, sources across: in each cell a sign for how the source stands to the report that is shown, and its words for
 * whoever hears the page. On a small screen each row names the sources that say something.
 */
export function AgreementMatrix({ matrix }: { matrix: SourceMatrix }) {
  if (matrix.rows.length === 0)
    return <p className="text-ink-soft">No result here has two sources in the record.</p>
  return (
    <div className="flex flex-col-reverse gap-x-12 gap-y-5 lg:flex-row">
      <table
        className={`table-fixed border-separate border-spacing-0 self-start font-plain text-small leading-table ${grid} ${cards}`}
      >
        <caption className="sr-only">Results by source: how each stands to the report that is shown</caption>
        <colgroup className="phone:hidden">
          <col className="w-70" />
          {matrix.sources.map(({ id }) => (
            <col key={id} className="w-10" />
          ))}
        </colgroup>
        <thead className="phone:sr-only">
          <tr>
            <th
              scope="col"
              className="sticky top-0 z-10 bg-paper pb-1 text-start align-bottom shadow-head print:static"
            >
              Result
            </th>
            {matrix.sources.map((source) => (
              <SourceHead key={source.id} source={source} />
            ))}
          </tr>
        </thead>
        {matrix.domains.map(({ domain, title, rows }) => (
          <tbody key={domain} className="phone:block">
            <tr>
              <th
                scope="rowgroup"
                colSpan={matrix.sources.length + 1}
                className="pt-3 text-start font-text text-base font-strong"
              >
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <MatrixRow key={row.result.id} row={row} sources={matrix.sources} />
            ))}
          </tbody>
        ))}
      </table>
      <MatrixLegend />
    </div>
  )
}

/** The name of a source, set upright so that its column is as narrow as its signs. */
function SourceHead({ source }: { source: Source }) {
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 bg-paper pb-1 align-bottom font-normal shadow-head print:static"
    >
      <a
        href={`#source-${source.id}`}
        className="inline-block min-w-6 rotate-180 text-start leading-6 whitespace-nowrap [writing-mode:vertical-rl]"
      >
        {source.shortTitle}
      </a>
    </th>
  )
}

function MatrixRow({ row, sources }: { row: SourceMatrixRow; sources: Source[] }) {
  return (
    <tr>
      <th scope="row" className="py-1 pe-3 text-start font-normal phone:basis-full">
        <a href={`#${row.result.id}`} className="phone:inline-block phone:leading-6">
          {row.label}
        </a>
      </th>
      {sources.map((source, index) => (
        <AgreementCell key={source.id} source={source} cell={row.cells[index] ?? null} />
      ))}
    </tr>
  )
}

function AgreementCell({ source, cell }: { source: Source; cell: SourceCell | null }) {
  if (cell === null || isAbsence(cell.agreement)) {
    return (
      <td className="phone:sr-only">
        <span className="visually-hidden">{cell ? agreementInWords(cell) : 'not yet taken'}</span>
      </td>
    )
  }
  const { agreement, resolutionId } = cell
  const colour = agreement === 'differs' ? 'text-warn' : agreement === 'shown' ? 'text-accent' : 'text-ink'
  const says = (
    <>
      <AgreementSign agreement={agreement} derived={isDerived(cell)} />
      <span className="visually-hidden">{agreementInWords(cell)}</span>
      <span className="hidden text-note phone:inline">{source.shortTitle}</span>
    </>
  )
  return (
    <td
      className={`text-center leading-6 phone:flex phone:items-center phone:gap-1 ${colour}`}
      title={cell.reason}
    >
      {resolutionId === null ? (
        says
      ) : (
        <a
          href={`#${resolutionId}`}
          className={`flex min-h-6 items-center justify-center gap-1 no-underline phone:underline ${colour}`}
        >
          {says}
        </a>
      )}
    </td>
  )
}
