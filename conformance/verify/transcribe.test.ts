import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { passageAround } from '@/evidence/transcribe/passage'
import { transcribe } from '@/evidence/transcribe/transcribe'

const palette = knownContent('content').studies.find(({ slug }) => slug === 'palette-pazopanib')

// The figures are those of the abstract (doi:10.1016/S0140-6736(12)60651-5); the last sentence is invented.
const text = `Findings
Median progression-free survival was 4·6 months (95% CI 3·7–4·8) with pazopanib and 1·6 months (0·9–1·8) with placebo.
Overall survival was 12·5 months with pazopanib. A rash was seen in 77 patients.`

test('a number is taken only from this source, and one that the record lacks stays open with its passage', () => {
  if (!palette) throw new Error('PALETTE is not there.')
  const numbers = transcribe(palette, 'van-der-graaf-2012', text)
  expect(numbers.map(({ text: words, kind, line, column }) => [words, kind, `${line}:${column}`])).toEqual([
    ['4·6 months', 'taken', '2:38'],
    ['95%', 'no-finding', '2:50'],
    ['3·7–4·8', 'taken', '2:57'],
    ['1·6 months', 'taken', '2:85'],
    ['0·9–1·8', 'taken', '2:97'],
    ['12·5 months', 'taken', '3:22'],
    ['77', 'open', '3:69'],
  ])
  expect(numbers.at(-1)).toMatchObject({ passage: 'A rash was seen in 77 patients.' })
})

test('of a source from which the record has nothing every number is open', () => {
  if (!palette) throw new Error('PALETTE is not there.')
  const source = palette.sources.find(
    ({ id }) => !palette.results.some(({ reports }) => reports.some((r) => r.sourceId === id)),
  )
  if (!source) throw new Error('Every source of PALETTE is transcribed.')
  const numbers = transcribe(palette, source.id, 'Response was 37% in 52.')
  expect(numbers.map(({ text: words, kind }) => [words, kind])).toEqual([
    ['37%', 'open'],
    ['52', 'open'],
  ])
})

test('a passage has at most 25 words, no half word, signs of ASCII, and holds its number', () => {
  const sentence = `${'word '.repeat(40)}was 4·6 months (95% CI 3·7–4·8) ${'then '.repeat(40)}end.`
  const quote = passageAround(sentence, sentence.indexOf('4·6'))
  expect(quote.split(' ')).toHaveLength(25)
  expect(quote).toContain('was 4.6 months (95% CI 3.7-4.8) then')
  expect(passageAround('Short, 5 of 7.', 7)).toBe('Short, 5 of 7.')
  expect(passageAround(sentence, 0).startsWith('word word')).toBe(true)
  expect(passageAround(sentence, sentence.length - 1).endsWith('end.')).toBe(true)
})
