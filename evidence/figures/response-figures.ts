import { formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatReport, lacksDenominator } from '@/evidence/format/result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { placeBestResponseBar } from './plots/best-response-bar'
import { bestResponseOf, type BestResponse, type ResponsePart } from './best-response-of-study'
import type { Figure, FigureTable } from './marks/figure'
import { keyResultInPeople } from './key-result-in-people'
import { placePeople, type PeopleSection } from './plots/people'
import { besideOtherArms, captionOf, lowerFirst, onArm, outcomeInSentence } from './words'

/** More marks than this are no longer people to a reader, and weigh more than the rest of the page. */
const maxPeople = 2000

/** Returns the response drawn in people: by best response where that adds up, else with and without the key result. */
export function responseInPeople(study: Study): Figure | null {
  const best = bestResponseOf(study)
  if (!best) return keyResultInPeople(study, maxPeople)
  if (best.total > maxPeople || best.total < 1) return null
  const key = responseTotal(study, best)
  const sections = sectionsOf(best, key)
  return {
    id: 'response-in-people',
    title: titleOf(best, key),
    caption: `Each person drawn is one of the ${captionOf(best.lead, sourcesOf(best))}`,
    description: `People figure, one mark for each of ${formatCount(best.total)} ${best.population.noun.many}. ${inWords(best, key)}`,
    table: tableOf(best, key),
    draw: (width) => placePeople(sections, width),
  }
}

/** Returns why nobody is drawn though the key result is a share of people: its denominator is not stated; null where one is drawn. */
export function whyNobodyIsDrawn(study: Study): string | null {
  const key = joinResult(study, study.keyResultId)
  if (!lacksDenominator(key) || bestResponseOf(study) !== null) return null
  return `No figure of people is drawn, because the number of ${key.population.noun.many} is not stated.`
}

/** Returns the best responses as parts of a whole, or null when the study has none that add up. */
export function bestResponseFigure(study: Study): Figure | null {
  const best = bestResponseOf(study)
  if (!best || best.total < 1) return null
  const key = responseTotal(study, best)
  const largest = best.parts.reduce((most, part) => (part.count > most.count ? part : most))
  const { total: n } = best
  const { noun } = best.population
  return {
    id: 'best-response',
    title: `${sentenceStart(lowerFirst(largest.label))} was the most frequent best response, in ${formatPeopleOf(largest.count, n, noun)}${onArm(best.lead)}${besideOtherArms(largest.joined ?? best.lead)}`,
    caption: captionOf(best.lead, sourcesOf(best)),
    description: `Column divided by best response. ${inWords(best, key)}`,
    table: tableOf(best, key),
    draw: (width) => placeBestResponseBar(best.parts, width),
  }
}

const sourcesOf = (best: BestResponse) => best.parts.flatMap((part) => part.joined?.source ?? [])

/** Returns the key result when its count is the sum of the responses drawn, so that the figure may name it. */
function responseTotal(study: Study, best: BestResponse): JoinedReport | null {
  const key = joinResult(study, study.keyResultId)
  const responded = best.parts.reduce((sum, part) => sum + (part.responded ? part.count : 0), 0)
  const same = key.report.count === responded && key.report.denominator === best.total
  return same && key.result.assessor === best.lead.result.assessor ? key : null
}

function sectionsOf(best: BestResponse, key: JoinedReport | null): PeopleSection[] {
  if (!key) return [{ heading: null, groups: best.parts }]
  return [
    {
      heading: `${key.outcome.title}: ${formatReport(key)}`,
      groups: best.parts.filter((part) => part.responded),
    },
    { heading: null, groups: best.parts.filter((part) => !part.responded) },
  ].filter((section) => section.groups.length > 0)
}

function titleOf(best: BestResponse, key: JoinedReport | null): string {
  const { total: n } = best
  const { noun } = best.population
  const others = best.parts.filter((part) => !key || !part.responded)
  const largest = others.reduce<ResponsePart | null>(
    (most, part) => (part.count > (most?.count ?? 0) ? part : most),
    null,
  )
  const had = (part: ResponsePart) => `had ${outcomeInSentence({ title: part.label, harm: null })}`
  if (!key)
    return largest
      ? `${formatPeopleOf(largest.count, n, noun)}${onArm(best.lead)} ${had(largest)}${besideOtherArms(largest.joined ?? best.lead)}`
      : best.lead.outcome.group
  const lead = `${formatPeopleOf(key.report.count ?? 0, n, noun)}${onArm(best.lead)} had ${outcomeInSentence(key.outcome)}`
  const arms = besideOtherArms(key)
  return largest?.joined ? `${lead}; ${largest.countText} ${had(largest)}${arms}` : `${lead}${arms}`
}

function inWords(best: BestResponse, key: JoinedReport | null): string {
  const parts = best.parts.map(
    (part) => `${lowerFirst(part.label)}, ${part.countText} (${shareInWords(part)})`,
  )
  const total = key ? `${key.outcome.title}: ${formatReport(key)}. ` : ''
  return `${total}${sentenceStart(formatList(parts))}.`
}

const shareInWords = ({ share, isComputed }: ResponsePart) => (isComputed ? `${share}, computed` : share)

function tableOf(best: BestResponse, key: JoinedReport | null): FigureTable {
  const { total: n } = best
  const { noun } = best.population
  const rows = best.parts.map((part) => [part.label, part.countText, shareInWords(part)])
  const total = key ? [[key.outcome.title, formatCount(key.report.count ?? 0), formatReport(key)]] : []
  return {
    caption: `Best response of ${formatCount(n)} ${noun.many}`,
    columns: ['Best response', sentenceStart(noun.many), `Share of ${formatCount(n)}`],
    rows: [...total, ...rows],
  }
}
