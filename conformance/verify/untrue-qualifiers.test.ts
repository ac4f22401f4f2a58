import { expect, test } from 'vitest'
import { isMatch } from '@/evidence/verify/say/verdict'
import { findingsIn, hasMatch } from './judge'
import { ownSentences } from './own-sentences'
import { truthfully } from './measure'
import { publishedStudies } from './published-studies'
import { following, untrueQualifiers } from './untrue-qualifiers'

/** The first sentence of a study's own prose that has a number of a result right, and is short enough to be a claim. */
const sentences = [...publishedStudies.values()].flatMap((study) => {
  const sentence = ownSentences.find((own) => own.study === study && hasMatch(study, own.text))?.text
  return sentence === undefined ? [] : [{ study, sentence }]
})

test('every study has a sentence to try, and there are more than 150 untrue qualifiers', () => {
  expect(sentences.length).toBe(publishedStudies.size)
  expect(untrueQualifiers.flatMap(({ before, after }) => [...before, ...after]).length).toBeGreaterThan(150)
})

/** Each qualifier is put to every third study, and each study meets a third of them. */
const isDue = (words: string, place: number) => (words.length + place) % 3 === 0

/** The texts in which a number stayed a match: of what a qualifier opens every number, of what it ends all of them. */
function stayed({ before, after }: (typeof untrueQualifiers)[number], place: number): string[] {
  const one = sentences[place]
  if (!one) return []
  const { study, sentence } = one
  const opened = before
    .filter((words) => isDue(words, place) && !truthfully[study.slug]?.includes(words))
    .map((words) => `${words} ${following(study, sentence)}`)
    .filter((text) => hasMatch(study, text))
  const ended = after
    .filter((words) => isDue(words, place))
    .map((words) => `${sentence.replace(/\.$/u, '')} ${words}.`)
    .filter((text) => findingsIn(study, text).every(({ verdict }) => isMatch(verdict)))
  return [...opened, ...ended].map((text) => `${study.slug}: ${text}`)
}

test.each(untrueQualifiers)(
  'of no study a number stays a match under an untrue qualifier of $kind',
  (untrue) => {
    expect(sentences.flatMap((_, place) => stayed(untrue, place))).toEqual([])
  },
)

const flagship = publishedStudies.get('atezolizumab-asps')

test('the words that were not compared are quoted, and what the record lacks is said', () => {
  const [one] = flagship ? findingsIn(flagship, 'In children, the ORR was 37%.') : []
  expect(one?.verdict).toBe('unread')
  expect(one?.unread).toEqual(['In children'])
  expect(one?.reason).toContain(
    'Your words “In children” were not compared: the record has no figure of this in children.',
  )
  expect(one?.stored?.result).toBe('objective-response-investigator')
})
