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
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { advancesOf } from '@/scripts/font-metrics.mjs'
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

test.each(['sans-400', 'sans-600', 'serif-600'])(
  'no picture sets a letter that its face %s lacks',
  (face) => {
    const advance = advancesOf(
      fileURLToPath(new URL(`../../app/fonts/pictures/${face}.ttf`, import.meta.url)),
    )
    const { studies } = knownContent('content')
    const pictures = [
      ...studies.flatMap((study) => figuresOf(study).map((figure) => figure.draw(frameWidths.wide))),
      ...studies.map((study) => placeAbstract(abstractOf(study, { site, changedOn: '2026-01-01' }))),
    ]
    const texts = pictures.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])),
    )
    const set = texts.filter(({ face: family = 'sans', weight }) => face === `${family}-${weight}`)
    const letters = new Set(set.flatMap(({ text }) => [...setType(text)]))
    expect(letters.size).toBeGreaterThan(50)
    expect([...letters].filter((letter) => !(advance(letter) > 0))).toEqual([])
  },
)

test('no drawing is kept of a figure that is gone', () => {
  expect(drawings.length).toBeGreaterThanOrEqual(110)
  const names = new Set(drawings.map(({ name }) => name))
  expect(readdirSync(folder).filter((name) => !names.has(name))).toEqual([])
})
