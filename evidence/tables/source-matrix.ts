import { isAbsence, type SourceCell } from '@/evidence/compare/agreement'
import { describePopulation } from '@/evidence/format/population'
import { joinReport, shownReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { titleOf } from './result-rows'

/** One result across the sources; `cells` stand in the order of the matrix's sources. */
export type SourceMatrixRow = {
  result: Result
  title: string
  population: string
  cells: (SourceCell | null)[]
}

/** Results that more than one source speaks of, by the sources that speak of any of them. */
export type SourceMatrix = { sources: Source[]; rows: SourceMatrixRow[]; fromOneSource: SourceMatrixRow[] }

/** Returns the matrix of a study from its compared cells; results that a single source reports are kept apart. */
export function sourceMatrix(study: Study, cells: SourceCell[]): SourceMatrix {
  const cellsOf = new Map<string, Map<string, SourceCell>>()
  for (const cell of cells) {
    const known = cellsOf.get(cell.resultId) ?? new Map<string, SourceCell>()
    cellsOf.set(cell.resultId, known.set(cell.sourceId, cell))
  }
  const spoken = (result: Result) =>
    [...(cellsOf.get(result.id)?.values() ?? [])].filter((cell) => !isAbsence(cell.agreement))
  const shared = study.results.filter((result) => spoken(result).length > 1)
  const single = study.results.filter((result) => spoken(result).length <= 1)
  const speaking = new Set(shared.flatMap((result) => spoken(result).map((cell) => cell.sourceId)))
  const sources = study.sources.filter((source) => speaking.has(source.id))
  const rowFrom = (result: Result): SourceMatrixRow => {
    const joined = joinReport(study, result, shownReport(study, result))
    const own = cellsOf.get(result.id)
    return {
      result,
      title: titleOf(joined),
      population: describePopulation(joined.population),
      cells: sources.map((source) => own?.get(source.id) ?? null),
    }
  }
  return { sources, rows: shared.map(rowFrom), fromOneSource: single.map(rowFrom) }
}
