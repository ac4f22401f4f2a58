import Link from 'next/link'
import { findFigure } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'
import { FigureView } from './figure-view'

/** Figure `id` of a study, with a link to its own page; throws the catalogue's error when the study has none such. */
export function StudyFigure({ id, study }: { id: string; study: Study }) {
  const own = (
    <Link className="figure-own" href={`/studies/${study.slug}/figures/${id}`}>
      This figure alone
    </Link>
  )
  return <FigureView figure={findFigure(study, id)} name={`figure-${id}`} after={own} frames={['narrow']} />
}
