import { formatDate } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate, formatPValue, formatReport } from '@/evidence/format/result'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures, type ResultKind } from '@/evidence/study/vocabulary'
import { leadingResults } from './leading-results'

/** How a study may answer a question: with a share, a median, a rate at a time, or with a comparison of two arms. */
type Form = 'proportion' | 'median' | 'rate-at-time' | 'between'

/** Outcomes, by their concept, on which studies can be set side by side. */
export const comparedOutcomes = {
  'objective-response': 'Objective response',
  'duration-of-response': 'Duration of response',
  'progression-free-survival': 'Progression-free survival',
  'overall-survival': 'Overall survival',
} as const
export type ComparedOutcome = keyof typeof comparedOutcomes

/** One question in one form, with what each study answers; an empty answer has words for what the study has instead. */
export type CompareRow = { title: string; answers: { given: JoinedReport[]; instead: string }[] }

const kindsOf: Record<Form, readonly ResultKind[]> = {
  proportion: ['proportion'],
  median: ['median'],
  'rate-at-time': ['rate-at-time'],
  between: ['ratio', 'difference'],
}
const forms = Object.keys(kindsOf) as Form[]

const titleOf: Record<Form, (outcome: string) => string> = {
  proportion: (outcome) =>
    /response$/i.test(outcome) && !/duration/i.test(outcome) ? outcome : `${outcome}, share`,
  median: (outcome) => `${outcome}, median`,
  'rate-at-time': (outcome) => `${outcome}, rate at a time`,
  between: (outcome) => `Between the arms: ${lowerFirst(outcome)}`,
}
const nameOf: Record<Form, string> = {
  proportion: 'a share',
  median: 'a median',
  'rate-at-time': 'a rate at a time',
  between: 'a comparison of the arms',
}

/**
 * Returns the rows in which studies answer a question side by side. Medians, rates and comparisons of arms stand in rows of their own, so
 * that no median is set beside a rate; where a study answers in another form, its cell says in which. A row that no study answers is
 * left out, unless none answers the question at all.
 */
export function compareRows(studies: readonly Study[], concept: string, outcome: string): CompareRow[] {
  const given = studies.map((study) => new Map(forms.map((form) => [form, answersIn(study, concept, form)])))
  const asked = forms.filter((form) => given.some((answers) => isReported(answers.get(form))))
  if (asked.length === 0) {
    return [{ title: outcome, answers: studies.map(() => ({ given: [], instead: 'not in the record' })) }]
  }
  return asked.map((form) => ({
    title: titleOf[form](outcome),
    answers: studies.map((study, index) => ({
      given: given[index]?.get(form) ?? [],
      instead: insteadOf(study, form, given[index] ?? new Map()),
    })),
  }))
}

/** Of comparisons those in everyone, where there is one; a test that a ratio has beside it is not told again. */
function answersIn(study: Study, concept: string, form: Form): JoinedReport[] {
  const all = leadingResults(study, { concept, kinds: kindsOf[form] })
  if (form !== 'between') return all
  const ofAll = all.filter(({ population }) => population.subgroup === null)
  const wide = ofAll.length > 0 ? ofAll : all
  return wide.filter(
    (one) =>
      formatEstimate(one) !== null ||
      !wide.some((other) => other !== one && formatPValue(other) === formatPValue(one)),
  )
}

const isReported = (answers: readonly JoinedReport[] = []) =>
  answers.some(({ report }) => ['reported', 'not-reached', 'not-estimable'].includes(report.state))

function insteadOf(study: Study, form: Form, given: ReadonlyMap<Form, readonly JoinedReport[]>): string {
  if (form === 'between' && study.arms.length < 2) return 'one group: nothing was compared'
  const others = forms.filter((other) => other !== form && isReported(given.get(other)))
  if (others.length === 0) return 'not in the record'
  return `no ${nameOf[form].replace(/^an? /, '')} in the record, but ${formatList(others.map((other) => nameOf[other]))}`
}

/** Returns in which other forms a study answers a question than those asked for: `a rate at a time`, `a comparison of the arms`. */
export function otherForms(study: Study, concept: string, kinds: readonly ResultKind[]): string[] {
  return forms
    .filter((form) => !kindsOf[form].some((kind) => kinds.includes(kind)))
    .filter((form) => isReported(answersIn(study, concept, form)))
    .map((form) => nameOf[form])
}

/** Returns `hazard ratio 0.29 (95% CI, 0.15 to 0.55; P < 0.001)` of a comparison, `median 12.2 months (…)` of a median. */
export function answerInWords(joined: JoinedReport): string {
  const { result } = joined
  const text = formatReport(joined)
  if (result.measure !== null) return `${ratioMeasures[result.measure]} ${text}`
  if (result.kind === 'difference' && formatEstimate(joined) !== null) return `difference ${text}`
  return result.kind === 'median' && isReported([joined]) ? `median ${text}` : text
}

/** Returns who is compared with whom, in whom and at which cut-off: `Nirogacestat against placebo`, `142 patients randomised`. */
export function sidesInWords({ arm, comparatorArm, result, population }: JoinedReport): string[] {
  if (arm === null || comparatorArm === null) return []
  const cut = result.dataCutoff === null ? null : formatDate(result.dataCutoff)
  return [
    `${arm.title} against ${lowerFirst(comparatorArm.title)}`,
    describePopulation(population),
    ...(cut ? [`data cut-off ${cut}`] : []),
  ]
}
