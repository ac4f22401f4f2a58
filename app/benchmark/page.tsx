import { createHash } from 'node:crypto'
import { pageMetadata } from '@/app/page-metadata'
import { site } from '@/app/site'
import { CardTable } from '@/components/page/card-table'
import { benchmarkDate, benchmarkVersion, questionLines } from '@/evidence/benchmark/data-set'
import { traps, type Trap } from '@/evidence/benchmark/question'
import { benchmarkQuestions } from '@/evidence/benchmark/questions'
import { formatDate } from '@/evidence/format/date'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { setType } from '@/evidence/format/typography'
import { licence } from '@/evidence/study/site'
import { listStudies } from '@/queries/studies'
import '@/app/records.css'

export const metadata = pageMetadata({
  path: '/benchmark',
  title: 'Questions for language models',
  description:
    'Questions on the trials of this site, each with its right answer and the wrong one that lies near: the other arm, assessor, cut-off or people. Free to use.',
})

const names = Object.keys(traps) as Trap[]

export default async function BenchmarkPage() {
  const studies = await listStudies()
  const questions = benchmarkQuestions(studies, site)
  const date = benchmarkDate(studies)
  const hash = createHash('sha256').update(questionLines(studies, site)).digest('hex')
  const rows = names.flatMap((trap) => {
    const own = questions.filter((question) => question.trap === trap)
    const [first] = own
    if (!first) return []
    return [
      {
        key: trap,
        cells: [
          sentenceStart(traps[trap]),
          formatCount(own.length),
          setType(first.question),
          setType(first.answer),
        ],
      },
    ]
  })
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Questions for language models</h1>
        <p className="lede">
          {formatCount(questions.length)} questions on the trials of this site. Each has one right answer, and
          most have a wrong one near at hand. <a href="/benchmark/questions.jsonl">The questions</a>, one a
          line, as JSON.
        </p>
      </header>
      <CardTable
        id="traps"
        title="What is asked"
        note="Of one trap at most six questions are of one study. The example is the first of its kind."
        columns={['The wrong answer near at hand', 'Questions', 'An example', 'Its answer']}
        heads={['', 'Questions', 'For example', 'Answer']}
        widths={['w-23/100', 'w-9/100', 'w-31/100', 'w-22/100']}
        groups={[{ key: 'all', title: null, rows }]}
      />
      <section className="section mt-6" aria-labelledby="scoring">
        <h2 id="scoring">How answers are scored</h2>
        <div className="grid max-w-measure gap-3 text-base">
          <p>
            Ask each question as it stands and keep the answer with its id, one a line:{' '}
            <code>{'{"id": "…", "answer": "…"}'}</code>. In a copy of the repository,{' '}
            <code>npm run benchmark -- answers.jsonl</code> prints how many are right for each trap, with the
            exact 95% interval. An answer is right when it holds one of the accepted forms and none of the
            wrong ones. With both it is neither right nor trapped: nobody could tell which was meant. Counts
            may be given in words or as a share. “Not reached” and “not estimable” pass for each other.
          </p>
          <p>
            The answers are what the sources print, as far as we read them. A model that is right by another
            source is scored wrong here; look at the address of the question before you call it an error. The
            questions are made by rule. A language model read every question of version 1.0 in November 2026,
            corrected the rules, and read what they then made as version 1.1. No clinician has read them.
          </p>
        </div>
      </section>
      <section className="section mt-6" aria-labelledby="version">
        <h2 id="version">Version and licence</h2>
        <div className="grid max-w-measure gap-3 text-base">
          <p>
            Version {benchmarkVersion}, from the records as reviewed up to {formatDate(date)}. SHA-256 of the
            file: <code className="wrap-anywhere">{hash}</code>. When a record changes, so do its questions:
            give the hash with a score. {licence.scope}
          </p>
        </div>
      </section>
    </main>
  )
}
