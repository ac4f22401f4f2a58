import { lowerFirst } from '@/evidence/format/lower-first'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatSize } from '@/evidence/format/people'
import { describePopulation } from '@/evidence/format/population'
import { plainSpaces, setType } from '@/evidence/format/typography'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import { answersOfOtherArms, armsOfKeyResult, isOfOneArm } from '@/evidence/study/arms-of-key-result'
import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import type { AbstractNumber, Detail } from './abstract-words'
import {
  against,
  capital,
  disagreement,
  kindInWords,
  leadAndRest,
  peopleInWords,
  shownResults,
} from './number-words'
import { sidesOf } from './rows'

/** What a reader asks of time, the first question first. */
const concepts = ['duration-of-response', 'progression-free-survival', 'overall-survival']
const kinds = [['median'], ['rate-at-time']] as const
const maxNumbers = 2

/**
 * Returns how long responses and lives lasted: at most two numbers, one a question, medians before rates at a time;
 * where fewer are in the record, what of it is absent and why.
 */
export function howLong(study: Study, detail: Detail): AbstractNumber[] {
  const shown = [...armsOfKeyResult(study), ...sidesOf(study)].map(({ result }) => result.id)
  const asked = kinds
    .flatMap((of) => concepts.flatMap((concept) => leadingResults(study, { concept, kinds: of }).slice(0, 1)))
    .filter(({ result }) => !shown.includes(result.id))
  const answered = asked.filter((one) => isAnswered(one) && hasBothArms(study, one))
  const told = [...groupedBy(answered, conceptOf).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, maxNumbers)
  const known = told.map(conceptOf)
  const missing = asked.filter((one) => !isAnswered(one) && !known.includes(conceptOf(one)))
  const ratios = ratiosOf(study).filter((one) => !known.includes(conceptOf(one)))
  const untold = missing.filter((one) => !ratios.some((ratio) => conceptOf(ratio) === conceptOf(one)))
  return [
    ...told.map((one) => numberOf(study, one, detail)),
    ...ratios.map(numberOfRatio),
    ...absent(untold),
  ].slice(0, maxNumbers)
}

/** Returns how arms compare in a question of time that the key result does not answer, each question once, everybody before one kind. */
function ratiosOf(study: Study): JoinedReport[] {
  const key = joinResult(study, study.keyResultId)
  const compared = shownResults(study).filter(
    (one) =>
      one.result.measure !== null &&
      one.comparatorArm !== null &&
      one.report.state === 'reported' &&
      concepts.includes(conceptOf(one)) &&
      conceptOf(one) !== conceptOf(key),
  )
  return [...groupedBy(compared, conceptOf).values()].flatMap(
    (of) => of.find(({ population }) => population.subgroup === null) ?? of[0] ?? [],
  )
}

function numberOfRatio(one: JoinedReport): AbstractNumber {
  const { arm, comparatorArm, population, outcome, result, source } = one
  const { lead, rest } = leadAndRest(one)
  const arms = [arm, comparatorArm].map((of) => lowerFirst(of?.title ?? '')).join(' against ')
  const measure = result.measure === null ? '' : capital(ratioMeasures[result.measure])
  const spread = rest.length > 0 ? ` (${rest.join('; ')})` : ''
  return {
    from: [source],
    lead: `${measure} ${lead}`,
    note: setType(
      `${lowerFirst(outcome.title)}${spread}, ${arms}${kindInWords(population)}${disagreement(one)}`,
    ),
  }
}

const conceptOf = ({ outcome }: JoinedReport): string => outcome.concept

const isAnswered = ({ report }: JoinedReport): boolean => ['reported', 'not-reached'].includes(report.state)

/** One arm of a randomised study is not the study. */
const hasBothArms = (study: Study, one: JoinedReport): boolean =>
  study.design.allocation !== 'randomised' || otherArmsOf(study, one).length > 0

const otherArmsOf = (study: Study, one: JoinedReport) =>
  isOfOneArm(one) && study.arms.length > 1 ? answersOfOtherArms(one, shownResults(study)) : []

function numberOf(study: Study, one: JoinedReport, detail: Detail): AbstractNumber {
  const { outcome, result } = one
  const time = result.timePoint
  const at = time && !outcome.title.includes(time) ? ` at ${time}` : ''
  const name = `${result.kind === 'median' ? 'median ' : ''}${lowerFirst(outcome.title)}${at}`
  const [other] = otherArmsOf(study, one)
  return other ? numberOfArms(name, one, other) : numberOfOne(study, name, one, detail)
}

function numberOfArms(name: string, one: JoinedReport, other: JoinedReport): AbstractNumber {
  const sides = [one, other]
  const arms = sides.map(({ arm }) => lowerFirst(arm?.title ?? ''))
  const sizes = sides.map(({ population }) => formatSize(population.n))
  const isUnstated = sides.every(({ population }) => population.n === null)
  const whose = isUnstated
    ? `${arms.join(' v ')}, numbers not stated`
    : arms.map((arm, at) => `${arm} (${sizes[at] ?? ''})`).join(' v ')
  return {
    from: [one.source, other.source],
    lead: against(leadAndRest(one).lead, leadAndRest(other).lead),
    note: setType(`${name}, ${whose}${kindInWords(one.population)}${disagreement(one)}`),
  }
}

function numberOfOne(study: Study, name: string, one: JoinedReport, detail: Detail): AbstractNumber {
  const { lead, rest } = leadAndRest(one)
  const { population } = one
  const spread = rest.length > 0 && detail === 'full' ? ` (${rest.join('; ')})` : ''
  const isOfKey = armsOfKeyResult(study).some((key) => key.population.id === population.id)
  const whose = isOfKey || detail === 'short' ? peopleInWords(population) : describePopulation(population)
  const isSaid = (isOfKey || detail === 'short') && plainSpaces(lead).includes(' of ')
  return {
    from: [one.source],
    lead: sentenceStart(lead),
    note: setType(`${name}${spread}${isSaid ? '' : `, ${whose}`}${disagreement(one)}`),
  }
}

/** What the record holds as absent, by the reason. */
function absent(missing: readonly JoinedReport[]): AbstractNumber[] {
  const reasons = [...new Set(missing.map(reasonOf))]
  return reasons.map((reason) => {
    const titles = missing
      .filter((one) => reasonOf(one) === reason)
      .map(({ outcome }) => lowerFirst(outcome.title))
    return {
      lead: sentenceStart(describeAbsence(reason)),
      note: setType(formatList([...new Set(titles)])),
      from: [],
      isAbsent: true,
    }
  })
}

const reasonOf = ({ report }: JoinedReport) => missingState(report.state)
