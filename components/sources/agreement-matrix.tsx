import { ScrollRegion } from '@/components/page/scroll-region'
import { agreements, type SourceCell } from '@/evidence/compare/agreement'
import type { SourceMatrix } from '@/evidence/tables/source-matrix'

/** Results down, sources across: in each cell, in words, how the source stands to the report that is shown. */
export function AgreementMatrix({ matrix }: { matrix: SourceMatrix }) {
  return (
    <ScrollRegion labelledBy="matrix">
      <table className="results-table matrix">
        <caption>
          <strong id="matrix">Results by source</strong>
          <span>
            Each cell says how the source in its column stands to the report that this site shows. Agreement
            of a source that was written from the shown one confirms nothing, and is marked “derived”. “Not
            yet taken” says nothing of the source: we have taken no figure from it there.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Result</th>
            {matrix.sources.map((source) => (
              <th key={source.id} scope="col">
                <a href={`#source-${source.id}`}>{source.shortTitle}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ result, title, population, cells }) => (
            <tr key={result.id}>
              <th scope="row">
                <a href={`#${result.id}`}>{title}</a>
                <small>{population}</small>
              </th>
              {cells.map((cell, index) => (
                <AgreementCell key={matrix.sources[index]?.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function AgreementCell({ cell }: { cell: SourceCell | null }) {
  const agreement = cell?.agreement ?? 'not-taken'
  const derived = cell !== null && !cell.independent && agreement.startsWith('agrees')
  return (
    <td className="agreement" data-agreement={agreement}>
      {cell?.resolutionId ? (
        <a href={`#${cell.resolutionId}`}>{agreements[agreement]}</a>
      ) : (
        <span>{agreements[agreement]}</span>
      )}
      {derived && <small>derived</small>}
    </td>
  )
}
