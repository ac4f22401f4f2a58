import { identifierClashes } from '@/evidence/study/identifiers'
import { hasOwnKey, resultKey } from '@/evidence/study/result-key'
import { resultsOf } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type Named = { id: string; path: RecordPath }

const named = (base: RecordPath, list: { id: string }[]): Named[] =>
  list.map(({ id }, index) => ({ id, path: [...base, index, 'id'] }))

/** Returns names that are used twice, or that could mean two things, and a slug that is not its folder's name. */
export function identityProblems(record: StudyRecord, folder: string): RecordProblem[] {
  const results = resultsOf(record).map(({ path, result }) => ({ id: result.id, path: [...path, 'id'] }))
  const regimens = record.interventions.flatMap((intervention, index) =>
    named(['interventions', index, 'regimens'], intervention.regimens),
  )
  return [
    ...slugProblems(record, folder),
    ...repeated('condition', named(['conditions'], record.conditions)),
    ...repeated('intervention', named(['interventions'], record.interventions)),
    ...repeated('regimen', regimens),
    ...repeated('arm', named(['arms'], record.arms)),
    ...repeated('date', named(['dates'], record.dates)),
    ...repeated('source', named(['sources'], record.sources)),
    ...repeated('population', named(['populations'], record.populations)),
    ...repeated('outcome', named(['outcomes'], record.outcomes)),
    ...repeated('result', results),
    ...repeated('test of interaction', named(['interactions'], record.interactions)),
    ...repeated('partition', named(['partitions'], record.partitions)),
    ...repeated('resolution', named(['resolutions'], record.resolutions)),
    ...repeated(
      'identifier',
      record.otherIds.map((id, index) => ({ id, path: ['otherIds', index] })),
    ),
    ...ambiguousResults(record),
    ...sharedAnchors(record),
    ...repeatedReports(record),
    ...repeatedKeys(record),
    ...clashingIdentifiers(record),
  ]
}

function slugProblems({ slug }: StudyRecord, folder: string): RecordProblem[] {
  if (slug === folder) return []
  const message = `The slug is "${slug}", but the record lies in the folder "${folder}"; expected the two to be equal.`
  return [{ path: ['slug'], rule: 'identity', message }]
}

function repeated(noun: string, list: Named[]): RecordProblem[] {
  const seen = new Set<string>()
  return list.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      { path, rule: 'identity', message: `The ${noun} "${id}" is defined twice; each needs its own id.` },
    ]
  })
}

/** A tag names an outcome or a result by one word, so the word may mean only one of them. */
function ambiguousResults(record: StudyRecord): RecordProblem[] {
  const outcomes = new Map(record.outcomes.map((outcome) => [outcome.id, outcome]))
  return resultsOf(record).flatMap(({ path, outcome, result }) => {
    const namesake = outcomes.get(result.id)
    if (!namesake || (namesake.id === outcome.id && outcome.results.length === 1)) return []
    const message = `The result "${result.id}" has the name of an outcome, so a tag could mean either; expected another id, for example "${result.id}-${result.assessor === 'not-stated' ? result.population : result.assessor}".`
    return [{ path: [...path, 'id'], rule: 'identity', message }]
  })
}

/** The sources view links to results and to resolutions by their ids. */
function sharedAnchors(record: StudyRecord): RecordProblem[] {
  const results = new Set(resultsOf(record).map(({ result }) => result.id))
  return record.resolutions.flatMap(({ id }, index) => {
    if (!results.has(id)) return []
    const message = `The resolution "${id}" has the name of a result, and both are anchors of one page; expected another id.`
    return [{ path: ['resolutions', index, 'id'], rule: 'identity', message }]
  })
}

/**
 * Two results of one outcome that agree in everything that tells results apart are one result: a later cut, another set
 * or another kind filed under the first one's key. Baseline and flow list categories under one outcome, and so may the
 * parts of a partition.
 */
function repeatedKeys(record: StudyRecord): RecordProblem[] {
  const parts = new Set(record.partitions.flatMap((partition) => partition.parts))
  const seen = new Map<string, string>()
  return resultsOf(record).flatMap(({ path, outcome, result }) => {
    if (!hasOwnKey(outcome, parts.has(result.id))) return []
    const { population, arm, comparator, cutoff } = result
    const key = resultKey({
      ...result,
      outcomeId: outcome.id,
      populationId: population ?? null,
      armId: arm ?? null,
      comparatorArmId: comparator ?? null,
      dataCutoff: cutoff ?? null,
      measure: result.measure ?? null,
      timePoint: result.timePoint ?? null,
    })
    const twin = seen.get(key)
    if (twin === undefined) {
      seen.set(key, result.id)
      return []
    }
    const message = `The result "${result.id}" has the same key as "${twin}": outcome, population, arms, assessor, data cut-off, time point and kind. Expected them to differ in what tells them apart, for example the cut-off, or to be one result with two reports.`
    return [{ path: [...path, 'id'], rule: 'identity', message }]
  })
}

function repeatedReports(record: StudyRecord): RecordProblem[] {
  return resultsOf(record).flatMap(({ path, result }) =>
    result.reports.flatMap(({ source }, index) => {
      if (result.reports.findIndex((report) => report.source === source) === index) return []
      const message = `The result "${result.id}" has two reports of "${source}"; expected one for each source.`
      return [{ path: [...path, 'reports', index, 'source'], rule: 'identity', message }]
    }),
  )
}

function clashingIdentifiers(record: StudyRecord): RecordProblem[] {
  return record.sources.flatMap(({ url, doi = null, pmid = null, pmcid = null }, index) =>
    identifierClashes({ url: url ?? null, doi, pmid, pmcid }).map(({ field, recorded, inAddress }) => ({
      path: ['sources', index, field],
      rule: 'identity',
      message: `The ${field.toUpperCase()} is ${recorded}, but the address of the source holds ${inAddress}. Expected one and the same; look both up before you change either.`,
    })),
  )
}
