import { expect, test } from 'vitest'
import type { ComparabilityVerdict } from '@/evidence/landscape/comparability'
import { compareResults } from '@/evidence/landscape/comparability-guard'
import { joinResult } from '@/evidence/study/join'
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
    'line-up-with-caution',
    'same people twice',
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
    'line-up-with-caution',
    'randomised trial',
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
