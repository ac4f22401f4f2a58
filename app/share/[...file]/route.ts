import { addressOf, site } from '@/app/site'
import { pictureResponse } from '@/app/picture'
import { sharePicturePath } from '@/app/share/share-picture-path'
import { placePageCard } from '@/evidence/abstract/place-share'
import { pageCards } from '../page-cards'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The picture of every page that is no study's, for those who share it. */
export async function generateStaticParams(): Promise<{ file: string[] }[]> {
  const cards = await pageCards()
  return cards.map(({ path }) => ({ file: sharePicturePath(path).split('/').slice(2) }))
}

export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string[] }> },
): Promise<Response> {
  const { file } = await params
  const card = (await pageCards()).find(({ path }) => sharePicturePath(path) === `/share/${file.join('/')}`)
  if (!card) return new Response(null, { status: 404 })
  const address = addressOf(card.path)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
  return pictureResponse(placePageCard(card, site.name, address))
}
