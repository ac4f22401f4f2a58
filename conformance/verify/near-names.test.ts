import { expect, test } from 'vitest'
import { isMatch } from '@/evidence/verify/say/verdict'
import { verdictOn } from './judge'
import { publishedStudy } from './published-studies'

/** Names that contain or resemble the record's, by kind, each before a number that the record has of its own name. */
const near: readonly (readonly [kind: string, slug: string, text: string])[] = [
  ['protein', 'atezolizumab-asps', 'In PD-L1-positive patients the ORR was 37%.'],
  ['protein', 'atezolizumab-asps', 'In PD-L1-positive patients the ORR was 56%.'],
  ['protein', 'atezolizumab-asps', 'A response was seen in 5 of 9 patients with PD-L1-positive tumours.'],
  ['protein', 'atezolizumab-asps', 'In patients whose tumours had PD-L1 the response rate was 37%.'],
  ['protein', 'geptanolimab-asps', 'In PD-L1 tumours the response rate was 37.8%.'],
  ['protein', 'geptanolimab-asps', 'In PD-1-positive patients the response rate was 37.8%.'],
  ['free of what', 'geddis', 'Disease-free survival with doxorubicin was 76.3 weeks.'],
  ['free of what', 'geddis', 'Disease-free survival with doxorubicin was 23.3 weeks.'],
  ['free of what', 'casps', 'Metastasis-free survival with cediranib was 10.1 months.'],
  ['confirmed', 'geptanolimab-asps', 'The confirmed ORR was 37.8%.'],
  ['part of the record', 'announce-olaratumab', 'Progression-free survival in leiomyosarcoma was 46.0%.'],
  ['part of the record', 'announce-olaratumab', 'The follow-up for progression-free survival was 31 months.'],
  ['time to', 'motion-vimseltinib', 'Time to complete response on vimseltinib was 5%.'],
  [
    'disease',
    'casps',
    'In alveolar rhabdomyosarcoma, median progression-free survival was 10.1 months on cediranib.',
  ],
  [
    'disease',
    'eribulin-sts-309',
    'In rhabdomyosarcoma, median overall survival was 13.5 months on eribulin.',
  ],
  ['disease', 'anlotinib-sts-2018', 'In carcinosarcoma, the response rate was 46% with anlotinib.'],
  ['harm', 'olaratumab-phase-2', 'Febrile neutropenia of any grade occurred in 59% with olaratumab.'],
  ['harm', 'palette-pazopanib', 'Pulmonary hypertension occurred in 41% on pazopanib.'],
  ['response', 'atezolizumab-asps', 'A pathological response was seen in 19 of 52 patients.'],
  ['response', 'atezolizumab-asps', 'A metabolic response was seen in 19 of 52 patients.'],
  ['assessor', 'atezolizumab-asps', 'By a non-independent review, 12 of 49 patients responded.'],
  [
    'who measured',
    'lms-04-trabectedin',
    'Progression by scans alone: 12.2 months on doxorubicin with trabectedin.',
  ],
  ['criteria', 'cediranib-asps-2013', 'By WHO criteria, a partial response was seen in 15 of 43 patients.'],
  ['responders', 'axitinib-pembrolizumab-sarcoma', 'Among its 9 responders, the median was not reached.'],
  ['events', 'tivantinib-mit-tumours', 'Serious treatment-related events occurred in 4 of 47 patients.'],
  ['p value', 'defi-nirogacestat', 'The hazard ratio for progression or death was 0.29 (P < 3.001).'],
]

test.each(near)('a number of another name is no match (%s, %s): %s', (_, slug, text) => {
  const verdict = verdictOn(publishedStudy(slug), text)
  expect(verdict !== null && !isMatch(verdict), text).toBe(true)
})

const asps = publishedStudy('atezolizumab-asps')

test('the record’s own names, and a drug by what it blocks, are a match', () => {
  expect(verdictOn(asps, 'In PD-1-positive patients, 5 of 9 responded.')).toBe('match')
  expect(verdictOn(asps, 'The ORR was 37% with this PD-L1 inhibitor.')).toBe('match')
  expect(verdictOn(asps, 'The confirmed ORR was 37%.')).toBe('match')
})
