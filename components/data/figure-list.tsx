import Link from 'next/link'
import { setType } from '@/evidence/format/typography'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'

/** Every figure that the study's data can carry, by its finding, each with the way to its own page. */
export function FigureList({ study }: { study: Study }) {
  const figures = figuresOf(study)
  if (figures.length === 0) return null
  return (
    <section className="section downloads" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      <ul>
        {figures.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/studies/${study.slug}/figures/${id}`}>{setType(title)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
