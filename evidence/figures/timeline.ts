import { formatDate } from '@/evidence/format/date'
import { findSource } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Figure } from './marks/figure'
import { placeTimeline, type TimelineRow } from './plots/timeline-plot'
import { lowerFirst, sourcesInWords } from './words'

const inWords = (date: PartialDate) => formatDate(date) ?? date

/** Returns the study's dates, those of its independent sources and those of this summary, in order of time. */
export function timeline(study: Study): Figure | null {
  const events = inOrder(joinEnrolment(study))
  if (events.length < 2) return null
  const ours: TimelineRow[] = [
    {
      label: 'This summary published',
      from: study.editorial.publishedOn,
      to: null,
      when: inWords(study.editorial.publishedOn),
    },
    {
      label: 'This summary reviewed',
      from: study.editorial.reviewedOn,
      to: null,
      when: inWords(study.editorial.reviewedOn),
    },
  ]
  const rows = [...events, ...ours]
  return {
    id: 'timeline',
    title: titleOf(study, events),
    caption: `Dates as the sources give them. ${sourcesInWords(study.dates.map((date) => findSource(study, date.pointer.sourceId)))}`,
    description: `Timeline. ${rows.map((row) => `${row.label}: ${row.when}.`).join(' ')}`,
    table: {
      caption: 'Dates of the study and of this summary',
      columns: ['Event', 'Date'],
      rows: rows.map((row) => [row.label, row.when]),
    },
    draw: (width) =>
      placeTimeline(
        [
          { sentence: null, rows: events },
          { sentence: 'This site', rows: ours },
        ],
        width,
      ),
  }
}

/** Puts the two ends of enrolment into one row, so that it is drawn as the stretch of time it was. */
function joinEnrolment(study: Study): TimelineRow[] {
  const start = study.dates.find(({ id }) => id === 'enrolment-start')
  const end = study.dates.find(({ id }) => id === 'enrolment-end')
  const rows = study.dates.map((date): TimelineRow => ({
    label: date.label,
    from: date.date,
    to: null,
    when: inWords(date.date),
  }))
  if (!start || !end) return rows
  const others = study.dates.flatMap((date, index) =>
    date === start || date === end ? [] : (rows[index] ?? []),
  )
  const enrolment = {
    label: 'Enrolment',
    from: start.date,
    to: end.date,
    when: `${inWords(start.date)} to ${inWords(end.date)}`,
  }
  return [enrolment, ...others]
}

/** Text order is time order within one precision; a month stands before the days in it. */
const inOrder = (rows: TimelineRow[]) =>
  [...rows].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))

function titleOf(study: Study, events: TimelineRow[]): string {
  const published = study.dates.find(({ id }) => id === 'publication')
  const enrolment = events.find((event) => event.to !== null)
  const lead = enrolment
    ? `Enrolment ran from ${enrolment.when}`
    : `${events[0]?.label ?? ''}: ${events[0]?.when ?? ''}`
  return published ? `${lead}; ${lowerFirst(published.label)} ${inWords(published.date)}` : lead
}
