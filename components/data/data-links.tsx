import Link from 'next/link'
import { AbstractLinks } from '@/components/study/abstract-links'
import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { figuresOf } from '@/evidence/figures/catalogue'
import { whyNobodyIsDrawn } from '@/evidence/figures/response-figures'
import type { Study } from '@/evidence/study/study'

const line = 'flex flex-wrap items-baseline gap-x-4 font-plain text-plain leading-7'
const fold = 'open:basis-full'
const summary = 'w-max text-ink-soft'

/** The files in which a study can be had, in one line; what each is for, and the pages of its figures, on demand. */
export function DataLinks({ study }: { study: Study }) {
  const nobody = whyNobodyIsDrawn(study)
  return (
    <section aria-labelledby="downloads" className={`print:hidden ${line}`}>
      <h2 id="downloads" className="font-plain text-plain font-strong">
        Downloads
      </h2>
      <ul className="contents">
        {exportFormats.map(({ ending, type, label }) => (
          <li key={ending}>
            <a href={exportPath(study.slug, ending)} type={type}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <AbstractLinks slug={study.slug} />
      </p>
      <details className={fold}>
        <summary className={summary}>what each is for</summary>
        <Purposes />
      </details>
      <FigureLinks study={study} />
      {nobody !== null && <p className="basis-full">{nobody}</p>}
    </section>
  )
}

function Purposes() {
  return (
    <div className="max-w-wide pb-2 leading-snug">
      <ul className="pb-2">
        {exportFormats.map(({ ending, label, purpose }) => (
          <li key={ending}>
            {label}: {purpose}
          </li>
        ))}
      </ul>
      <p>
        The same results as on this page, for people and for programs. The{' '}
        <a href="/data-dictionary.csv">data dictionary</a> says what each column means and in which unit it
        is. Every study together is one <a href="/results.parquet">Parquet file</a>. Our words and tables are
        under CC BY 4.0; the numbers are facts and free.
      </p>
    </div>
  )
}

/** The figures of a study, each by its short name, which leads to its page. */
function FigureLinks({ study }: { study: Study }) {
  const figures = figuresOf(study)
  if (figures.length === 0) return null
  return (
    <details className={fold}>
      <summary className={summary}>{figures.length === 1 ? '1 figure' : `${figures.length} figures`}</summary>
      <ul id="figures" className={line}>
        {figures.map(({ id }) => (
          <li key={id}>
            <Link href={`/studies/${study.slug}/figures/${id}`}>{id.replaceAll('-', ' ')}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
