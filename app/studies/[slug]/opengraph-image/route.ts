import { site } from '@/app/site'
import { pictureResponse } from '@/app/picture'
import { abstractOf } from '@/evidence/abstract/abstract'
import { placeShare } from '@/evidence/abstract/place-share'
import { changedOn } from '@/evidence/revisions/revision'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams } from '../params'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = studyParams

/** The picture that goes with a shared link to any view of a study. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) return new Response(null, { status: 404 })
  const edition = { site, changedOn: changedOn(study, await getHistory(slug)) }
  return pictureResponse(placeShare(abstractOf(study, edition)))
}
