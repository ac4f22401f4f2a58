import { site } from '@/app/site'
import { cardDocument } from '@/evidence/embeds/card-document'
import { embeddedIn, type Embedded } from '@/evidence/embeds/embed-address'
import { cardOf } from '@/evidence/embeds/embed-frame'
import { figuresOf } from '@/evidence/figures/catalogue'
import { getStudy, listStudies } from '@/queries/studies'

export const dynamic = 'force-static'
export const dynamicParams = false

type Params = { slug: string; kind: string; id: string }

/** Every result and every figure of every study; a card exists for these and no others. */
export async function generateStaticParams(): Promise<Embedded[]> {
  const studies = await listStudies()
  return studies.flatMap((study) => [
    ...study.results.map(({ id }) => ({ slug: study.slug, kind: 'results' as const, id })),
    ...figuresOf(study).map(({ id }) => ({ slug: study.slug, kind: 'figures' as const, id })),
  ])
}

/** Answers with a card as a document of its own: small, without script, made to be framed. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { slug, kind, id } = await params
  const study = await getStudy(slug)
  const isKnown = kind === 'results' || kind === 'figures'
  const embedded = study && isKnown ? embeddedIn(study, { kind, id }) : null
  if (!study || !embedded) return new Response(null, { status: 404 })
  return new Response(cardDocument(cardOf(study, embedded), site), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' },
  })
}
