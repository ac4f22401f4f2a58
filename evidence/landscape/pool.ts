import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import { findSource } from '@/evidence/study/join'
import type { SourceKind } from '@/evidence/study/vocabulary'
import { poolProportions, type Pooled } from '@/evidence/statistics/meta-analysis'
import type { LandscapeGroup } from './landscape-groups'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { lacksDenominator } from '@/evidence/format/result'
import { drugNames, drugsOf } from './treatments'

/** Fewer than this, and neither the spread between studies nor a prediction can be estimated. */
export const minPooled = 3

/** A normal approximation on the logit scale needs at least so many with a response, and as many without, in each study. */
export const minEvents = 5

/** Trials of one treatment pooled in two ways, or the sentence that says why not. */
export type Pool = { treatment: string; rows: JoinedReport[] } & (
  | { kind: 'pooled'; cautions: string[]; reml: Pooled; derSimonianLaird: Pooled }
  | { kind: 'not-pooled'; reason: string }
)

/**
 * Returns a pool for each treatment in each set of a group that the guard lets line up, never across sets or
 * treatments: shares of people on the logit scale with random effects, Hartung-Knapp interval. Only trials are
 * pooled, one result of each, whose count the trial's own report prints.
 */
export function poolGroup({ design, sets }: LandscapeGroup): Pool[] {
  return sets.flatMap(({ rows, cautions }) => {
    const reported = rows.filter(({ report }) => report.state === 'reported')
    const byTreatment = groupedBy(reported, (row) => drugNames(drugsOf(row)))
    return [...byTreatment].map(([treatment, same]) => ({
      treatment,
      rows: same,
      ...poolOf(design, same, cautions),
    }))
  })
}

type Decision =
  | { kind: 'pooled'; cautions: string[]; reml: Pooled; derSimonianLaird: Pooled }
  | { kind: 'not-pooled'; reason: string }

function poolOf(design: string, all: readonly JoinedReport[], cautions: string[]): Decision {
  const notPooled = (reason: string): Decision => ({ kind: 'not-pooled', reason })
  if (/series/i.test(design)) {
    return notPooled('A series was not planned as a trial, and who was counted may depend on what was found.')
  }
  const { counted: rows, left } = withDenominator(all)
  const arms = rows.flatMap((row) => armOf(row) ?? [])
  const studies = new Set(rows.map(({ study }) => study.slug))
  if (studies.size < minPooled) {
    return notPooled(
      `Fewer than ${minPooled} studies here of this treatment may be lined up: a spread between them cannot be estimated.${left}`,
    )
  }
  if (studies.size < rows.length) return notPooled('One study gives several of these results.')
  if (arms.length < rows.length) {
    return notPooled(
      'The count of one of these results is not printed by a report of the trial itself: it is missing, inferred or second-hand.',
    )
  }
  if (arms.some(({ events, total }) => Math.min(events, total - events) < minEvents)) {
    return notPooled(
      `In one of these studies fewer than ${minEvents} patients had a response, or fewer than ${minEvents} had none: too few for the method.`,
    )
  }
  const estimate = (estimator: 'reml' | 'dersimonian-laird') => poolProportions(arms, { estimator })
  return {
    kind: 'pooled',
    cautions: left === '' ? cautions : [...cautions, left.trim()],
    reml: estimate('reml'),
    derSimonianLaird: estimate('dersimonian-laird'),
  }
}

/** A share of an unstated number of people has no weight in a pool: it is left out, and that is said. */
function withDenominator(rows: readonly JoinedReport[]): { counted: JoinedReport[]; left: string } {
  const without = rows.filter(lacksDenominator)
  const names = formatList(without.map(({ study }) => study.shortTitle))
  return {
    counted: rows.filter((row) => !without.includes(row)),
    left: without.length === 0 ? '' : ` Left out, because the number of patients is not stated: ${names}.`,
  }
}

/** Where those speak who treated the patients, or to whom they reported. */
const firstHand = new Set<SourceKind>([
  'journal-article',
  'journal-abstract',
  'congress-abstract',
  'registry-record',
  'regulator',
])

/** Returns the count of a result, if a first-hand report prints that very count. */
function armOf({ study, result, report: shown }: JoinedReport): { events: number; total: number } | null {
  const isFirstHand = result.reports.some(({ sourceId, count, denominator, countStatus }) => {
    const { kind, derivedFromId } = findSource(study, sourceId)
    const isSame = count === shown.count && denominator === shown.denominator
    return isSame && countStatus === 'published' && derivedFromId === null && firstHand.has(kind)
  })
  if (!isFirstHand || shown.count === null || !shown.denominator) return null
  return { events: shown.count, total: shown.denominator }
}

/** Returns why a page pools nothing, in a sentence that names the treatment nearest to it; null when something is pooled. */
export function whyNothingIsPooled(pools: readonly Pool[]): string | null {
  if (pools.some(({ kind }) => kind === 'pooled')) return null
  const studiesOf = ({ rows }: Pool) => new Set(rows.map(({ study }) => study.slug)).size
  const refused = pools.flatMap((pool) => (pool.kind === 'not-pooled' ? [pool] : []))
  const [nearest] = refused.toSorted((a, b) => studiesOf(b) - studiesOf(a))
  const needed = `Rates are pooled only over ${minPooled} or more trials of one and the same treatment that may be lined up, with counts that the trials themselves print and that are large enough for the method.`
  const none = 'None is so here, so nothing is pooled.'
  if (!nearest || studiesOf(nearest) < 2) return `${needed} ${none}`
  return `${needed} ${none} The nearest is ${lowerFirst(nearest.treatment)}. ${nearest.reason}`
}
