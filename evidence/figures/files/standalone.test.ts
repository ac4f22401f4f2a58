import { expect, test } from 'vitest'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { wordsOf } from '@/evidence/figures/marks/drawing-fixture'
import { exampleStudy } from '@/evidence/figures/gallery/example-study'
import { figuresOf } from '@/evidence/figures/catalogue'
import { standaloneDrawing } from './standalone'
import { svgFile } from './svg-file'

test('every figure stands alone with its title, caption and credit inside the frame', () => {
  for (const figure of figuresOf(exampleStudy())) {
    const drawing = standaloneDrawing(figure, 'Invented trial. Denominator')
    expect(drawingFaults(drawing)).toEqual([])
    expect(wordsOf(drawing)).toContain('Invented trial. Denominator')
  }
})

test('a file of a figure carries no style sheet, no script and no reference, and escapes its words', () => {
  const [figure] = figuresOf(exampleStudy())
  const drawing = figure ? standaloneDrawing(figure, 'R & D <trial>') : null
  const file = drawing ? svgFile(drawing, 'A "title" & more', '5 < 6') : ''
  expect(file).not.toMatch(/<style|<script|href|url\(|style=/)
  expect(file).toContain('<title id="title">A &quot;title&quot; &amp; more</title>')
  expect(file).toContain('5 &lt; 6')
  expect(file).toContain('R &amp; D &lt;trial&gt;')
})
