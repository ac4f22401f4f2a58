import { verdictsIfMeant } from '@/evidence/verify/say/if-meant'
import { claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'

/** One shape for each verdict, so that none is told by colour alone. */
const shapes: Record<ClaimVerdict, string> = {
  match: 'M1.5 6.5 4.8 10 10.5 2.5',
  'match-after-rounding': 'M1.5 4.6q2.2-2.4 4.5 0t4.5 0M1.5 8.4q2.2-2.4 4.5 0t4.5 0',
  mismatch: 'M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8',
  'other-assessor-or-population': 'M1 4h8.5M7 1.5 9.6 4 7 6.5M11 8.5H2.5M5 6 2.4 8.5 5 11',
  superseded: 'M6 1.2a4.8 4.8 0 1 0 .01 0M6 3.4V6l2 1.6',
  ambiguous: 'M3.4 4a2.6 2.4 0 1 1 3.8 2.1Q6 6.7 6 8M6 9.6v1.2',
  unread: 'M1.2 6q4.8-6.4 9.6 0-4.8 6.4-9.6 0M2.2 10.4 9.8 1.6',
  'not-found': 'M6 1.6a4.4 4.4 0 1 0 .01 0',
}

/** The shape of a verdict; says nothing to a screen reader, for the words beside it do. */
export function VerdictShape({ verdict }: { verdict: ClaimVerdict }) {
  return (
    <svg
      className={`inline-block size-[0.72em] flex-none ${isWarning(verdict) ? 'text-warn' : ''}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[verdict]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}

/** A verdict by its shape and its name. */
export function VerdictName({ verdict }: { verdict: ClaimVerdict }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 font-strong ${isWarning(verdict) ? 'text-warn' : 'text-ink'}`}
    >
      <VerdictShape verdict={verdict} />
      {claimVerdicts[verdict]}
    </span>
  )
}

/** What a verdict would be if a study were meant that the words do not name: never the shape of a match. */
export function VerdictIfMeant({ verdict }: { verdict: ClaimVerdict }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 font-strong text-ink">
      <VerdictShape verdict="ambiguous" />
      {verdictsIfMeant[verdict]}
    </span>
  )
}

/** Whether the words say something else than the record. */
export const isWarning = (verdict: ClaimVerdict): boolean =>
  verdict === 'mismatch' || verdict === 'other-assessor-or-population'
