import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatFraction, formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Figure } from './marks/figure'
import { harmReports } from './harms'
import { placePeoplePanels, type PeoplePanel } from './plots/people-panels'
import { captionOf, lowerFirst, onArm, outcomeInSentence } from './words'

/** More than this many in one panel are too many to compare by eye. */
const maxPeople = 400
const maxHarms = 3

/**
 * Returns the key result beside the harms of the same people, one mark a person in each; null when no harm is
 * counted in the people in whom the key result was counted, for then the two do not compare.
 */
export function benefitAndHarm(study: Study): Figure | null {
  const benefit = joinResult(study, study.keyResultId)
  const total = benefit.report.denominator
  if (benefit.report.count === null || total === null || total < 1 || total > maxPeople) return null
  const harms = harmReports(study)
    .filter(
      ({ report, result, outcome }) =>
        result.populationId === benefit.result.populationId &&
        report.denominator === total &&
        report.count !== null &&
        outcome.harm?.term === null &&
        outcome.harm.grade !== null,
    )
    .slice(0, maxHarms)
  if (harms.length === 0) return null
  const rows = [benefit, ...harms]
  const panels = rows.map((joined): PeoplePanel => ({
    countText: formatFraction(joined) ?? '',
    label: `had ${outcomeInSentence(joined.outcome)}`,
    count: joined.report.count ?? 0,
    total,
    texture: joined === benefit ? 'solid-2' : 'striped',
  }))
  const happened = rows.filter((joined) => joined === benefit || (joined.report.count ?? 0) > 0)
  const { noun } = benefit.population
  return {
    id: 'benefit-and-harm',
    title: `Of ${formatCount(total)} ${noun.many}${onArm(benefit)}, ${formatList(happened.map((joined, place) => `${formatCount(joined.report.count ?? 0)} ${place === 0 ? 'had ' : ''}${outcomeInSentence(joined.outcome)}`))}`,
    caption: `Every panel shows the same ${formatCount(total)} people; the same person may be filled in several panels, and nothing says who. ${captionOf(
      benefit,
      rows.map(({ source }) => source),
    )}`,
    description: `People figures side by side. ${rows.map((joined) => `${formatPeopleOf(joined.report.count ?? 0, total, noun)} had ${outcomeInSentence(joined.outcome)}.`).join(' ')}`,
    table: {
      caption: `Benefit and harm in the same ${formatCount(total)} ${noun.many}`,
      columns: ['Event', 'Kind', `${sentenceStart(noun.many)} with it`],
      rows: rows.map((joined) => [
        sentenceStart(lowerFirst(joined.outcome.title)),
        joined === benefit ? 'benefit' : 'harm',
        formatReport(joined),
      ]),
    },
    draw: (width) => placePeoplePanels(panels, width),
  }
}
