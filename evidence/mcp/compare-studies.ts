import { z } from 'zod'
import { comparisonOf, comparisonShape } from '@/evidence/api/comparison'
import { ApiProblem } from '@/evidence/api/problem'
import { requireStudy } from '@/evidence/api/require-study'
import { maxCompared } from '@/evidence/landscape/compare-address'
import { comparedOutcomes } from '@/evidence/landscape/compare-rows'
import { keysOf } from '@/evidence/study/shape/fields'
import { defineTool } from './tool'

export const compareStudies = defineTool({
  name: 'compare_studies',
  title: 'Compare studies',
  description: `Sets ${maxCompared} studies at most side by side on one outcome and says of each two answers whether they may be lined up, and why not. It ranks nothing: only a comparison within a randomised trial says that one treatment did better.`,
  input: z.object({
    studies: z.array(z.string().max(200)).min(2).max(maxCompared).describe('Slugs of the studies'),
    outcome: keysOf(comparedOutcomes).default('objective-response').describe('What they are compared on'),
  }),
  output: comparisonShape,
  answer: async ({ studies: slugs, outcome }, { reads, site }) => {
    const given = [...new Set(slugs)]
    if (given.length < 2)
      throw new ApiProblem('invalid-parameter', 'The two studies are one and the same; expected two or more.')
    const studies = await Promise.all(given.map((slug) => requireStudy(reads, slug, 'studies')))
    const { rows, pairs } = comparisonOf(studies, outcome, site)
    return {
      lines: [
        'No row ranks a treatment.',
        ...rows.flatMap((row) =>
          row.answers.map(
            ({ study, results, instead }) =>
              `${row.title}, ${study}: ${instead ?? results.map(({ sentence }) => sentence).join(' ')}`,
          ),
        ),
        ...pairs.map(
          ({ one, other, inWords, reasons }) => `${one} and ${other}: ${inWords}. ${reasons.join(' ')}`,
        ),
      ],
      data: { rows, pairs },
    }
  },
})
