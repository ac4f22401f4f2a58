import type { z } from 'zod'
import type { Readings } from '@/evidence/readings/readings-schema'
import type { Ledger } from '@/evidence/revisions/revision'
import type { ExportSite } from '@/evidence/study/site'
import type { Study, Term } from '@/evidence/study/study'
import type { KeptList, ListPart, ListQuestion } from './kept-list'
import { readParameters, type Pairs } from './read-parameters'
import type { SearchAnswer } from './search-answer'

/** Where answers get what they are made of; each may reject when the data cannot be read. */
export type ApiReads = {
  studies: () => Promise<readonly Study[]>
  study: (slug: string) => Promise<Study | null>
  /** A part of a list that the import keeps; null where the item to begin after is not among those that fit. */
  list: (name: KeptList, question: ListQuestion) => Promise<ListPart | null>
  /** One item of such a list by its key; null where there is none. */
  item: (name: KeptList, key: string) => Promise<unknown>
  /** Which of these names some study defines, of what a parameter takes: `condition`, `outcome`. */
  known: (parameter: string, names: readonly string[]) => Promise<ReadonlySet<string>>
  /** Every name that the studies define of what a parameter takes, sorted. */
  names: (parameter: string) => Promise<readonly string[]>
  terms: () => Promise<readonly Term[]>
  /** What changed in each study, by its slug. */
  histories: () => Promise<Ledger>
  /** Who read which value of a study; nothing where that is not kept. */
  readings: (slug: string) => Promise<Readings>
  /** A mark of the state of the data, another one whenever a number, a word or a ruling changed. */
  version: () => Promise<string>
  search: (typed: string, study: string | null) => Promise<SearchAnswer>
}

export type ApiContext = { reads: ApiReads; site: ExportSite }

/** A request that documents an operation; a test sends it and compares. */
export type Example = {
  title: string
  /** Path and query: `/api/v1/results?kind=ratio&limit=1`. */
  address: string
  /** What the answer holds, among other things: names with known values. */
  shows: Record<string, unknown>
}

type Described = {
  /** Unique, camel case; a generated client names its function so. */
  id: string
  /** With names in braces for the parameters that are part of it: `/api/v1/studies/{slug}`. */
  path: string
  /** A few words: `List results`. */
  summary: string
  /** Sentences on what is answered and how to read it. */
  description: string
  /** Schemas that the reference names, the one of the answer among them. */
  schemas: Record<string, z.ZodType>
  /** Name of the answer's schema in `schemas`. */
  answers: string
  /** Whether caches may keep answers. Not where the address holds what a person searched for. */
  mayBeKept: boolean
  /** Whether POST takes the parameters as a JSON object as well. */
  takesBody?: boolean
  examples: readonly [Example, ...Example[]]
}

type Body = Record<string, unknown>

export type Operation = Described & {
  parameters: z.ZodObject
  /** Returns the checked answer. Rejects with an ApiProblem, with a ZodError when we broke our own schema, or as its reads do. */
  run: (pairs: Pairs, context: ApiContext) => Promise<Body>
}

/**
 * Returns an operation from what describes it and the function that answers it. Parameters are read and checked by
 * their schema before it is called, and its answer is checked by its own before it is sent.
 */
export function defineOperation<Q extends z.ZodObject>(
  definition: Described & {
    parameters: Q
    answer: (asked: z.output<Q>, context: ApiContext) => Promise<Body> | Body
  },
): Operation {
  const { answer, ...described } = definition
  const schema = described.schemas[described.answers]
  if (!schema) throw new Error(`Operation ${described.id} has no schema named "${described.answers}".`)
  return {
    ...described,
    run: async (pairs, context) => {
      const body = await answer(readParameters(described.parameters, pairs), context)
      // Strict schemas change nothing: what passes is what is sent.
      schema.parse(body)
      return body
    },
  }
}

/** Returns the names in braces of an operation's path. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}
