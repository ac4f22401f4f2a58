import type { ShapeLook } from '@/evidence/figures/marks/drawing'
import type { Source } from '@/evidence/study/study'

/** A number with what it is a number of, and whose it is; where it is absent, the reason leads, and nobody says it. */
export type AbstractNumber = { lead: string; note: string; from: readonly Source[]; isAbsent?: true }

/** How much stands beside a number: its spread and whom it counts in full, or its people's number alone. */
export type Detail = 'full' | 'short'

/** People alike in one respect: filled, hollow, dashed for those whom nobody counted. */
export type AbstractPeople = { count: number; look: ShapeLook }

/** A count of people, or a number of an arm's people, drawn one mark a person; none where their number is not stated. */
export type AbstractRow = AbstractNumber & { people: AbstractPeople[] }

/** A line of the key: what one way of drawing a person means. */
export type AbstractKey = { look: ShapeLook; words: string }

/** What one page of a study says, in words, before anything is placed. */
export type Abstract = {
  title: string
  /** How it was studied, and whose numbers these are. */
  design: string
  facts: { head: string; words: string }[]
  rows: AbstractRow[]
  key: AbstractKey[]
  /** What the rows have in common, or how they compare; null where there is nothing to add. */
  rowNote: string | null
  columns: { head: string; numbers: AbstractNumber[] }[]
  cannotSay: string
  /** References of the sources of its numbers, each once, for a sheet that has room for them. */
  references: string[]
  /** Name of the site, which stands before `edition`. */
  siteName: string
  edition: string
  address: string
}
