import { formatCount, formatShare } from '@/evidence/format/number'
import type { ReadingAgreement } from './agreement'

export type AgreementRow = {
  field: string
  cells: [name: string, same: string, share: string, interval: string, kappa: string]
}

export const agreementColumns = [
  'What was entered',
  'Same in both',
  'Share',
  'Exact 95% CI',
  'Kappa',
] as const

/** Returns how far two readers agreed as rows of a table, or null where nothing was read twice. */
export function agreementTable({ both, firstOnly, secondOnly, fields }: ReadingAgreement): {
  note: string
  rows: AgreementRow[]
} | null {
  if (both + firstOnly + secondOnly === 0) return null
  return {
    note: `${formatCount(both)} values found by both readers; ${formatCount(firstOnly)} by the first alone, ${formatCount(secondOnly)} by the second alone.`,
    rows: fields.map(({ field, name, agreed, n, low, high, kappa, isChoice }) => ({
      field,
      cells: [
        name,
        `${formatCount(agreed)} of ${formatCount(n)}`,
        `${formatShare(agreed, n)}%`,
        formatLimits(low, high),
        !isChoice ? 'not a choice' : kappa === null ? 'not defined' : kappa.toFixed(2),
      ],
    })),
  }
}

/** Returns limits in percent with one decimal: `62.1 to 96.8%`. */
export function formatLimits(low: number, high: number): string {
  return `${low.toFixed(1)} to ${high.toFixed(1)}%`
}
