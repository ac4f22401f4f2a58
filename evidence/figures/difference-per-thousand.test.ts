import { expect, test } from 'vitest'
import { drawingFaults } from './marks/drawing-faults'
import { wordsOf } from './marks/drawing-fixture'
import { galleryThousand } from './gallery/gallery-thousand'
import { thousandPlot, thousandRow } from './difference-per-thousand'
import { frameWidths } from './marks/figure'
import { exampleStudy } from './gallery/example-study'
import { differencePerThousand } from './difference-per-thousand'

const arms = [{ title: 'Doxorubicin with trabectedin' }, { title: 'Doxorubicin' }] as const
// LMS-04: 371 and 510 of 1,000 had died by 2 years.
const death = { control: 510, experimental: 371, difference: -139, low: -241, high: -18, level: 95 }

test('a row says both arms, the difference and its interval, the limits from low to high', () => {
  expect(thousandRow('Had died', death)).toMatchObject({
    cells: ['371', '510', '139 fewer', '95% CI, 18 to 241 fewer'],
    line: '371 v 510; 139 fewer (95% CI, 18 to 241 fewer)',
    value: -139,
    low: -241,
    high: -18,
  })
})

test('the axis holds no difference, and says fewer and more', () => {
  const { axis } = thousandPlot([thousandRow('Had died', death)], arms)
  expect(axis).toMatchObject({ domain: [-300, 100], reference: 0, directions: ['fewer', 'more'] })
})

test('a difference without an interval keeps its row', () => {
  expect(thousandRow('Had died', { ...death, low: null, high: null, level: null })).toMatchObject({
    line: '371 v 510; 139 fewer (no interval)',
    spread: null,
  })
})

test('a study that compared nobody has no such figure', () => {
  expect(differencePerThousand(exampleStudy())).toBeNull()
})

test.each(galleryThousand.map((figure) => [figure.id, figure] as const))(
  '%s is drawn within its frame at every width, and every number stands in the table',
  (_, figure) => {
    for (const width of Object.values(frameWidths)) {
      const drawing = figure.draw(width)
      expect(drawingFaults(drawing)).toEqual([])
      expect(wordsOf(drawing).join(' ')).toContain('fewer')
    }
  },
)
