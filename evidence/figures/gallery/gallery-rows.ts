import { formatDate } from '@/evidence/format/date'
import { formatCount, formatShare } from '@/evidence/format/number'
import type { Figure } from '@/evidence/figures/marks/figure'
import { placeFlowTree, type FlowNode } from '@/evidence/figures/plots/flow-tree'
import { placeHarms } from '@/evidence/figures/plots/harm-plot'
import type { HarmRow } from '@/evidence/figures/plots/harm-row'
import { placeMatrix, signInWords, type CellSign, type MatrixRow } from '@/evidence/figures/plots/matrix-plot'
import { placeTimeline, type TimelineRow } from '@/evidence/figures/plots/timeline-plot'

const invented = 'Invented data: a case for testing the drawing, from no study.'
const twelve = Array.from({ length: 12 }, (_, index) => index)

function harms(id: string, title: string, total: number, counts: [label: string, count: number][]): Figure {
  const rows = counts.map(([label, count]): HarmRow => {
    const fraction = `${formatCount(count)} of ${formatCount(total)}`
    const share = `${formatShare(count, total)}%`
    return {
      label,
      cells: [fraction, share, ''],
      line: `${fraction} (${share})`,
      any: (count / total) * 100,
      severe: null,
      absent: null,
    }
  })
  return {
    id: `harms-${id}`,
    title,
    caption: invented,
    description: `Any grade, or grades below 3. ${rows.map(({ label, line }) => `${label}: ${line}.`).join(' ')}`,
    table: {
      caption: `Invented harms in ${formatCount(total)} patients`,
      columns: ['Event', 'Any grade, or below 3'],
      rows: rows.map(({ label, line }) => [label, line]),
    },
    draw: (width) => placeHarms([{ sentence: null, rows }], width),
  }
}

function dates(id: string, title: string, days: [label: string, day: string][]): Figure {
  const rows = days.map(([label, from]): TimelineRow => {
    return { label, from, to: null, when: formatDate(from) ?? from }
  })
  return {
    id: `timeline-${id}`,
    title,
    caption: invented,
    description: rows.map(({ label, when }) => `${label}: ${when}.`).join(' '),
    table: {
      caption: 'Invented dates',
      columns: ['Event', 'Date'],
      rows: rows.map(({ label, when }) => [label, when]),
    },
    draw: (width) => placeTimeline([{ sentence: null, rows }], width),
  }
}

function matrix(id: string, title: string, names: string[], rows: MatrixRow[]): Figure {
  const columns = names.map((name, index) => ({ letter: String.fromCharCode(65 + index), name }))
  return {
    id: `matrix-${id}`,
    title,
    caption: invented,
    description: rows
      .map(
        ({ label, cells }) =>
          `${label}: ${cells.map((cell, at) => `${names[at] ?? ''} ${signInWords(cell)}`).join(', ')}.`,
      )
      .join(' '),
    table: {
      caption: 'Invented sources',
      columns: ['Result', ...names],
      rows: rows.map(({ label, cells }) => [label, ...cells.map(signInWords)]),
    },
    draw: (width) => placeMatrix({ columns, groups: [{ heading: 'Efficacy', rows }] }, width),
  }
}

const one: FlowNode = {
  kind: 'main',
  countText: '1',
  label: 'Patient who was enrolled',
  note: null,
  children: [],
}
const none: FlowNode = {
  ...one,
  countText: '0',
  label: 'Patients who were treated',
  children: [],
}

const cells = (index: number): CellSign[] => ['shown', index % 3 === 0 ? 'differs' : 'agrees']

/** Figures in rows on one person, a thousand, twelve rows and words written from the right; all numbers are invented. */
export const galleryRows: Figure[] = [
  harms('one', 'Harms in one patient', 1, [
    ['Fatigue', 1],
    ['Rash', 0],
  ]),
  harms('thousand', 'Harms in a thousand patients', 1000, [
    ['Fatigue', 999],
    ['Rash', 1],
  ]),
  harms(
    'twelve',
    'Twelve harms',
    48,
    twelve.map((index) => [`Event number ${index + 1}`, 48 - index * 4]),
  ),
  {
    id: 'flow-nobody',
    title: 'A flow from one patient to none',
    caption: invented,
    description: 'Patient who was enrolled: 1. Patients who were treated: 0.',
    table: {
      caption: 'Invented flow',
      columns: ['Group', 'Number'],
      rows: [one, none].map(({ label, countText }) => [label, countText]),
    },
    draw: (width) => placeFlowTree({ ...one, children: [none] }, width),
  },
  dates('one', 'One date', [['Published', '2005-12-31']]),
  dates(
    'twelve',
    'Twelve dates',
    twelve.map((index) => [`Update number ${index + 1}`, `20${10 + index}-0${(index % 9) + 1}-15`]),
  ),
  dates('right-to-left', 'Events written from the right', [
    ['نهاية جمع البيانات', '2004-02-29'],
    ['פרסום התוצאות', '2005'],
  ]),
  matrix(
    'twelve',
    'Twelve results in two sources',
    ['Paper', 'News'],
    twelve.map((index) => ({ label: `Result number ${index + 1}`, cells: cells(index) })),
  ),
  matrix(
    'right-to-left',
    'Sources written from the right',
    ['المجلة', 'חדשות'],
    [
      { label: 'الاستجابة', cells: cells(0) },
      { label: 'תגובה', cells: cells(1) },
    ],
  ),
]
