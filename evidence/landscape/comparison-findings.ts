import { groupedBy } from '@/evidence/study/grouped'
import { formatComputed } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { describePopulation } from '@/evidence/format/population'
import { formatReport } from '@/evidence/format/result'
import { isOfOneArm, type OfOneArm } from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Arm, Study } from '@/evidence/study/study'
import { riskRatioInterval } from '@/evidence/statistics/two-proportions'
import { countOf, effectOfShares } from '@/evidence/compare/absolute-effect'
import { harmTotalsOfArms } from '@/evidence/compare/harm-totals'
import {
  relativeOf,
  summaryOfFindings,
  type Finding,
  type JudgedFinding,
} from '@/evidence/tables/summary-of-findings'
import { isOfAnother, randomisedComparisons, type RandomisedComparison } from './randomised-comparisons'

/** What one trial found of one arm against another, outcome by outcome: the judged ones first, then what nobody judged. */
export type ComparisonFindings = {
  study: Study
  arm: Arm
  comparator: Arm
  /** `Doxorubicin with trabectedin against doxorubicin`. */
  title: string
  /** Whose 1,000 people the figures speak of. */
  referenceClass: string
  findings: Finding[]
  /** Whether anybody judged how sure any of it is. */
  isJudged: boolean
}

/**
 * Returns the summary of findings of each comparison of the randomised studies, those that somebody judged first. With the name of
 * a disease, what was found in another kind alone is left to that kind's own.
 */
export function comparisonFindings(
  studies: readonly Study[],
  disease: string | null = null,
): ComparisonFindings[] {
  return studies
    .flatMap((study) => ofStudy(study, disease))
    .toSorted((a, b) => Number(b.isJudged) - Number(a.isJudged))
}

/** A judged study in which nobody was compared. */
export type UncomparedFindings = { study: Study; findings: JudgedFinding[] }

/** Returns the judged findings of studies in which nobody was compared, study by study. */
export const uncomparedFindings = (studies: readonly Study[]): UncomparedFindings[] =>
  studies.flatMap((study) => {
    const findings = summaryOfFindings(study).filter(({ joined }) => joined.comparatorArm === null)
    return findings.length === 0 ? [] : [{ study, findings }]
  })

function ofStudy(study: Study, disease: string | null): ComparisonFindings[] {
  const judged = summaryOfFindings(study)
  const all = [...judged, ...efficacyNotJudged(study, judged), ...harmsNotJudged(study)].filter(
    ({ joined }) => !isOfAnother(joined, disease),
  )
  const pairs = groupedBy(all, ({ pair }) => pair?.map(({ id }) => id).join('|') ?? '')
  return [...pairs.values()].flatMap((findings) => {
    const pair = findings[0]?.pair
    if (!pair) return []
    const [arm, comparator] = pair
    return {
      study,
      arm,
      comparator,
      title: `${arm.title} against ${lowerFirst(comparator.title)}`,
      referenceClass: referenceClassOf(study),
      findings,
      isJudged: findings.some(({ grade }) => grade !== null),
    }
  })
}

/** Returns whose 1,000 people are spoken of: those whom the trial admitted, in the words of its criteria. */
function referenceClassOf({ shortTitle, eligibility, conditions }: Study): string {
  const admitted = eligibility.filter(({ kind }) => kind === 'inclusion').map(({ text }) => lowerFirst(text))
  const whom =
    admitted.length > 0
      ? admitted.join('; ')
      : `with ${formatList(conditions.map(({ name }) => lowerFirst(name)))}, no more is recorded of who could take part`
  return `People like those of ${shortTitle}: ${whom}.`
}

/**
 * Primary end points, response and survival of both arms that nobody judged. A part of the people has no line of its own, except in
 * a trial that allotted each part by itself and compared nobody else.
 */
function efficacyNotJudged(study: Study, judged: readonly Finding[]): Finding[] {
  const known = new Set(judged.map(({ joined }) => joined.outcome.concept))
  const all = randomisedComparisons([study])
  const inEverybody = all.filter(({ lead }) => lead.population.subgroup === null)
  const open = (inEverybody.length > 0 ? inEverybody : all).filter(
    ({ lead }) => !known.has(lead.outcome.concept),
  )
  const asked = ({ lead: { outcome, population } }: RandomisedComparison) =>
    [outcome.concept, population.lineOfTherapy, population.subgroup?.level].join('|')
  return [...groupedBy(open, asked).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const pair = pairOf(first)
    const [one, other] = sidesOf(first)
    const finding = notJudged(pair, first.between ?? first.lead, one, other)
    return [{ ...finding, absolute: finding.absolute ?? absoluteOfRates(pair, more) }]
  })
}

/** Medians give no people of 1,000; rates of the same arms at a time do, where the record has both. */
function absoluteOfRates([arm, comparator]: [Arm, Arm], others: readonly RandomisedComparison[]) {
  const same = others.filter((one) => {
    const [first, second] = pairOf(one)
    return first.id === arm.id && second.id === comparator.id
  })
  const [absolute] = same.flatMap((one) => {
    const [experimental, control] = sidesOf(one)
    return (experimental && control && effectOfShares(experimental, control)) ?? []
  })
  return absolute ?? null
}

/** What each arm of a comparison had by itself. */
function sidesOf({ arms: [one, other] }: RandomisedComparison): [OfOneArm | null, OfOneArm | null] {
  const alone = ({ joined }: RandomisedComparison['arms'][number]) =>
    joined && isOfOneArm(joined) ? joined : null
  return [alone(one), alone(other)]
}

/** The arms of a comparison, the control second where roles or the comparison itself tell which it is. */
const pairOf = ({ arms: [one, other] }: RandomisedComparison): [Arm, Arm] => [one.arm, other.arm]

/** No summary of findings leaves the harms out. */
const harmsNotJudged = (study: Study): Finding[] =>
  harmTotalsOfArms(study).map(([one, other]) => notJudged([one.arm, other.arm], one, one, other))

function notJudged(
  pair: [Arm, Arm],
  joined: JoinedReport,
  one: OfOneArm | null,
  other: OfOneArm | null,
): Finding {
  const arms = [one, other].filter((side) => side !== null)
  return {
    id: joined.result.id,
    joined,
    pair,
    outcome: joined.outcome.title,
    people: `${(joined.comparatorArm !== null ? [joined] : arms).map(({ population }) => describePopulation(population)).join('; ')}, 1 study`,
    relative: ratioOf(joined, one, other),
    arms: arms.map((side) => `${side.arm.title}: ${formatReport(side)}`),
    absolute: one && other && effectOfShares(one, other),
    grade: null,
    statement: 'How sure this is was not judged, so no more is said than the figures.',
  }
}

/** Returns the comparison as printed, with our own ratio before it where a test alone is printed. */
function ratioOf(joined: JoinedReport, one: OfOneArm | null, other: OfOneArm | null): string {
  const ours = computedRatio(one, other)
  if (joined.comparatorArm === null) return ours
  const isTestAlone = joined.report.value === null && ours.startsWith('Risk ratio')
  return isTestAlone ? `${ours}; ${relativeOf(joined)}` : relativeOf(joined)
}

/** Returns the ratio of two shares that no source prints, from their counts; it says why where there is none. */
function computedRatio(one: OfOneArm | null, other: OfOneArm | null): string {
  const counts = [one, other].flatMap((side) => (side && countOf(side)) ?? [])
  const [first, second] = counts
  if (!first || !second) return 'none printed'
  const ratio = riskRatioInterval('katz', first, second)
  if (ratio === null) return 'none: an arm has no events'
  const said = (value: number) => formatComputed(value, 2)
  return `Risk ratio ${said(ratio.estimate)} (95% CI, ${said(ratio.low)} to ${said(ratio.high)}), computed`
}
