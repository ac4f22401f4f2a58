import Link from 'next/link'
import type { Study } from '@/evidence/study/study'
import { viewPath } from './views'

/** What stands where a study has no page in plain language: why, and where to read on. */
export function NoPlainPage({ study }: { study: Study }) {
  const reason =
    study.results.length === 0
      ? 'Our record holds no results of this study, so there is nothing yet to tell in plain language.'
      : 'The page on this study in plain language is not written yet.'
  return (
    <p>
      {reason} What we have is in <Link href={viewPath(study.slug, 'summary')}>the summary</Link>.
    </p>
  )
}
