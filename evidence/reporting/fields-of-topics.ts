import { outcomeForm } from '@/evidence/record/where-it-belongs'

const planned = (kind: string) => `under "plan" of the design { kind: ${kind}, statement, source, locator }`

/** How what is told of each item is written in a record: the field, or the form of the outcome. */
export const fieldsOfTopics = {
  Registration: '"registryId", or registryId: { absent: not-reported } where a source read whole has none',
  Funding: '"funding": { statement, source, locator }',
  'Conflicts of interest': '"conflicts": { statement, source, locator }',
  Settings: `an outcome: ${outcomeForm('centres')}`,
  Eligibility: '"eligibility": [{ kind: inclusion, text, source, locator }]',
  Interventions:
    '"regimens" of the drug: [{ id, who, amount: "…", unit, route, everyDays, schedule, source, locator }]',
  'Outcomes: the primary one, and whether it was met':
    '"type: primary" and "endPoint": { verdict: met, source, locator, quote } of the outcome',
  'Dates of recruitment':
    '"dates": [{ id: enrolment-start, label, date: "…", source, locator }]; study-start where that is what is given',
  'Data cut-off': '"cutoff" of the result, as exact as the source has it: "2020-05"',
  'Length of follow-up':
    'an outcome: { id: follow-up, results: [{ id: follow-up-months, population, kind: median, unit: months, reports: [{ source, locator, value: "…" }] }] }',
  'Baseline data': '"domain: baseline" of an outcome',
  'Precision of the key result': '"ci" of the report of "keyResult": ["…", "…"]',
  Harms: 'an outcome: { id, harm: { term }, results }; serious-adverse-events needs its id alone',
  'Harms: how they were graded': '"ctcaeVersion" in "harm" of the outcome',
  'Allocation ratio': planned('allocation-ratio'),
  'Sample size: how many, for which effect, with which power': `${planned('sample-size')}, and one each of the kinds effect, power and alpha`,
  'Interim analyses': planned('interim-analysis'),
  Stratification: planned('stratification'),
  Blinding: '"masking" of the design: none (open label), single or double',
  'Participant flow: how many were allotted to each arm': '"allotted" of the arm: { n, source, locator }',
  'Losses and exclusions, with reasons':
    '"losses" of the smaller population: [{ n, what, reason, source, locator }], or stages under "flow"',
  'Methods: the model behind a ratio': '"method" of the result',
  'Harms in each arm': 'a result with "arm" for each arm',
} as const
export type ReportingTopic = keyof typeof fieldsOfTopics
