import Link from 'next/link'
import { setType } from '@/evidence/format/typography'
import type { Check } from '@/evidence/checks/check'
import { describeNote } from '@/evidence/prose/describe-note'
import { resultIdOf, sourceIdOf, type Note } from '@/evidence/prose/note'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { CloseCard } from './close-card'
import { NoteChecks } from './note-checks'

type Props = { note: Note; number: number; study: Study; checks: readonly Check[] }

/** One card: what the number is, who says so and where, whether it checks out, and the ways on from here. */
export function NoteCard({ note, number, study, checks }: Props) {
  const { title, facts, locator, quote } = describeNote(note.subject)
  const sourceId = sourceIdOf(note.subject)
  const source = sourceId === null ? null : findSource(study, sourceId)
  const resultId = resultIdOf(note.subject)
  return (
    <li id={note.id} value={number} className="card" popover="auto">
      <p className="card-title">{setType(title)}</p>
      <dl className="card-facts">
        {facts.map(({ label, text, isDetail }, place) => (
          <div key={place} className={isDetail && 'detail'}>
            <dt>{setType(label)}</dt>
            <dd>{setType(text)}</dd>
          </div>
        ))}
        {source && (
          <div>
            <dt>Source</dt>
            <dd>
              <a href={`#source-${source.id}`}>{source.shortTitle}</a>
              {locator !== null && `, ${setType(locator)}`}
            </dd>
          </div>
        )}
      </dl>
      {quote !== null && <blockquote className="card-quote">{setType(quote)}</blockquote>}
      {resultId !== null && <NoteChecks checks={checks} resultId={resultId} sourceId={sourceId} />}
      {resultId !== null && (
        <p className="card-links">
          <Link href={`/studies/${study.slug}/data#${resultId}`}>In the data</Link>{' '}
          <Link href={`/studies/${study.slug}/sources#${resultId}`}>Source by source</Link>
        </p>
      )}
      <CloseCard id={note.id} />
    </li>
  )
}
