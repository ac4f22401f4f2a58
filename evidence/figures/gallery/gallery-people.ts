import { formatList } from '@/evidence/format/list'
import { formatCount, formatShare } from '@/evidence/format/number'
import { formatPeopleOf } from '@/evidence/format/people'
import { placeBestResponseBar } from '@/evidence/figures/plots/best-response-bar'
import type { Texture } from '@/evidence/figures/marks/drawing'
import type { Figure } from '@/evidence/figures/marks/figure'
import { placePeople } from '@/evidence/figures/plots/people'
import { placePeopleCounts } from '@/evidence/figures/plots/people-counts'
import { placePeoplePanels } from '@/evidence/figures/plots/people-panels'

/** Invented cases for the people figures; `parts` are counts by label. */
type PeopleCase = { id: string; parts: [label: string, count: number][] }

const noun = { one: 'patient', many: 'patients' }
const textures: Texture[] = ['solid-2', 'outline', 'striped', 'dashed']
const invented = 'Invented data: a case for testing the drawing, from no study.'
const longLabel =
  'Partial response that was not confirmed by a second scan at least four weeks later because the patient had left the study'

const cases: PeopleCase[] = [
  {
    id: 'none',
    parts: [
      ['Response', 0],
      ['No response', 12],
    ],
  },
  {
    id: 'all',
    parts: [
      ['Response', 12],
      ['No response', 0],
    ],
  },
  {
    id: 'one',
    parts: [
      ['Response', 1],
      ['No response', 0],
    ],
  },
  {
    id: 'thousand',
    parts: [
      ['Response', 371],
      ['No response', 604],
      ['Not accounted for', 25],
    ],
  },
  {
    id: 'long-labels',
    parts: [
      [longLabel, 3],
      ['Stabledisease'.repeat(4), 9],
    ],
  },
  {
    id: 'twelve',
    parts: Array.from({ length: 12 }, (_, index) => [`Group number ${index + 1}`, index * 2]),
  },
  {
    id: 'right-to-left',
    parts: [
      ['استجابة كاملة', 4],
      ['מחלה יציבה', 7],
      ['疾病进展', 2],
    ],
  },
]

function figure(kind: 'people' | 'bar', { id, parts }: PeopleCase): Figure {
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  const groups = parts.map(([label, count], index) => ({
    label,
    count,
    countText: formatCount(count),
    share: `${formatShare(count, total)}%`,
    texture: textures[index] ?? 'dashed',
  }))
  const first = parts[0]?.[1] ?? 0
  return {
    id: `${kind}-${id}`,
    title: `${formatPeopleOf(first, total, noun)}: ${kind === 'people' ? 'one mark for each person' : 'parts of a whole'}`,
    caption: invented,
    description: `${formatList(groups.map(({ label, countText, share }) => `${label}, ${countText} (${share})`))}.`,
    table: {
      caption: `Invented groups of ${formatCount(total)}`,
      columns: ['Group', 'Patients', 'Share'],
      rows: groups.map(({ label, countText, share }) => [label, countText, share]),
    },
    draw: (width) =>
      kind === 'people'
        ? placePeople([{ heading: null, groups }], width)
        : placeBestResponseBar(groups, width),
  }
}

function panels(id: string, total: number, events: [label: string, count: number][]): Figure {
  const shown = events.map(([label, count], index) => ({
    countText: `${formatCount(count)} of ${formatCount(total)}`,
    label,
    count,
    total,
    texture: index === 0 ? ('solid-2' as const) : ('striped' as const),
  }))
  return {
    id: `panels-${id}`,
    title: `The same ${formatCount(total)} people, once for each event`,
    caption: invented,
    description: `${formatList(shown.map(({ label, countText }) => `${countText} ${label}`))}.`,
    table: {
      caption: 'Invented events',
      columns: ['Event', 'Patients'],
      rows: shown.map(({ label, countText }) => [label, countText]),
    },
    draw: (width) => placePeoplePanels(shown, width),
  }
}

/** Invented counts of one group; `rows` are count, total and those in no count. */
function counts(id: string, rows: [lead: string, count: number, total: number, uncounted: number][]): Figure {
  const shown = rows.map(([lead, count, total, uncounted]) => ({
    lead: `${lead}: ${formatCount(count)} of ${formatCount(total)}`,
    detail: 'Invented',
    aside: uncounted > 0 ? `${formatCount(uncounted)} not counted` : null,
    parts: [
      { count, texture: 'solid-2' as const },
      { count: total - count, texture: 'outline' as const },
      { count: uncounted, texture: 'dashed' as const },
    ],
  }))
  const words = rows.map(
    ([lead, count, total, uncounted]) =>
      `${lead}: ${formatCount(count)} of ${formatCount(total)}; ${formatCount(uncounted)} not counted`,
  )
  return {
    id: `counts-${id}`,
    title: `The same people, counted ${rows.length === 1 ? 'once' : 'more than once'}`,
    caption: invented,
    description: `${formatList(words)}.`,
    table: {
      caption: 'Invented counts',
      columns: ['Counted', 'Result', 'Not counted'],
      rows: rows.map(([lead, count, total, uncounted]) => [
        lead,
        formatPeopleOf(count, total, noun),
        formatCount(uncounted),
      ]),
    },
    draw: (width) =>
      placePeopleCounts(
        shown,
        [
          { words: 'response', texture: 'solid-2' },
          { words: 'no response', texture: 'outline' },
          { words: 'not counted', texture: 'dashed' },
        ],
        width,
      ),
    isFullWidth: true,
  }
}

export const galleryPeople: Figure[] = [
  counts('none-and-all', [
    ['By nobody', 0, 12, 0],
    ['By everybody', 12, 12, 0],
  ]),
  counts('unlike', [
    [longLabel, 1, 1, 0],
    ['مراجعة مستقلة', 180, 400, 21],
    ['By a third', 3, 53, 2],
  ]),
  ...cases.map((one) => figure('people', one)),
  ...cases.map((one) => figure('bar', one)),
  panels('none-and-all', 20, [
    ['had a response', 0],
    ['had an adverse event', 20],
  ]),
  panels('one', 1, [
    ['had a response', 1],
    ['had an adverse event', 0],
  ]),
  panels('five', 300, [
    ['had a response', 120],
    ['had a headache', 299],
    ['had a rash', 1],
    [longLabel, 60],
    ['توقف العلاج', 30],
  ]),
]
