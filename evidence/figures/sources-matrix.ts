import { isAbsence, type Agreement } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import { formatCount } from '@/evidence/format/number'
import { findOutcome, findPopulation, findResult, findSource } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { assessors, outcomeDomains } from '@/evidence/study/vocabulary'
import type { Figure } from './marks/figure'
import { placeMatrix, signInWords, type CellSign, type Matrix } from './plots/matrix-plot'

const compared: readonly Agreement[] = ['agrees', 'agrees-after-rounding', 'differs']

/** Returns which source agrees on what; null when no result is reported by two sources. */
export function sourcesMatrix(study: Study): Figure | null {
  const { cells } = compareSources(study)
  const comparedResults = new Set(
    cells.flatMap((cell) => (compared.includes(cell.agreement) ? [cell.resultId] : [])),
  )
  const results = study.results.filter(({ id }) => comparedResults.has(id))
  const inRows = cells.filter((cell) => comparedResults.has(cell.resultId))
  const cellAt = new Map(inRows.map((cell) => [`${cell.resultId} ${cell.sourceId}`, cell]))
  const sources = study.sources.filter(({ id }) =>
    inRows.some(
      (cell) => cell.sourceId === id && (cell.agreement === 'shown' || compared.includes(cell.agreement)),
    ),
  )
  if (results.length === 0 || sources.length < 2) return null
  const signOf = (resultId: string, sourceId: string): CellSign => {
    const cell = cellAt.get(`${resultId} ${sourceId}`)
    if (!cell) return 'not-taken'
    return cell.agreement.startsWith('agrees') && !cell.independent ? 'derived' : cell.agreement
  }
  const domainOf = (result: Result) => findOutcome(study, result.outcomeId).domain
  const matrix: Matrix = {
    columns: sources.map((source, index) => ({ letter: letterOf(index), name: source.shortTitle })),
    groups: [...new Set(results.map(domainOf))].map((domain) => ({
      heading: outcomeDomains[domain],
      rows: results
        .filter((result) => domainOf(result) === domain)
        .map((result) => ({
          label: labelOf(study, result, results),
          cells: sources.map((source) => signOf(result.id, source.id)),
        })),
    })),
  }
  const rows = matrix.groups.flatMap((group) => group.rows)
  const signs = rows.flatMap((row) => row.cells)
  const differing = rows.filter((row) => row.cells.includes('differs'))
  const independent = signs.filter((sign) => sign === 'agrees' || sign === 'agrees-after-rounding').length
  return {
    id: 'sources-matrix',
    title: titleOf(differing.length, results.length),
    caption: `${independent === 0 ? 'No agreement here is independent: every source that agrees was written from the one it agrees with.' : 'Agreement of a source written from the shown one is no confirmation.'} The sources view gives each reason.`,
    description: `Matrix of results by sources. ${rows.map((row) => `${row.label}: ${row.cells.flatMap((cell, index) => (cell !== 'derived' && isAbsence(cell) ? [] : [`${findSource(study, sources[index]?.id ?? '').shortTitle} ${signInWords(cell)}`])).join(', ')}.`).join(' ')}`,
    table: {
      caption: 'Results by sources',
      columns: ['Result', ...sources.map((source) => source.shortTitle)],
      rows: rows.map((row) => [row.label, ...row.cells.map(signInWords)]),
    },
    draw: (width) => placeMatrix(matrix, width),
  }
}

function titleOf(differing: number, all: number): string {
  const results =
    all === 1 ? 'the one result' : all === 2 ? 'both results' : `all ${formatCount(all)} results`
  const reported = 'that more than one of them reports'
  if (differing === 0) return `Sources agree on ${results} ${reported}`
  if (differing === all) return `Sources differ on ${results} ${reported}`
  return `Sources differ on ${formatCount(differing)} of the ${formatCount(all)} results ${reported}`
}

/** A to Z, then AA, AB … */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** Names what tells a result from another with the same title. */
function labelOf(study: Study, result: Result, results: Result[]): string {
  const outcome = findOutcome(study, result.outcomeId)
  const twins = results.filter((other) => findOutcome(study, other.outcomeId).title === outcome.title)
  const named = result.timePoint === null ? outcome.title : `${outcome.title}, ${result.timePoint}`
  if (twins.length < 2) return named
  const differsBy = (part: (one: Result) => unknown) =>
    twins.some((twin) => part(twin) !== part(findResult(study, result.id)))
  if (differsBy((one) => one.assessor)) return `${named}, ${assessors[result.assessor]}`
  return differsBy((one) => one.populationId)
    ? `${named}, ${findPopulation(study, result.populationId).label}`
    : named
}
