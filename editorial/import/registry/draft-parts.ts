import type { RecordOutcome, RecordResult } from '@/evidence/record/record-parts'
import { harmsOfConcepts } from '@/evidence/record/concepts'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { idOf, uniqueIds } from '../../ids'
import { labelled } from './labelled'

export type RecordPopulation = StudyRecord['populations'][number]

/** The registry's entry among the sources of a draft. */
export const registrySource = 'registry-record'

/** Stands where the registry has no words and a record needs some; the export knows it again. */
export const unsaid = 'The registry says nothing more.'

/** Stands where a person has to write something that no registry says. */
export const unwritten = 'Not yet written'

/** The label under which a population names another of the same group, whose long words are said once. */
export const sameGroup = 'Described as'
const shortDescription = 80

type NewPopulation = {
  /** What tells it from others; two mentions with one key are one population. */
  key: readonly unknown[]
  label: string
  /** The registry's words for the group, for who of it was analysed, and a size that is no whole number. */
  group?: string | undefined
  analysed?: string | undefined
  sizeAsPrinted?: string | undefined
  n: number | null
  noun?: RecordPopulation['noun']
  /** Where the registry names it. */
  place: string
}

type NewOutcome = Pick<RecordOutcome, 'title' | 'domain' | 'group'> &
  Partial<Pick<RecordOutcome, 'type' | 'timeFrame' | 'harm'>> & {
    definition: string
  }

/** What a draft is made of while it grows. */
export type DraftParts = {
  populations: RecordPopulation[]
  outcomes: RecordOutcome[]
  /** Returns the id of a population, entered where it is new. */
  population: (population: NewPopulation) => string
  /** Enters an outcome and returns it. */
  outcome: (outcome: NewOutcome) => RecordOutcome
  /** Enters a result of an outcome. */
  result: (
    outcome: RecordOutcome,
    suffix: string,
    result: Omit<RecordResult, 'id' | 'assessor'>,
  ) => RecordResult
}

export const participants = { one: 'participant', many: 'participants' }

/** Returns the empty beginning of a draft's populations and outcomes. */
export function draftParts(): DraftParts {
  const populations: RecordPopulation[] = []
  const outcomes: RecordOutcome[] = []
  const known = new Map<string, { population: RecordPopulation; places: Set<string> }>()
  const described = new Map<string, string>()
  const populationId = uniqueIds()
  // Results share the names of outcomes: a tag names either by one word.
  const outcomeId = uniqueIds()
  return {
    populations,
    outcomes,
    population: ({ key, label, group, analysed, sizeAsPrinted, n, noun, place }) => {
      const name = JSON.stringify(key)
      const before = known.get(name)
      if (before) {
        before.places.add(place)
        before.population.locator = [...before.places].join('; ')
        return before.population.id
      }
      const id = populationId(label, 'group')
      const alike = described.get(group ?? '')
      if (group !== undefined && group.length > shortDescription && alike === undefined)
        described.set(group, id)
      const parts = {
        'Size as printed': sizeAsPrinted,
        [sameGroup]: alike,
        Group: alike === undefined && group !== '' ? group : undefined,
        Analysed: analysed || undefined,
      }
      const population: RecordPopulation = {
        id,
        label,
        n: n ?? { absent: 'not-yet-extracted' },
        noun: noun ?? participants,
        description: labelled(parts) || unsaid,
        mixedDiseases: false,
        lineOfTherapy: 'not-stated',
        losses: [],
        source: registrySource,
        locator: place,
      }
      known.set(name, { population, places: new Set([place]) })
      populations.push(population)
      return population.id
    },
    outcome: ({ type = 'not-stated', ...rest }) => {
      // A record's usual harms have ids of their own, which say that the outcome is one.
      const isTaken = rest.harm === undefined && Object.hasOwn(harmsOfConcepts, idOf(rest.title))
      const id = outcomeId(isTaken ? `${rest.title} measured` : rest.title, 'outcome')
      const outcome: RecordOutcome = { id, type, better: 'neither', ...rest, results: [] }
      outcomes.push(outcome)
      return outcome
    },
    result: (outcome, suffix, rest) => {
      const id = outcomeId(`${outcome.id}-${suffix}`, 'result', Number.POSITIVE_INFINITY)
      const result: RecordResult = { id, assessor: 'not-stated', ...rest }
      outcome.results.push(result)
      return result
    },
  }
}
