import { exportFormats, exportPath } from '@/evidence/exports/formats'

/** The files in which a study can be had, each with what it is for. */
export function Downloads({ slug }: { slug: string }) {
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
    </section>
  )
}
