import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/app/site'
import { TermList } from '@/components/glossary/term-list'
import { Contents } from '@/components/page/contents'
import { JsonLd } from '@/components/page/json-ld'
import { termSetGraph } from '@/evidence/linked-data/site-graph'
import { termsByLetter } from '@/evidence/tables/terms-by-letter'
import { getTerms } from '@/queries/terms'

export const metadata = pageMetadata({
  path: '/glossary',
  title: 'Glossary',
  description:
    'The words of clinical trials that this site uses, each in plain language and in the sense that a statistician gives it.',
})

export default async function GlossaryPage() {
  const terms = await getTerms()
  const letters = termsByLetter(terms)
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Glossary</h1>
        <p className="lede">
          The words of clinical trials as this site uses them: first in plain language, then exactly.
        </p>
      </header>
      <Contents entries={letters.map(({ letter }) => ({ id: `letter-${letter}`, label: letter }))} />
      {letters.map(({ letter, terms }) => (
        <section
          key={letter}
          className="mt-6 grid grid-cols-[3rem_minmax(0,44rem)] border-t border-rule pt-4"
          aria-labelledby={`letter-${letter}`}
        >
          <h2 className="font-normal text-ink-soft" id={`letter-${letter}`}>
            {letter}
          </h2>
          <TermList terms={terms} />
        </section>
      ))}
      <JsonLd data={termSetGraph(terms, site)} />
    </main>
  )
}
