import type { Study } from '@/evidence/study/study'
import type { Cue } from './cues'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { isTime } from '@/evidence/verify/read/written'
import { canBeOf, isPercentOfNobody } from './unit-family'

/** Quantities that belong together, `19 of 52 (37%; 95% CI, 24 to 51)`, with the words that say of what. */
export type Group = { sentence: Span; cue: Cue | null; quantities: FoundQuantity[] }

const boundary = /[;:,]|(?<![\p{L}])(?:and|but|while|whereas|with|versus|vs\.?|than|against)(?![\p{L}])/giu
const bracketed = /[([][^()[\]]*[)\]]/gu

/**
 * Returns the quantities of the sentences in groups. A quantity belongs to the nearest words that speak of an outcome
 * measured in such units, those before it first; what stands in brackets, a spread or a p value, to what they follow. A
 * sentence without such words goes on speaking of the last ones.
 */
export function groupsOf(
  study: Study,
  text: string,
  sentences: readonly Span[],
  cues: readonly Cue[],
  quantities: readonly FoundQuantity[],
): Group[] {
  const groups: Group[] = []
  for (const sentence of sentences) {
    const own = cues.filter((cue) => cue.index >= sentence.index && cue.end <= sentence.end)
    const carried = own.length === 0 ? (groups.at(-1)?.cue ?? null) : null
    let last: Group | null = null
    for (const quantity of quantities) {
      if (quantity.index < sentence.index || quantity.index >= sentence.end) continue
      const joins: boolean = last !== null && belongs(text, last, quantity, own)
      // Only what can be measured in such units is still spoken of.
      const goesOn = carried && canBeOf(study, carried.outcomeIds, quantity.written) ? carried : null
      const cue: Cue | null =
        joins && last ? last.cue : (nearest(study, text, sentence, own, quantity) ?? goesOn)
      // A p value is of a comparison, which is a result of its own.
      const stands = quantity.written.kind === 'p-value'
      if (last && !stands && last.cue === cue && (joins || isNewKind(last, quantity))) {
        last.quantities.push(quantity)
        continue
      }
      last = { sentence, cue, quantities: [quantity] }
      groups.push(last)
    }
  }
  return groups
}

/** Whether a quantity only adds to the one before: a spread, a p value, or what a bracket holds. */
function belongs(text: string, group: Group, quantity: FoundQuantity, cues: readonly Cue[]): boolean {
  const before = group.quantities.at(-1)
  if (!before || !isNewKind(group, quantity)) return false
  const between = text.slice(before.end, quantity.index)
  if (cues.some((cue) => cue.index >= before.end && cue.end <= quantity.index)) return false
  const { kind } = quantity.written
  const opens = (between.match(/[([]/g) ?? []).length > (between.match(/[)\]]/g) ?? []).length
  return (
    kind === 'span' || kind === 'deviation' || kind === 'p-value' || opens || /^\s*[;,/)(\s]*$/.test(between)
  )
}

function isNewKind(group: Group, { written }: FoundQuantity): boolean {
  // A time and a share are never of one result.
  const timed = (one: FoundQuantity['written']) => one.kind === 'number' && isTime(one.unit)
  const others = group.quantities.filter((one) => one.written.kind === 'number')
  const clashes = written.kind === 'number' && others.some((one) => timed(one.written) !== timed(written))
  if (clashes) return false
  const kindOf = (one: FoundQuantity['written']) =>
    one.kind === 'number' ? `number ${one.unit ?? ''}` : one.kind
  return !group.quantities.some((one) => kindOf(one.written) === kindOf(written))
}

function nearest(
  study: Study,
  text: string,
  sentence: Span,
  cues: readonly Cue[],
  quantity: FoundQuantity,
): Cue | null {
  const open = withoutOtherBrackets(text, sentence, quantity)
  let best: { cue: Cue; far: number } | null = null
  const ofPeople = /^\s*(?:of|in|among)\s(?:the\s|all\s)?(?:patients|people|participants|them|adults)/iu
  const isShare = ofPeople.test(text.slice(quantity.end)) && quantity.written.kind === 'number'
  for (const cue of cues) {
    // "37% of patients saw their tumours shrink" is no median change.
    if (isShare && isPercentOfNobody(study, cue.outcomeIds)) continue
    const isBefore = cue.end <= quantity.index
    const gap = isBefore ? open(cue.end, quantity.index) : open(quantity.end, cue.index)
    const far =
      gap.replace(/\s+/g, ' ').length +
      60 * (gap.match(boundary) ?? []).length +
      (isBefore ? 0 : 5) +
      (canBeOf(study, cue.outcomeIds, quantity.written) ? 0 : 90)
    if (best === null || far < best.far) best = { cue, far }
  }
  return best?.cue ?? null
}

/** The text between two places without brackets in which the quantity does not stand. */
function withoutOtherBrackets(text: string, sentence: Span, quantity: Span) {
  const words = text.slice(sentence.index, sentence.end).replace(bracketed, (found, at: number) => {
    const index = at + sentence.index
    const holds = quantity.index >= index && quantity.end <= index + found.length
    return holds ? found : ' '.repeat(found.length)
  })
  return (from: number, to: number) => words.slice(from - sentence.index, Math.max(from, to) - sentence.index)
}
