import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { atomFeed } from '@/evidence/exports/feed'
import { llmsIndex } from '@/evidence/exports/markdown/llms'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { figuresOf } from '@/evidence/figures/catalogue'
import { formatKeyResult } from '@/evidence/format/key-result'
import { datasetOf } from '@/evidence/linked-data/dataset'
import { listingOf } from '@/evidence/listing/listing'
import { armsOfKeyResult, wholeOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { site } from '../exports/site'

// CASPS: 28 patients on cediranib, median change −8.3%; 16 on placebo, +13.4% (Judson 2019, abstract).
const [casps] = knownContent('content').studies.filter(({ slug }) => slug === 'casps')
if (!casps) throw new Error('There is no study of cediranib against placebo.')

const feed = {
  path: '/feed',
  home: '/',
  title: 'Feed',
  studies: [{ study: casps, changed: '2026-11-28', html: '' }],
}

test.each([
  ['line', formatKeyResult(casps)],
  ['list', listingOf(casps).keyResult],
  ['index for language models', llmsIndex([casps], { ...site, description: '' })],
  ['Markdown', studyMarkdown(casps, null, site).split('\n\n')[1] ?? ''],
  ['feed', atomFeed(feed, site)],
  ['linked data', JSON.stringify(datasetOf(casps, site, '2026-11-28'))],
  ['figure', figuresOf(casps).find(({ id }) => id === 'tumour-change')?.title ?? ''],
])('a trial of two arms is told with both: %s', (_, words) => {
  expect(words).toMatch(/cediranib/i)
  expect(words).toMatch(/−8\.3/)
  expect(words).toMatch(/placebo/i)
  expect(words).toMatch(/13\.4/)
})

test('a study of one group has one arm, and a comparison alone names both', () => {
  const told = Object.fromEntries(
    knownContent('content').studies.map((study) => [study.slug, armsOfKeyResult(study).length]),
  )
  expect(told).toMatchObject({ 'atezolizumab-asps': 1, casps: 3, 'alter0203-asps': 3 })
})

test('a trial whose key result is of a part of those allotted begins with all of them, and not with who was looked at before', () => {
  const whole = Object.fromEntries(
    knownContent('content')
      .studies.filter(({ design }) => design.allocation === 'randomised')
      .map((study) => [study.slug, wholeOfKeyResult(study).map(({ n }) => n)]),
  )
  expect(whole).toMatchObject({
    // 44 of 48 were evaluated; 29 of 34 enrolled; of the subgroups the trial; 174 were assessed and 120 randomised, of whom the result is.
    casps: [48],
    'cediranib-sunitinib-asps': [34, 29],
    'alter0203-asps': [233],
    regosarc: [182],
    'enliven-pexidartinib': [],
    'defi-nirogacestat': [],
  })
})
