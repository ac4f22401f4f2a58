import Link from 'next/link'
import { setType } from '@/evidence/format/typography'
import { figuresOf } from '@/evidence/figures/catalogue'
import { StudyFigure } from '@/components/figures/study-figure'
import type { Study } from '@/evidence/study/study'

/** The matrix of sources is long, and the sources view says the same with its reasons: here it is only pointed to. */
const elsewhere = 'sources-matrix'

/** Every figure that the study's data can carry, each with the way to its own page. */
export function FigureList({ study }: { study: Study }) {
  const figures = figuresOf(study)
  if (figures.length === 0) return null
  return (
    <section className="section downloads" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      {figures
        .filter(({ id }) => id !== elsewhere)
        .map(({ id }) => (
          <StudyFigure key={id} id={id} study={study} />
        ))}
      {figures
        .filter(({ id }) => id === elsewhere)
        .map(({ id, title }) => (
          <p key={id}>
            <Link href={`/studies/${study.slug}/figures/${id}`}>{setType(title)}</Link>
          </p>
        ))}
    </section>
  )
}
