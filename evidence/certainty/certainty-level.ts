import {
  certainties,
  certaintyDomains,
  type Certainty,
  type CertaintyDomain,
  type CertaintyStart,
} from '@/evidence/study/certainty-words'

/** GRADE's five reasons to go down, in its order. */
export const downwardDomains = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
] as const satisfies readonly CertaintyDomain[]

const levels = Object.keys(certainties) as Certainty[]

/**
 * Returns the level of certainty that a start and its steps give: one level for each step, never above high or below very low
 * (Guyatt et al., BMJ 2008;336:924-926).
 */
export function certaintyOf(start: CertaintyStart, reasons: readonly { change: number }[]): Certainty {
  const first = levels.indexOf(start)
  const steps = reasons.reduce((sum, { change }) => sum + change, 0)
  const at = Math.min(levels.length - 1, Math.max(0, first - steps))
  return levels[at] ?? 'very-low'
}

/** GRADE's signs: a filled circle for each level that there is. */
export const certaintySigns: Record<Certainty, string> = {
  high: '⊕⊕⊕⊕',
  moderate: '⊕⊕⊕◯',
  low: '⊕⊕◯◯',
  'very-low': '⊕◯◯◯',
}

/** Returns what a step in a domain says: "down 1 for imprecision", or null where it changes nothing. */
export function stepWords({ domain, change }: { domain: CertaintyDomain; change: number }): string | null {
  if (change === 0) return null
  return `${change < 0 ? 'down' : 'up'} ${Math.abs(change)} for ${certaintyDomains[domain]}`
}
