import { describe, expect, test } from 'vitest'
import { abstractPdf } from '@/app/abstract-pdf'
import { pictureOf } from '@/app/picture'
import { knownContent } from '@/editorial/fixtures/known-content'
import { abstractOf, maxWords, wordsIn } from '@/evidence/abstract/abstract'
import type { Abstract } from '@/evidence/abstract/abstract-words'
import { placeAbstract } from '@/evidence/abstract/place-abstract'
import { placePageCard, placeShare } from '@/evidence/abstract/place-share'
import { placeReferences } from '@/evidence/abstract/place-references'
import { svgFile } from '@/evidence/figures/files/svg-file'
import { boxOf, type Drawing } from '@/evidence/figures/marks/drawing'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { plainSpaces } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { site } from '../exports/site'

const { studies } = knownContent('content')
const edition = { site, changedOn: '2026-11-28' }
const abstracts = studies.map((study) => [study.slug, study, abstractOf(study, edition)] as const)
const find = (slug: string) => abstracts.find(([name]) => name === slug)?.[2] as Abstract

/** A sheet of A4 in points across and down; the drawing is as wide as the sheet. */
const [sheetWidth, sheetHeight] = [595.28, 841.89]
const sheetOf = (abstract: Abstract): Drawing => {
  const drawing = placeAbstract(abstract)
  const height = (sheetHeight / sheetWidth) * drawing.width
  return {
    width: drawing.width,
    height,
    marks: [...drawing.marks, ...placeReferences(abstract, drawing.height + 24)],
  }
}

describe.each(abstracts)('%s', (_, study, abstract) => {
  test('no text is cut off or lies over another, in the picture, on the sheet and in the picture of a shared link', () => {
    expect(drawingFaults(placeAbstract(abstract))).toEqual([])
    expect(drawingFaults(sheetOf(abstract))).toEqual([])
    expect(drawingFaults(placeShare(abstract))).toEqual([])
  })

  test('bands follow each other, and what it cannot say stays on its ground', () => {
    const { marks } = placeAbstract(abstract)
    const ground = marks.find(({ look }) => look === 'caution')
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
    const label = texts.findIndex(({ look }) => look === 'warn')
    const box = ground && boxOf(ground)
    for (const text of texts.slice(label, -3)) {
      const { x, y, width, height } = boxOf(text)
      expect(y).toBeGreaterThan(box?.y ?? NaN)
      expect(y + height).toBeLessThan((box?.y ?? NaN) + (box?.height ?? NaN))
      expect(x + width).toBeLessThan((box?.x ?? NaN) + (box?.width ?? NaN))
    }
    const before = texts.slice(0, label).map((text) => boxOf(text).y + boxOf(text).height)
    expect(Math.max(...before)).toBeLessThan(box?.y ?? NaN)
  })

  test('it has at most 110 words above its foot, and no type below 6.5 points', () => {
    expect(wordsIn(abstract)).toBeLessThanOrEqual(maxWords)
    const sizes = sheetOf(abstract).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []))
    expect((Math.min(...sizes) * sheetWidth) / placeAbstract(abstract).width).toBeGreaterThan(6.5)
  })

  test('every number in it stands in the record', () => {
    const numbers = [...abstract.rows, ...abstract.columns.flatMap((column) => column.numbers)]
    const told = numbers.flatMap(({ lead, note }) => numbersIn(`${lead} ${note}`))
    const known = new Set(numbersIn(JSON.stringify(study)))
    expect(told.filter((number) => !known.has(number))).toEqual([])
  })

  test('both arms of a randomised study have a row, each in a colour of its own', () => {
    if (study.design.allocation !== 'randomised') return
    const [one, other] = abstract.rows.map(({ people }) => people[0]?.look)
    expect(abstract.rows).toHaveLength(2)
    // Hundreds of people are not drawn, and then there is no colour.
    if (one !== undefined || other !== undefined) expect([one, other]).not.toContain(undefined)
    const counted = abstract.rows.every(({ lead }) => plainSpaces(lead).includes(' of '))
    if (one !== undefined && !counted) expect(one).not.toBe(other)
  })
})

const numbersIn = (words: string) =>
  plainSpaces(words)
    .replaceAll('−', '-')
    .match(/\d+(?:\.\d+)?/g) ?? []

test('the flagship tells two counts of the same people, 19 of 52 and 12 of 49, with 1 and 4 whom nobody counted', () => {
  const { rows, columns } = find('atezolizumab-asps')
  const counts = rows.map(({ people }) => people.map(({ look, count }) => [look, count]))
  expect(rows.map(({ lead }) => plainSpaces(lead))).toEqual(['19 of 52', '12 of 49'])
  expect(counts).toEqual([
    [
      ['solid-1', 1],
      ['solid-2', 18],
      ['outline', 30],
      ['striped', 3],
      ['dashed', 1],
    ],
    [
      ['solid-2', 12],
      ['outline', 37],
      ['dashed', 4],
    ],
  ])
  expect(columns.map(({ numbers }) => numbers.map(({ lead }) => plainSpaces(lead)))).toEqual([
    ['24.7 months', '20.8 months'],
    ['8 of 52', '41% of 49'],
  ])
})

test('of a series only those are missing who were given the drug: 1 of 30, and not 15 of 44', () => {
  const [row] = find('pazopanib-asps-2018').rows
  expect(row?.people.at(-1)).toEqual({ look: 'dashed', count: 1 })
})

test('of CASPS every time is of both arms', () => {
  const [howLong] = find('casps').columns
  expect(howLong?.numbers.map(({ lead }) => plainSpaces(lead))).toEqual(['10.8 v 3.7 months', '96% v 64.3%'])
})

test('of REGOSARC every number says that it is of leiomyosarcoma, and survival is told by its ratio', () => {
  const { rows, columns } = find('regosarc')
  for (const { note } of rows) expect(plainSpaces(note)).toContain('28 patients (leiomyosarcoma)')
  const [survival] = columns[0]?.numbers ?? []
  expect(plainSpaces(`${survival?.lead}; ${survival?.note}`)).toBe(
    'Hazard ratio 0.50; overall survival, regorafenib against placebo (leiomyosarcoma)',
  )
})

test('ENLIVEN and MOTION draw who responded in both arms: 24 of 61 and 0 of 59; 33 of 83 and 0 of 40', () => {
  const drawn = ['enliven-pexidartinib', 'motion-vimseltinib'].map((slug) =>
    find(slug).rows.map(({ people }) => people.map(({ count }) => count)),
  )
  expect(drawn).toEqual([
    [[24, 37], [59]],
    [[4, 29, 50], [40]],
  ])
})

test('a harm of one kind of people is not told as that of the study, and arms stand in the order of the rows', () => {
  const harms = (slug: string) =>
    find(slug)
      .columns.at(-1)
      ?.numbers.map(({ lead, note }) => plainSpaces(`${lead}, ${note}`))
  expect(harms('eribulin-sts-309')).toEqual([
    '67% v 56%, adverse events of grade 3 or higher, eribulin v dacarbazine',
    '27.1% v 15.3%, neutropenia of grade 3 or higher, eribulin v dacarbazine (liposarcoma)',
  ])
  expect(harms('olaratumab-phase-2')?.[0]).toBe(
    '8 of 64 v 9 of 65, febrile neutropenia of grade 3 or higher, olaratumab added v doxorubicin alone',
  )
})

test('where the interval for overall survival holds no difference, that is what it cannot say', () => {
  expect(plainSpaces(find('palette-pazopanib').cannotSay)).toContain(
    'whether patients live longer: the interval',
  )
  expect(plainSpaces(find('lms-04-trabectedin').cannotSay)).not.toContain('the interval')
})

test('a study with nothing to count says so, and what it cannot say', () => {
  const { rows, rowNote, cannotSay, columns } = find('durvalumab-tremelimumab-sarcoma')
  expect(rows.map(({ lead, people }) => [lead, people])).toEqual([['80%', [{ count: 10, look: 'outline' }]]])
  expect(rowNote).toBe('One mark is one person.')
  expect(columns[1]?.numbers[0]?.lead).toBe('Not in the parts read')
  expect(plainSpaces(cannotSay)).toContain('whether patients lived longer')
})

// A drawing that is meant to change: `npm run goldens` writes the files anew, and their diff is what to look at.
test.each(['atezolizumab-asps', 'casps', 'durvalumab-tremelimumab-sarcoma'])(
  '%s has the marks that somebody has looked at',
  async (slug) => {
    const abstract = find(slug)
    const file = svgFile(placeAbstract(abstract), abstract.title, 'The bottom line.')
    await expect(file).toMatchFileSnapshot(`golden/${slug}.svg`)
  },
)

test('the sheet is one page with a title, a language and the bottom line, and the same bytes every time', async () => {
  const abstract = find('atezolizumab-asps')
  const made = { alt: 'The bottom line.', changed: '2026-11-28' }
  const [one, other] = [await abstractPdf(abstract, made), await abstractPdf(abstract, made)]
  expect(Buffer.compare(one, other)).toBe(0)
  const text = Buffer.from(one).toString('latin1')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(text).toContain('/Lang (en-GB)')
  expect(text).toContain('/Alt (The bottom line.)')
  expect(text).toContain('(Atezolizumab in advanced alveolar soft-part sarcoma)')
  expect(text).toContain('D:20261128000000Z')
})

test('the picture is 1200 by 1290, at most 150 kB, and the same bytes every time', () => {
  const drawing = placeAbstract(find('axitinib-pembrolizumab-sarcoma') as Abstract)
  const picture = Buffer.from(pictureOf(drawing, 5 / 3))
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 1290])
  expect(picture.length).toBeLessThanOrEqual(150_000)
  expect(Buffer.compare(picture, pictureOf(drawing, 5 / 3))).toBe(0)
})

test('the picture of a shared link is 1200 by 630 and draws the people of both counts', () => {
  const drawing = placeShare(find('atezolizumab-asps'))
  const people = drawing.marks.filter(({ part }) => part === 'person')
  expect(people).toHaveLength(53 * 2)
  const picture = Buffer.from(pictureOf(drawing, 5 / 3))
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  expect(picture.length).toBeLessThanOrEqual(150_000)
})

test('the picture of a page that is no study holds its title and its fact, however long they are', () => {
  const card = {
    title: 'Tyrosine kinase inhibitors, several of them named here '.repeat(3),
    fact: 'One thing that is true of it. '.repeat(4),
  }
  expect(drawingFaults(placePageCard(card, 'Denominator', 'denominator.example/treatments/x'))).toEqual([])
})

test('a sheet prints the identifiers of its sources as they are, hyphens and all', () => {
  expect(find('casps').references[0]).toMatch(/1023–1034\..* doi:10\.1016\/S1470-2045\(19\)30215-3$/)
})

test('no study is left out', () => {
  expect(abstracts.map(([slug]) => slug)).toEqual(studies.map(({ slug }: Study) => slug))
})
