import Link from 'next/link'
import { exampleSentences } from '@/evidence/verify/examples'

/** Sentences to begin with, and how the answers are to be read. */
export function VerifyStart() {
  return (
    <section className="section print:hidden" aria-labelledby="examples">
      <h2 id="examples">Sentences to try</h2>
      <ul>
        {exampleSentences.map(({ text, shows }) => (
          <li key={text} className="max-w-wide py-1.5">
            <Link href={`/verify?text=${encodeURIComponent(text)}`}>{text}</Link>
            <span className="text-ink-soft"> Shows {shows}.</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
