import { ReportError } from '@/components/page/report-error'
import type { Check } from '@/evidence/checks/check'
import { setType } from '@/evidence/format/typography'
import { describeNote } from '@/evidence/prose/describe-note'
import { resultIdOf, sourceIdOf, type Note } from '@/evidence/prose/note'
import type { NoteText } from '@/evidence/prose/note-text'
import type { Reporting } from '@/evidence/revisions/error-report'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { elementOfNote } from './article-context'
import { TellingCheck } from './telling-check'
import { WaysOn } from './ways-on'

type Props = {
  note: Note
  number: number
  study: Study
  checks: readonly Check[]
  /** Whether it stands where most numbers of the article stand, which paper says once. */
  isInUsualPlace: boolean
  reporting: Reporting | null
}

/**
 * One note: what the number is, who says so and where, the check that says most, and the ways on from here. It takes the
 * focus when it opens; its style hides it as soon as the focus is elsewhere on the page.
 */
export function NoteCard({ note, number, study, checks, isInUsualPlace, reporting }: Props) {
  const { title, facts, locator, quote } = describeNote(note.subject)
  const sourceId = sourceIdOf(note.subject)
  const source = sourceId === null ? null : findSource(study, sourceId)
  const resultId = resultIdOf(note.subject)
  const id = elementOfNote(number)
  const titleId = `n${number}`
  const runs = runsOf(facts)
  // Paper leaves the details out; where there is nothing else, nothing follows the title.
  const isBareOnPaper = runs.every(({ isDetail }) => isDetail)
  return (
    <div
      id={id}
      className="card"
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={titleId}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus when it is opened, and not before.
      autoFocus
    >
      <p className={isBareOnPaper ? "card-title print:after:content-['._']" : 'card-title'} id={titleId}>
        {setType(title)}
      </p>
      <p className={isBareOnPaper ? 'print:hidden' : undefined}>
        {runs.map(({ text, isDetail }) =>
          isDetail ? (
            <span key={text} className="detail">
              {setType(text)}
            </span>
          ) : (
            setType(text)
          ),
        )}
      </p>
      {source && (
        <p className={isInUsualPlace ? 'print:hidden' : undefined}>
          <a href={`#source-${source.id}`}>{source.shortTitle}</a>
          {locator !== null && `, ${setType(locator)}`}
        </p>
      )}
      {quote !== null && <blockquote>{setType(quote)}</blockquote>}
      {resultId !== null && <TellingCheck checks={checks} resultId={resultId} sourceId={sourceId} />}
      <p>
        {resultId !== null && <WaysOn study={study} checks={checks} resultId={resultId} />}
        <ReportError
          reporting={reporting}
          study={study}
          resultId={resultId}
          shown={shownIn({ title, facts })}
        />
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          Close
        </button>
      </p>
    </div>
  )
}

/** Returns the facts with neighbours of one kind joined: paper leaves the details out. */
function runsOf(facts: NoteText['facts']): NoteText['facts'] {
  const runs: NoteText['facts'] = []
  for (const { text, isDetail } of facts) {
    const last = runs.at(-1)
    if (last && Boolean(last.isDetail) === Boolean(isDetail)) last.text += text
    else runs.push({ text, isDetail })
  }
  return runs
}

/** What a note says of its number, in one line. */
const shownIn = ({ title, facts }: Pick<NoteText, 'title' | 'facts'>): string =>
  `${title}: ${facts.map(({ text }) => text).join('')}`
