import { formatComputed } from '@/evidence/format/computed'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCount, formatPrinted } from '@/evidence/format/number'
import type {
  ArmCount,
  DifferenceMethod,
  OddsRatioMethod,
  RiskRatioMethod,
} from '@/evidence/statistics/two-proportions'
import type { TwoByTwoTest } from '@/evidence/statistics/two-by-two-tests'
import type { ArmPair, OneArm } from './arm-pair'

/** How a sentence of ours names each method for a difference; the order is the one in which they are tried. */
export const differenceMethodNames: Record<DifferenceMethod, string> = {
  newcombe: 'the Newcombe method',
  'miettinen-nurminen': 'the Miettinen-Nurminen method',
  mee: 'the Mee method',
  wald: 'the Wald method',
  'wald-corrected': 'the Wald method with continuity correction',
  'agresti-caffo': 'the Agresti-Caffo method',
}

export const riskRatioMethodNames: Record<RiskRatioMethod, string> = {
  katz: 'the log method',
  'miettinen-nurminen': 'the Miettinen-Nurminen method',
  koopman: 'the Koopman method',
}

export const oddsRatioMethodNames: Record<OddsRatioMethod, string> = {
  woolf: 'the log method',
  'miettinen-nurminen': 'the Miettinen-Nurminen method',
  exact: 'the exact conditional method',
  'mid-p': 'the mid-P conditional method',
}

/** How a sentence of ours names each test. */
export const testNames: Record<TwoByTwoTest, string> = {
  fisher: 'Fisher’s exact test',
  'chi-squared': 'the chi-squared test',
  'chi-squared-corrected': 'the chi-squared test with continuity correction',
  'mantel-haenszel': 'the Mantel-Haenszel test without strata',
  wald: 'the Wald test',
  'likelihood-ratio': 'the likelihood-ratio test',
  'fisher-mid-p': 'the mid-P form of Fisher’s test',
}

const fraction = ({ events, total }: ArmCount) => `${formatCount(events)} of ${formatCount(total)}`

/** Returns "33 of 83 (vimseltinib) and 0 of 40 (placebo)". */
export function countsInWords(
  { arm, comparator }: ArmPair,
  [one, other]: readonly [ArmCount, ArmCount],
): string {
  return `${fraction(one)} (${lowerFirst(arm.title)}) and ${fraction(other)} (${lowerFirst(comparator.title)})`
}

/** Returns "40% (vimseltinib) and 0% (placebo)", or with another unit. */
export function valuesInWords({ arm, comparator }: ArmPair, unit: (text: string) => string): string {
  const shown = ({ value, title }: OneArm) =>
    `${value ? unit(formatPrinted(value)) : 'nothing'} (${lowerFirst(title)})`
  return `${shown(arm)} and ${shown(comparator)}`
}

/** Returns "29.2 to 51.1" with these decimals; a limit without end is left in words. */
export function limitsInWords({ low, high }: { low: number; high: number }, decimals: number): string {
  const shown = (limit: number) => (Number.isFinite(limit) ? formatComputed(limit, decimals) : 'no limit')
  return `${shown(low)} to ${shown(high)}`
}
