import type { ComponentProps } from 'react'
import { Contents } from '@/components/page/contents'
import { SourceList } from '@/components/study/source-list'
import { VerifyInvitation } from '@/components/verify/verify-invitation'
import { compareSources } from '@/evidence/compare/compare-sources'
import type { Readings } from '@/evidence/readings/readings-schema'
import type { Study } from '@/evidence/study/study'
import { sourceMatrix } from '@/evidence/tables/source-matrix'
import { AgreementMatrix } from './agreement-matrix'
import { DisagreementList } from './disagreement-list'
import { ReportsByDomain } from './reports-by-domain'
import { SourceReadings } from './source-readings'

const contents = [
  { id: 'resolutions', label: 'Disagreements judged' },
  { id: 'agreement', label: 'Do the sources agree?' },
  { id: 'reports', label: 'What each source prints' },
  { id: 'source-list', label: 'The sources' },
]

type Props = { study: Study; readings: Readings } & Pick<ComponentProps<typeof SourceList>, 'sourceOrder'>

/** What the sources of a study say: where they disagree, how each stands to what is shown, what each prints, and which they are. */
export function SourcesView({ study, readings, sourceOrder }: Props) {
  const { cells } = compareSources(study)
  return (
    <>
      <VerifyInvitation study={study} />
      <Contents entries={contents} />
      <section className="section" aria-labelledby="resolutions">
        <h2 id="resolutions">Disagreements judged</h2>
        <DisagreementList study={study} />
      </section>
      <section className="section" aria-labelledby="agreement">
        <h2 id="agreement">Do the sources agree?</h2>
        <AgreementMatrix matrix={sourceMatrix(study, cells)} />
      </section>
      <section className="section" aria-labelledby="reports">
        <h2 id="reports">What each source prints</h2>
        <SourceReadings study={study} readings={readings} />
        <ReportsByDomain study={study} cells={cells} />
      </section>
      <section className="section" aria-labelledby="source-list">
        <h2 id="source-list">The sources</h2>
        <SourceList study={study} sourceOrder={sourceOrder} />
      </section>
    </>
  )
}
