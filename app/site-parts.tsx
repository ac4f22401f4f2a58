import type { ReactNode } from 'react'
import type { SiteParts } from '@/components/article/site-parts'
import { CertaintyExample } from '@/components/methods/certainty-example'
import { ClaimTable } from '@/components/methods/claim-table'
import { DetectionRates } from '@/components/methods/detection-rates'
import { NumberCounts } from '@/components/methods/number-counts'
import { ReadingAgreement } from '@/components/methods/reading-agreement'
import { RuleExample } from '@/components/methods/rule-example'
import { VerifyMeasures } from '@/components/verify/verify-measures'
import { summariseChecks } from '@/evidence/checks/summary'
import type { InsertName } from '@/evidence/prose/tag-vocabulary'
import { readingAgreement } from '@/evidence/readings/agreement'
import { slipRate, slipSentence } from '@/evidence/readings/audit'
import { certaintyExampleOf } from '@/evidence/tables/certainty-example'
import { exampleOf } from '@/evidence/tables/rule-example'
import { getDetection } from '@/queries/detection'
import { getAudits, listReadings } from '@/queries/readings'
import { listStudies } from '@/queries/studies'

/** Returns the parts of the site's own pages that are made from data, by the names that their texts use. */
export async function siteParts(): Promise<SiteParts> {
  const studies = await listStudies()
  const detection = await getDetection()
  const inserts: Record<InsertName, ReactNode> = {
    'number-counts': <NumberCounts summary={summariseChecks(studies)} />,
    'certainty-example': <CertaintyExample example={certaintyExampleOf(studies)} />,
    'reading-agreement': (
      <ReadingAgreement
        agreement={readingAgreement(await listReadings())}
        audited={slipSentence(slipRate(await getAudits()))}
      />
    ),
    'claim-definitions': <ClaimTable />,
    'verify-measures': <VerifyMeasures />,
    'detection-rates': detection && <DetectionRates detection={detection} />,
  }
  return {
    ruleExample: (rule) => <RuleExample example={exampleOf(rule, studies)} />,
    insert: (name) => inserts[name],
  }
}
