import { formatPrinted } from '@/evidence/format/number'
import { findOutcome, findPopulation, shownReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { amountOf } from './amount'
import { judgeFor, type Check } from './check'
import { comparisonSides } from './comparison-sides'
import { effectDirection } from './effect-direction'
import { harmLabels } from './harm-labels'
import { outcomeLabels } from './outcome-labels'
import { sidesInSource } from './sides-in-source'
import { isWithin, sameSettingBut } from '@/evidence/study/setting'

const rule = 'domain-logic'

/** Largest change in the sum of diameters that is still a partial response, in percent (RECIST 1.1). */
const partialResponse = -30

/**
 * Judges what the field's own definitions demand: responders' tumours shrank by at least 30% (Eisenhauer and
 * others 2009, Eur J Cancer 45:228-247), labels of harm and of other outcomes agree with themselves, "none" or "all" of a group holds for
 * every part of that group, a hazard ratio points the way of its medians, comparisons of two arms
 * stand the same way round, and the p values of one source have one number of sides.
 */
export function domainLogic(study: Study): Check[] {
  return [
    ...tumourChanges(study),
    ...harmLabels(study),
    ...outcomeLabels(study),
    ...statementsAboutAll(study),
    ...effectDirection(study),
    ...comparisonSides(study),
    ...sidesInSource(study),
  ]
}

function tumourChanges(study: Study): Check[] {
  return study.results.flatMap((result) => {
    const { concept, criteria } = findOutcome(study, result.outcomeId)
    const { noun } = findPopulation(study, result.populationId)
    if (concept !== 'tumour-change' || noun.many !== 'responders' || result.unit !== 'percent') return []
    return result.reports.flatMap((report) => {
      const least =
        result.spread?.kind === 'range' && report.high?.state === 'reported'
          ? exact(report.high.printed)
          : exact(report.value)
      if (report.state !== 'reported' || least === null) return []
      const judge = judgeFor(rule, result.id, report.sourceId)
      const field = result.spread?.kind === 'range' && report.high?.state === 'reported' ? 'high' : 'value'
      const shown = `${formatPrinted(least)}%`
      const named = `a partial response (at most ${formatPrinted({ text: '-30', number: partialResponse, decimals: 0 })}%${criteria === null ? '' : `, ${criteria}`})`
      return least.number <= partialResponse
        ? [judge(field, 'consistent', `The least change among responders, ${shown}, is ${named}.`)]
        : [judge(field, 'fails', `The least change among responders, ${shown}, is not ${named}.`)]
    })
  })
}

function statementsAboutAll(study: Study): Check[] {
  return study.results.flatMap((whole) => {
    const all = shareOfAll(study, whole)
    if (all === null) return []
    const parts = study.results.filter((part) => isSameQuestion(study, part, whole))
    return parts.flatMap((part) => {
      const amount = amountOf(study, part)
      const share = amount && shareOfAll(study, part)
      if (amount === null || amount.count === null) return []
      const judge = judgeFor(rule, part.id, amount.report.sourceId)
      const said = `${all === 'none' ? 'None' : 'All'} of the ${findPopulation(study, whole.populationId).label} had it`
      return share === all
        ? [judge('count', 'consistent', `${said}, and so it is in this part of them: ${amount.words}.`)]
        : [judge('count', 'fails', `${said}, but in this part of them it was ${amount.words}.`)]
    })
  })
}

function shareOfAll(study: Study, result: Result): 'none' | 'all' | null {
  if (result.kind !== 'proportion') return null
  const { state, count, denominator } = shownReport(study, result)
  if (state !== 'reported' || count === null || !denominator) return null
  return count === 0 ? 'none' : count === denominator ? 'all' : null
}

const isSameQuestion = (study: Study, part: Result, whole: Result) =>
  part.outcomeId === whole.outcomeId &&
  part.kind === whole.kind &&
  part.timePoint === whole.timePoint &&
  sameSettingBut(part, whole) &&
  isWithin(study, part.populationId, whole.populationId)
