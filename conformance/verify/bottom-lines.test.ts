import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainText } from '@/evidence/prose/plain-text'
import { blocksOf, resolveArticle } from '@/evidence/prose/resolved-article'
import { findResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import { isMatch } from '@/evidence/verify/say/verdict'
import { findingsIn } from './judge'
import { publishedStudies } from './published-studies'

/** Returns the first paragraph of a summary in words, without the marks of the page. */
function bottomLineOf(study: Study): string {
  const file = `content/studies/${study.slug}/summary.mdx`
  const article = resolveArticle(readFileSync(file, 'utf8'), file, study, [])
  const first = blocksOf(article).find(({ block }) => block.type === 'paragraph')
  return first ? plainText(first.block, article).replace(/\s+/g, ' ').trim() : ''
}

/** Returns the text with the names of the two arms exchanged. */
function exchanged(study: Study, text: string): string {
  const [one, other] = study.arms
  if (!one || !other) return text
  let left = text
  for (const { index, end, armId } of findArmMentions(study, text).reverse()) {
    const { title } = armId === one.id ? other : one
    left = `${left.slice(0, index)}${title.toLowerCase()}${left.slice(end)}`
  }
  return left
}

const plainly = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

/** Returns the one arm that a stored result is of; null of a comparison. */
function armOf(study: Study, resultId: string | undefined): string | null {
  if (resultId === undefined) return null
  const { armId, comparatorArmId } = findResult(study, resultId)
  return comparatorArmId === null ? armId : null
}

const studies = [...publishedStudies.values()]

/**
 * A number of ours that cannot match: no source prints a rate among the 29 patients enrolled. That 23 of them responded is the
 * editors' arithmetic, told as such, and the verifier holds numbers against what sources print.
 */
const beyondTheRecord = ['anlotinib-benmelstobart-asps: 23 of 29']

/**
 * Numbers of ours that stand in the record beside words that are not compared with it, each with the first of those words. They are
 * never called a match: "by the same count" may be another count.
 */
const notAllCompared = [
  'acse-pembrolizumab: 17 of 97 (by the same)',
  'acse-pembrolizumab: 17% (by the same)',
  'cediranib-asps-2013: 26 of 43 (For a further)',
  'cediranib-asps-2013: 60% (For a further)',
  'cediranib-judson-2014: six patients (partial)',
  'cediranib-judson-2014: four (partial response)',
  'create-crizotinib-asps: 40 (gene change that marks)',
  'create-crizotinib-asps: one (gene change that marks)',
  'durvalumab-tremelimumab-sarcoma: 5 of 10 (early)',
  'geddis: 46.3% (no)',
  'tki-asps-india-2024: 36% (from a single centre)',
  'tki-asps-india-2024: 14 (from a single centre)',
  'tki-asps-india-2024: P = 0.14 (not)',
  'turkish-tki-asps: P < 0.001 (In those who began)',
]

test('the bottom line of every study, copied, is borne out by its record', () => {
  const wrong = studies.flatMap((study) =>
    findingsIn(study, bottomLineOf(study))
      .filter(({ verdict }) => !isMatch(verdict) && verdict !== 'unread')
      .map(({ text }) => `${study.slug}: ${plainly(text)}`),
  )
  expect(wrong).toEqual(beyondTheRecord)
})

test('of every bottom line all words are compared, but for those named here', () => {
  const unread = studies.flatMap((study) =>
    findingsIn(study, bottomLineOf(study))
      .filter(({ verdict }) => verdict === 'unread')
      .map(({ text, unread: [first = ''] }) => `${study.slug}: ${plainly(text)} (${plainly(first)})`),
  )
  expect(unread).toEqual(notAllCompared)
})

const ofTwoArms = studies.filter(
  ({ arms, design }) => design.allocation === 'randomised' && arms.length === 2,
)

test('with its arms exchanged, no number of one arm still matches', () => {
  let changed = 0
  const right = ofTwoArms.flatMap((study) => {
    const line = bottomLineOf(study)
    const arms = findingsIn(study, line).map(({ stored }) => armOf(study, stored?.result))
    return findingsIn(study, exchanged(study, line)).flatMap(({ verdict, text, stored }, index) => {
      if (arms[index] === null) return []
      changed += 1
      // What both arms have, 28 patients each, is right of either.
      const isOfTheSame = armOf(study, stored?.result) === arms[index]
      return isMatch(verdict) && isOfTheSame ? [`${study.slug}: ${text}`] : []
    })
  })
  expect(right).toEqual([])
  expect(changed).toBeGreaterThan(40)
})
