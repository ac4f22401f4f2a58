import { holdUnits } from '@/evidence/format/typography'
import type { Note } from '@/evidence/prose/note'
import type { Phrase } from '@/evidence/prose/tag'
import { elementOfNote, markOf, numberOfNote, type ArticleContext } from './article-context'

type Props = { phrase: Phrase; note: Note; context: ArticleContext }

/**
 * A bound number: words of its sentence like any others, and after them a small mark that opens its note. The words are
 * no part of the button, because a button's text is not copied, not read aloud and not kept by reader views. On paper
 * the number of the note takes the mark's place.
 */
export function Datum({ phrase, note, context }: Props) {
  const lead = holdUnits(phrase.lead)
  const mark = markOf(context, note)
  const number = numberOfNote(context, note)
  return (
    <>
      <span className="datum" data-note={number} data-mark={mark ?? undefined}>
        {lead}
        <button
          type="button"
          className="source-of"
          popoverTarget={elementOfNote(number)}
          data-reach={reachOf(lead)}
          aria-label={`Source of ${lead}${mark === 'disagrees' ? ', which disagrees' : ''}`}
        />
      </span>
      {holdUnits(phrase.tail)}
    </>
  )
}

/** How many letters before the mark open the note too where one points with a finger: in steps, and never too many. */
function reachOf(words: string): number | undefined {
  return [15, 10, 5].find((letters) => words.length >= letters)
}
