/** Words that `show` may hold, by tag, with what each prints. The first leads; the rest follow in brackets. */
export const resultShow = {
  count: '19 of 52 patients',
  fraction: '19 of 52',
  people: '19 patients',
  number: '19',
  word: 'nineteen',
  rest: '33 (the denominator less the count)',
  'rest-people': '33 patients',
  denominator: '52',
  'denominator-people': '52 patients',
  percent: '37%',
  value: '20.8 months',
  figure: '20.8 (no unit)',
  interval: '95% CI, 24 to 51, or: range, 4.1 to 55.8',
  limits: '24 to 51',
  span: '4.1 to 55.8 months (the limits with their unit)',
  low: '4.1 months (the lower limit)',
  high: '55.8 months (the upper limit, or: not reached)',
  share: 'none of the 52 patients; half of the 52 patients; all seven patients',
  'in-ten': 'about 4 in 10 (computed)',
  'in-hundred': 'about 37 in 100 (computed)',
  sd: 'standard deviation, 12.4',
  se: 'standard error, 1.7',
  p: 'one-sided P = 0.03',
  'time-point': '6 months (the landmark)',
  state: 'not reported; not reached (the words for an absent value)',
} as const
export type ResultShow = keyof typeof resultShow
export const resultShowWords = Object.keys(resultShow) as ResultShow[]

export const populationShow = {
  people: '52 patients',
  n: '52',
  word: 'fifty-two',
  label: 'patients who received atezolizumab',
  labelled: '52 patients who received atezolizumab',
  all: 'all 52 patients',
  unstated: 'of how many patients, we have not read (said once for the shares of its paragraph)',
} as const
export type PopulationShow = keyof typeof populationShow

/** The words of a dose stand one after the other, with no brackets. */
export const doseShow = {
  amount: '1200 mg; 15 mg per kilogram of body weight',
  short: '1200 mg; 15 mg/kg',
  cap: '1200 mg (the most at once)',
  every: 'every 21 days',
  weeks: 'every 3 weeks',
  who: 'adults (18 years or older)',
  route: 'intravenously',
  schedule: 'the schedule as recorded',
} as const
export type DoseShow = keyof typeof doseShow

export const designShow = {
  'registry-id': 'NCT03141684',
  phase: 'phase 2',
  'stage-one': '9 (patients of the first stage)',
  'stage-two': '15 (patients added in the second stage)',
  total: '24 (patients of both stages)',
  'stop-if': '0 (stop at this many responses or fewer)',
  worthwhile: '3 (responses that make the drug worth pursuing)',
  'null-rate': '5%',
  'alternative-rate': '25%',
  alpha: '9.3%',
  power: '90%',
} as const
export type DesignShow = keyof typeof designShow

export const partitionShow = {
  unaccounted: '5 (members of the whole in none of the parts)',
  'unaccounted-people': '5 patients',
  sum: '47 (the parts together)',
  whole: '52',
} as const
export type PartitionShow = keyof typeof partitionShow

export const dateForms = { full: '31 July 2022', month: 'July 2022', year: '2022' } as const
export type DateForm = keyof typeof dateForms

export const sourceShow = { short: 'Chen 2023', title: 'the full title', publisher: 'the publisher' } as const
export type SourceShow = keyof typeof sourceShow
