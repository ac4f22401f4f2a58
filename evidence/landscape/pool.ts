import type { JoinedReport } from '@/evidence/study/join'
import { poolProportions, type Pooled } from '@/evidence/statistics/meta-analysis'
import type { LandscapeGroup } from './landscape-groups'

/** Fewer than this, and neither the spread between studies nor a prediction can be estimated. */
export const minPooled = 3

/** One set of results pooled in two ways, or the sentence that says why not. */
export type Pool =
  | { kind: 'pooled'; rows: JoinedReport[]; cautions: string[]; reml: Pooled; derSimonianLaird: Pooled }
  | { kind: 'not-pooled'; rows: JoinedReport[]; reason: string }

/**
 * Returns a pool for each set of a group that the guard lets line up, never across sets: shares of people on the
 * logit scale with random effects, Hartung-Knapp interval. Only trials are pooled, one result of each.
 */
export function poolGroup({ design, sets }: LandscapeGroup): Pool[] {
  return sets.map(({ rows, cautions }): Pool => {
    const reported = rows.filter(({ report }) => report.state === 'reported')
    const notPooled = (reason: string): Pool => ({ kind: 'not-pooled', rows: reported, reason })
    if (/series/i.test(design)) {
      return notPooled(
        'A series was not planned as a trial, and who was counted may depend on what was found.',
      )
    }
    const arms = reported.flatMap(({ report }) =>
      report.count === null || !report.denominator
        ? []
        : [{ events: report.count, total: report.denominator }],
    )
    const studies = new Set(reported.map(({ study }) => study.slug))
    if (studies.size < minPooled) {
      return notPooled(
        `Fewer than ${minPooled} studies may be lined up here: a spread between them cannot be estimated.`,
      )
    }
    if (studies.size < reported.length) return notPooled('One study gives several of these results.')
    if (arms.length < reported.length) return notPooled('One of these results has no count.')
    const estimate = (estimator: 'reml' | 'dersimonian-laird') => poolProportions(arms, { estimator })
    return {
      kind: 'pooled',
      rows: reported,
      cautions,
      reml: estimate('reml'),
      derSimonianLaird: estimate('dersimonian-laird'),
    }
  })
}
