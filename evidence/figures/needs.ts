const pointsNeed = (outcome: string) =>
  `shares of ${outcome} at two times, or at one with its median, by one assessor at one data cut`

/** What each figure of the catalogue needs a record to hold, by its id, in the catalogue's order. */
export const figureNeeds: Readonly<Record<string, string>> = {
  'counts-in-people':
    'the key result as a count of people, by two readers or in two arms (for a comparison, what each arm had)',
  'hazard-ratios': 'a hazard ratio between two arms, reported',
  'risk-ratios': 'a risk ratio between two arms, reported',
  'odds-ratios': 'an odds ratio between two arms, reported',
  'rate-ratios': 'a rate ratio between two arms, reported',
  differences: 'a difference between two arms with a printed value',
  'difference-per-thousand':
    'a comparison of two arms whose people are counted, or whose control risk is printed',
  'response-in-people': 'best responses that are counted and add up to the people whom the key result counts',
  'response-intervals': 'the key result as a share or rate with its interval',
  'best-response': 'best responses that are counted and add up',
  'benefit-and-harm': 'a response and harms by grade, counted in the same people at one data cut-off',
  durations: 'a median time (survival, duration of response, follow-up) with its unit',
  'progression-free-survival-at-times': pointsNeed('progression-free survival'),
  'overall-survival-at-times': pointsNeed('overall survival'),
  'tumour-change': 'a change in the size of tumours',
  'ratios-over-cuts': 'one ratio of the same two arms and people, reported at two or more data cuts',
  'shares-over-cuts': 'one share of the same people, reported at two or more data cuts',
  'times-over-cuts': 'one median time of the same people, reported at two or more data cuts',
  harms: 'harms with a share or a count',
  baseline:
    'baseline characteristics of single arms, or kinds of people that divide every arm without remainder',
  'participant-flow': 'populations of which one is part of another, with their numbers',
  timeline: 'two or more dates',
  'sources-matrix': 'results that more than one source reports',
}
