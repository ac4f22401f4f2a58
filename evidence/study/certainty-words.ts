// The closed vocabularies of editors' judgements: certainty by GRADE, and the risk of bias.

/** How sure one can be that the true effect lies close to the one found (GRADE). */
export const certainties = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  'very-low': 'very low',
} as const
export type Certainty = keyof typeof certainties

/** Where GRADE begins: a randomised comparison high, everything else low. */
export const certaintyStarts = { high: 'high, as randomised', low: 'low, as not randomised' } as const
export type CertaintyStart = keyof typeof certaintyStarts

/** GRADE's five reasons to go down and its three to go up. */
export const certaintyDomains = {
  'risk-of-bias': 'risk of bias',
  inconsistency: 'inconsistency',
  indirectness: 'indirectness',
  imprecision: 'imprecision',
  'publication-bias': 'publication bias',
  'large-effect': 'large effect',
  'dose-response': 'dose-response gradient',
  'opposing-confounding': 'confounding that would hide the effect',
} as const
export type CertaintyDomain = keyof typeof certaintyDomains

/** How much an outcome weighs in a decision (GRADE). */
export const importances = { critical: 'critical', important: 'important' } as const
export type Importance = keyof typeof importances

/** Tools by which a risk of bias is judged. */
export const biasTools = {
  'rob-2': 'RoB 2, revised Cochrane tool for randomised trials',
  'robins-i': 'ROBINS-I, for studies of interventions without randomisation',
} as const
export type BiasTool = keyof typeof biasTools

/** The domains of those tools, each with the tools that have it. */
export const biasDomains = {
  randomisation: 'randomisation process',
  confounding: 'confounding',
  'selection-of-participants': 'selection of participants',
  'classification-of-interventions': 'classification of interventions',
  deviations: 'deviations from the intended interventions',
  'missing-data': 'missing outcome data',
  measurement: 'measurement of the outcome',
  'selective-reporting': 'selection of the reported result',
} as const
export type BiasDomain = keyof typeof biasDomains

/** A tool's judgement. `some-concerns` is RoB 2's alone; `moderate`, `serious` and `critical` are ROBINS-I's. */
export const biasJudgements = {
  low: 'low risk',
  'some-concerns': 'some concerns',
  high: 'high risk',
  moderate: 'moderate risk',
  serious: 'serious risk',
  critical: 'critical risk',
  'no-information': 'no information',
} as const
export type BiasJudgement = keyof typeof biasJudgements
