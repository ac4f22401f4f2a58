import { expect, test } from 'vitest'
import { isMatch } from '@/evidence/verify/say/verdict'
import { verifyMeasured } from '@/evidence/verify/say/measured'
import { measureOwn } from './measure'
import { judgedOwn, type OwnText } from './own-sentences'

const judged = judgedOwn()

const told = (own: OwnText, text: string) =>
  `${own.study.slug}, ${own.from}: [${text}] ${own.text.slice(0, 160)}`

test('no number of the site, in summaries, plain pages, titles of results and of figures, is contradicted', () => {
  const wrong = judged.flatMap(({ own, one }) =>
    one.verdict === 'mismatch' || one.verdict === 'other-assessor-or-population' ? [told(own, one.text)] : [],
  )
  expect(wrong).toEqual([])
  expect(judged.length).toBeGreaterThan(2900)
})

test('what later reports replaced is called superseded in titles of earlier results and cuts, never in prose', () => {
  const old = judged.filter(({ one }) => one.verdict === 'superseded')
  const inProse = old.filter(({ own }) => own.from === 'summary' || own.from === 'plain')
  expect(inProse.map(({ own, one }) => told(own, one.text))).toEqual([])
  expect(old.length).toBeLessThan(12)
})

/** Numbers of each kind of text that match, in percent, rounded down. A change to what is understood moves them. */
const matching = { summary: 76, plain: 29, result: 97, figure: 80 } as const

test.each(Object.entries(matching))('of the numbers of every %s at least %i%% match', (from, least) => {
  const own = judged.filter((one) => one.own.from === from)
  const right = own.filter(({ one }) => isMatch(one.verdict))
  expect((100 * right.length) / own.length).toBeGreaterThanOrEqual(least)
})

test('what the pages print of our own numbers is what the verifier says now; npm run bench:verify writes it anew', () => {
  expect(verifyMeasured.own).toEqual(measureOwn(judged))
})
