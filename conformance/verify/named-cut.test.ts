import { expect, test } from 'vitest'
import { verdictsIn } from './judge'
import { publishedStudy } from './published-studies'

const verdictsOf = (slug: string, text: string) => verdictsIn(publishedStudy(slug), text)

// Pautier 2024 counted survival in January 2023; an editor put its progression-free survival after that of the first report.
test.each([
  ['In the later analysis,', 'match'],
  ['In the updated analysis,', 'match'],
  ['In the earlier analysis,', 'unread'],
  ['In the third analysis,', 'unread'],
])('%s the median overall survival of 33 months: %s', (when, verdict) => {
  const text = `${when} median overall survival was 33 months with doxorubicin plus trabectedin.`
  expect(verdictsOf('lms-04-trabectedin', text)).toEqual([verdict])
})

test('words that name another analysis are not borne out one by one by what the record says elsewhere', () => {
  const text = (when: string) =>
    `The hazard ratio for progression-free survival was 0.37 at the ${when} analysis.`
  expect(verdictsOf('lms-04-trabectedin', text('first'))).toEqual(['unread'])
  expect(verdictsOf('lms-04-trabectedin', text('interim'))).toEqual(['unread'])
})

test('where the record puts no analyses in order, none is the later one', () => {
  const text = 'In the later analysis, the ORR with cediranib was 15 of 43.'
  expect(verdictsOf('cediranib-asps-2013', text)).not.toContain('match')
})
