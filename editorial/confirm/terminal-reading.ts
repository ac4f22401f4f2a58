import type { z } from 'zod'
import {
  readingLists,
  valueProblems,
  type PlaceToRead,
  type ReadingForm,
} from '@/evidence/readings/reading-form'
import { valueShape, type ReadValue } from '@/evidence/readings/readings-schema'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { assessors, ratioMeasures, resultKinds, units } from '@/evidence/study/vocabulary'
import { suggestName } from '@/evidence/text/nearest'

/** Asks a person, and returns the answer without space around it; null where the input has ended. */
export type Ask = (question: string) => Promise<string | null>

type Choice = { id: string; words: string }
type Place = ReadingForm['places'][number]

/** The input ended before the reading did; what was read by then is kept. */
class InputEnded extends Error {}

const ofWords = (table: Readonly<Record<string, unknown>>): Choice[] =>
  Object.entries(table).map(([id, words]) => ({
    id,
    words: typeof words === 'string' && words !== id ? words : '',
  }))

/**
 * Asks a person for each place of a study's sources, and returns what was given. No value of the record is said. Where the
 * input ends before the places do, the places before are returned.
 */
export async function askReading(
  study: Study,
  places: readonly PlaceToRead[],
  ask: Ask,
  say: (text: string) => void,
): Promise<Place[]> {
  const given: Place[] = []
  try {
    for (const place of places) given.push(await askPlace(study, place, ask, say))
  } catch (error) {
    if (!(error instanceof InputEnded)) throw error
    say('\nThe input has ended; the place that was begun is left out.\n')
  }
  return given
}

async function askPlace(
  study: Study,
  place: PlaceToRead,
  ask: Ask,
  say: (text: string) => void,
): Promise<Place> {
  const { source, locator, values: own } = place
  const about = findSource(study, source)
  say(`\n${about.shortTitle}, ${locator}${about.url === null ? '' : ` (${about.url})`}\n`)
  say(
    `The record has ${own.length === 1 ? 'one value' : `${own.length} values`} from here. Enter without a word ends the place.\n`,
  )
  const values: ReadValue[] = []
  for (;;) {
    const value = await askValue(study, ask, say)
    if (value === null) break
    const problems = valueProblems(value, readingLists(study))
    if (problems.length === 0) values.push(value)
    else for (const { message } of problems) say(`${message} The value was not taken; give it again.\n`)
  }
  if (values.length > 0) return { source, locator, read: true, values }
  // An Enter too many is not a place without the record's values.
  const read = /^y/i.test(
    await answered('Did you read the place, and find none of these values? (yes/no)', ask),
  )
  return { source, locator, read, values }
}

async function askValue(study: Study, ask: Ask, say: (text: string) => void): Promise<ReadValue | null> {
  const lists = readingLists(study)
  const choose = (question: string, choices: readonly Choice[]) => choice(question, choices, ask, say)
  const outcome = await choose('What was counted', lists.outcome)
  if (outcome === null) return null
  const several = study.arms.length > 1
  const kind = await choose('Kind', ofWords(resultKinds))
  const isCompared = kind === 'ratio' || kind === 'difference'
  const value: Record<string, unknown> = {
    outcome,
    kind,
    measure: kind === 'ratio' ? await choose('Which ratio', ofWords(ratioMeasures)) : null,
    unit: kind === 'proportion' || kind === 'ratio' ? null : await choose('Unit', ofWords(units)),
    arm: several ? await choose('Arm (empty: of no one arm)', lists.arm) : null,
    comparator: several && isCompared ? await choose('Compared with', lists.arm) : null,
    population: await choose('Population', lists.population),
    cutoff: await free('Data cut-off (empty: not stated)', lists.cutoff, ask, say),
    at: await free('Time point (empty: none)', lists.at, ask, say),
    assessor: await choose('Assessor (empty: not stated)', ofWords(assessors)),
  }
  const number = (field: keyof typeof valueShape.shape, question: string) =>
    printed(field, question, ask, say)
  value.count = await number('count', 'Count (empty: none printed)')
  value.of = value.count === null ? null : await number('of', 'Of how many')
  value.value = await number('value', 'Value as printed')
  value.low = await number('low', 'Lower limit')
  value.high = value.low === null ? null : await number('high', 'Upper limit')
  value.limits =
    value.low === null
      ? null
      : await number('limits', 'The limits are (ci95, ci90, range, interquartile-range, not-stated)')
  value.sd = await number('sd', 'Standard deviation')
  value.se = await number('se', 'Standard error')
  value.p = await number('p', 'P value ("0.25", "<0.001")')
  const hasNumber = ['count', 'value', 'low', 'p', 'sd', 'se'].some((field) => value[field] !== null)
  value.state = hasNumber ? null : await number('state', 'No number: not-reached or not-estimable')
  value.quote = await number('quote', 'Words of the source (needed for a zero)')
  return valueShape.parse(value)
}

/** An answer is the id of a choice or its number in the list. */
async function choice(
  question: string,
  choices: readonly Choice[],
  ask: Ask,
  say: (text: string) => void,
): Promise<string | null> {
  if (choices.length > 0 && choices.length <= 60)
    say(choices.map(({ id, words }, at) => `  ${at + 1} ${id}${words === '' ? '' : `  ${words}`}\n`).join(''))
  for (;;) {
    const answer = await answered(question, ask)
    if (answer === '') return null
    const found = choices[Number(answer) - 1] ?? choices.find(({ id }) => id === answer)
    if (found !== undefined) return found.id
    say(
      `There is no "${answer}". ${suggestName(
        answer,
        choices.map(({ id }) => id),
      )}\n`,
    )
  }
}

/** The lists of times name those that the record has; a source may have another. */
async function free(
  question: string,
  known: readonly Choice[],
  ask: Ask,
  say: (text: string) => void,
): Promise<string | null> {
  if (known.length > 0) say(`  known: ${known.map(({ id }) => id).join(', ')}\n`)
  const answer = await answered(question, ask)
  return answer === '' ? null : answer
}

async function printed(
  field: keyof typeof valueShape.shape,
  question: string,
  ask: Ask,
  say: (text: string) => void,
): Promise<unknown> {
  const shape: z.ZodType = valueShape.shape[field]
  const isCount = field === 'count' || field === 'of'
  for (;;) {
    const answer = await answered(question, ask)
    if (answer === '') return null
    const shaped = shape.safeParse(isCount ? Number(answer) : answer)
    if (shaped.success) return shaped.data
    const message = shaped.error.issues[0]?.message ?? ''
    say(`"${answer}": ${message.startsWith('expected') ? message : 'expected a number as it is printed'}.\n`)
  }
}

async function answered(question: string, ask: Ask): Promise<string> {
  const answer = await ask(`${question}: `)
  if (answer === null) throw new InputEnded()
  return answer.trim()
}
