'use client'
import type { Finding, ToldFinding } from '@/evidence/text/finding'

type Props = {
  findings: readonly Finding[]
  /** In the study's other files. */
  elsewhere: readonly ToldFinding[]
  onGoTo: (line: number, column: number) => void
}

/** What the checks say of the text, each with the way to its place, and of the study's other files. */
export function FindingList({ findings, elsewhere, onGoTo }: Props) {
  return (
    <section>
      <h2>Findings</h2>
      <p role="status">
        {findings.length === 0 ? 'No finding in this text.' : `${findings.length} in this text.`}
      </p>
      <ul>
        {findings.map(({ line, column, message }, index) => (
          <li key={index}>
            <button type="button" onClick={() => onGoTo(line, column)}>
              Line {line}, column {column}
            </button>{' '}
            {message}
          </li>
        ))}
        {elsewhere.map(({ file, line, column, message }, index) => (
          <li key={`elsewhere-${index}`}>
            <code>
              {file}:{line}:{column}
            </code>{' '}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
