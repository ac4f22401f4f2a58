import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Term } from '@/evidence/study/study'
import { ownStop } from './stops'

type Props = { term: Term; isFirst: boolean; children: ReactNode }

/** Words that lead to their plain definition where an article first uses them, and plain words after that. */
export function GlossaryWords({ term, isFirst, children }: Props) {
  if (!isFirst) return children
  return (
    <Link href={`/glossary#${term.id}`} className="term" {...ownStop}>
      {children}
    </Link>
  )
}
