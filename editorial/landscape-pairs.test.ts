import { expect, test } from 'vitest'
import type { ComparabilityVerdict } from '@/evidence/landscape/comparability'
import { compareAnswers } from '@/evidence/landscape/compare-answers'
import { compareResults } from '@/evidence/landscape/comparability-guard'
import { landscapeGroups } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { knownContent } from './fixtures/known-content'

const studies = new Map(knownContent('content').studies.map((study) => [study.slug, study]))

function joined(name: string) {
  const [slug = '', resultId = ''] = name.split('#')
  const study = studies.get(slug)
  if (!study) throw new Error(`There is no study "${slug}".`)
  return joinResult(study, resultId)
}

const atezolizumab = 'atezolizumab-asps#objective-response-investigator'
const geptanolimab = 'geptanolimab-asps#objective-response'
const cediranib = 'cediranib-asps-2013#objective-response'
const pembrolizumab = 'acse-pembrolizumab#objective-response-asps'

/** Pairs of published results, with what must be decided of them and the words that the reasons must hold. */
const pairs: [one: string, other: string, verdict: ComparabilityVerdict, reason: string][] = [
  [
    atezolizumab,
    geptanolimab,
    'keep-apart',
    'by the investigators, Geptanolimab in ASPS by independent review',
  ],
  [atezolizumab, 'atezolizumab-asps#objective-response-independent', 'keep-apart', 'some of the same people'],
  [
    geptanolimab,
    'atezolizumab-asps#objective-response-independent',
    'line-up-with-caution',
    'a later scan confirmed',
  ],
  [atezolizumab, pembrolizumab, 'line-up-with-caution', 'cohort of a trial in several diseases'],
  [pembrolizumab, 'acse-pembrolizumab#objective-response-week-12-all', 'keep-apart', 'at any time'],
  [
    pembrolizumab,
    'acse-pembrolizumab#objective-response-2020-asps',
    'keep-apart',
    'The editors keep them apart.',
  ],
  [atezolizumab, 'acse-pembrolizumab#objective-response-week-12-all', 'keep-apart', 'at 12 weeks'],
  [atezolizumab, cediranib, 'line-up-with-caution', 'Cediranib in ASPS, 2013 counts 43 of 46 patients'],
  [
    'cediranib-sunitinib-asps#objective-response-cediranib',
    'cediranib-sunitinib-asps#objective-response-sunitinib',
    'line-up',
    '',
  ],
  [
    cediranib,
    'cediranib-sunitinib-asps#objective-response-cediranib',
    'keep-apart',
    'The editors keep them apart. The later trial took only patients whose disease had progressed',
  ],
  [cediranib, 'pazopanib-asps-2018#objective-response', 'keep-apart', 'a retrospective series'],
  [
    'pazopanib-asps-2019#objective-response',
    'pazopanib-sarcoma-2020#objective-response-recist',
    'keep-apart',
    'at 12 weeks',
  ],
  [
    'pazopanib-sarcoma-2020#objective-response-recist',
    'pazopanib-sarcoma-2020#objective-response-choi',
    'keep-apart',
    'Choi',
  ],
  [
    'sunitinib-asps-2011#objective-response',
    'sunitinib-asps-2012#objective-response',
    'keep-apart',
    'at 2 months',
  ],
  [
    'atezolizumab-asps#progression-free-survival',
    'anlotinib-sts-2018#progression-free-rate-asps',
    'keep-apart',
    'a median',
  ],
  [
    'axitinib-pembrolizumab-sarcoma#objective-response-asps',
    'axitinib-pembrolizumab-sarcoma#objective-response-all',
    'keep-apart',
    'other diseases',
  ],
  [
    atezolizumab,
    'durvalumab-tremelimumab-sarcoma#objective-response-asps',
    'line-up-with-caution',
    'cohort of a trial in several diseases',
  ],
  [atezolizumab, 'casps#tumour-change-cediranib', 'keep-apart', 'different questions'],
  [
    'casps#hypertension-grade-3',
    'axitinib-pembrolizumab-sarcoma#hypertension-grade-3-4',
    'keep-apart',
    'counts grade 3,',
  ],
  [
    'atezolizumab-asps#objective-response-prior-tki',
    'tki-asps-india-2024#objective-response-sunitinib',
    'keep-apart',
    'not treated before',
  ],
]

test.each(pairs)('%s and %s: %s', (one, other, verdict, reason) => {
  const comparison = compareResults(joined(one), joined(other))
  expect(comparison.verdict).toBe(verdict)
  expect(comparison.reasons.join(' ')).toContain(reason)
})

const response = { concept: 'objective-response', kinds: ['proportion'] } as const
const studiesNamed = (...slugs: string[]) => slugs.flatMap((slug) => studies.get(slug) ?? [])

test('the independent review of atezolizumab is lined up with that of geptanolimab, the investigators are not', () => {
  const [pairs = []] = compareAnswers(studiesNamed('atezolizumab-asps', 'geptanolimab-asps'), response)
  expect(pairs.map(({ names, verdict }) => [...names, verdict])).toEqual([
    ['Atezolizumab in ASPS, independent review', 'Geptanolimab in ASPS', 'line-up-with-caution'],
    ['Atezolizumab in ASPS, investigator', 'Geptanolimab in ASPS', 'keep-apart'],
  ])
})

test('what both records rule not comparable is kept apart, whichever study comes first', () => {
  for (const slugs of [
    ['cediranib-asps-2013', 'cediranib-sunitinib-asps'],
    ['cediranib-sunitinib-asps', 'cediranib-asps-2013'],
  ]) {
    const [pairs = []] = compareAnswers(studiesNamed(...slugs), response)
    const ruled = pairs.find(({ names }) => names.some((name) => name.endsWith(': Cediranib first')))
    expect(ruled?.verdict).toBe('keep-apart')
    expect(ruled?.reasons[0]).toMatch(/^The editors keep them apart\. /)
  }
})

test.each([response, { concept: 'progression-free-survival', kinds: ['median'] } as const])(
  'the page of a disease and the comparison say the same of every two rows: $concept',
  (question) => {
    const all = [...studies.values()]
    const verdicts = new Map(
      compareAnswers(all, question)
        .flat()
        .map((pair) => [[keyOf(pair.one), keyOf(pair.other)].sort().join(' '), pair.verdict]),
    )
    const sets = landscapeGroups(all.flatMap((study) => leadingResults(study, question))).flatMap(
      (group) => group.sets,
    )
    const together = sets.flatMap(({ rows }) => {
      const reported = rows.filter(({ report }) => report.state === 'reported')
      return reported.flatMap((one, index) => reported.slice(index + 1).map((other) => [one, other] as const))
    })
    const ofTwoStudies = together.filter(([one, other]) => one.study.slug !== other.study.slug)
    expect(ofTwoStudies.length).toBeGreaterThan(0)
    for (const [one, other] of ofTwoStudies) {
      const verdict = verdicts.get([keyOf(one), keyOf(other)].sort().join(' '))
      expect(['line-up', 'line-up-with-caution']).toContain(verdict)
    }
  },
)

const keyOf = ({ study, result }: JoinedReport) => `${study.slug}#${result.id}`
