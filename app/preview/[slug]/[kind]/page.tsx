import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DraftView } from '@/app/draft-view'
import { previewPath } from '@/http/preview-pass.mjs'
import { previewAccess } from '../../preview-access'
import '@/app/records.css'

type Params = { params: Promise<{ slug: string; kind: string }> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Draft', robots: { index: false, follow: false } }

/** A page of a draft. The front server has let nobody come so far without a pass; asked without it, there is no such page. */
export default async function PreviewPage({ params }: Params) {
  if (!(await previewAccess()).isGiven) notFound()
  const { slug, kind } = await params
  return <DraftView slug={slug} page={kind} home={previewPath} />
}
