import { expect, test } from 'vitest'
import { checkStudy } from '@/evidence/checks/check-study'
import { checkMarkOf } from '@/evidence/checks/mark'
import { staleAcknowledgements, staleResolutions } from '@/evidence/checks/stale-judgements'
import { compareSources } from '@/evidence/compare/compare-sources'
import { readRecordFile } from './record-file'

const { study } = readRecordFile('content/studies/atezolizumab-asps/record.yaml')
if (study === null) throw new Error('The flagship record cannot be read.')
const checks = checkStudy(study)

const sentences = (resultId: string, sourceId: string | null, rule: string) =>
  checks
    .filter((check) => check.resultId === resultId && check.sourceId === sourceId && check.rule === rule)
    .map(({ verdict, working }) => `${verdict}: ${working.replace(/\u00a0/g, ' ')}`)

test('the record has no failure that nobody judged, and no judgement without its failure', () => {
  expect(checks.filter(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged)).toEqual([])
  expect(staleAcknowledgements(study, checks)).toEqual([])
  expect(staleResolutions(study)).toEqual([])
})

test('19 of 52 is exact, the regulator prints 12 of 49 exactly too', () => {
  expect(sentences('objective-response-investigator', 'chen-2023', 'percentage-matches-count')).toEqual([
    'recomputed: 19 of 52 is 36.5%, printed as 37.',
  ])
  expect(sentences('objective-response-investigator', 'chen-2023', 'interval-matches-count')).toEqual([
    'recomputed: For 19 of 52 the exact (Clopper-Pearson) method gives 23.6 to 51.0, printed as 24 to 51 (as do the Wilson method with continuity correction and the Blaker method); the Wilson method would give 25 to 50.',
  ])
  expect(sentences('objective-response-independent', 'fda-2022', 'interval-matches-count')).toEqual([
    'recomputed: For 12 of 49 the exact (Clopper-Pearson) method gives 13.3 to 38.9, printed as 13 to 39; the Wilson method would give 15 to 38.',
  ])
})

test('28 against 20.8 months disagrees, is explained and never merged', () => {
  expect(sentences('progression-free-survival', 'asco-post-2023', 'sources-agree')).toEqual([
    'fails: ASCO Post 2023 prints 28 months, Chen 2023 20.8 months.',
  ])
  expect(checkMarkOf(checks, 'progression-free-survival')).toBe('disagrees')
})

test('37% and 24% are not comparable: assessor and population differ', () => {
  const pair = compareSources(study).notComparable.find(({ resultIds }) =>
    resultIds.includes('objective-response-independent'),
  )
  expect(pair?.keys).toEqual(['assessor', 'population'])
})

test('the breakdown closes in the paper and leaves 5 of 52 out in the news summary', () => {
  expect(sentences('stable-disease-investigator', 'asco-post-2023', 'parts-make-the-whole')).toEqual([
    expect.stringContaining('19 + 28 = 47 of 52; 5 are not accounted for.'),
  ])
  expect(sentences('progressive-disease-investigator', 'chen-2023', 'parts-make-the-whole')).toEqual([
    expect.stringContaining('1 + 18 + 1 + 1 + 28 + 3 = 52, the whole.'),
  ])
})

test('four percentages of 25 follow only from rounding twice', () => {
  const four = ['label-pyrexia', 'label-anxiety', 'label-abdominal-pain', 'label-hypothyroidism']
  for (const id of four) {
    expect(sentences(id, 'cancernetwork-2022', 'percentage-matches-count')[0]).toContain('rounding twice')
    expect(checkMarkOf(checks, id)).toBe('cannot-be-checked')
  }
})

test('no source is taken for confirmation of another here: all have one of two origins', () => {
  const confirmed = checks.filter(({ rule, verdict }) => rule === 'sources-agree' && verdict === 'recomputed')
  expect(confirmed).toEqual([])
})

test('the two-stage design has alpha 9.31% and power 90.3%', () => {
  const design = checks.filter(({ rule }) => rule === 'design-characteristics')
  expect(design.map(({ verdict }) => verdict)).toEqual(['recomputed', 'recomputed'])
  expect(design[0]?.working).toContain('9.31%, printed as 9.3%')
  expect(design[1]?.working).toContain('90.3%, printed as 90%')
})
