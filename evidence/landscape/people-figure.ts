import type { Figure } from '@/evidence/figures/marks/figure'
import { placePeoplePanels } from '@/evidence/figures/plots/people-panels'
import { inferredNote, markInferred } from '@/evidence/figures/words'
import { formatFraction } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { rowLabel } from './landscape-figure'

/** Returns every study's people once, those with a response filled; each study keeps its own denominator. */
export function peopleFigure(results: readonly JoinedReport[]): Figure | null {
  const panels = results.flatMap((joined) => {
    const { count, denominator } = joined.report
    const countText = formatFraction(joined)
    if (count === null || denominator === null || countText === null) return []
    const when = joined.result.timePoint === null ? '' : `, at ${joined.result.timePoint}`
    const judge = joined.result.assessor === 'independent-review' ? ', by independent review' : ''
    const label = `${rowLabel(joined)}${when}${judge}`
    return [
      {
        countText: markInferred(countText, joined),
        label,
        count,
        total: denominator,
        texture: 'solid-1' as const,
      },
    ]
  })
  if (panels.length === 0) return null
  return {
    id: 'landscape-people',
    title: 'Every person counted, study by study',
    caption: `One mark is one person; filled marks had an objective response. No study is rescaled to a hundred: a small group looks small.${inferredNote(results)}`,
    description: `People drawn one by one. ${panels.map(({ label, countText }) => `${label}: ${countText}.`).join(' ')}`,
    table: {
      caption: 'People with a response, study by study',
      columns: ['Study', 'With a response'],
      rows: panels.map(({ label, countText }) => [label, countText]),
    },
    draw: (width) => placePeoplePanels(panels, width),
  }
}
