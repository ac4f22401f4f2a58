import type { Study } from '@/evidence/study/study'
import { BenefitTable } from './benefit-table'
import { Folded } from './folded'
import { HoldingsTable } from './holdings-table'
import { HarmSection, ResponseSection, SurvivalSection } from './landscape-sections'

/** The entries of a page's contents for the sections below, in their order. */
export const evidenceContents = [
  { id: 'response', label: 'Response' },
  { id: 'progression-free', label: 'Progression-free survival' },
  { id: 'harms', label: 'Harms' },
  { id: 'missing', label: 'What is missing' },
  { id: 'benefit', label: 'A scale of benefit' },
]

/** What the studies found, first and open; what they leave out and how a scale would grade them, folded. */
export function EvidenceSections({ studies }: { studies: readonly Study[] }) {
  return (
    <>
      <ResponseSection studies={studies} />
      <SurvivalSection studies={studies} />
      <HarmSection studies={studies} />
      <section className="section" aria-labelledby="missing">
        <h2 id="missing">What is missing</h2>
        <Folded summary="What each study reports, and what it does not">
          <HoldingsTable studies={studies} />
        </Folded>
      </section>
      <section className="section" aria-labelledby="benefit">
        <h2 id="benefit">A scale of benefit</h2>
        <Folded summary="How a published scale would grade each study">
          <BenefitTable studies={studies} />
        </Folded>
      </section>
    </>
  )
}
