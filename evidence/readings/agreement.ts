import { agreementOf, type Agreement } from '@/evidence/statistics/kappa'
import { proportionInterval } from '@/evidence/statistics/proportion-interval'
import { choiceFields, entryFields, fieldNames, type EntryField } from './entry'
import { wholeEntry, type Readings } from './readings-schema'

/** How far two readers agreed in one field, over the values that both found. */
export type FieldAgreement = Agreement & {
  field: EntryField
  name: string
  /** Share in percent, with its exact 95% limits. */
  share: number
  low: number
  high: number
  /** Kappa is of choices; a number that is copied has no categories. */
  isChoice: boolean
}

export type ReadingAgreement = {
  /** Values that two readers found, without having seen each other's. */
  both: number
  /** Values of the record that the second reader did not find, and the reverse. */
  firstOnly: number
  secondOnly: number
  fields: FieldAgreement[]
}

/** A field of a value that two readers found, and what each gave. */
type Pair = { study: string; first: string | null; second: string | null }

/**
 * Returns how far second readings agree with the first entries as they were then, field by field: what was mended since does
 * not make the first reading look better.
 */
export function readingAgreement(of: readonly { study: string; readings: Readings }[]): ReadingAgreement {
  const values = of.flatMap(({ study, readings }) =>
    readings.readings
      .filter(({ unseen }) => unseen)
      .flatMap((reading) => reading.values.map((value) => ({ study, ...value }))),
  )
  const both = values.flatMap(({ study, first, second }) =>
    first === null || second === null
      ? []
      : [{ study, first: wholeEntry(first), second: wholeEntry(second) }],
  )
  const fields = entryFields.map((field) =>
    agreementIn(
      field,
      both.map(({ study, first, second }) => ({ study, first: first[field], second: second[field] })),
    ),
  )
  return {
    both: both.length,
    firstOnly: values.filter(({ second }) => second === null).length,
    secondOnly: values.filter(({ first }) => first === null).length,
    fields: fields.filter(({ n }) => n > 0),
  }
}

function agreementIn(field: EntryField, pairs: readonly Pair[]): FieldAgreement {
  const isChoice = (choiceFields as readonly string[]).includes(field)
  // What neither reader gives is no agreement on a number; of a choice, "none" is one.
  const isGiven = ({ first, second }: Pair) => first !== null || second !== null
  const given = isChoice && pairs.some(isGiven) ? pairs : pairs.filter(isGiven)
  const found = agreementOf(
    given.map(({ study, first, second }) => ({
      stratum: study,
      first: first ?? 'none',
      second: second ?? 'none',
    })),
  )
  const { low, high } =
    found.n === 0 ? { low: 0, high: 1 } : proportionInterval('clopper-pearson', found.agreed, found.n)
  return {
    ...found,
    kappa: isChoice ? found.kappa : null,
    field,
    name: fieldNames[field],
    share: found.n === 0 ? 0 : (100 * found.agreed) / found.n,
    low: 100 * low,
    high: 100 * high,
    isChoice,
  }
}
