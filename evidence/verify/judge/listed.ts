import { isOfResult, type Cue } from '@/evidence/verify/place/cues'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import type { Result } from '@/evidence/study/result'

/** What stands before an item of a list: its beginning, a comma, a colon, or the number of the item before it and "and". */
const beginsItem = /(?:^|[,;:(]\s*|[\d%)\]]\s*,?\s*and\s+)(?:an?\s+|the\s+)?$/iu
/** Between what an item names and its number: "was seen in", "of grade 3 in", "(". */
const toNumber =
  /^\s*(?:(?:was|were|occurred|happened|seen|reported|found|in|of|grade|or|\d|higher|worse|\()\s*)*$/iu

/**
 * Returns the names of other outcomes that have a number of their own in a list with the number asked: "nausea in 43%, headache in 43%".
 * They are not said of it. A name behind a word that makes people or a condition of it ("in patients with nausea (43%), …") is none.
 */
export function otherItems(
  text: string,
  cues: readonly Cue[],
  quantities: readonly FoundQuantity[],
  reach: readonly Span[],
  result: Result | null,
): Span[] {
  if (result === null) return []
  const own = cues.filter((cue) => isOfResult(cue, result) && reach.some((place) => within(cue, place)))
  if (own.length === 0) return []
  return cues.flatMap((cue) => {
    if (isOfResult(cue, result)) return []
    const number = quantities.find(({ index }) => index >= cue.end)
    if (!number || !toNumber.test(text.slice(cue.end, number.index))) return []
    // Its number is another one's: between the two stands the name of what was asked, or its own number.
    const isOther = own.some((one) => one.end <= cue.index || one.index >= number.end)
    const begins = beginsItem.test(text.slice(Math.max(0, cue.index - 40), cue.index))
    return isOther && begins ? [{ index: cue.index, end: number.index }] : []
  })
}
