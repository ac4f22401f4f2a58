import { familyOfDesign, designWords } from './guard-design'
import type { JoinedReport } from '@/evidence/study/join'
import { assessors, linesOfTherapy, resultKinds, units } from '@/evidence/study/vocabulary'
import type { ComparabilityTopic } from './comparability'
import type { AnswerPair } from './compare-answers'

/** One way in which two answers differ: what each of the two is, or a sentence on both where no word for each says it. */
export type PairDifference = { topic: ComparabilityTopic; title: string } & (
  | { values: [string, string] }
  | { sentence: string }
)

const notInRecord = 'not in our record'

/** What a topic is called at the head of its row. */
const titles: Record<ComparabilityTopic, string> = {
  ruling: 'Our ruling',
  absent: 'Nothing to line up',
  question: 'Question',
  kind: 'Kind of figure',
  'time-point': 'When counted',
  criteria: 'Criteria',
  'criteria-unknown': 'Criteria',
  assessor: 'Judged by',
  'assessor-unknown': 'Judged by',
  confirmation: 'Confirmation',
  harms: 'Harms counted',
  disease: 'Diseases counted',
  people: 'Same people',
  'people-unknown': 'People counted',
  'number-unknown': 'Number of people',
  'earlier-treatment': 'Earlier treatment',
  'earlier-treatment-unknown': 'Earlier treatment',
  'left-out': 'Left out',
  design: 'Design',
  basket: 'Cohort',
}

type InWords = (joined: JoinedReport) => string
const criteria: InWords = ({ outcome }) => outcome.criteria ?? notInRecord
const assessor: InWords = ({ result }) =>
  result.assessor === 'not-stated' ? notInRecord : assessors[result.assessor]
const earlierTreatment: InWords = ({ population }) => linesOfTherapy[population.lineOfTherapy]

/** What each side is under a topic of which both have a word. */
const valueUnder: Partial<Record<ComparabilityTopic, InWords>> = {
  kind: ({ result }) => `${resultKinds[result.kind]}, ${units[result.unit].many}`,
  'time-point': ({ result }) => (result.timePoint === null ? 'at any time' : `at ${result.timePoint}`),
  criteria,
  'criteria-unknown': criteria,
  assessor,
  'assessor-unknown': assessor,
  'earlier-treatment': earlierTreatment,
  'earlier-treatment-unknown': earlierTreatment,
  design: ({ study }) => designWords[familyOfDesign(study.design)],
}

/** Returns what sets the two of a pair apart, the grave differences first, each once. */
export function pairDifferences({ one, other, topics, reasons }: AnswerPair): PairDifference[] {
  return topics.map((topic, index) => {
    const title = titles[topic]
    const inWords = valueUnder[topic]
    const values: [string, string] | null = inWords ? [inWords(one), inWords(other)] : null
    return values && values[0] !== values[1]
      ? { topic, title, values }
      : { topic, title, sentence: reasons[index] ?? '' }
  })
}
