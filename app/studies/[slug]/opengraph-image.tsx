import { notFound } from 'next/navigation'
import { site } from '@/app/site'
import { pngResponse } from '@/app/png-response'
import { sharePicture } from '@/evidence/figures/files/share-picture'
import { getStudy } from '@/queries/studies'
import { studyParams } from './params'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = studyParams

export const size = { width: 1200, height: 630 }
export const contentType = 'image/png'
export const alt = 'The main result of the study, one mark for each patient'

export default async function StudySharePicture({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  return pngResponse(sharePicture(study, site.name), 1)
}
