import type { Study } from '@/evidence/study/study'
import type { Cue } from './cues'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { isTime } from '@/evidence/verify/read/written'
import type { ArmMention } from '@/evidence/study/arm-mentions'
import { gapsOf } from './gaps'
import { findMeasures, measureOf, type NamedMeasure } from './measures'
import { asRatio } from './risk-cut'
import { canBeOf, isPercentOfNobody } from './unit-family'

/** Quantities that belong together, `19 of 52 (37%; 95% CI, 24 to 51)`, with the words that say of what. */
export type Group = {
  sentence: Span
  cue: Cue | null
  /** The measure of comparison that its words name; null where they name none. */
  measure: NamedMeasure | null
  quantities: FoundQuantity[]
}

/**
 * Returns the quantities of the sentences in groups. A quantity belongs to the nearest words that speak of an outcome
 * measured in such units, those before it first; what stands in brackets, a spread or a p value, to what they follow. A
 * sentence without such words goes on speaking of the last ones that have such a number. What stands behind the name of an arm, or
 * behind that of a ratio, is another group.
 */
export function groupsOf(
  study: Study,
  text: string,
  sentences: readonly Span[],
  cues: readonly Cue[],
  quantities: readonly FoundQuantity[],
  mentions: readonly ArmMention[] = [],
): Group[] {
  const groups: Group[] = []
  const measures = findMeasures(text)
  for (const sentence of sentences) {
    const own = cues.filter((cue) => cue.index >= sentence.index && cue.end <= sentence.end)
    // Words for people ("in leiomyosarcoma") leave open what was measured in them.
    const earlier = own.every((cue) => isOfPeopleOnly(study, cue))
      ? cues.filter(({ end }) => end <= sentence.index).reverse()
      : []
    const before: FoundQuantity[] = []
    const gaps = gapsOf(text, sentence)
    let last = null as Group | null
    for (const written of quantities) {
      if (written.index < sentence.index || written.index >= sentence.end) continue
      const ratio = asRatio(study, text, sentence, written, mentions)
      const quantity = ratio ?? written
      const named =
        ratio !== null
          ? 'ratio'
          : measureOf(text, sentence, quantity, before, measures, groups.at(-1)?.measure ?? null)
      const since = before.at(-1)?.end ?? sentence.index
      const stands = (places: readonly Span[]): boolean =>
        places.some(({ index, end }) => index >= since && end <= quantity.index)
      const joins: boolean = last !== null && !stands(measures) && belongs(text, last, quantity, own)
      const measure: NamedMeasure | null = joins ? (last?.measure ?? null) : named
      // Only what can be measured in such units is still spoken of.
      const goesOn = earlier.find((one) => canBeOf(study, one.outcomeIds, quantity.written, measure)) ?? null
      const near = isOfPair(text, last, quantity, own)
        ? last.cue
        : nearest(study, text, gaps, own, quantity, measure)
      const isSpoken = near !== null && canBeOf(study, near.outcomeIds, quantity.written, measure)
      const cue: Cue | null = joins && last ? last.cue : isSpoken ? near : (goesOn ?? near)
      before.push(quantity)
      // A p value is of a comparison, which is a result of its own.
      const isApart =
        quantity.written.kind === 'p-value' ||
        last?.measure !== measure ||
        (!joins && (stands(mentions) || isOfOthers(text, last, quantity)))
      if (last && !isApart && last.cue === cue && (joins || isNewKind(last, quantity, false))) {
        last.quantities.push(quantity)
        continue
      }
      last = { sentence, cue, measure, quantities: [quantity] }
      groups.push(last)
    }
  }
  return groups
}

/** "Diarrhoea in 58% on pazopanib and in 16% on placebo, hypertension in 41%": the second of a pair is of what the first is of. */
function isOfPair(
  text: string,
  last: Group | null,
  { index, end, written }: FoundQuantity,
  cues: readonly Cue[],
): last is Group {
  const first = last?.quantities.find((one) => one.written.kind === written.kind)
  const before = last?.quantities.at(-1)
  if (!last?.cue || !first || !before) return false
  const between = text.slice(before.end, index)
  const next = cues.find((cue) => cue.index >= end)
  return (
    /\band\s+(?:(?:in|by|with|of)\s+)?$/iu.test(between) &&
    !cues.some((cue) => cue.index >= before.end && cue.end <= index) &&
    (next === undefined || /[,;.]/u.test(text.slice(end, next.index)))
  )
}

/** "A complete response in 7% and in none of the 72": a count in other people, and no other way to say the first number. */
function isOfOthers(text: string, group: Group | null, { index, written }: FoundQuantity): boolean {
  const before = group?.quantities.at(-1)
  return (
    written.kind === 'fraction' &&
    before !== undefined &&
    /\band in\s*$/iu.test(text.slice(before.end, index))
  )
}

/** Whether words speak of who took part, and of nothing that was measured in them. */
function isOfPeopleOnly({ outcomes }: Study, { outcomeIds }: Cue): boolean {
  const meant = outcomes.filter(({ id }) => outcomeIds.includes(id))
  return (
    meant.length > 0 && meant.every(({ domain }) => domain === 'participant-flow' || domain === 'baseline')
  )
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

function isNewKind(group: Group, { written }: FoundQuantity, isAdded = true): boolean {
  // A time and a share are never of one result.
  const timed = (one: FoundQuantity['written']) => one.kind === 'number' && isTime(one.unit)
  const others = group.quantities.filter((one) => one.written.kind === 'number')
  // A bare number that adds to nothing may be of other people: "48 patients: 32 to cediranib".
  if (written.kind === 'number' && written.unit === null && !isAdded && others.length > 0) return false
  const clashes = written.kind === 'number' && others.some((one) => timed(one.written) !== timed(written))
  if (clashes || (written.kind === 'fraction' && others.some((one) => timed(one.written)))) return false
  // "Not reached; 94% were alive": what was not reached has no number.
  const isAbsent = (one: FoundQuantity['written']) => one.kind === 'absence'
  if (written.kind === 'number' && group.quantities.some((one) => isAbsent(one.written))) return false
  const kindOf = (one: FoundQuantity['written']) =>
    one.kind === 'number' ? `number ${one.unit ?? ''}` : one.kind
  return !group.quantities.some((one) => kindOf(one.written) === kindOf(written))
}

function nearest(
  study: Study,
  text: string,
  gaps: ReturnType<typeof gapsOf>,
  cues: readonly Cue[],
  quantity: FoundQuantity,
  measure: NamedMeasure | null,
): Cue | null {
  const gap = gaps(quantity)
  let best: { cue: Cue; far: number } | null = null
  const isShare =
    ofPeople.test(text.slice(quantity.end, quantity.end + 40)) && quantity.written.kind === 'number'
  for (const cue of cues) {
    // "37% of patients saw their tumours shrink" is no median change.
    if (isShare && isPercentOfNobody(study, cue.outcomeIds)) continue
    const isBefore = cue.end <= quantity.index
    const far =
      (isBefore ? gap(cue.end, quantity.index) : gap(quantity.end, cue.index) + 5) +
      (canBeOf(study, cue.outcomeIds, quantity.written, measure) ? 0 : 240)
    if (best === null || far < best.far) best = { cue, far }
  }
  return best?.cue ?? null
}

const ofPeople = /^\s{0,4}(?:of|in|among)\s(?:the\s|all\s)?(?:patients|people|participants|them|adults)/iu
