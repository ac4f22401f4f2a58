import { chainTo } from '@/evidence/figures/population-chain'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatDate } from '@/evidence/format/date'
import { formatDoseShort, formatEveryDays, formatEveryWeeks } from '@/evidence/format/dose'
import { formatPeople, formatSize } from '@/evidence/format/people'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import { describeAbsence } from '@/evidence/study/absence'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { joinResult } from '@/evidence/study/join'
import type { AnalysisPopulation, Intervention, Study } from '@/evidence/study/study'
import type { Detail } from './abstract-words'
import { checksOf } from './number-words'

const notTaken = describeAbsence('not-yet-extracted')

/** Returns `53 patients who were enrolled; 52 who received atezolizumab`: the widest set, then whom the numbers are of. */
export function whoWords(study: Study): string {
  const [first, ...rest] = armsOfKeyResult(study).map(({ population }) => chainTo(study, population.id))
  // Of several arms the smallest set that holds them all: how many of each were counted stands in its row.
  const shared = (first ?? []).filter(({ id }) => rest.every((chain) => chain.some((one) => one.id === id)))
  const [widest] = shared
  const counted = shared.at(-1)
  if (!widest || !counted) return ''
  return [describePopulation(widest), ...(counted.id === widest.id ? [] : [withoutNoun(counted)])].join('; ')
}

/** Returns `52 who received atezolizumab`, as it stands after the noun has been said. */
function withoutNoun({ n, label, noun }: AnalysisPopulation): string {
  const words = setType(label)
  const said = words.startsWith(`${noun.many} `) ? words.slice(noun.many.length + 1) : words
  return n === null ? `${said} (number ${formatSize(n)})` : `${n}\u00a0${said}`
}

/** Returns `Atezolizumab 1200 mg or 15 mg/kg intravenously every 3 weeks`; of several arms, all that each was given. */
export function whatWords({ arms, interventions, design }: Study, detail: Detail): string {
  const joined = (ids: readonly string[], armId: string | null) => {
    const drugs = interventions
      .filter(({ id }) => ids.includes(id))
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      .map((one) => ({ name: one.name, ...doseOf(one, armId, detail) }))
    // What several drugs share, the route and the cycle, is said once.
    const isShared = new Set(drugs.map(({ manner }) => manner)).size === 1
    return drugs.map(({ name, amounts, manner }, at) => {
      const isSaid = !isShared || at === drugs.length - 1
      return [at === 0 ? name : lowerFirst(name), amounts, isSaid && manner].filter(Boolean).join(' ')
    })
  }
  // Of several arms each is told with all that it was given: a drug that is added is no alternative to what it is added to.
  const words =
    arms.length > 1 && design.allocation === 'randomised'
      ? arms
          .filter(({ interventionIds }) => interventionIds.length > 0)
          .map(({ id, interventionIds }, at) => {
            const arm = joined(interventionIds, id).join(' with ')
            return at === 0 ? arm : lowerFirst(arm)
          })
      : joined(
          interventions.map(({ id }) => id),
          null,
        )
  const isUnsaid = interventions.some(({ drugClass, regimens }) => {
    return drugClass !== 'placebo' && regimens.length === 0
  })
  const joint = arms.length > 1 ? ', or ' : ', with '
  const what = interventions.some(({ regimens }) => regimens.length > 0) ? 'other doses' : 'dose'
  return setType(`${words.join(joint)}${isUnsaid ? `; ${what} ${notTaken}` : ''}`)
}

/** Returns `30 mg` and `by mouth once a day`, as a drug was given in an arm; nothing where the record holds no dose. */
function doseOf(intervention: Intervention, armId: string | null, detail: Detail) {
  const regimens = intervention.regimens.filter(
    (one) => armId === null || one.armId === null || one.armId === armId,
  )
  const [first, ...rest] = regimens
  if (!first) return { amounts: null, manner: null }
  const cycle = cycleWords(first)
  const isShared = rest.every((one) => cycleWords(one) === cycle)
  const shown = isShared && (detail === 'full' || isCycle(first)) ? cycle : null
  return {
    amounts: [...new Set(regimens.map(formatDoseShort))].join(' or '),
    manner: [first.route, shown].filter(Boolean).join(' '),
  }
}

const isCycle = ({ everyDays }: Intervention['regimens'][number]) => everyDays !== null && everyDays > 1

/** A dose a day may still be one of days on and days off: the schedule tells, up to where treatment ends. */
function cycleWords(regimen: Intervention['regimens'][number]): string | null {
  if (isCycle(regimen)) return formatEveryWeeks(regimen) ?? formatEveryDays(regimen)
  return regimen.schedule.split(',', 1)[0] ?? null
}

/** Returns `Data to 31 July 2022; median time in the study, 13.2 months`, or what of it is absent. */
export function untilWords(study: Study): string {
  const { result } = joinResult(study, study.keyResultId)
  const cutoff = result.dataCutoff && formatDate(result.dataCutoff)
  const enrolled = study.dates.find(({ id }) => id === 'enrolment-end')
  const last = enrolled ? `Enrolled until ${formatDate(enrolled.date) ?? ''}; cut-off` : 'Data cut-off'
  return [cutoff ? `Data to ${cutoff}` : `${last} ${notTaken}`, followUpWords(study)]
    .filter((part) => part !== null)
    .join('; ')
}

function followUpWords(study: Study): string | null {
  const contradicted = checksOf(study).flatMap(({ verdict, resultId }) =>
    verdict === 'fails' ? [resultId] : [],
  )
  const found = study.results
    .map(({ id }) => joinResult(study, id))
    .find(
      ({ outcome, result, report }) =>
        ['follow-up', 'time-in-study'].includes(outcome.concept) &&
        result.kind === 'median' &&
        report.state === 'reported' &&
        !contradicted.includes(result.id),
    )
  if (!found) return null
  const counted = armsOfKeyResult(study).flatMap(({ population }) => [
    population.id,
    chainTo(study, population.id)[0]?.id,
  ])
  const isOfOthers = !counted.includes(found.population.id)
  const whose = isOfOthers ? ` (${formatPeople(found.population.n, found.population.noun)})` : ''
  return `median ${lowerFirst(found.outcome.title).replace('length of ', '')}, ${formatEstimate(found) ?? ''}${whose}`
}
