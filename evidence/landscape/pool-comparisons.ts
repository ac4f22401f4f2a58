import { lowerFirst } from '@/evidence/format/lower-first'
import { noDifferenceOf } from '@/evidence/format/favours'
import { sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, exactLimit } from '@/evidence/study/printed'
import type { Arm, Study } from '@/evidence/study/study'
import type { RatioWithInterval } from '@/evidence/statistics/interaction'
import {
  poolDifferences,
  poolRatios,
  type ArmPair,
  type PooledComparisons,
} from '@/evidence/statistics/pool-comparisons'
import { countOf } from '@/evidence/compare/absolute-effect'
import { cautionsOf } from './comparable-sets'
import { compareResults } from './comparability-guard'
import { familyOfDesign } from './guard-design'
import { minPooled } from './pool'
import { drugNames, drugsOf } from './treatments'

/** Comparisons of one and the same treatment with one and the same comparator, pooled; or the sentence that says why not. */
export type ComparisonPool =
  | { kind: 'pooled'; measure: 'ratio' | 'difference'; cautions: string[]; estimates: PooledComparisons }
  | { kind: 'not-pooled'; reason: string }

/**
 * Returns the pool of some comparisons: ratios on the log scale from their printed intervals, differences of shares from the counts
 * of both arms. Pooled are only randomised studies, one comparison of each, that ask one question by one measure, whose arms were
 * given the same drugs on either side, and of which the guard keeps no two apart. Nothing is pooled unless it is asked for.
 */
export function poolComparisons(rows: readonly JoinedReport[]): ComparisonPool {
  const reason = whyNot(rows)
  if (reason !== null) return { kind: 'not-pooled', reason }
  const cautions = cautionsOf(rows)
  const ratios = rows.flatMap((row) => ratioOf(row) ?? [])
  if (ratios.length === rows.length) {
    return { kind: 'pooled', measure: 'ratio', cautions, estimates: poolRatios(ratios) }
  }
  const pairs = rows.flatMap((row) => pairOf(row) ?? [])
  if (pairs.length === rows.length) {
    return { kind: 'pooled', measure: 'difference', cautions, estimates: poolDifferences(pairs) }
  }
  return {
    kind: 'not-pooled',
    reason:
      'One of these comparisons has no ratio with a two-sided interval, and no counts of both arms from which a difference has a variance.',
  }
}

/** Returns why comparisons are not pooled, before any sum is made; null where nothing speaks against it. */
function whyNot(rows: readonly JoinedReport[]): string | null {
  const studies = new Set(rows.map(({ study }) => study.slug))
  if (rows.some((row) => noDifferenceOf(row) === null || row.arm === null || row.comparatorArm === null)) {
    return 'One of these results compares no two arms.'
  }
  if (rows.some(({ study }) => familyOfDesign(study.design) !== 'randomised-trial')) {
    return 'One of these studies did not allot its patients at random.'
  }
  if (studies.size < rows.length) return 'One study gives several of these comparisons.'
  if (studies.size < minPooled) {
    return `Fewer than ${minPooled} studies here make this comparison: a spread between them cannot be estimated.`
  }
  const given = new Set(rows.map(drugsOnBothSides))
  if (given.size > 1) return `Different treatments are not pooled: ${[...given].join('; ')}.`
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) {
      const { verdict, reasons } = compareResults(one, other)
      if (verdict === 'keep-apart') return `Two of them must be kept apart. ${reasons[0] ?? ''}`.trim()
    }
  }
  return null
}

/** Returns what was held against what: `Pazopanib against placebo`. */
export const drugsOnBothSides = ({ study, arm, comparatorArm }: JoinedReport) =>
  `${drugsGiven(study, arm)} against ${lowerFirst(drugsGiven(study, comparatorArm))}`

/**
 * Returns what an arm was given; a placebo beside a drug is no drug. An arm whose drugs the record does not name is told by its title,
 * and is like no other.
 */
function drugsGiven(study: Study, arm: Arm | null): string {
  if (arm === null || arm.interventionIds.length === 0) return arm?.title ?? ''
  const given = drugsOf({ study, arm })
  const drugs = given.filter(({ drugClass }) => drugClass !== 'placebo')
  return drugNames(
    (drugs.length > 0 ? drugs : given).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  )
}

function ratioOf({ result, report }: JoinedReport): RatioWithInterval | null {
  const { spread } = result
  if (result.kind !== 'ratio' || spread?.kind !== 'confidence-interval') return null
  if (spread.level === null || spread.sides === 'one') return null
  const [value, low, high] = [exact(report.value), exactLimit(report.low), exactLimit(report.high)]
  if (!value || !low || !high || !(low.number > 0 && low.number < high.number)) return null
  return { estimate: value.number, low: low.number, high: high.number, level: spread.level / 100 }
}

/** Returns the counts of both arms; null where one is missing, or where neither share has a variance. */
function pairOf(joined: JoinedReport): ArmPair | null {
  if (joined.result.kind !== 'difference') return null
  const [one, other] = sidesOfComparison(joined)
  const experimental = one ? countOf(one) : null
  const control = other ? countOf(other) : null
  if (experimental === null || control === null) return null
  const varies = ({ events, total }: ArmPair['control']) => events > 0 && events < total
  return varies(experimental) || varies(control) ? { experimental, control } : null
}
