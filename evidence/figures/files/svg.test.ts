import { expect, test } from 'vitest'
import { elementMarkup } from '@/evidence/markup/element'
import { figuresOf } from '@/evidence/figures/catalogue'
import { exampleStudy } from '@/evidence/figures/gallery/example-study'
import { text, type Drawing } from '@/evidence/figures/marks/drawing'
import { classDress, svgElement } from './svg'
import { pictureFile, svgFile } from './svg-file'

const pathsIn = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d)
const inPage = (drawing: Drawing) => elementMarkup(svgElement(drawing, classDress, {})).markup

test('page, file and picture draw the same shapes at the same places', () => {
  for (const figure of figuresOf(exampleStudy())) {
    const drawing = figure.draw(640)
    const drawn = pathsIn(inPage(drawing))
    expect(drawn.length).toBeGreaterThan(0)
    expect(pathsIn(svgFile(drawing, '', ''))).toEqual(drawn)
    expect(pathsIn(pictureFile(drawing))).toEqual(drawn)
  }
})

test('text of the usual size, colour and start has its place alone, to a tenth of a unit', () => {
  const marks = [
    text(1.26, 2, "a 'b' >= 1"),
    text(3, 4, 'c', { size: 17, weight: 600, anchor: 'end', look: 'soft' }),
  ]
  expect(inPage({ width: 100, height: 50.04, marks })).toBe(
    '<svg viewBox="0 0 100 50"><text x="1.3" y="2">a \u2018b\u2019 ≥ 1</text>' +
      '<text class="fig-soft fig-bold" x="3" y="4" font-size="17" text-anchor="end">c</text></svg>',
  )
})
