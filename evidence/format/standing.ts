import { formatList } from './list'
import { formatDate } from './date'
import { sayStanding, listsDisagree, standingOf, standingWarning } from '@/evidence/study/standing'
import { standingLists } from '@/evidence/study/standing-words'
import type { Source } from '@/evidence/study/study'

/**
 * Returns the standing of a source with who says so: what a person confirmed, and each list with its day. A source in which
 * the lists do not agree says so, and one that a list names is not called clear before a person has confirmed it.
 */
export function formatStanding(source: Source): string {
  const { standing } = source
  if (standing === null) return sayStanding('unchecked')
  const lists = standing.checks.map(
    ({ list, state, checkedOn, notice }) =>
      `${standingLists[list]}: ${sayStanding(state)} (${formatDate(checkedOn) ?? checkedOn}${notice === undefined ? '' : `, notice ${notice}`})`,
  )
  const { confirmed } = standing
  const lead =
    confirmed === undefined
      ? `${sayStanding('unchecked')} by a person`
      : `${sayStanding(confirmed.state)}, confirmed by ${confirmed.by} on ${formatDate(confirmed.on) ?? confirmed.on}`
  const disagree = listsDisagree(source)
    ? `; the lists do not agree${confirmed?.reason === undefined ? '' : `: ${confirmed.reason}`}`
    : ''
  return `${lead}${disagree}. ${lists.join('; ')}`
}

/** Returns the warning that stands above everything made of a study with such sources; null where there is none. */
export function formatStandingWarning(sources: readonly Source[]): string | null {
  const warned = sources.filter((source) => standingWarning(source) !== null)
  if (warned.length === 0) return null
  const said = warned.map((source) => `${source.shortTitle} (${sayStanding(standingOf(source))})`)
  const [rests, its] = warned.length === 1 ? ['it', 'Its'] : ['them', 'Their']
  return `Numbers here rest on ${formatList(said)}. Each number that rests on ${rests} says so. ${its} standing was confirmed by a person.`
}
