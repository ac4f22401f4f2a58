import { addressOf, site } from '@/app/site'
import { pictureResponse } from '@/app/picture'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Figure } from '@/evidence/figures/marks/figure'
import { standaloneDrawing } from '@/evidence/figures/files/standalone'
import { svgFile } from '@/evidence/figures/files/svg-file'
import { formatStandingWarning } from '@/evidence/format/standing'
import { warnedSources } from '@/evidence/study/standing'
import { getStudy } from '@/queries/studies'
import { figureParams, figurePath } from '../figure-params'

export const dynamic = 'force-static'
export const dynamicParams = false

type Made = { figure: Figure; credit: string }

/** The files of a figure, by the ending of their address. */
const makers: Record<string, (made: Made) => Response | Promise<Response>> = {
  '.svg': ({ figure, credit }) => {
    const body = svgFile(standaloneDrawing(figure, credit), figure.title, figure.description)
    return new Response(body, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
  },
  '.png': ({ figure, credit }) => pictureResponse(standaloneDrawing(figure, credit), 2),
}

export async function generateStaticParams(): Promise<{ slug: string; file: string[] }[]> {
  const figures = await figureParams()
  return figures.flatMap(({ slug, id }) =>
    Object.keys(makers).map((ending) => ({ slug, file: [`${id}${ending}`] })),
  )
}

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; file: string[] }> }) {
  const { slug, file } = await params
  const name = file.join('/')
  const study = await getStudy(slug)
  const ending = Object.keys(makers).find((one) => name.endsWith(one))
  const figure = study && figuresOf(study).find(({ id }) => `${id}${ending ?? ''}` === name)
  const make = makers[ending ?? '']
  if (!figure || !make) return new Response(null, { status: 404 })
  const page = addressOf(figurePath(slug, figure.id))
  const warning = formatStandingWarning(warnedSources(study.sources))
  const credit = `${warning === null ? '' : `${warning} `}${study.title}. ${site.name}, ${page}`
  return make({ figure, credit })
}
