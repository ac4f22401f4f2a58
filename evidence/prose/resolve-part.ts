import { tallyPartition } from '@/evidence/checks/partition-tally'
import { formatDate } from '@/evidence/format/date'
import {
  formatDoseAmount,
  formatDoseCap,
  formatDoseShort,
  formatEveryDays,
  formatEveryWeeks,
} from '@/evidence/format/dose'
import { sentenceStart } from '@/evidence/format/number-words'
import {
  formatNumberOf,
  formatPeople,
  formatWhole,
  ofHowManyNotRead,
  type NumberStyle,
} from '@/evidence/format/people'
import { findPopulation, findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { CheckedTag } from './checked-tag'
import { noteId, type Note } from './note'
import { doseShow, type DoseShow, type PartitionShow, type PopulationShow } from './show-words'
import { TagProblem, type Phrase } from './tag'

export type Datum = { phrase: Phrase; note: Note }

/** The attributes by which a tag says how it stands in its sentence. */
type Standing = { attributes: { readonly case?: 'sentence'; readonly as?: 'words' } }

/** How a tag asks for whole numbers: in words at the start of a sentence or with as="words". */
export function styleOf({ attributes }: Standing): NumberStyle {
  return attributes.as === 'words' || attributes.case === 'sentence' ? 'words' : 'digits'
}

/** Returns the phrase with a capital where the tag begins a sentence. */
export function placed(tag: Standing, lead: string, tail = ''): Phrase {
  return { lead: tag.attributes.case === 'sentence' ? sentenceStart(lead) : lead, tail }
}

function found<T extends { id: string }>(items: T[], id: string): T {
  const item = items.find((one) => one.id === id)
  if (!item) throw new TagProblem('unknown-value', `"${id}" names nothing in the record.`)
  return item
}

/** Returns what `<Population>` prints. */
export function resolvePopulation(tag: CheckedTag<'Population'>): Datum {
  const population = findPopulation(tag.study, tag.attributes.of)
  const style = styleOf(tag)
  const { n, noun, label } = population
  const phrases: Record<PopulationShow, [lead: string, tail?: string] | null> = {
    people: [formatPeople(n, noun, style)],
    n: n === null ? null : [formatWhole(n, style)],
    word: n === null ? null : [formatWhole(n, 'words')],
    label: [label],
    labelled: [formatNumberOf(n, style), ` ${label}`],
    all: n === null ? null : [`all\u00a0${formatPeople(n, noun, n < 10 ? 'words' : 'digits')}`],
    unstated: n === null ? [ofHowManyNotRead(noun)] : null,
  }
  const shown = phrases[tag.attributes.show ?? 'people']
  if (shown === null && n !== null) {
    const message = `The number of population "${population.id}" is stated: ${formatPeople(n, noun)}.`
    throw new TagProblem('unknown-value', message, 'show')
  }
  if (shown === null) {
    throw new TagProblem(
      'absent-value',
      `The number of population "${population.id}" is not stated; write show="people", "labelled", "label" or "unstated".`,
      'show',
    )
  }
  const phrase = placed(tag, ...shown)
  return {
    phrase,
    note: { id: noteId('population', population.id), subject: { kind: 'population', population } },
  }
}

/** Returns what `<Dose>` prints; the first word stands in the button, the rest after it. */
export function resolveDose({ attributes, study }: CheckedTag<'Dose'>): Datum {
  const id = attributes.of
  const intervention = study.interventions.find((one) => one.regimens.some((regimen) => regimen.id === id))
  if (!intervention) throw new TagProblem('unknown-value', `of="${id}" names no regimen.`, 'of')
  const regimen = found(intervention.regimens, id)
  const shown: Record<DoseShow, string | null> = {
    amount: formatDoseAmount(regimen),
    short: formatDoseShort(regimen),
    cap: formatDoseCap(regimen),
    every: formatEveryDays(regimen),
    weeks: formatEveryWeeks(regimen),
    who: regimen.who,
    route: regimen.route,
    schedule: regimen.schedule,
  }
  const [first, ...others] = attributes.show ?? (['amount'] as const)
  const textOf = (word: DoseShow) => {
    const text = shown[word]
    if (text !== null) return text
    throw new TagProblem(
      'absent-value',
      `Regimen "${id}" holds nothing for show="${word}" (${doseShow[word]}).`,
      'show',
    )
  }
  const phrase = { lead: textOf(first), tail: others.map((word) => ` ${textOf(word)}`).join('') }
  return { phrase, note: { id: noteId('dose', id), subject: { kind: 'dose', intervention, regimen } } }
}

/** Returns what `<Date>` prints. */
export function resolveDate({ attributes, study }: CheckedTag<'Date'>): Datum {
  const named = (['of', 'published', 'decided'] as const).filter((name) => attributes[name] !== undefined)
  const [name, another] = named
  if (!name || another) {
    throw new TagProblem(
      'missing-attribute',
      '<Date> names one of: of="..." (a date of the study), published="..." (a source), decided="..." (a resolution).',
    )
  }
  const { date, note } = datedNote(name, attributes[name] ?? '', study)
  const shown = formatDate(date, attributes.form ?? null)
  if (shown === null) {
    throw new TagProblem(
      'absent-value',
      `The record dates "${attributes[name]}" only as ${date}; form="${attributes.form}" asks for more.`,
      'form',
    )
  }
  return { phrase: { lead: shown, tail: '' }, note }
}

function datedNote(name: 'of' | 'published' | 'decided', id: string, study: Study) {
  if (name === 'of') {
    const { label, date, pointer } = found(study.dates, id)
    return {
      date,
      note: { id: noteId('date', id), subject: { kind: 'date' as const, label, date, pointer } },
    }
  }
  if (name === 'decided') {
    const resolution = found(study.resolutions, id)
    return {
      date: resolution.decidedOn,
      note: { id: noteId('decided', id), subject: { kind: 'decision' as const, resolution } },
    }
  }
  const source = findSource(study, id)
  if (source.published === null) {
    throw new TagProblem(
      'absent-value',
      `The record has no day of publication for source "${id}".`,
      'published',
    )
  }
  const subject = { kind: 'publication' as const, source, date: source.published }
  return { date: source.published, note: { id: noteId('published', id), subject } }
}

/** Returns what `<Partition>` prints. */
export function resolvePartition(tag: CheckedTag<'Partition'>): Datum {
  const { attributes, study } = tag
  const partition = found(study.partitions, attributes.of)
  const tally = tallyPartition(study, partition)
  const { show } = attributes
  const numbers: Record<PartitionShow, number | null> = {
    sum: tally.sum,
    whole: tally.whole,
    unaccounted: tally.unaccounted,
    'unaccounted-people': tally.unaccounted,
  }
  const number = numbers[show]
  if (number === null || number < 0) {
    const message = `The parts of "${partition.id}" cannot be added up: a count is missing or they exceed the whole.`
    throw new TagProblem('absent-value', message, 'show')
  }
  const style = styleOf(tag)
  const noun = nounOf(study, partition.whole)
  const lead = show === 'unaccounted-people' ? formatPeople(number, noun, style) : formatWhole(number, style)
  const source = partition.sourceId === null ? null : findSource(study, partition.sourceId)
  const subject = { kind: 'partition' as const, partition, tally, source }
  return { phrase: placed(tag, lead), note: { id: noteId('partition', partition.id), subject } }
}

function nounOf(study: Study, whole: Study['partitions'][number]['whole']) {
  if (whole.kind === 'population') return findPopulation(study, whole.populationId).noun
  return findPopulation(study, found(study.results, whole.resultId).populationId).noun
}
