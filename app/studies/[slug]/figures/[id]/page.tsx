import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { addressOf, site } from '@/app/site'
import { EmbedSnippet } from '@/components/figures/embed-snippet'
import { FigureView } from '@/components/figures/figure-view'
import { StandingBanner } from '@/components/page/standing-banner'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { viewPath } from '@/components/study/views'
import { cardOf, fluidSize, frameMarkup } from '@/evidence/embeds/embed-frame'
import { oembedAddress } from '@/evidence/embeds/oembed'
import { standaloneDrawing } from '@/evidence/figures/files/standalone'
import { figuresOf } from '@/evidence/figures/catalogue'
import { sentenceStart } from '@/evidence/format/number-words'
import { getStudy } from '@/queries/studies'
import { figureParams, figurePath } from '../figure-params'
import '@/app/records.css'

export const dynamicParams = false
export const generateStaticParams = figureParams

type Props = { params: Promise<{ slug: string; id: string }> }

async function loadFigure({ params }: Props) {
  const { slug, id } = await params
  const study = await getStudy(slug)
  const figure = study && figuresOf(study).find((one) => one.id === id)
  return figure ? { study, figure } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await loadFigure(props)
  if (!found) return {}
  const { study, figure } = found
  const path = figurePath(study.slug, figure.id)
  const kind = figure.id.replaceAll('-', ' ')
  const { width, height } = standaloneDrawing(figure, `${study.title}. ${site.name}, ${addressOf(path)}`)
  const words = pageMetadata({
    path,
    title: `${study.shortTitle}: ${figure.title}`,
    shorter: [`${study.shortTitle}: ${kind}`, `${sentenceStart(kind)}: ${study.slug}`],
    description: `${study.shortTitle}: ${figure.title}. ${figure.caption}`,
    type: 'article',
    image: { url: `${path}.png`, width: width * 2, height: height * 2, alt: figure.title },
  })
  const oembed = {
    'application/json+oembed': oembedAddress(addressOf(path), 'json', site),
    'text/xml+oembed': oembedAddress(addressOf(path), 'xml', site),
  }
  return {
    ...words,
    alternates: { ...words.alternates, types: { ...words.alternates?.types, ...oembed } },
  }
}

export default async function FigurePage(props: Props) {
  const found = await loadFigure(props)
  if (!found) notFound()
  const { study, figure } = found
  const path = figurePath(study.slug, figure.id)
  const embedded = { slug: study.slug, kind: 'figures' as const, id: figure.id }
  const card = cardOf(study, embedded)
  const crumbs = [
    { href: '/studies', label: 'Studies' },
    { href: viewPath(study.slug, 'summary'), label: study.shortTitle },
    { href: path, label: 'Figure' },
  ]
  return (
    <main id="content" className="frame *:[.figure,section]:max-w-176">
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="max-w-176 text-head" id="figure-title">
        {figure.title}
      </h1>
      <StandingBanner study={study} />
      <FigureView figure={figure} name={`figure-${figure.id}`} headingId="figure-title" />
      <EmbedSnippet
        figure={figure}
        frame={frameMarkup(embedded, card, fluidSize(card, site.name), site)}
        page={addressOf(path)}
        credit={`${study.title}. ${site.name}`}
        path={path}
      />
    </main>
  )
}
