import type { Study } from '@/evidence/study/study'
import { sides } from '@/evidence/study/vocabulary'

type PlanItem = Study['design']['plan'][number]

/** Returns what the design fixed, as it reads after the name of its kind: `90% to find a hazard ratio of 0.4`. */
export function formatPlanItem({ kind, statement, number, sides: of }: PlanItem): string {
  const isPercent = kind === 'alpha' || kind === 'power'
  const value = number === null ? null : `${number.text}${isPercent ? '%' : ''}`
  const withSides = of === null || of === 'not-stated' ? value : [sides[of], value].filter(Boolean).join(' ')
  // A statement that already holds its number would say it twice.
  if (withSides === null) return statement
  if (number !== null && statement.includes(number.text)) {
    return of === null || of === 'not-stated' ? statement : `${sides[of]}, ${statement}`
  }
  return /^(?:of|to|in|at|for|with)\b/.test(statement)
    ? `${withSides} ${statement}`
    : `${withSides}, ${statement}`
}
