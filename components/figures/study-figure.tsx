import Link from 'next/link'
import { findFigure } from '@/evidence/figures/catalogue'
import type { Frame } from '@/evidence/figures/marks/figure'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { FigureView } from './figure-view'

/** Figure `id` of a study, with a link to its own page; throws the catalogue's error when the study has none such. */
export function StudyFigure({ id, study }: { id: string; study: Study }) {
  const figure = findFigure(study, id)
  const own = (
    <Link className="whitespace-nowrap print:hidden" href={`/studies/${study.slug}/figures/${id}`}>
      This figure alone<span className="visually-hidden">: {setType(figure.title)}</span>
    </Link>
  )
  const frames: readonly Frame[] = figure.isFullWidth ? ['narrow', 'full'] : ['narrow']
  return <FigureView figure={figure} name={`figure-${id}`} after={own} frames={frames} />
}
