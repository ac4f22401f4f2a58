import { formatShare } from '@/evidence/format/number'
import { corruptionKinds } from './corruption-kinds'
import { finders, type Detection, type DetectionTally, type Finder } from './detection'

export type DetectionTable = { head: string[]; rows: { label: string; cells: string[] }[] }

/** Returns the table of what was found: a row for each rule, a column for each kind of slip and one for all. */
export function detectionTable({ kinds, total }: Detection): DetectionTable {
  const columns: DetectionTally[] = [...kinds, total]
  const row = (label: string, count: (tally: DetectionTally) => number) => ({
    label,
    cells: columns.map((tally) =>
      tally.tried === 0 ? 'none possible' : `${formatShare(count(tally), tally.tried)}%`,
    ),
  })
  const rules = Object.keys(finders) as Finder[]
  return {
    head: ['Found by', ...kinds.map(({ kind }) => corruptionKinds[kind]), 'all slips'],
    rows: [
      { label: 'Slips planted', cells: columns.map(({ tried }) => String(tried)) },
      ...rules.map((rule) => row(finders[rule], ({ byRule }) => byRule[rule] ?? 0)),
      row('All rules but the quotations', ({ withoutQuotations }) => withoutQuotations),
      row('All rules together', ({ detected }) => detected),
      row('Only remarked on: a warning, no error', ({ remarked }) => remarked),
      { label: 'Slips in what a rule reads', cells: columns.map(({ read }) => String(read)) },
      {
        label: 'All rules together, of those',
        cells: columns.map(({ detected, read }) =>
          read === 0 ? 'none possible' : `${formatShare(detected, read)}%`,
        ),
      },
      {
        label: 'Found or remarked on, of those',
        cells: columns.map(({ detected, remarked, read }) =>
          read === 0 ? 'none possible' : `${formatShare(detected + remarked, read)}%`,
        ),
      },
    ],
  }
}
