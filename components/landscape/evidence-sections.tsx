import type { ReactNode } from 'react'
import type { Study } from '@/evidence/study/study'
import { BenefitTable } from './benefit-table'
import { Folded } from './folded'
import { HoldingsTable } from './holdings-table'
import { RandomisedSection } from './randomised-section'
import { randomisedComparisons } from '@/evidence/landscape/randomised-comparisons'
import { HarmSection, ResponseSection, SurvivalSection } from './landscape-sections'

/** Returns the entries of a page's contents for the sections below, in their order. */
export const evidenceContents = (studies: readonly Study[]) => [
  ...(randomisedComparisons(studies).length > 0
    ? [{ id: 'randomised', label: 'Randomised comparisons' }]
    : []),
  { id: 'response', label: 'Response' },
  { id: 'progression-free', label: 'Progression-free survival' },
  { id: 'harms', label: 'Harms' },
  { id: 'missing', label: 'What is missing' },
  { id: 'benefit', label: 'A scale of benefit' },
]

type Props = {
  studies: readonly Study[]
  /** Further folded parts of the page. */
  children?: ReactNode
}

/** What the studies found, first and open, what was compared at random before all else; what they leave out and how a scale would grade them, folded. */
export function EvidenceSections({ studies, children }: Props) {
  return (
    <>
      <RandomisedSection studies={studies} />
      <ResponseSection studies={studies} />
      <SurvivalSection studies={studies} />
      <HarmSection studies={studies} />
      <section className="section mt-6 print:not-has-[[open]]:hidden" aria-labelledby="records">
        <h2 id="records">The records behind this page</h2>
        {children}
        <Folded id="missing" summary="What is recorded of each study, and what is missing">
          <HoldingsTable studies={studies} />
        </Folded>
        <Folded id="benefit" summary="How a published scale would grade each study">
          <BenefitTable studies={studies} />
        </Folded>
      </section>
    </>
  )
}
