import { z } from 'zod'
import type { RecordPath, RecordProblem } from '@/evidence/record/record-path'
import { exactDay, id, keysOf, text } from '@/evidence/study/shape/fields'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { suggestName } from '@/evidence/text/nearest'
import { entryOf, type Entry } from './entry'
import { isTypedZero } from './differences'
import { matchEntries } from './match'
import {
  entryFromValue,
  keptEntry,
  readerKinds,
  valueShape,
  type ReadValue,
  type SecondReading,
} from './readings-schema'
import { isPrinted } from './standing'

/** A place of a source to be read again, with the record's values from it, which the reader does not see. */
export type PlaceToRead = { source: string; locator: string; values: JoinedReport[] }

/** Returns the places that a record has values from, of one source where it is named, in the record's order. */
export function placesToRead(study: Study, sourceId: string | null): PlaceToRead[] {
  const places = new Map<string, PlaceToRead>()
  for (const joined of joinAllReports(study)) {
    const { source, report } = joined
    if (!isPrinted(report) || (sourceId !== null && source.id !== sourceId)) continue
    const key = `${source.id} ${report.locator}`
    const place = places.get(key) ?? { source: source.id, locator: report.locator, values: [] }
    place.values.push(joined)
    places.set(key, place)
  }
  return [...places.values()]
}

/** What a reader may choose from: the record's own lists, with words for each. No list is of values. */
export type ReadingLists = Readonly<
  Record<'outcome' | 'arm' | 'population' | 'cutoff' | 'at', readonly { id: string; words: string }[]>
>

/** Returns the lists of a record that a second reader chooses from. A population is told without how many it holds. */
export function readingLists(study: Study): ReadingLists {
  const plain = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((one) => one !== null))].toSorted().map((one) => ({ id: one, words: '' }))
  return {
    outcome: study.outcomes.map(({ id: name, title, definition }) => ({
      id: name,
      words: `${title}: ${definition}`,
    })),
    arm: study.arms.map(({ id: name, title }) => ({ id: name, words: title })),
    population: study.populations.map(({ id: name, label }) => ({ id: name, words: label })),
    cutoff: plain(study.results.map(({ dataCutoff }) => dataCutoff)),
    at: plain(study.results.map(({ timePoint }) => timePoint)),
  }
}

const placeShape = z.strictObject({
  source: id,
  locator: text,
  read: z.boolean().nullish().describe('true where the place was read and no further value was found.'),
  values: z.array(valueShape),
})

/** The shape of a form of double entry. */
export const formSchema = z.strictObject({
  study: id,
  reader: text,
  kind: keysOf(readerKinds),
  on: exactDay,
  unseen: z.boolean(),
  places: z.array(placeShape),
})
export type ReadingForm = z.output<typeof formSchema>

const isBlank = (value: ReadValue) => Object.values(value).every((one) => one === null || one === undefined)

/** Returns what is wrong with a value that a reader gave, each with the field that it stands in. */
export function valueProblems(value: ReadValue, lists: ReadingLists): { field: string; message: string }[] {
  const unlisted = (
    field: keyof ReadingLists,
    given: string | null | undefined,
    list: keyof ReadingLists = field,
  ) => {
    const known = lists[list].map(({ id: name }) => name)
    if (given === null || given === undefined || known.includes(given)) return []
    return [{ field, message: `The record has no ${words[list]} "${given}". ${suggestName(given, known)}` }]
  }
  const entry = entryFromValue(value)
  const needed = (['outcome', 'population', 'kind'] as const)
    .filter((field) => !value[field])
    .map((field) => ({ field, message: `A value has no "${field}"; expected a choice from the list.` }))
  const hasNumber = [value.count, value.value, value.low, value.high, value.p, value.sd, value.se].some(
    (one) => one !== null && one !== undefined,
  )
  return [
    ...needed,
    ...unlisted('outcome', value.outcome),
    ...unlisted('arm', value.arm),
    ...unlisted('arm', value.comparator).map((one) => ({ ...one, field: 'comparator' })),
    ...unlisted('population', value.population),
    ...(entry.state === 'reported' && !hasNumber
      ? [
          {
            field: 'value',
            message: 'The value has no number; expected one, or a state such as not-reached.',
          },
        ]
      : []),
    ...(isTypedZero(entry) && !value.quote
      ? [
          {
            field: 'quote',
            message: 'A zero is typed here; expected the words of the source for it under "quote".',
          },
        ]
      : []),
  ]
}

const words: Readonly<Record<keyof ReadingLists, string>> = {
  outcome: 'outcome',
  arm: 'arm',
  population: 'population',
  cutoff: 'data cut-off',
  at: 'time point',
}

/** Returns the reading that a filled form gives, held against the record; or what is wrong with the form, place by place. */
export function readingFromForm(study: Study, form: ReadingForm): SecondReading | RecordProblem[] {
  const lists = readingLists(study)
  const places = placesToRead(study, null)
  const at = (path: RecordPath, message: string): RecordProblem => ({ path, rule: 'form', message })
  const problems = form.places.flatMap(({ source, locator, values }, p) => [
    ...(places.some((one) => one.source === source && one.locator === locator)
      ? []
      : [
          at(
            ['places', p],
            `The record has no value from "${locator}" in ${source}; write a new form with --form.`,
          ),
        ]),
    ...values.flatMap((value, v) =>
      isBlank(value)
        ? []
        : valueProblems(value, lists).map(({ field, message }) =>
            at(['places', p, 'values', v, field], message),
          ),
    ),
  ])
  if (form.study !== study.slug)
    problems.unshift(at(['study'], `The form is of ${form.study}; expected one of ${study.slug}.`))
  if (problems.length > 0) return problems
  const values = form.places.flatMap(({ source, locator, read, values: given }) => {
    const filled = given.filter((value) => !isBlank(value))
    // A place that nobody filled in was not read.
    if (filled.length === 0 && read !== true) return []
    const place = places.find((one) => one.source === source && one.locator === locator)
    return readAt(source, locator, place?.values ?? [], filled)
  })
  if (values.length === 0) return [at(['places'], 'No place of the form is filled in.')]
  const { reader, kind, on, unseen } = form
  return { reader, kind, on, unseen, values }
}

function readAt(source: string, locator: string, own: readonly JoinedReport[], given: readonly ReadValue[]) {
  const first = own.map(entryOf)
  const second = given.map(entryFromValue)
  return matchEntries(first, second).map((match) => {
    const quote = match.second === null ? null : (given[match.second]?.quote ?? null)
    return {
      source,
      locator,
      result: match.first === null ? null : (own[match.first]?.result.id ?? null),
      first: kept(match.first === null ? undefined : first[match.first]),
      second: kept(match.second === null ? undefined : second[match.second]),
      ...(quote === null ? {} : { quote }),
    }
  })
}

const kept = (entry: Entry | undefined) => (entry === undefined ? null : keptEntry(entry))
