import { expect, test } from 'vitest'
import { checkStudy } from './check-study'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, confidenceInterval } from './fixture'
import { anArm, pOf } from './fixture-two-arms'

const two = [
  { ...anArm('drug', 'Mavorixafor'), role: 'experimental' as const },
  { ...anArm('placebo', 'Placebo'), role: 'placebo' as const },
]
const three = [anArm('low', 'Drug 5 mg'), anArm('high', 'Drug 10 mg'), anArm('placebo', 'Placebo')]

const people = (id: string, level: string, by = 'Histology', subsetOfId = 'treated') =>
  aPopulation({
    id,
    n: null,
    label: `patients with ${level.toLowerCase()}`,
    subsetOfId,
    subgroup: { by, level },
  })
const populations = [
  aPopulation({ n: null }),
  people('lms', 'Leiomyosarcoma'),
  people('lps', 'Liposarcoma'),
  people('uterine', 'Uterine leiomyosarcoma'),
  people('ddlps', 'Dedifferentiated liposarcoma', 'Histology', 'lps'),
  people('other', 'Other sarcomas'),
  people('white', 'White', 'Race'),
  people('no', 'No', 'Prior surgery'),
  people('one', '1', 'ECOG performance status'),
  people('male', 'Male', 'Sex'),
  people('leukaemia', 'Acute lymphoblastic leukaemia', 'Disease'),
  people('fibrous', 'Pleomorphic fibrous sarcoma', 'Disease'),
]

type Given = [
  quote: string | null,
  report: Parameters<typeof aReport>[0],
  result?: Parameters<typeof aResult>[0],
  outcome?: Parameters<typeof anOutcome>[0],
  arms?: typeof three,
]
const [D, P] = [{ armId: 'drug' }, { armId: 'placebo' }]
const med = { kind: 'median' as const, unit: 'months' as const }
const limitsOfMedian = { ...med, spread: confidenceInterval }
const hazard = {
  kind: 'ratio' as const,
  measure: 'hazard-ratio' as const,
  unit: 'none' as const,
  armId: 'drug',
  comparatorArmId: 'placebo',
}
const harm = (rest: Parameters<typeof aHarm>[0]) => ({
  domain: 'safety' as const,
  better: 'lower' as const,
  title: 'Nausea',
  harm: aHarm({ attribution: 'not-stated', ...rest }),
})

/** Sentences as papers print them, each with what it says of one result. None of these records is wrong. */
const trueRecords: Given[] = [
  // People.
  ['A total of 4 patients responded (4.3%)', { value: '4.3' }, { populationId: 'lms' }],
  ['in patients with liposarcoma, 4.3% responded', { value: '4.3' }, { populationId: 'ddlps' }],
  ['No patient had complete response; 4.3% had partial response', { value: '4.3' }],
  ['white blood cell count decreased in 4.3%', { value: '4.3' }],
  ['grade 1 events in 4.3% (1 patient)', { value: '4.3' }],
  ['male patients were half of the cohort; response 4.3%', { value: '4.3' }],
  ['median PFS was 4.3 months', { value: '4.3' }, med],
  ['In non-liposarcoma histologies the rate was 4.3%', { value: '4.3' }],
  ['Patients with L-sarcoma (leiomyosarcoma or liposarcoma): 4.3%', { value: '4.3' }],
  ['one patient with a history of liposarcoma died; the response rate was 4.3%', { value: '4.3' }],
  // Arms.
  ['The rate was 12% in the placebo group and 34% in the mavorixafor group', { value: '34' }, D],
  ['after crossover from placebo to mavorixafor, 34% responded', { value: '34' }, P],
  ['placebo vs mavorixafor: 12% vs 34%', { value: '12' }, P],
  ['ORR was higher than the 12% seen in the placebo group: 34%', { value: '34' }, D],
  ['Mavorixafor (N=50) Placebo (N=48) Response 34 12', { count: 12, denominator: 48 }, P],
  ['Mavorixafor (N=50) Placebo (N=48) Response 34 12', { count: 34, denominator: 50 }, D],
  ['Patients received mavorixafor plus placebo; 34% responded', { value: '34' }, D],
  // Grades.
  ['grade 3/4 nausea 34%', { value: '34' }, {}, harm({ grade: { lowest: 3, highest: 4 } })],
  ['grade III-IV nausea 34%', { value: '34' }, {}, harm({ grade: { lowest: 3, highest: 4 } })],
  ['grade 3 or worse: 34%', { value: '34' }, {}, harm({ grade: { lowest: 3, highest: 4 } })],
  // Numbers in words, with a space, and averages.
  ['two thirds of 30 patients responded', { count: 20, denominator: 30 }],
  ['1 234 patients', { count: 1234 }, { kind: 'count', unit: 'participants' }],
  ['the mean of median values; mean dose; median OS 4.3 months', { value: '4.3' }, med],
  ['estimated by means of Kaplan-Meier, 4.3 months', { value: '4.3' }, med],
  ['at 12 weeks (4.3 months)', { value: '4.3' }, med],
  ['median 12 months (1 year)', { value: '12' }, med],
  ['by investigator and independent review, 37%', { value: '37' }, { assessor: 'investigator' }],
  // All of a part, forms of a disease, and other people.
  ['Among all patients with measurable disease, 4.3% responded', { value: '4.3' }, { populationId: 'lms' }],
  ['for all patients who received study drug, it was 4.3%', { value: '4.3' }, { populationId: 'lms' }],
  ['In the overall population the rate was 4.3%', { value: '4.3' }, { populationId: 'lms' }],
  ['in leiomyosarcoma of the uterus, 4.3% responded', { value: '4.3' }, { populationId: 'uterine' }],
  ['In uLMS the rate was 4.3%, higher than in liposarcoma', { value: '4.3' }, { populationId: 'uterine' }],
  ['In tumours other than liposarcoma, the rate was 4.3%', { value: '4.3' }, { populationId: 'other' }],
  [
    'with leiomyosarcoma it was 9.9%, and in the remaining patients 4.3%',
    { value: '4.3' },
    { populationId: 'other' },
  ],
  // Placebo first, lists that run alike, three arms, and arms that were changed.
  ['The rate was 12% and 34% with placebo and mavorixafor, respectively', { value: '34' }, D],
  ['placebo vs mavorixafor: 12% vs 34%', { value: '34' }, D],
  [
    '12%, 23% and 34% with drug 5 mg, drug 10 mg and placebo, respectively',
    { value: '23' },
    { armId: 'high' },
    {},
    three,
  ],
  [
    'in the drug 5 mg, drug 10 mg, and placebo groups, 12%, 23%, and 34%, respectively',
    { value: '34' },
    P,
    {},
    three,
  ],
  [
    'more with drug 5 mg (12%) and drug 10 mg (23%) than with placebo (3%)',
    { value: '12' },
    { armId: 'low' },
    {},
    three,
  ],
  ['34% of placebo patients who crossed over to mavorixafor responded', { value: '34' }, P],
  ['56% received mavorixafor after progression on placebo', { value: '56' }, P],
  ['the 34 patients who received mavorixafor after placebo had a rate of 12%', { value: '12' }, P],
  // Ranges that are no spread of this number.
  [
    'events ranging from mild to severe; median 4.3 (95% CI, 2.1 to 6.5)',
    { value: '4.3', low: '2.1', high: '6.5' },
    limitsOfMedian,
  ],
  [
    'a broad range of tumours; median 4.3 months (2.1 to 6.5)',
    { value: '4.3', low: '2.1', high: '6.5' },
    limitsOfMedian,
  ],
  [
    'age range 18 to 75; response 43% (21 to 65)',
    { value: '43', low: '21', high: '65' },
    { spread: confidenceInterval },
  ],
  [
    'median follow-up 12 months (range 2 to 24); ORR 43% (21 to 65)',
    { value: '43', low: '21', high: '65' },
    { spread: confidenceInterval },
  ],
  [null, { value: '13.2', low: '10.1', high: '15.0' }, limitsOfMedian, { domain: 'participant-flow' }],
  // Causes and grades of other numbers.
  ['adverse drug reactions: nausea 34%', { value: '34' }, {}, harm({ attribution: 'related' })],
  ['treatment-emergent adverse events: nausea 34%', { value: '34' }, {}, harm({ attribution: 'any-cause' })],
  [
    'nausea 34%, of which 12% were treatment-related',
    { value: '34' },
    {},
    harm({ attribution: 'any-cause' }),
  ],
  ['no treatment-related deaths; nausea in 34%', { value: '34' }, {}, harm({ attribution: 'any-cause' })],
  [
    'nausea 34%, whether or not related to study drug',
    { value: '34' },
    {},
    harm({ attribution: 'any-cause' }),
  ],
  ['at least possibly related to treatment: 34%', { value: '34' }, {}, harm({ attribution: 'related' })],
  ['any grade 34%, grade 3 in 4%', { value: '34' }, {}, harm({ grade: { lowest: 1, highest: 5 } })],
  ['nausea in 34% (grade 3 in 4%)', { value: '34' }, {}, harm({ grade: { lowest: 1, highest: 5 } })],
  [
    'histological grade 3 tumors; nausea 34%',
    { value: '34' },
    {},
    harm({ grade: { lowest: 1, highest: 5 } }),
  ],
  // Spellings, and numbers that words or other figures tell.
  [
    '37,5 % (95 % IC 24,1-51,2)',
    { value: '37.5', low: '24.1', high: '51.2' },
    { spread: confidenceInterval },
  ],
  [
    'proportion 0.37 (95% CI 0.24 to 0.51)',
    { value: '37', low: '24', high: '51' },
    { spread: confidenceInterval },
  ],
  [
    '19 of 52 patients responded (95% CI 24-51)',
    { value: '37', count: 19, denominator: 52, low: '24', high: '51' },
    { spread: confidenceInterval },
  ],
  [
    'hazard ratio 0·58 (95% CI 0·41–0·82)',
    { value: '0.58', low: '0.41', high: '0.82' },
    { ...hazard, spread: confidenceInterval },
  ],
  ['HR, .58 (95% CI, .41-.82; P<.001)', { value: '0.58', pValue: pOf('0.001', '<', 'two') }, hazard],
  ['HR 0.58, P = 1.2 × 10-5', { value: '0.58', pValue: pOf('0.000012', '=', 'two') }, hazard],
  ['HR 0.58; P = .04 for interaction', { value: '0.58', pValue: pOf('0.001', '<', 'two') }, hazard],
  [
    'reduced the risk of death by 42% (HR 95% CI 0.41-0.82)',
    { value: '0.58', low: '0.41', high: '0.82' },
    { ...hazard, spread: confidenceInterval },
  ],
  // Sides, measures, levels and judges of something else.
  [
    'one-sided alpha of 0.025; P = 0.004; HR 0.58',
    { value: '0.58', pValue: pOf('0.004', '=', 'two') },
    hazard,
  ],
  [
    '37% (two-sided 95% CI 24 to 51), P=0.004',
    { value: '37', low: '24', high: '51', pValue: pOf('0.004', '=', 'one') },
    { spread: confidenceInterval },
  ],
  ['in HR-positive disease, odds 1.58', { value: '1.58' }, { ...hazard, measure: 'odds-ratio' }],
  ['RR was 37%; ratio 1.58', { value: '1.58' }, { ...hazard, measure: 'odds-ratio' }],
  [
    '90% CI for the primary; 37% (24-51)',
    { value: '37', low: '24', high: '51' },
    { spread: confidenceInterval },
  ],
  ['an independent data monitoring committee reviewed safety; 37% responded', { value: '37' }],
]

test('no true record of a trial that the rules never met is called an error', () => {
  const accused = trueRecords.flatMap(([quote, report, result = {}, outcome = {}, arms = two]) =>
    checkStudy(
      aStudy({
        arms,
        populations,
        outcomes: [anOutcome(outcome)],
        results: [aResult({ ...result, reports: [aReport({ quote, ...report })] })],
      }),
    )
      // A count of people in these small studies has no denominator.
      .filter(({ verdict, field }) => verdict === 'fails' && field !== 'of')
      .map(({ working }) => [quote, working]),
  )
  expect(accused).toEqual([])
})
