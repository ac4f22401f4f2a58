import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import type { Check } from '@/evidence/checks/check'
import { findResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

type Props = { study: Study; checks: readonly Check[]; resultId: string }

/** From a note to all that its result rests on: its checks in the data, and what each source prints. */
export function WaysOn({ study, checks, resultId }: Props) {
  const checkCount = checks.filter((check) => check.resultId === resultId).length
  const sourceCount = findResult(study, resultId).reports.length
  return (
    <>
      <Link href={`${viewPath(study.slug, 'data')}#${resultId}`}>
        {checkCount > 1 ? `All ${checkCount} checks` : 'In the data'}
      </Link>{' '}
      <Link href={`${viewPath(study.slug, 'sources')}#${resultId}`}>
        {sourceCount > 1 ? `All ${sourceCount} sources` : 'In the sources'}
      </Link>{' '}
    </>
  )
}
