import { landmarkMonths } from '@/evidence/checks/duration'
import { lowerFirst } from '@/evidence/format/lower-first'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import { assessors, attributions, resultKinds, units } from '@/evidence/study/vocabulary'
import type { Aspect } from './comparability'
import { apart, both, caution, nameOf } from './guard-words'
import { gradesInWords } from './severe-harms'

const reported: Aspect = (a, b) => {
  const missing = [a, b].find(({ report }) => report.state !== 'reported')
  if (!missing || missing.report.state === 'reported') return null
  const name = nameOf(missing, missing === a ? b : a)
  return apart(
    'absent',
    `There is nothing to line up: ${lowerFirst(missing.outcome.title)} of ${name} is ${describeAbsence(missing.report.state)}.`,
  )
}

const question: Aspect = (a, b) =>
  a.outcome.concept === b.outcome.concept
    ? null
    : apart(
        'question',
        `They answer different questions: ${lowerFirst(a.outcome.title)} and ${lowerFirst(b.outcome.title)}.`,
      )

const kind: Aspect = (a, b) => {
  if (a.result.kind !== b.result.kind) {
    return apart(
      'kind',
      both(a, b, 'gives', `a ${resultKinds[a.result.kind]}`, `a ${resultKinds[b.result.kind]}`),
    )
  }
  if (a.result.measure !== b.result.measure) return apart('kind', 'They are different measures of a ratio.')
  return a.result.unit === b.result.unit
    ? null
    : caution('kind', both(a, b, 'is', `in ${units[a.result.unit].many}`, `in ${units[b.result.unit].many}`))
}

/** Returns the landmark in words; a response without one is a best response, at any time. */
const landmarkOf = ({ result }: JoinedReport) => (result.timePoint === null ? null : `at ${result.timePoint}`)

const timeFrame: Aspect = (a, b) => {
  const [one, other] = [landmarkMonths(a.result.timePoint), landmarkMonths(b.result.timePoint)]
  const same =
    one === null || other === null ? a.result.timePoint === b.result.timePoint : Math.abs(one - other) < 0.05
  if (same) return null
  const anyTime = 'at any time'
  return apart('time-point', both(a, b, 'counts', landmarkOf(a) ?? anyTime, landmarkOf(b) ?? anyTime))
}

/** Returns the family of criteria without its version: `RECIST 1.1` and `RECIST` are one family, `iRECIST` another. */
const familyOf = (criteria: string) => criteria.replace(/[\s\d.]+$/, '').toLowerCase()

const criteria: Aspect = (a, b) => {
  const [one, other] = [a.outcome.criteria, b.outcome.criteria]
  if (one === other) return null
  if (one === null || other === null) {
    const silent = one === null ? nameOf(a, b) : nameOf(b, a)
    const stated = one ?? other ?? ''
    const said = `The criteria of ${silent} are not in its record; the other was judged by ${stated}.`
    // What a trial does not name is most likely RECIST; nobody can take it for anything rarer.
    return familyOf(stated) === 'recist' ? caution('criteria-unknown', said) : apart('criteria-unknown', said)
  }
  const said = both(a, b, 'was judged by', one, `by ${other}`)
  return familyOf(one) === familyOf(other) ? caution('criteria', said) : apart('criteria', said)
}

const assessor: Aspect = (a, b) => {
  const [one, other] = [a.result.assessor, b.result.assessor]
  if (one === 'not-stated' && other === 'not-stated' && a.study.slug !== b.study.slug) {
    return caution(
      'assessor-unknown',
      `Who judged ${nameOf(a, b)} is not in its record, nor who judged ${nameOf(b, a)}.`,
    )
  }
  if (one === other) return null
  if (one === 'not-stated' || other === 'not-stated') {
    const silent = one === 'not-stated' ? nameOf(a, b) : nameOf(b, a)
    return caution('assessor-unknown', `Who judged ${silent} is not in its record.`)
  }
  const words = { ...assessors, investigator: 'the investigators' }
  return apart('assessor', both(a, b, 'was judged by', words[one], `by ${words[other]}`))
}

const isConfirmed = ({ outcome }: JoinedReport) => /\bconfirmed\b/i.test(outcome.definition)

const definition: Aspect = (a, b) => {
  if (a.outcome.definition === b.outcome.definition || a.outcome.concept !== b.outcome.concept) return null
  if (a.outcome.concept !== 'objective-response' || isConfirmed(a) === isConfirmed(b)) return null
  const [strict, loose] = isConfirmed(a) ? [a, b] : [b, a]
  return caution(
    'confirmation',
    `${nameOf(strict, loose)} counts responses that a later scan confirmed; of ${nameOf(loose, strict)} that is not known.`,
  )
}

/** Grade, attribution and seriousness of harms: other bands count other events. */
const harmScope: Aspect = (a, b) => {
  const [one, other] = [a.outcome.harm, b.outcome.harm]
  if (!one || !other) return null
  if (gradesInWords(one) !== gradesInWords(other)) {
    return apart('harms', both(a, b, 'counts', gradesInWords(one), gradesInWords(other)))
  }
  if (one.serious !== other.serious) return apart('harms', 'Only one of the two counts serious events alone.')
  if (one.leavesOut !== other.leavesOut) {
    return apart('harms', 'Only one of the two leaves serious events out.')
  }
  if (one.attribution === other.attribution) return null
  const said = both(a, b, 'counts events:', attributions[one.attribution], attributions[other.attribution])
  return one.attribution === 'not-stated' || other.attribution === 'not-stated'
    ? caution('harms', said)
    : apart('harms', said)
}

/** What was measured, and how. */
export const measureAspects: readonly Aspect[] = [
  reported,
  question,
  kind,
  timeFrame,
  criteria,
  assessor,
  definition,
  harmScope,
]
