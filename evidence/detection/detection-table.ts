import { formatShare } from '@/evidence/format/number'
import { ruleNames, type RuleName } from '@/evidence/study/vocabulary'
import { corruptionKinds } from './corruption-kinds'
import type { Detection, DetectionTally } from './detection'

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
  const rules = Object.keys(ruleNames) as RuleName[]
  return {
    head: ['Found by', ...kinds.map(({ kind }) => corruptionKinds[kind]), 'all slips'],
    rows: [
      { label: 'Slips planted', cells: columns.map(({ tried }) => String(tried)) },
      ...rules.map((rule) => row(ruleNames[rule], ({ byRule }) => byRule[rule] ?? 0)),
      row('All rules but the quotations', ({ withoutQuotations }) => withoutQuotations),
      row('All rules together', ({ detected }) => detected),
    ],
  }
}
