import { describe, expect, test } from 'vitest'
import { fixtureStudy as study } from '@/evidence/prose/fixture-study'
import { canonicalText } from './canonical-text'
import { frozenFrom, UnreadableRevision } from './frozen'

const articles = { summary: 'Words.', plain: null }
const text = canonicalText(study, articles)

/** The text of a revision after a change of what it holds. */
function revisionAfter(change: (study: Record<string, unknown>) => void): string {
  const held = JSON.parse(text)
  change(held.study)
  return JSON.stringify(held)
}

describe('a revision that was kept', () => {
  test('gives back the whole study, with all that was left out as absent', () => {
    expect(frozenFrom(text)).toEqual({ study, articles })
    expect(text).not.toMatch(/[:,[]null\b/)
    expect(canonicalText(frozenFrom(text).study, articles)).toBe(text)
  })

  test('lacks a field that the shape asks for since: it is named, and a stated value takes its place', () => {
    const older = revisionAfter((held) => delete held.sponsor)
    expect(() => frozenFrom(older)).toThrow(/sponsor: /)
    expect(frozenFrom(older, { sponsor: 'not stated' }).study.sponsor).toBe('not stated')
    const arms = revisionAfter((held) => {
      for (const arm of held.arms as Record<string, unknown>[]) delete arm.title
    })
    expect(frozenFrom(arms, { 'arms.title': 'An arm' }).study.arms[0]?.title).toBe('An arm')
  })

  test('with a field that the shape does not know is refused by that name, and so is what is no study', () => {
    expect(() => frozenFrom(revisionAfter((held) => (held.colour = 'blue')))).toThrow(/colour/)
    for (const broken of ['', '[]', 'null', '{"study":1}', text.slice(0, -2)])
      expect(() => frozenFrom(broken), broken.slice(0, 20)).toThrow(UnreadableRevision)
  })
})
