import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import { announcedFor } from './announced'
import { clausesAround } from './clauses-of-groups'
import type { Group } from './groups'

/** What stands between two numbers of one list. */
const listing = /^[\s,)\]]*(?:and|or|versus|vs\.?|against)?\s*$/iu

/**
 * Returns the places of a sentence whose words are said of a group of quantities: its own clause, the clauses around it that hold no
 * number of their own, what opens the sentence, and the end of a list that it stands in ("9 and 11 months in women").
 */
export function reachOf(text: string, group: Group, groups: readonly Group[]): Span[] {
  const { sentence } = group
  const { clauses, isTaken } = clausesAround(text, group, groups)
  const first = group.quantities[0]?.index ?? sentence.index
  const last = group.quantities.at(-1)?.end ?? first
  const isListed = (from: number, clause: Span) =>
    groups.some((other) =>
      other.quantities.some(
        (one) =>
          other !== group &&
          other.cue === group.cue &&
          within(one, clause) &&
          listing.test(text.slice(from, one.index)),
      ),
    )
  const own = clauses.flatMap((clause, index) =>
    clause.index < last && clause.end > first ? [{ clause, index }] : [],
  )
  const [start, stop] = [own[0]?.index ?? 0, own.at(-1)?.index ?? 0]
  const reach = own.map(({ clause }) => clause)
  for (let index = start - 1; index >= 0; index -= 1) {
    const clause = clauses[index]
    if (clause && isTaken(clause) && isCountAlone(text, clause, groups)) continue
    // "Most of the 239 patients, 99, had": a count that only stands beside the words for whom it counts.
    if (clause && index === start - 1 && own[0] && isCountAlone(text, own[0].clause, groups)) {
      reach.unshift(clause)
      continue
    }
    if (!clause || isTaken(clause) || /^\s*;/u.test(text.slice(clause.end, clause.end + 4))) break
    reach.unshift(clause)
  }
  for (let index = stop + 1; index < clauses.length; index += 1) {
    const clause = clauses[index]
    const before = reach.at(-1)
    if (!clause || !before) break
    // What opens a part behind a semicolon is said of the numbers that this part has.
    if (text.startsWith(';', clause.index) && hasNumber(text, clause.index + 1, sentence, groups)) break
    // A list goes on: what stands behind its last number is said of each.
    if (isTaken(clause) && !isListed(last, clause)) break
    reach.push(clause)
    if (isTaken(clause)) break
  }
  // What opens a sentence is said of all of it: "In Japan, …".
  const taken = clauses.find(
    (clause, index) =>
      clause === own[0]?.clause || (isTaken(clause) && !(index === 0 && isBase(text, clause, groups))),
  )
  const opens = { index: sentence.index, end: taken?.index ?? sentence.index }
  // "(phase 3; NCT01343277)" parts nothing: a semicolon in a bracket stands for itself.
  const opening = text
    .slice(opens.index, opens.end + 1)
    .replace(/[([][^()[\]]*[)\]]/gu, (bracket) => ' '.repeat(bracket.length))
  const lead = { ...opens, index: opens.index + behindNumbers(opening, opens.index, groups) }
  const announced = announcedFor(sentence, text)
  const cue = group.cue !== null && within(group.cue, sentence) ? headOf(group.cue, clauses, groups) : []
  return withoutOtherBrackets(
    text,
    merged([...(announced ? [announced] : []), ...(lead.end > lead.index ? [lead] : []), ...cue, ...reach]),
    group,
    groups,
  )
}

/**
 * Returns where what opens a sentence begins to be said of a number: behind the last part that a semicolon ends and that has a number of
 * its own. "It improved survival; the median was 13.7 months": a part without one says something of what follows.
 */
function behindNumbers(opening: string, at: number, groups: readonly Group[]): number {
  let from = 0
  for (const { index } of opening.matchAll(/;/gu)) {
    const part = { index: at + from, end: at + index }
    // A dose is a number of its own too, though nothing that is found of a study.
    const hasOwn = /\d/u.test(opening.slice(from, index)) || quantitiesIn(part, groups).length > 0
    if (hasOwn) from = index + 1
  }
  return from
}

/** "In the three children, …": people who are counted, and of whom what follows is said. */
const isBase = (text: string, clause: Span, groups: readonly Group[]): boolean =>
  text.startsWith(',', clause.end) &&
  (condition.test(text.slice(clause.index, clause.end)) || isOfWhom(text, clause, groups))

/** "As fatigue (65%) eased, …": a condition is said of all that follows, whatever numbers it has. */
const condition = /^\s*(?:as|when|once|if|where|until)\b/iu

const isOfWhom = (text: string, clause: Span, groups: readonly Group[]): boolean =>
  /^\s*(?:in|among|amongst|of|for)\b/iu.test(text.slice(clause.index, clause.end)) &&
  (ofWhom.test(text.slice(clause.index, clause.end)) || quantitiesIn(clause, groups).every(isOfPeople))

/** "In patients with cough (45%), …": people, however many they were. */
const ofWhom =
  /^\s*(?:in|among|amongst|of|for)\s+(?:the |all |these |those )*(?:those|patients?|people|participants|women|men|adults|children|\p{L}+ers)\s+(?:with|who|whose|given|on|in|without|after)\b/iu

/** "The others, 52 adults, had": how many they were, and nothing that was found in them. */
const isCountAlone = (text: string, clause: Span, groups: readonly Group[]): boolean =>
  text.startsWith(',', clause.end) &&
  quantitiesIn(clause, groups).every(
    (one) =>
      isOfPeople(one) &&
      !/\p{L}/u.test(text.slice(clause.index, one.index) + text.slice(one.end, clause.end)),
  )

const quantitiesIn = (clause: Span, groups: readonly Group[]) =>
  groups.flatMap(({ quantities }) => quantities.filter((one) => within(one, clause)))

const isOfPeople = ({ written }: FoundQuantity) =>
  written.kind === 'denominator' ||
  (written.kind === 'number' && (written.unit === 'participants' || written.unit === null))

/** Whether a part of a sentence between semicolons has a number. */
function hasNumber(text: string, from: number, sentence: Span, groups: readonly Group[]): boolean {
  const stop = text.indexOf(';', from)
  const part = { index: from, end: stop < 0 ? sentence.end : Math.min(stop, sentence.end) }
  return groups.some(({ quantities }) => quantities.some((one) => within(one, part)))
}

/** The clause that names the outcome, as far as its first number. */
function headOf(cue: Span, clauses: readonly Span[], groups: readonly Group[]): Span[] {
  const clause = clauses.find((one) => within(cue, one))
  if (!clause) return [cue]
  const end = groups.reduce(
    (least, { quantities }) =>
      quantities.reduce((last, one) => (within(one, clause) ? Math.min(last, one.index) : last), least),
    clause.end,
  )
  return [cue, { index: clause.index, end: Math.max(clause.index, end) }]
}

/** Returns the places that must be understood before a number may be contradicted: its reach, and all from the outcome to it. */
export function reachToContradict(group: Group, reach: readonly Span[]): Span[] {
  const last = group.quantities.at(-1)
  if (group.cue === null || !last || !within(group.cue, group.sentence)) return [...reach]
  const [index, end] = [Math.min(group.cue.index, last.index), Math.max(group.cue.end, last.end)]
  return merged([...reach, { index, end }])
}

function merged(places: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const place of [...places].sort((one, other) => one.index - other.index)) {
    const before = all.at(-1)
    if (before && place.index <= before.end) before.end = Math.max(before.end, place.end)
    else all.push({ ...place })
  }
  return all
}

/** The places without those brackets that hold another group's numbers and none of its own: "(hazard ratio, 0.69)". */
function withoutOtherBrackets(
  text: string,
  places: readonly Span[],
  group: Group,
  groups: readonly Group[],
): Span[] {
  const holds = (one: Group, place: Span) => one.quantities.some((quantity) => within(quantity, place))
  return places.flatMap((place) => {
    const words = text.slice(place.index, place.end)
    const brackets = [...words.matchAll(/[([][^()[\]]*[)\]]/gu)]
      .map(({ 0: found, index }) => ({ index: place.index + index, end: place.index + index + found.length }))
      .filter((one) => !holds(group, one) && groups.some((other) => other !== group && holds(other, one)))
    let from = place.index
    const left: Span[] = []
    for (const { index, end } of brackets) {
      left.push({ index: from, end: index })
      from = end
    }
    return [...left, { index: from, end: place.end }]
  })
}
