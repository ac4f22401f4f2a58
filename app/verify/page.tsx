import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Unavailable } from '@/components/page/unavailable'
import { SentenceOutcome } from '@/components/verify/sentence-outcome'
import { VerdictList } from '@/components/verify/verdict-list'
import { VerifyForm } from '@/components/verify/verify-form'
import { VerifyMeasures } from '@/components/verify/verify-measures'
import { VerifyStart } from '@/components/verify/verify-start'
import type { Study } from '@/evidence/study/study'
import { answerSentence } from '@/evidence/verify/answer-sentence'
import { ifAvailable } from '@/queries/available'
import { getStudies, listStudies, listTitles } from '@/queries/studies'
import '@/app/records.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = Object.keys(await searchParams).length > 0
  const metadata = pageMetadata({
    path: '/verify',
    title: 'Check a sentence',
    description:
      'Paste a sentence about a study: each number is held against the record, with its denominator, assessor and source.',
  })
  return { ...metadata, robots: { index: !asked, follow: true } }
}

/** Returns the studies that a sentence may be about: the one that is named, or all where none is, or none of that name is here. */
async function studiesFor(text: string, slug: string): Promise<readonly Study[]> {
  if (text.trim() === '') return []
  const named = slug === '' ? [] : await getStudies([slug])
  return named.length > 0 ? named : listStudies()
}

export default async function VerifyPage({ searchParams }: Props) {
  const { text: typed, study } = await searchParams
  // Browsers send each line break as two characters, of which their limit of length counts one.
  const [text, slug] = [first(typed).replace(/\r\n?/g, '\n'), first(study)]
  const studies = await ifAvailable(listTitles)
  const asked = studies && (await ifAvailable(() => studiesFor(text, slug)))
  const answer = asked && answerSentence(asked, text, slug)
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Check a sentence</h1>
        <p className="lede">
          Paste a sentence about a study. Each number in it is held against what the sources print: whose
          count it is, out of how many, and who judged.
        </p>
      </header>
      {asked === null && <Unavailable what="Checking a sentence" />}
      {studies && asked && <VerifyForm studies={studies} slug={slug} text={text} />}
      {answer && <SentenceOutcome answer={answer} text={text} />}
      {answer && answer.kind !== 'judged' && <VerifyStart />}
      {answer && <VerdictList />}
      {answer && (
        <section className="section" aria-labelledby="measured">
          <h2 id="measured">How far this can be relied on</h2>
          <VerifyMeasures />
        </section>
      )}
    </main>
  )
}
