import type { ExportSite } from '@/evidence/study/site'
import type { Candidate } from '@/evidence/verify/judge-candidates'
import { coverageOf } from '@/evidence/verify/say/coverage'
import type { Judgement } from '@/evidence/verify/say/judgement'
import type { Stored } from '@/evidence/verify/say/stored'
import { summariseIfMeant, verdictsIfMeant } from '@/evidence/verify/say/if-meant'
import { claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'

/** Returns a judgement as an answer carries it, with whole addresses. */
export function judgedFor(
  { verdict, reason, unread, stored, others, ruling }: Judgement<ClaimVerdict>,
  { address }: ExportSite,
) {
  const placed = (one: Stored) => ({
    ...one,
    dataAddress: `${address}${one.dataAddress}`,
    sourcesAddress: `${address}${one.sourcesAddress}`,
  })
  return {
    verdict,
    verdictText: claimVerdicts[verdict],
    reason,
    unread: [...unread],
    stored: stored && placed(stored),
    others: others.map(placed),
    ruling: ruling && { ...ruling, address: `${address}${ruling.address}` },
  }
}

/** Returns the studies that a text may be about, each with its verdict and the short form of its numbers. */
export function candidatesFor(candidates: readonly Candidate[], asked: string, { address }: ExportSite) {
  return candidates.map(({ study, verdict, numbers }) => ({
    study: study.slug,
    title: study.title,
    verdict,
    verdictText: verdict && verdictsIfMeant[verdict],
    summary: numbers && summariseIfMeant(numbers),
    numbers:
      numbers &&
      numbers.flatMap((one) =>
        one.kind === 'finding'
          ? [
              {
                index: one.index,
                end: one.end,
                text: one.text,
                verdict: one.verdict,
                verdictText: verdictsIfMeant[one.verdict],
                reason: one.reason,
                stored: one.stored && one.stored.text,
                dataAddress: one.stored && `${address}${one.stored.dataAddress}`,
              },
            ]
          : [],
      ),
    coverage: numbers && coverageOf(asked, numbers),
    address: `${address}/api/v1/verify?${new URLSearchParams({ study: study.slug, text: asked }).toString()}`,
  }))
}
