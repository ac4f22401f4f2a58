import { certaintyOf, downwardDomains } from '@/evidence/certainty/certainty-level'
import { judgementsOfTool, domainsOfTool, worstOf } from '@/evidence/certainty/bias-tools'
import { formatList } from '@/evidence/format/list'
import { certaintyDomains } from '@/evidence/study/certainty-words'
import { resultsOf } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/**
 * Returns judgements of certainty and of the risk of bias that do not follow from their own parts: a level that is not the start
 * and its steps, a domain that nobody judged or judged twice, a start that the design does not bear, words of another tool.
 */
export function certaintyProblems(record: StudyRecord): RecordProblem[] {
  const comparisons = new Set(
    resultsOf(record).flatMap(({ result }) => (result.comparator === undefined ? [] : [result.id])),
  )
  return [
    ...record.certainty.flatMap((judgement, index) => {
      const path = ['certainty', index]
      const name = `The judgement of certainty "${judgement.id}"`
      const isRandomised = record.design.allocation === 'randomised' && comparisons.has(judgement.result)
      const followed = certaintyOf(judgement.start, judgement.reasons)
      return [
        ...(judgement.start === 'high' && !isRandomised
          ? [
              problem(
                [...path, 'start'],
                `${name} starts high, but "${judgement.result}" is not a comparison of randomised arms; expected low.`,
              ),
            ]
          : []),
        ...(judgement.certainty === followed
          ? []
          : [
              problem(
                [...path, 'certainty'],
                `${name} says ${judgement.certainty}, but its start and its reasons give ${followed}.`,
              ),
            ]),
        ...downwardDomains
          .filter((domain) => !judgement.reasons.some((reason) => reason.domain === domain))
          .map((domain) =>
            problem([...path, 'reasons'], `${name} says nothing of ${certaintyDomains[domain]}.`),
          ),
        ...repeatedDomains(name, [...path, 'reasons'], judgement.reasons),
        ...judgement.reasons.flatMap(({ domain, change }, at) =>
          change > 0 === (downwardDomains as readonly string[]).includes(domain) && change !== 0
            ? [
                problem(
                  [...path, 'reasons', at, 'change'],
                  `${name} goes ${change > 0 ? 'up' : 'down'} for ${certaintyDomains[domain]}, which can only take it ${change > 0 ? 'down' : 'up'}.`,
                ),
              ]
            : [],
        ),
      ]
    }),
    ...record.riskOfBias.flatMap((assessment, index) => {
      const path = ['riskOfBias', index]
      const name = `The risk of bias "${assessment.id}"`
      const wanted = domainsOfTool(assessment.tool)
      const words = judgementsOfTool(assessment.tool)
      const given = assessment.domains.map(({ domain }) => domain)
      return [
        ...(given.join() === wanted.join()
          ? []
          : [
              problem(
                [...path, 'domains'],
                `${name} judges ${formatList(given, 'and')}; expected the domains of its tool in their order: ${formatList([...wanted], 'and')}.`,
              ),
            ]),
        ...[...assessment.domains.map(({ judgement }) => judgement), assessment.overall]
          .filter((judgement) => !words.includes(judgement))
          .map((judgement) =>
            problem(
              path,
              `${name} says "${judgement}", which is no word of its tool; expected ${formatList([...words], 'or')}.`,
            ),
          ),
        ...(words.indexOf(assessment.overall) <
        words.indexOf(
          worstOf(
            assessment.tool,
            assessment.domains.map(({ judgement }) => judgement),
          ),
        )
          ? [
              problem(
                [...path, 'overall'],
                `${name} is ${assessment.overall} over all, better than its worst domain.`,
              ),
            ]
          : []),
      ]
    }),
  ]
}

const problem = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'certainty', message })

function repeatedDomains(
  name: string,
  path: RecordPath,
  reasons: readonly { domain: keyof typeof certaintyDomains }[],
): RecordProblem[] {
  return reasons.flatMap(({ domain }, index) =>
    reasons.findIndex((reason) => reason.domain === domain) < index
      ? [problem([...path, index], `${name} judges ${certaintyDomains[domain]} twice.`)]
      : [],
  )
}
