import type { Metadata } from 'next'
import { DraftView } from '@/app/draft-view'
import '@/app/records.css'

type Params = { params: Promise<{ slug: string; kind: string }> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Draft', robots: { index: false } }

/** A page of a study that is not published yet, as readers will see it; in development alone. */
export default async function DraftPage({ params }: Params) {
  const { slug, kind } = await params
  const article = kind === 'plain' ? 'plain' : 'summary'
  return (
    <DraftView slug={slug} page={kind} home="/drafts">
      <a href={`/workbench/${slug}/${article}`}>Write it in the workbench</a>
    </DraftView>
  )
}
