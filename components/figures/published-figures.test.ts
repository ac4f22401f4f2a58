import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { figuresOf } from '@/evidence/figures/catalogue'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { numbersMissingFromTable, numbersMissingFromWords } from '@/evidence/figures/marks/drawing-fixture'
import { frameWidths } from '@/evidence/figures/marks/figure'
import { standaloneDrawing } from '@/evidence/figures/files/standalone'
import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'

const folder = new URL('../../content/studies/', import.meta.url)
const studies = readdirSync(folder)
  .map((slug) => new URL(`${slug}/record.yaml`, folder))
  .filter((file) => existsSync(file))
  .map((file) => studyFromRecord(recordSchema.parse(parse(readFileSync(file, 'utf8')))))

test.each(studies.map((study) => [study.slug, study] as const))(
  '%s: every figure can be read and its table says the same',
  (_, study) => {
    const figures = figuresOf(study)
    const faults = figures.flatMap((figure) => [
      ...Object.values(frameWidths).flatMap((width) => drawingFaults(figure.draw(width))),
      ...drawingFaults(standaloneDrawing(figure, study.title)),
      ...numbersMissingFromTable(figure).map((number) => `${number} is drawn and not in the table`),
      ...numbersMissingFromWords(figure).map(
        (number) => `${figure.id}: ${number} is drawn and not in the words for it`,
      ),
      ...figure.table.rows
        .filter((row) => row.some((cell) => cell.trim() === ''))
        .map((row) => `a hole in the table: ${row.join(' | ')}`),
    ])
    expect(faults).toEqual([])
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  },
)

test('the trial of atezolizumab is drawn as its 52 patients: 1 and 18 who responded, 28 with stable disease', () => {
  const study = studies.find(({ slug }) => slug === 'atezolizumab-asps')
  const figure = study && figuresOf(study).find(({ id }) => id === 'response-in-people')
  const looks = figure?.draw(640).marks.flatMap(({ part, look }) => (part === 'person' ? [look] : []))
  const count = (look: string) => looks?.filter((one) => one === look).length
  // One unconfirmed and one iRECIST-only response are neither: 1 + 18 + 2 + 28 + 3 = 52.
  expect([count('solid-1'), count('solid-2'), count('dashed'), count('outline'), count('striped')]).toEqual([
    1, 18, 2, 28, 3,
  ])
})
