import { z } from 'zod'
import { maxCompared } from '@/evidence/landscape/compare-address'
import { comparedOutcomes } from '@/evidence/landscape/compare-rows'
import { keysOf, text } from '@/evidence/study/shape/fields'
import { comparisonOf, comparisonShape } from './comparison'
import { requireKnown } from './fault'
import { defineOperation } from './operation'

const answerSchema = z.strictObject({
  outcome: keysOf(comparedOutcomes).describe('What the studies are compared on'),
  ...comparisonShape.shape,
  address: text.describe('The page that sets the same studies side by side, for people'),
})

export const compareStudies = defineOperation({
  id: 'compareStudies',
  path: '/api/v1/compare',
  summary: 'Compare studies',
  description: `Up to ${maxCompared} studies side by side on one outcome, with the verdict on each two answers whether they may be lined up, and why not. It ranks nothing: only a comparison within a randomised trial says that one treatment did better.`,
  parameters: z.object({
    studies: z.array(z.string()).min(2).max(maxCompared).describe('Slugs of the studies.'),
    outcome: keysOf(comparedOutcomes).default('objective-response').describe('What they are compared on.'),
  }),
  schemas: { Comparison: answerSchema },
  answers: 'Comparison',
  mayBeKept: true,
  examples: [
    {
      title: 'Response rates of two drugs of one class',
      address: '/api/v1/compare?studies=atezolizumab-asps,geptanolimab-asps',
      shows: {
        rows: [
          {
            title: 'Objective response',
            answers: [{ study: 'atezolizumab-asps' }, { study: 'geptanolimab-asps' }],
          },
        ],
      },
    },
  ],
  answer: async ({ studies: slugs, outcome }, { reads, site }) => {
    const all = await reads.studies()
    requireKnown('studies', slugs, () => all.map(({ slug }) => slug))
    const studies = slugs.flatMap((slug) => all.find((study) => study.slug === slug) ?? [])
    return {
      outcome,
      ...comparisonOf(studies, outcome, site),
      address: `${site.address}/compare?studies=${slugs.join(',')}`,
    }
  },
})
