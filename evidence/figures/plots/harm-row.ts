import type { Side } from '@/evidence/figures/marks/arrow-head'

/** Frequency of one kind of harm, in percent; null where nothing was taken of a grade band, which is not zero. */
export type HarmRow = {
  label: string
  /** Patients, share, and patients with severe grades, as printed; empty where there is nothing to say. */
  cells: string[]
  line: string
  any: number | null
  severe: number | null
  /** Which way the true share lies where only its bound is printed, `<1%`. */
  goesOn?: { any: Side | null; severe: Side | null }
  absent: string | null
  /** The patients one by one, for a total that is not one event's: who had it, of how many; null for how many that is unknown. */
  people?: { withIt: number | null; of: number; isSevere: boolean }
}

export type HarmGroup = { sentence: string | null; rows: HarmRow[] }
