import { formatShare } from '@/evidence/format/number'
import { formatDate } from '@/evidence/format/date'
import { describeAbsence } from '@/evidence/study/absence'
import type { Figure } from '@/evidence/figures/marks/figure'
import { placeFlowTree, type FlowNode } from '@/evidence/figures/plots/flow-tree'
import { galleryIntervals } from './gallery-intervals'
import { galleryPeople } from './gallery-people'
import { galleryPoints } from './gallery-points'
import { galleryRows } from './gallery-rows'
import { galleryThousand } from './gallery-thousand'
import { placeHarms } from '@/evidence/figures/plots/harm-plot'
import type { HarmRow } from '@/evidence/figures/plots/harm-row'
import { placeMatrix, signInWords, type CellSign } from '@/evidence/figures/plots/matrix-plot'
import { placeTimeline, type TimelineRow } from '@/evidence/figures/plots/timeline-plot'

const invented = 'Invented data: a case for testing the drawing, from no study.'

function harm(label: string, any: number | null, severe: number | null): HarmRow {
  const of = (count: number | null) =>
    count === null ? describeAbsence('not-yet-extracted') : `${count} of 40`
  const lead = any ?? severe
  const words = any !== null && severe !== null ? `${of(any)}; grade 3 or higher: ${of(severe)}` : of(lead)
  return {
    label,
    cells: lead === null ? ['', '', ''] : [of(any), `${formatShare(lead, 40)}%`, of(severe)],
    line: words,
    any: any === null ? null : any * 2.5,
    severe: severe === null ? null : severe * 2.5,
    absent: lead === null ? describeAbsence('not-yet-extracted') : null,
  }
}

const harmRows = [
  harm('Any adverse event', 40, 9),
  harm('Fatigue', 21, 0),
  harm('Rash on the palms, the soles and any skin that rubs against clothes', 12, 3),
  harm('صداع', 7, null),
  harm('Pneumonitis', null, 1),
  harm('Death', 0, 0),
  harm('Hair loss', null, null),
]

const leaf = (countText: string, label: string, note: string | null = null): FlowNode => ({
  countText,
  label,
  note,
  kind: 'other',
  children: [],
})
const flow: FlowNode = {
  ...leaf('1000', 'Patients who were screened for a study with a name that is longer than a line'),
  kind: 'main',
  children: [
    {
      ...leaf(
        '980',
        'Did not receive the drug',
        'Reason: the stock of the drug was used up before they could be seen, and no more was made',
      ),
      kind: 'loss',
    },
    {
      ...leaf('20', 'Patients who were treated'),
      kind: 'main',
      children: [leaf('0', 'Patients who could not be assessed'), leaf('20', 'المرضى الذين تم تقييمهم')],
    },
    { ...leaf('1', 'انسحبت', 'Reason not reported'), kind: 'loss' },
    leaf('19', 'Patients who were followed'),
  ],
}
const flowRows = (node: FlowNode): string[][] => [
  [node.label, node.countText, node.note ?? 'no note'],
  ...node.children.flatMap(flowRows),
]

const event = (label: string, from: string, to: string | null = null): TimelineRow => ({
  label,
  from,
  to,
  when: to === null ? (formatDate(from) ?? from) : `${formatDate(from) ?? from} to ${formatDate(to) ?? to}`,
})
const events = [
  event('Enrolment', '1998-11', '2004-02'),
  event('Data cut-off', '2004-02-29'),
  event('Published', '2005'),
  event('Published again, on the same day, under a title that takes more than one line', '2005-12-31'),
]

const signs: CellSign[] = [
  'shown',
  'agrees',
  'agrees-after-rounding',
  'derived',
  'differs',
  'not-comparable',
  'not-taken',
]
const sources = signs.map((sign, index) => ({
  letter: String.fromCharCode(65 + index),
  name: `Source that ${signInWords(sign)}`,
}))
const matrixRows = [
  { label: 'Every sign', cells: signs },
  {
    label: 'A result with a long name, in patients who had earlier received treatment',
    cells: [...signs].reverse(),
  },
]

/** Every figure on the data that would embarrass it; all numbers are invented. */
export const galleryCases: Figure[] = [
  ...galleryPeople,
  ...galleryIntervals,
  ...galleryRows,
  ...galleryThousand,
  ...galleryPoints,
  {
    id: 'harms-edges',
    title: 'Harms in none, in all, and not reported',
    caption: invented,
    description: harmRows
      .map(
        ({ label, line, cells }) =>
          `${label}: ${[line, ...cells].filter((words) => words !== '').join(', ')}.`,
      )
      .join(' '),
    table: {
      caption: 'Invented harms in 40 patients',
      columns: ['Event', 'Patients', 'Share'],
      rows: harmRows.map(({ label, line, cells }) => [
        label,
        line,
        cells[1] || describeAbsence('not-yet-extracted'),
      ]),
    },
    draw: (width) => placeHarms([{ sentence: 'Adverse events (40 patients)', rows: harmRows }], width),
  },
  {
    id: 'flow-edges',
    title: 'A flow that loses almost everyone',
    caption: invented,
    description: flowRows(flow)
      .map((cells) => `${cells.join(': ')}.`)
      .join(' '),
    table: { caption: 'Invented flow', columns: ['Group', 'Number', 'Note'], rows: flowRows(flow) },
    draw: (width) => placeFlowTree(flow, width),
  },
  {
    id: 'timeline-edges',
    title: 'Dates known to the day, the month and the year',
    caption: invented,
    description: events.map(({ label, when }) => `${label}: ${when}.`).join(' '),
    table: {
      caption: 'Invented dates',
      columns: ['Event', 'Date'],
      rows: events.map(({ label, when }) => [label, when]),
    },
    draw: (width) => placeTimeline([{ sentence: null, rows: events }], width),
  },
  {
    id: 'matrix-edges',
    title: 'Every sign of the sources matrix',
    caption: invented,
    description: matrixRows
      .map(({ label, cells }) => `${label}: ${cells.map(signInWords).join(', ')}.`)
      .join(' '),
    table: {
      caption: 'Invented sources',
      columns: ['Result', ...sources.map(({ name }) => name)],
      rows: matrixRows.map(({ label, cells }) => [label, ...cells.map(signInWords)]),
    },
    draw: (width) =>
      placeMatrix({ columns: sources, groups: [{ heading: 'Invented results', rows: matrixRows }] }, width),
  },
]
