import { expect, test } from 'vitest'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { wordsOf } from '@/evidence/figures/marks/drawing-fixture'
import { exampleStudy } from '@/evidence/figures/gallery/example-study'
import { figuresOf } from '@/evidence/figures/catalogue'
import { sharePicture } from './share-picture'
import { standaloneDrawing } from './standalone'
import { svgFile } from './svg-file'

test('the share picture says the key result and draws its 20 people, 6 of them filled', () => {
  const picture = sharePicture(exampleStudy(), 'Denominator')
  const looks = picture.marks.flatMap(({ part, look }) => (part === 'person' ? [look] : []))
  expect(looks).toHaveLength(20)
  expect(looks.filter((look) => look === 'solid-2')).toHaveLength(6)
  expect(wordsOf(picture).join(' ').replaceAll('\u00a0', ' ')).toContain(
    '6 of 20 patients had an objective response',
  )
  expect(drawingFaults(picture)).toEqual([])
})

test('a name too long for the picture gives way to the short one', () => {
  const study = { ...exampleStudy(), title: 'An invented trial '.repeat(8) }
  expect(wordsOf(sharePicture(study, 'Denominator'))).toContain('Invented trial')
})

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
