import type { Figure } from '@/evidence/figures/marks/figure'
import { placeIntervalPlot, type IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { thousandPlot, thousandRow } from '@/evidence/figures/difference-per-thousand'

const invented = 'Invented data: a case for testing the drawing, from no study.'
const arms = [{ title: 'Inventumab' }, { title: 'Placebo' }] as const

const row = (
  label: string,
  [experimental, control]: [number, number],
  limits: [number, number] | null,
): IntervalRow =>
  thousandRow(label, {
    experimental,
    control,
    difference: experimental - control,
    low: limits?.[0] ?? null,
    high: limits?.[1] ?? null,
    level: limits === null ? null : 95,
  })

function figure(id: string, title: string, rows: IntervalRow[]): Figure {
  const plot = thousandPlot(rows, arms)
  return {
    id: `thousand-${id}`,
    title,
    caption: invented,
    description: rows.map(({ label, line }) => `${label}: ${line}.`).join(' '),
    table: {
      caption: title,
      columns: ['Event', ...plot.columns.map(({ head }) => head)],
      rows: rows.map(({ label, cells }) => [label, ...cells]),
    },
    isFullWidth: true,
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

/** Differences in people of 1,000 that would embarrass the drawing. */
export const galleryThousand: Figure[] = [
  figure('edges', 'Nobody, everybody, no difference and one person', [
    row('Everybody and nobody', [1000, 0], [969, 1000]),
    row('Nobody and everybody', [0, 1000], [-1000, -969]),
    row('No difference', [250, 250], [-80, 80]),
    row('One person more', [11, 10], [0, 2]),
  ]),
  figure('one-side', 'All differences on one side, one without an interval', [
    row('Died by 2 years', [371, 510], [-241, -18]),
    row('Progressed or died by 12 months', [528, 840], null),
  ]),
  figure('long-labels', 'Events that are longer than their room', [
    row(
      'Had an adverse event of grade 3 or higher that was put down to the treatment and led to its end',
      [670, 560],
      [-12, 232],
    ),
    row('صداع', [100, 70], [10, 50]),
  ]),
]
