import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { abstractOf } from '@/evidence/abstract/abstract'
import { placeAbstract } from '@/evidence/abstract/place-abstract'
import { figuresOf } from '@/evidence/figures/catalogue'
import { svgFile } from '@/evidence/figures/files/svg-file'
import { exampleStudy } from '@/evidence/figures/gallery/example-study'
import { galleryCases } from '@/evidence/figures/gallery/gallery-cases'
import { framesOf, frameWidths, type Figure } from '@/evidence/figures/marks/figure'
import { requireLetters } from '@/evidence/figures/marks/letters-lacking'
import type { Study } from '@/evidence/study/study'
import { site } from '../exports/site'

// A drawing that is meant to change: `npm run goldens` writes the files anew, and their diff is what to look at.
const folder = fileURLToPath(new URL('golden', import.meta.url))
const flagship = () =>
  knownContent('content').studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study

const sets: Record<string, Figure[]> = {
  gallery: [...figuresOf(exampleStudy()), ...galleryCases],
  study: figuresOf(flagship()),
}
const drawings = Object.entries(sets).flatMap(([set, figures]) =>
  figures.flatMap((figure) =>
    framesOf(figure).map((frame) => ({
      name: `${set}-${figure.id}-${frame}.svg`,
      figure,
      width: frameWidths[frame],
    })),
  ),
)

describe('every drawing has the marks that somebody has looked at, to a tenth of a pixel', () => {
  test.each(drawings)('$name', async ({ name, figure, width }) => {
    const file = svgFile(figure.draw(width), figure.title, figure.description)
    await expect(file).toMatchFileSnapshot(`golden/${name}`)
  })
})

test('every picture can set each of its letters', () => {
  const { studies } = knownContent('content')
  const pictures = [
    ...studies.flatMap((study) => figuresOf(study).map((figure) => figure.draw(frameWidths.wide))),
    ...studies.map((study) => placeAbstract(abstractOf(study, { site, changedOn: '2026-01-01' }))),
  ]
  expect(pictures.length).toBeGreaterThan(200)
  for (const picture of pictures) expect(() => requireLetters(picture)).not.toThrow()
})

test('no drawing is kept of a figure that is gone', () => {
  expect(drawings.length).toBeGreaterThanOrEqual(110)
  const names = new Set(drawings.map(({ name }) => name))
  expect(readdirSync(folder).filter((name) => !names.has(name))).toEqual([])
})
