import { exactLimit } from '@/evidence/study/printed'
import { shareOf } from '@/evidence/compare/absolute-effect'
import type { Finding } from './summary-of-findings'

/** How many of 1,000 people treated had what was counted, with the limits of the printed interval; null limits where there is none. */
export type PeopleOfThousand = { people: number; low: number | null; high: number | null }

/** Returns a share of people who were compared with nobody as people of 1,000; null of what is no share. */
export function peopleOfThousand({ joined }: Finding): PeopleOfThousand | null {
  const share = shareOf(joined)
  if (share === null) return null
  const { spread } = joined.result
  const [low, high] = [exactLimit(joined.report.low), exactLimit(joined.report.high)]
  const isInterval = spread?.kind === 'confidence-interval' && low !== null && high !== null
  return {
    people: Math.round(share * 1000),
    low: isInterval ? Math.round(low.number * 10) : null,
    high: isInterval ? Math.round(high.number * 10) : null,
  }
}
