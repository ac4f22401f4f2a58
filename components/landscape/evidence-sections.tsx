import type { ReactNode } from 'react'
import type { Study } from '@/evidence/study/study'
import { BenefitTable } from './benefit-table'
import { Folded } from './folded'
import { SetAside } from './set-aside'
import { HoldingsTable } from './holdings-table'
import { RandomisedSection } from './randomised-section'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { standingStudies } from '@/evidence/landscape/standing-studies'
import { randomisedComparisons } from '@/evidence/landscape/randomised-comparisons'
import { HarmSection, ResponseSection, SurvivalSection } from './landscape-sections'

/** Returns the entries of a page's contents for the sections below, in their order. */
export const evidenceContents = (
  studies: readonly Study[],
  randomised: readonly Study[] = studies,
  disease: string | null = null,
) => [
  ...(randomisedComparisons(standingStudies(randomised).studies, disease).length > 0
    ? [{ id: 'randomised', label: 'Randomised comparisons' }]
    : []),
  ...(hasAnswers(studies, 'objective-response') ? [{ id: 'response', label: 'Response' }] : []),
  ...(hasAnswers(studies, 'progression-free-survival')
    ? [{ id: 'progression-free', label: 'Progression-free survival' }]
    : []),
  { id: 'harms', label: 'Harms' },
  { id: 'missing', label: 'What is missing' },
  { id: 'benefit', label: 'A scale of benefit' },
]

/** Whether a section would have anything to show: an empty table under a heading says nothing. */
const hasAnswers = (all: readonly Study[], concept: 'objective-response' | 'progression-free-survival') =>
  standingStudies(all).studies.some(
    (study) => leadingResults(study, { concept, kinds: ['proportion', 'median', 'rate-at-time'] }).length > 0,
  )

type Props = {
  studies: readonly Study[]
  /** The studies whose randomised comparisons are shown: those of kinds of the disease too; `studies` unless told. */
  randomised?: readonly Study[]
  /** The disease of the page by name, so that what was compared in other kinds alone is left to their pages. */
  disease?: string | null
  /** The page with their summary of findings, where there is one. */
  findingsAt?: string
  /** Further folded parts of the page. */
  children?: ReactNode
}

/** What the studies found, first and open, what was compared at random before all else; what they leave out and how a scale would grade them, folded. */
export function EvidenceSections({
  studies: all,
  randomised: allRandomised = all,
  disease = null,
  findingsAt,
  children,
}: Props) {
  const { studies } = standingStudies(all)
  const randomised = standingStudies(allRandomised).studies
  return (
    <>
      <SetAside studies={[...new Set([...all, ...allRandomised])]} />
      <RandomisedSection studies={randomised} own={studies} disease={disease} findingsAt={findingsAt} />
      {hasAnswers(studies, 'objective-response') && <ResponseSection studies={studies} />}
      {hasAnswers(studies, 'progression-free-survival') && <SurvivalSection studies={studies} />}
      <HarmSection studies={studies} />
      <section className="section mt-6 print:not-has-[[open]]:hidden" aria-labelledby="records">
        <h2 id="records">The records behind this page</h2>
        {children}
        <Folded id="missing" summary="What is recorded of each study, and what is missing">
          <HoldingsTable studies={all} />
        </Folded>
        <Folded id="benefit" summary="How a published scale would grade each study">
          <BenefitTable studies={studies} />
        </Folded>
      </section>
    </>
  )
}
