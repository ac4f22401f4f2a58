import { isOfResult } from '@/evidence/verify/place/cues'
import { findOutcome, joinReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Context } from '@/evidence/verify/place/context'
import type { Group } from '@/evidence/verify/place/groups'
import { peopleSynonyms } from '@/evidence/verify/place/lay-words'
import { isPlain } from '@/evidence/verify/place/plain-words'
import { couldBe } from '@/evidence/verify/place/unit-family'
import { fit } from '@/evidence/verify/fit/fit'
import { fits } from '@/evidence/verify/fit/fitness'
import { totalsIn, type FoundQuantity, type Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import { wordsIn } from '@/evidence/verify/read/words'
import { onceFor } from '@/evidence/study/once-for'
import { agrees } from './agrees'
import { armOf } from './candidates'
import type { Around } from './unread'
import { wordsOfResult } from './words-of-result'

/** A number with what stands around it, of which it is asked which result it may mean. */
export type Asked = {
  study: Study
  group: Group
  context: Context
  around: Around
  reach: readonly Span[]
}

/** Returns the result whose number it is and of which the words speak, if they name its outcome; the best told of several. */
export function meantBy(
  asked: Asked,
  { written, bound }: FoundQuantity,
  nearest: Result | null,
  mustBeOnly = false,
  accepts: (result: Result) => boolean = () => true,
): Result | null {
  const { study, group, context, around, reach } = asked
  if (written.kind === 'denominator' || bound !== null) return null
  const stems = stemsSaid(around, reach)
  const [total = null] = totalsIn(group.quantities)
  let best: { result: Result; score: number } | null = null
  let isOnly = true
  // With arms named and the number given to none of them, it is nobody's to choose one.
  const named = new Set(
    around.mentions.filter((one) => within(one, group.sentence) && !one.isCompared).map(({ armId }) => armId),
  )
  for (const result of study.results) {
    const arm = armOf(study, result)
    const isOpen = context.armId === null && arm !== null && named.size > 0
    if (result === nearest || (isOpen && !(named.size === 1 && named.has(arm)))) continue
    if (!couldBe(written, result) || !fitsSome(study, result, written)) continue
    if (!agrees({ study, context, measure: group.measure, written, total }, result)) continue
    if (!isSpokenOf(asked, result, stems, nearest) || !accepts(result)) continue
    const score = borneOf(study, result, stems) + (result.id === study.keyResultId ? 0.5 : 0)
    if (best !== null && score === best.score) isOnly = false
    if (best !== null && score <= best.score) continue
    best = { result, score }
    isOnly = true
  }
  return isOnly || !mustBeOnly ? (best?.result ?? null) : null
}

/** Returns the words within reach that are more than plain. */
export function stemsSaid({ text }: Around, reach: readonly Span[]): ReadonlySet<string> {
  const said = reach.flatMap(({ index, end }) => wordsIn(text.slice(index, end)))
  return new Set(said.map(({ stem }) => stem).filter((stem) => !isPlain(stem)))
}

/** Returns how many of the words the record bears out for a result. */
export function borneOf(study: Study, result: Result, stems: ReadonlySet<string>): number {
  const borne = wordsOfResult(study, result)
  return [...stems].filter((stem) => borne.has(stem)).length
}

const fitsSome = (study: Study, result: Result, written: FoundQuantity['written']) =>
  result.reports.some((report) => fits(fit(written, joinReport(study, result, report))))

/** Whether the words name the outcome: by a cue within reach, by the one that is still spoken of, or by most of its title. */
function isSpokenOf(
  { study, group, around, reach }: Asked,
  result: Result,
  stems: ReadonlySet<string>,
  nearest: Result | null,
): boolean {
  const own = around.cues.filter((cue) => reach.some((place) => within(cue, place)))
  if (own.some((cue) => isOfResult(cue, result))) return true
  if (own.length === 0 && group.cue !== null && isOfResult(group.cue, result)) return true
  const title = titleStems(result, study)
  // "Progression-free survival at the approval" is spoken of where "progression-free survival" is.
  if (nearest !== null && isTitledAs(study, result, nearest)) return true
  // What is still spoken of is said as well: "By the Choi criteria it was 6 of 8".
  const spoken = group.cue === null ? [] : wordsIn(group.cue.text).map(({ stem }) => stem)
  const said = withSynonyms(new Set([...stems, ...spoken]))
  return title.length > 0 && title.filter((stem) => said.has(stem)).length > title.length / 2
}

/** Says whether the title of one result holds all words of another's: "Overall survival at the approval". */
export function isTitledAs(study: Study, one: Result, other: Result): boolean {
  const [own, asked] = [one, other].map(({ outcomeId }) =>
    wordsIn(findOutcome(study, outcomeId).title).map(({ stem }) => stem),
  )
  return asked?.every((stem) => own?.includes(stem)) ?? false
}

const synonyms = peopleSynonyms.map((row) => wordsIn(row).map(({ stem }) => stem))

/** "Earlier therapy" says what "previous therapy" says. */
const withSynonyms = (stems: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...stems, ...synonyms.flatMap((row) => (row.some((stem) => stems.has(stem)) ? row : []))])

const titleStems = onceFor((result: Result, study: Study): readonly string[] => {
  const { title } = findOutcome(study, result.outcomeId)
  return wordsIn(title).flatMap(({ stem }) => (isPlain(stem) ? [] : [stem]))
})
