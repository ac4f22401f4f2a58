'use client'
import type { ReactNode } from 'react'
import { formatCount } from '@/evidence/format/number'
import { maxSentenceWords, type Tally } from '@/evidence/workbench/tally'

type Props = { tally: Tally; onGoTo: (line: number, column: number) => void }

/** What an editor keeps in view beside a text: its length, how hard it reads, and what it leaves out. */
export function Beside({ tally, onGoTo }: Props) {
  const { words, target, sections, grade, longSentences, unbound, unused, sources } = tally
  const uncited = sources.filter(({ isCited }) => !isCited)
  return (
    <>
      <section>
        <h2>Words</h2>
        <p>
          {formatCount(words)} of {formatCount(target.min)} to {formatCount(target.max)}
          {words < target.min && ': too few'}
          {words > target.max && ': too many'}.{' '}
          {grade === null ? 'No sentence to grade.' : `Reading grade ${grade}.`}
        </p>
        <ul>
          {sections.map(({ heading, words: count }, index) => (
            <li key={index}>
              {heading ?? 'Before the first heading'}: {formatCount(count)}
            </li>
          ))}
        </ul>
      </section>
      <Listed title={`Sentences over ${maxSentenceWords} words`} count={longSentences.length}>
        {longSentences.map(({ line, words: count, text }, index) => (
          <li key={index}>
            <button type="button" onClick={() => onGoTo(line, 1)}>
              Line {line}
            </button>{' '}
            {count} words: {text}
          </li>
        ))}
      </Listed>
      <Listed title="Unbound numbers" count={unbound.length}>
        {unbound.map(({ line, column, message }, index) => (
          <li key={index}>
            <button type="button" onClick={() => onGoTo(line, column)}>
              Line {line}
            </button>{' '}
            {message}
          </li>
        ))}
      </Listed>
      <Listed title="Results not used in this text" count={unused.length}>
        {unused.map(({ id, title, value }) => (
          <li key={id}>
            <code>{id}</code> {title}: {value}
          </li>
        ))}
      </Listed>
      <Listed title="Sources not cited" count={uncited.length}>
        {uncited.map(({ id, title }) => (
          <li key={id}>
            <code>{id}</code> {title}
          </li>
        ))}
      </Listed>
      <Listed title="What was read of each source" count={sources.length}>
        {sources.map(({ id, title, read, reports }) => (
          <li key={id}>
            {title}: {read}; {reports === 1 ? '1 result' : `${formatCount(reports)} results`} taken
          </li>
        ))}
      </Listed>
    </>
  )
}

function Listed({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section>
      <details>
        <summary>
          <h2>
            {title}: {formatCount(count)}
          </h2>
        </summary>
        <ul>{children}</ul>
      </details>
    </section>
  )
}
