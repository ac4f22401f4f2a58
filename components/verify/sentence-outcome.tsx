import Link from 'next/link'
import type { SentenceAnswer } from '@/evidence/verify/answer-sentence'
import { coverageOf } from '@/evidence/verify/say/coverage'
import { judgedPieces } from '@/evidence/verify/say/pieces'
import { summariseIfMeant } from '@/evidence/verify/say/if-meant'
import { summariseJudged } from '@/evidence/verify/say/summary'
import { JudgedTable } from './judged-table'
import { JudgedText } from './judged-text'
import { VerdictIfMeant } from './verdict-shape'

type Props = { answer: SentenceAnswer; text: string }

/** What was made of a text: its numbers judged, or what is missing to judge them. */
export function SentenceOutcome({ answer, text }: Props) {
  if (answer.kind === 'start') return null
  if (answer.kind === 'too-much') {
    return (
      <p role="status" className="mt-3 mb-5 max-w-176 font-plain *:[ul]:*:py-1">
        {answer.because}
      </p>
    )
  }
  if (answer.kind === 'which-study') return <WhichStudy {...answer} text={text} />
  const { study, numbers, wasFound } = answer
  const findings = numbers.flatMap((one) => (one.kind === 'finding' ? [one] : []))
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">The answer</h2>
      <p role="status" className="mt-3 mb-5 max-w-176 font-plain *:[ul]:*:py-1">
        {summariseJudged(numbers)} {wasFound ? 'The words name' : 'Held against'}{' '}
        <Link href={`/studies/${study.slug}`}>{study.title}</Link>.
      </p>
      <JudgedText pieces={judgedPieces(text, numbers)} />
      {findings.length > 0 && <JudgedTable findings={findings} />}
      <Unjudged numbers={numbers} />
      <p className="text-ink-soft">{coverageOf(text, numbers).text}</p>
    </section>
  )
}

function WhichStudy({
  because,
  candidates,
  text,
}: Extract<SentenceAnswer, { kind: 'which-study' }> & { text: string }) {
  return (
    <div role="status" className="mt-3 mb-5 max-w-176 font-plain *:[ul]:*:py-1">
      <p>
        {because}{' '}
        {candidates.length > 0
          ? 'Which is meant?'
          : 'Choose it above, or name its drug or its registry number.'}
      </p>
      <ul>
        {candidates.map(({ study: { slug, title }, verdict, numbers }) => (
          <li key={slug}>
            <Link href={`/verify?study=${slug}&text=${encodeURIComponent(text)}`}>{title}</Link>
            {verdict && (
              <>
                {' '}
                <VerdictIfMeant verdict={verdict} />
              </>
            )}{' '}
            {numbers ? summariseIfMeant(numbers) : 'Its numbers were not judged.'}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Unjudged({ numbers }: { numbers: Extract<SentenceAnswer, { kind: 'judged' }>['numbers'] }) {
  const names = numbers.flatMap((one) => (one.kind === 'not-a-finding' ? [one] : []))
  if (names.length === 0) return null
  return (
    <p className="text-ink-soft">
      Not judged, for they are no findings:{' '}
      {names.map(({ text, because, index }, place) => (
        <span key={index}>
          {place > 0 && ', '}
          {text} ({because})
        </span>
      ))}
      .
    </p>
  )
}
