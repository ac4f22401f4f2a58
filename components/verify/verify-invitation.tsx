import Link from 'next/link'
import type { Study } from '@/evidence/study/study'

/** The way from a study to the form that judges sentences about it. */
export function VerifyInvitation({ study }: { study: Study }) {
  return (
    <p className="print:hidden">
      <Link href={`/verify?study=${study.slug}`}>Check a sentence about this study</Link>: paste it, and see
      each number judged.
    </p>
  )
}
