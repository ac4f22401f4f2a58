import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { addressOf, site } from '@/app/site'
import { EmbedSnippet } from '@/components/figures/embed-snippet'
import { FigureView } from '@/components/figures/figure-view'
import { StandingBanner } from '@/components/page/standing-banner'
import { JsonLd } from '@/components/page/json-ld'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { viewPath } from '@/components/study/views'
import { cardOf, fluidSize, frameMarkup } from '@/evidence/embeds/embed-frame'
import { oembedAddress } from '@/evidence/embeds/oembed'
import { standaloneDrawing } from '@/evidence/figures/files/standalone'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Figure } from '@/evidence/figures/marks/figure'
import { sentenceStart } from '@/evidence/format/number-words'
import { getNames } from '@/queries/names'
import { getStudy } from '@/queries/studies'
import type { Study } from '@/evidence/study/study'
import { figureGraph } from '@/evidence/linked-data/figure-graph'
import { figureParams, figurePath } from '../figure-params'
import '@/app/records.css'

export const dynamicParams = false
export const generateStaticParams = figureParams

type Props = { params: Promise<{ slug: string; id: string }> }

/** Of the picture file, which is drawn at twice its size. */
const scale = 2

function sizeOf(study: Study, figure: Figure): { width: number; height: number } {
  const credit = `${study.title}. ${site.name}, ${addressOf(figurePath(study.slug, figure.id))}`
  const { width, height } = standaloneDrawing(figure, credit)
  return { width: width * scale, height: height * scale }
}

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
  const words = pageMetadata({
    path,
    title: `${study.shortTitle}: ${figure.title}`,
    shorter: [`${study.shortTitle}: ${kind}`, `${sentenceStart(kind)}: ${study.slug}`],
    description: `${study.shortTitle}: ${figure.title}. ${figure.caption}`,
    type: 'article',
    image: { url: `${path}.png`, ...sizeOf(study, figure), alt: figure.title },
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
      <JsonLd
        data={figureGraph(
          study,
          {
            path,
            title: figure.title,
            caption: figure.caption,
            description: figure.description,
            size: sizeOf(study, figure),
            crumbs,
            names: await getNames(),
          },
          site,
        )}
      />
    </main>
  )
}
