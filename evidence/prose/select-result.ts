import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { suggestName } from '@/evidence/text/nearest'
import { TagProblem } from './tag'

/** Attribute of a tag beside the part of a result's key that it narrows. */
const keys = {
  assessor: (result: Result) => result.assessor,
  population: (result: Result) => result.populationId,
  arm: (result: Result) => result.armId,
  cutoff: (result: Result) => result.dataCutoff,
  at: (result: Result) => result.timePoint,
  kind: (result: Result) => result.kind,
} as const
type Key = keyof typeof keys
const keyNames = ['assessor', 'population', 'arm', 'cutoff', 'at', 'kind'] as const satisfies Key[]

/** The attributes that tell the results of one outcome apart; those that a tag leaves out narrow nothing. */
export type Narrowing = { readonly [K in Key]?: string }

/**
 * Returns the one result that an attribute names (a result by its id, else the results of an outcome) and the other
 * attributes narrow. Throws a TagProblem when none or several are left, naming them and what tells them apart.
 */
export function selectResult(
  study: Study,
  id: string,
  attributes: Narrowing,
  name: 'of' | 'than' = 'of',
): Result {
  const exact = study.results.find((result) => result.id === id)
  const isExact = exact !== undefined && contradicted(exact, attributes) === null
  const ofOutcome = study.results.filter((result) => result.outcomeId === id)
  const named = exact && (isExact || ofOutcome.length === 0) ? [exact] : ofOutcome
  const left = named.filter((result) => contradicted(result, attributes) === null)
  const [only, another] = left
  if (only && !another) return only
  if (named.length === 0) {
    const known = [...study.outcomes, ...study.results].map((one) => one.id)
    throw new TagProblem(
      'unknown-result',
      `${name}="${id}" names no outcome or result. ${suggestName(id, known)}`,
      name,
    )
  }
  if (left.length > 1) throw new TagProblem('ambiguous-result', severalMatch(id, left), name)
  throw new TagProblem('unknown-result', noneMatches(id, named, attributes), name)
}

/** Returns the report that a tag asks for: of the source it names, else the one that the study shows. */
export function selectReport(
  study: Study,
  id: string,
  attributes: Narrowing & { readonly source?: string },
): JoinedReport {
  const result = selectResult(study, id, attributes)
  const sourceId = attributes.source
  if (sourceId === undefined) return joinReport(study, result, shownReport(study, result))
  const report = result.reports.find((one) => one.sourceId === sourceId)
  if (report) return joinReport(study, result, report)
  const sources = result.reports.map((one) => one.sourceId).join(', ')
  const message = `The record holds no report of ${result.id} by source="${sourceId}". It holds: ${sources}.`
  throw new TagProblem('unknown-result', message, 'source')
}

function contradicted(result: Result, attributes: Narrowing): Key | null {
  return (
    keyNames.find((key) => attributes[key] !== undefined && attributes[key] !== keys[key](result)) ?? null
  )
}

function severalMatch(id: string, results: Result[]): string {
  const ids = results.map((result) => result.id)
  const telling = keyNames.filter((key) => new Set(results.map(keys[key])).size === results.length)
  const best = telling[0] ?? keyNames.find((key) => new Set(results.map(keys[key])).size > 1)
  const values = best ? results.map((result) => `${best}="${keys[best](result)}"`).join(' or ') : null
  const add = values ? `Add ${values}, or name one: of="${ids[0]}".` : `Name one of them: of="${ids[0]}".`
  return `"${id}" matches ${results.length} results: ${ids.join(' and ')}. ${add}`
}

function noneMatches(id: string, results: Result[], attributes: Narrowing): string {
  const wrong =
    results.map((result) => contradicted(result, attributes)).find((key) => key !== null) ?? 'population'
  const values = [...new Set(results.map((result) => keys[wrong](result) ?? 'none'))].join(', ')
  return `No result of "${id}" has ${wrong}="${attributes[wrong]}" with the other attributes. Its ${wrong}: ${values}.`
}
