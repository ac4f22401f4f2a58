import { goodSideOf, noDifferenceOf, verdictOfInterval, verdictOfTest } from '@/evidence/format/favours'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { Certainty } from '@/evidence/study/certainty-words'
import type { JoinedReport } from '@/evidence/study/join'

/**
 * Returns what happens, in the words that GRADE's guidance gives each level of certainty (Santesso et al., J Clin Epidemiol
 * 2020;119:126-135): high says so, moderate "probably", low "may", very low only that it is uncertain. An interval that holds no
 * difference bears no statement of an effect, and none of "no effect" either: no smallest effect that matters was set.
 */
export function statementOf(joined: JoinedReport, certainty: Certainty): string {
  const { arm, comparatorArm, outcome } = joined
  const what = lowerFirst(outcome.title)
  if (arm === null || comparatorArm === null || noDifferenceOf(joined) === null) {
    const how: Record<Certainty, string> = {
      high: 'We are sure that the true value is near this one',
      moderate: 'The true value is probably near this one',
      low: 'The true value may be far from this one',
      'very-low': 'We are very uncertain what the true value is',
    }
    return `${how[certainty]} (${what}). Nobody was compared.`
  }
  const [first, second] = [arm.title, lowerFirst(comparatorArm.title)]
  const whom = partOf(joined)
  const byInterval = verdictOfInterval(joined)
  const verdict = byInterval === 'unclear' ? verdictOfTest(joined) : byInterval
  if (certainty === 'very-low') {
    return `We are very uncertain what ${lowerFirst(first)} does to ${what}, compared with ${second}${whom}.`
  }
  if (verdict === 'unclear' || goodSideOf(joined) === null) {
    return `How ${lowerFirst(first)} compares with ${second} in ${what}${whom} cannot be said from what is printed.`
  }
  if (verdict === 'no-clear-difference') {
    const why =
      byInterval === 'unclear'
        ? 'no interval is in our record, and the P value leaves room for chance'
        : 'the interval includes no difference'
    return `Whether ${lowerFirst(first)} is better or worse than ${second} in ${what}${whom} is not clear: ${why}.`
  }
  const verb: Record<Exclude<Certainty, 'very-low'>, Record<'better' | 'worse', string>> = {
    high: { better: 'improves', worse: 'worsens' },
    moderate: { better: 'probably improves', worse: 'probably worsens' },
    low: { better: 'may improve', worse: 'may worsen' },
  }
  const isHarm = outcome.harm !== null
  const harmVerb: Record<Exclude<Certainty, 'very-low'>, Record<'better' | 'worse', string>> = {
    high: { better: 'causes less', worse: 'causes more' },
    moderate: { better: 'probably causes less', worse: 'probably causes more' },
    low: { better: 'may cause less', worse: 'may cause more' },
  }
  const words = isHarm ? harmVerb : verb
  return `${first} ${words[certainty][verdict]} ${what}, compared with ${second}${whom}.`
}

/** Returns ` (in patients with liposarcoma)` for a comparison in a part of the people compared, and nothing for one in all of them. */
function partOf({ study, population }: JoinedReport): string {
  const compared = study.results
    .filter(({ comparatorArmId }) => comparatorArmId !== null)
    .map(({ populationId }) => study.populations.find(({ id }) => id === populationId)?.n ?? 0)
  const isPart =
    population.subgroup !== null || (population.n !== null && population.n < Math.max(...compared))
  return isPart ? ` (in ${population.label})` : ''
}
