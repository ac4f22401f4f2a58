/** Sentences to begin with, and what each shows; a test asks them all. */
export const exampleSentences = [
  {
    text: 'Median progression-free survival with atezolizumab was 28 months.',
    shows: 'a figure from the news that the paper does not bear out',
  },
  {
    text: 'The FDA says that 37% of patients responded to atezolizumab.',
    shows: 'a rate that is right for another assessor in other patients',
  },
  {
    text: 'Atezolizumab (NCT03141684) had an ORR of 37% (19 of 52; 95% CI, 24 to 51) and a median duration of response of 24.7 months (95% CI, 4.1 to 55.8).',
    shows: 'five numbers, and a range that is called an interval',
  },
  {
    text: 'In the AcSé trial of pembrolizumab, the response rate in ASPS was 39%.',
    shows: 'an early figure that a later report replaced',
  },
] as const
