import { figuresOf } from '@/evidence/figures/catalogue'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { exportFormats, exportPath } from '@/evidence/exports/formats'

/** The files and the figures in which a study can be had, each with what it is for. */
export function Downloads({ study }: { study: Study }) {
  const { slug } = study
  const figures = figuresOf(study)
  return (
    <section className="section downloads" aria-labelledby="downloads">
      <h2 id="downloads">Downloads</h2>
      <p>
        The same results as on this page, for people and for programs. The{' '}
        <a href="/data-dictionary.csv">data dictionary</a> says what each column means and in which unit it
        is. Every study together is one <a href="/results.parquet">Parquet file</a>. Our words and tables are
        under CC BY 4.0; the numbers are facts and free.
      </p>
      <ul>
        {exportFormats.map(({ ending, type, label, purpose }) => (
          <li key={ending}>
            <a href={exportPath(slug, ending)} type={type}>
              {label}
            </a>
            : {purpose}
          </li>
        ))}
      </ul>
      {figures.length > 0 && (
        <>
          <p>Each figure alone, as a picture, a drawing or a frame for another page:</p>
          <ul>
            {figures.map(({ id, title }) => (
              <li key={id}>
                <a href={`/studies/${slug}/figures/${id}`}>{setType(title)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
