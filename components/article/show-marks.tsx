import { Fragment } from 'react'
import { resultIdOf } from '@/evidence/prose/note'
import { tallyMarks } from '@/evidence/prose/tally-marks'
import { Mark } from './mark'
import { markOf, type ArticleContext } from './article-context'

/**
 * What came of checking an article's numbers, and a box that shows the mark of each: a sheet reads the box, no script.
 * Until then only a disagreement is marked.
 */
export function ShowMarks({ context }: { context: ArticleContext }) {
  const found = new Map(
    context.outline.notes.map((note) => [resultIdOf(note.subject), markOf(context, note)]),
  )
  const tally = tallyMarks([...found.values()].filter((mark) => mark !== null))
  if (!tally) return null
  const last = tally.parts.length - 1
  return (
    <div className="show-marks group font-plain text-small leading-note text-ink-soft print:hidden [&:not(:has(:checked))_.mark]:hidden">
      {tally.start}
      {tally.parts.map(({ mark, text }, place) => (
        <Fragment key={mark}>
          {place > 0 && (place === last ? ' and ' : ', ')}
          <Mark mark={mark} />
          {text}
        </Fragment>
      ))}
      .{' '}
      <label className="whitespace-nowrap">
        <input type="checkbox" /> Show marks
      </label>
      <span className="hidden group-has-focus-visible:inline">
        {' '}
        With a keyboard: arrow keys lead on from number to number.
      </span>
    </div>
  )
}
