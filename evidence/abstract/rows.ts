import { judgedBy } from '@/evidence/format/assessor'
import { describePopulation } from '@/evidence/format/population'
import { formatReport, isCountInferred } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import { countsOfKeyResult, keysOf, type Count } from '@/evidence/figures/key-counts'
import { lowerFirst, outcomeInSentence } from '@/evidence/figures/words'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import type { AbstractKey, AbstractPeople, AbstractRow, Detail } from './abstract-words'
import { capital, kindInWords, leadAndRest, peopleInWords, shownResults } from './number-words'

type Rows = { rows: AbstractRow[]; key: AbstractKey[]; note: string | null }

/** More marks than this are no longer people to a reader. */
const maxPeople = 200

/** Returns the key result as rows of people: a row for each count, for each arm, or the one number that there is. */
export function rowsOf(study: Study, detail: Detail): Rows {
  const counts = countsOfKeyResult(study)
  const sides = sidesOf(study)
  if (counts === null || counts.counts.length < sides.length) return measuredRows(study, sides, detail)
  // Counts that nothing tells apart in a word or two are left to the study's own pages.
  const told = counts.labelOf === null ? counts.counts.slice(0, 1) : counts.counts
  return countedRows(study, told, counts.labelOf)
}

function countedRows(
  study: Study,
  counts: readonly Count[],
  labelOf: ((one: JoinedReport) => string) | null,
): Rows {
  const isOfArms = new Set(counts.map(({ joined }) => joined.arm?.id)).size > 1
  const rows = counts.map((count, at): AbstractRow => {
    const { lead, rest } = leadAndRest(count.joined)
    const { outcome, result, arm } = count.joined
    const what = at === 0 ? [`had ${outcomeInSentence(outcome)}`] : []
    const label = labelOf ? lowerFirst(labelOf(count.joined)) : judgedBy[result.assessor]
    const isSaid = what.some((words) => words.toLowerCase().includes(label.toLowerCase()))
    const whose = isOfArms ? `on ${lowerFirst(arm?.title ?? '')}` : label
    const words = [...what, ...(isSaid ? [] : [whose])].join(isOfArms ? ' ' : ', ')
    // What is drawn is a count: it says that it is ours.
    const inferred = isCountInferred(count.joined) ? ['count inferred'] : []
    return {
      lead,
      from: [count.joined.source],
      note: setType(withRest(words, [...rest, ...inferred])),
      people: peopleOf(count, isOfArms && at > 0),
    }
  })
  const key = keysOf(counts).map(({ texture, words }) => ({ look: texture, words: shortKey(words) }))
  const isRuled = counts.length > 1 && !isOfArms
  const note = isOfArms ? comparedInWords(study) : isRuled ? 'Neither count corrects the other.' : null
  return { rows, key: isOfArms ? [] : key, note }
}

/** Returns the words of a key without what the row has said: `response`, `no response`, `partial or any response`. */
const shortKey = (words: string): string =>
  words
    .replace(/^(no )?objective response.*/, '$1response')
    .replace(/^partial response; any response.*/, 'partial or any response')

/** The other arm has a colour of its own. */
const peopleOf = ({ parts }: Count, isOtherArm: boolean): AbstractPeople[] =>
  parts.map(({ count, texture }) => ({
    count,
    look: isOtherArm && texture !== 'outline' ? 'faint' : texture,
  }))

/** What a number is that no people were counted for. */
const notCounts: Partial<Record<string, string>> = {
  median: 'a median',
  'rate-at-time': 'an estimated rate',
}

function measuredRows(study: Study, sides: readonly JoinedReport[], detail: Detail): Rows {
  const isOfArms = sides.length > 1
  // Some arms drawn and others not would read as if these had nobody.
  const isDrawn = sides.every(({ population: { n } }) => n !== null && n <= maxPeople)
  const rows = sides.map((joined, at): AbstractRow => {
    const { lead, rest } = leadAndRest(joined)
    const { population, outcome, result, arm } = joined
    const name = `${result.kind === 'median' ? 'median ' : ''}${lowerFirst(outcome.title)}`
    const whose = isOfArms
      ? `${lowerFirst(arm?.title ?? '')}, ${peopleInWords(population)}${kindInWords(population)}`
      : describePopulation(population)
    const look = isOfArms ? (at === 0 ? 'open' : 'box') : 'outline'
    return {
      lead,
      from: [joined.source],
      note: setType(withRest(at === 0 ? `${name}, ${whose}` : whose, rest)),
      people: isDrawn ? [{ count: population.n ?? 0, look }] : [],
    }
  })
  const kind = notCounts[sides[0]?.result.kind ?? '']
  const notes = [
    isOfArms ? comparedInWords(study) : null,
    isDrawn
      ? `One mark is one person${kind && detail === 'full' ? `; the number is ${kind}, not a count` : ''}.`
      : null,
  ].filter((note) => note !== null)
  return { rows, key: [], note: notes.join(' ') || null }
}

/** What a source says of an arm; a median that was not reached is an answer too. */
const answers: readonly string[] = ['reported', 'not-reached', 'not-estimable']

/** Returns the key result of each arm; of a key result that compares two arms, what was found in each. */
export function sidesOf(study: Study): JoinedReport[] {
  const [key, ...others] = armsOfKeyResult(study)
  if (key.comparatorArm === null) return [key, ...others]
  const answered = others.filter(({ report }) => answers.includes(report.state))
  return answered.length > 1 ? answered : [key]
}

/** Returns `Hazard ratio, 0.14 (P < 0.0001).`: how the arms of the key result compare, or null where nobody says. */
function comparedInWords(study: Study): string | null {
  const [key] = armsOfKeyResult(study)
  const found = [key, ...shownResults(study)].find(
    (one) =>
      one.outcome.id === key.outcome.id &&
      one.comparatorArm !== null &&
      one.report.state === 'reported' &&
      kindInWords(one.population) === kindInWords(key.population),
  )
  if (!found) return null
  const { measure, kind } = found.result
  const what =
    measure !== null
      ? `${capital(ratioMeasures[measure])}, `
      : kind === 'difference'
        ? 'Difference, '
        : 'Compared: '
  return setType(`${what}${formatReport(found)}.`)
}

const withRest = (words: string, rest: readonly string[]) =>
  rest.length > 0 ? `${words} (${rest.join('; ')})` : words
