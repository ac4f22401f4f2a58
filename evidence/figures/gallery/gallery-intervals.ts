import { formatTick } from '@/evidence/format/tick'
import { describeAbsence } from '@/evidence/study/absence'
import type { Axis } from '@/evidence/figures/marks/axis'
import type { Figure } from '@/evidence/figures/marks/figure'
import {
  placeIntervalPlot,
  type DrawnLimit,
  type DrawnSpread,
  type IntervalGroup,
  type IntervalRow,
} from '@/evidence/figures/plots/interval-plot'

const invented = 'Invented data: a case for testing the drawing, from no study.'
const percent: Axis = {
  kind: 'linear',
  domain: [0, 100],
  title: 'Patients with a response, %',
  reference: null,
  directions: null,
}
const months: Axis = { kind: 'linear', domain: [0, 60], title: 'Months', reference: null, directions: null }
const ratio: Axis = {
  kind: 'log',
  domain: [0.1, 10],
  title: 'Hazard ratio, logarithmic axis',
  reference: 1,
  directions: ['favours the treatment', 'favours the control'],
}

const say = (limit: DrawnLimit | null) =>
  limit === null
    ? describeAbsence('not-yet-extracted')
    : typeof limit === 'number'
      ? formatTick(limit)
      : typeof limit === 'string'
        ? describeAbsence(limit)
        : `${formatTick(limit.number)}+`

function row(
  label: string,
  value: number,
  low: DrawnLimit | null,
  high: DrawnLimit | null,
  spread: DrawnSpread = 'confidence-interval',
): IntervalRow {
  const limits = low === null || high === null ? say(null) : `${say(low)} to ${say(high)}`
  const words = { label, cells: [say(value), limits], line: `${say(value)} (${limits})` }
  return low === null || high === null
    ? { ...words, value, spread: null }
    : { ...words, value, low, high, spread }
}

const absent = (label: string): IntervalRow => ({
  label,
  cells: ['not estimable', 'not estimable'],
  line: 'not estimable',
  absent: 'not-estimable',
})

function figure(id: string, title: string, axis: Axis, groups: IntervalGroup[]): Figure {
  const plot = {
    groups,
    axis,
    columns: [
      { head: 'Estimate', align: 'end' as const, strong: true as const },
      { head: 'Spread', align: 'start' as const },
    ],
  }
  const rows = groups.flatMap((group) => group.rows)
  return {
    id: `intervals-${id}`,
    title,
    caption: invented,
    description: rows.map(({ label, line }) => `${label}: ${line}.`).join(' '),
    table: {
      caption: title,
      columns: ['Row', 'Estimate', 'Spread'],
      rows: rows.map(({ label, cells }) => [label, ...cells]),
    },
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

const one = (...rows: IntervalRow[]): IntervalGroup[] => [{ sentence: null, rows }]
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']

export const galleryIntervals: Figure[] = [
  figure(
    'edges',
    'None, all, and an interval of no width',
    percent,
    one(row('None', 0, 0, 31), row('All', 100, 69, 100), row('No width', 50, 50, 50)),
  ),
  figure('ratio', 'A ratio on a logarithmic axis, with ends beyond it', ratio, [
    {
      sentence: 'Assessed by the investigators',
      rows: [row('All patients', 0.62, 0.41, 0.94), row('One end beyond the axis', 1.8, 0.5, 14)],
    },
    {
      sentence: 'Assessed by independent review. Not comparable with the rows above: different assessor.',
      rows: [row('Both ends beyond the axis', 0.9, 0.02, 40), row('Estimate beyond the axis', 22, 12, 60)],
    },
  ]),
  figure('cuts', 'An outcome over data cuts, from an undated one to one beyond the axis', ratio, [
    {
      sentence: 'Overall survival, hazard ratio, treatment against control; everyone randomised',
      rows: [
        row('An earlier cut, date not stated', 0.71, null, null),
        row('Data to 2019', 0.83, 0.6, 1.15),
        row('Data to 31 January 2021', 0.83, 0.68, 1.01),
        row('Data to 30 November 2024', 1, 1, 1),
      ],
    },
    {
      sentence: 'Progression-free survival, hazard ratio, treatment against control; everyone randomised',
      rows: [row('Data to 2019', 0.4, 0.05, 12), absent('Data to 31 January 2021')],
    },
  ]),
  figure(
    'missing',
    'Missing values keep their rows',
    percent,
    one(row('Reported', 37, 24, 51), absent('Overall survival'), row('No interval', 42, null, null)),
  ),
  figure(
    'open',
    'Limits that were not reached',
    months,
    one(
      row('Duration of response', 24.7, 4.1, 'not-reached'),
      row('Survival', 31, 'not-estimable', 'not-estimable'),
      row('Range of times', 13.6, 1.6, { number: 32.2, goesOn: 'high' }, 'range'),
    ),
  ),
  figure(
    'kinds',
    'Every kind of spread has its own sign',
    months,
    one(
      row('Confidence interval', 20, 12, 31),
      row('Range', 20, 2, 56, 'range'),
      row('Interquartile range', 20, 11, 30, 'interquartile-range'),
      row('Standard deviation', 20, 8, 32, 'standard-deviation'),
      row('Standard error', 20, 17, 23, 'standard-error'),
      row('Not stated', 20, 14, 27, 'not-stated'),
    ),
  ),
  figure(
    'twelve',
    'Twelve rows',
    percent,
    one(...letters.map((letter, index) => row(`Study ${letter}`, 10 + index * 6, index * 5, 30 + index * 6))),
  ),
  figure(
    'long-labels',
    'Labels that are longer than their room',
    percent,
    one(
      row(
        'Patients whose tumour had grown on at least two earlier lines of systemic therapy including a tyrosine kinase inhibitor',
        37,
        24,
        51,
      ),
      row('Donaudampfschifffahrtsgesellschaftskapitänswitwenrente', 20, 10, 30),
    ),
  ),
  figure(
    'right-to-left',
    'Labels written from the right',
    percent,
    one(row('المرضى الذين تلقوا العلاج', 37, 24, 51), row('חולים שקיבלו טיפול', 24, 13, 39)),
  ),
]
