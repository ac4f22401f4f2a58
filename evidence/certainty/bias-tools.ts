import type { BiasDomain, BiasJudgement, BiasTool } from '@/evidence/study/certainty-words'

const domains: Record<BiasTool, readonly BiasDomain[]> = {
  // Sterne et al., BMJ 2019;366:l4898.
  'rob-2': ['randomisation', 'deviations', 'missing-data', 'measurement', 'selective-reporting'],
  // Sterne et al., BMJ 2016;355:i4919.
  'robins-i': [
    'confounding',
    'selection-of-participants',
    'classification-of-interventions',
    'deviations',
    'missing-data',
    'measurement',
    'selective-reporting',
  ],
}

/** From the best to the worst. `no-information` of a domain is no judgement and stands last, so that nothing is better than it. */
const judgements: Record<BiasTool, readonly BiasJudgement[]> = {
  'rob-2': ['low', 'some-concerns', 'high'],
  'robins-i': ['low', 'moderate', 'serious', 'critical', 'no-information'],
}

/** Returns the domains of a tool in its order. */
export const domainsOfTool = (tool: BiasTool): readonly BiasDomain[] => domains[tool]

/** Returns the words of a tool, from the best to the worst. */
export const judgementsOfTool = (tool: BiasTool): readonly BiasJudgement[] => judgements[tool]

/**
 * Returns the worst of some judgements by one tool; a domain without information does not make the whole one worse, as ROBINS-I
 * leaves that to the judge.
 */
export function worstOf(tool: BiasTool, given: readonly BiasJudgement[]): BiasJudgement {
  const known = given.filter((judgement) => judgement !== 'no-information')
  const order = judgements[tool]
  return known.reduce<BiasJudgement>(
    (worst, judgement) => (order.indexOf(judgement) > order.indexOf(worst) ? judgement : worst),
    'low',
  )
}
