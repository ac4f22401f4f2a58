import { formatCount, formatShare } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Figure } from './marks/figure'
import { placePeople, type PeopleSection } from './plots/people'
import {
  besideOtherArms,
  captionOf,
  inferredNote,
  lowerFirst,
  markInferred,
  onArm,
  outcomeInSentence,
} from './words'

/**
 * Returns the key result drawn in people, those with it and those without, for a study that does not say what the
 * others had; null when the key result is no share of people, or of more than `mostPeople`.
 */
export function keyResultInPeople(study: Study, maxPeople: number): Figure | null {
  const key = joinResult(study, study.keyResultId)
  const { count, denominator: total } = key.report
  if (key.result.kind !== 'proportion' || count === null || total === null || total < 1 || total > maxPeople)
    return null
  const { noun } = key.population
  const title = key.outcome.title
  const others = total - count
  const without = `No ${lowerFirst(title)}`
  const sections: PeopleSection[] = [
    {
      heading: null,
      groups: [
        { label: title, count, countText: markInferred(formatCount(count), key), texture: 'solid-2' },
        { label: without, count: others, countText: formatCount(others), texture: 'outline' },
      ],
    },
  ]
  const finding = `${formatPeopleOf(count, total, noun)}${onArm(key)} had ${outcomeInSentence(key.outcome)}`
  return {
    id: 'response-in-people',
    title: `${finding}${besideOtherArms(key)}`,
    caption: `Each person drawn is one of the ${captionOf(key)}${inferredNote([key])}`,
    description: `People figure, one mark for each of ${formatCount(total)} ${noun.many}. ${title}: ${formatReport(key)}. ${without}: ${formatCount(others)}.`,
    table: {
      caption: `${title} in ${formatCount(total)} ${noun.many}`,
      columns: ['Group', sentenceStart(noun.many), `Share of ${formatCount(total)}`],
      rows: [
        [title, markInferred(formatCount(count), key), formatReport(key)],
        [without, formatCount(others), `${formatShare(others, total)}%, computed`],
      ],
    },
    draw: (width) => placePeople(sections, width),
  }
}
