import { z } from 'zod'
import { requireKnown } from '@/evidence/api/fault'
import { requireStudy } from '@/evidence/api/require-study'
import { formatStrength } from '@/evidence/format/ruling'
import { plainSpaces } from '@/evidence/format/typography'
import { armsOfKeyResult } from '@/evidence/study/arms-of-key-result'
import { id, text } from '@/evidence/study/shape/fields'
import type { Study } from '@/evidence/study/study'
import { quotable, quotableSchema } from '@/evidence/api/quotable'
import { defineTool } from './tool'

const maxResults = 20

const outcomeSchema = z.strictObject({
  outcome: id,
  concept: text,
  title: text,
  results: z.int().min(1),
})
const rulingSchema = z.strictObject({
  title: text,
  reason: text,
  strength: text.describe('How much the ruling claims, and on what'),
  decidedBy: text,
})

export const getResults = defineTool({
  name: 'get_results',
  title: 'Get results of a study',
  description:
    'Gives results of one study, each with a sentence to quote. Without "outcome" it gives the key result (of a randomised study every arm and the comparison) and lists the outcomes there are. Numbers of different results, arms, people, assessors or data cut-offs must not be mixed.',
  input: z.object({
    study: z.string().max(200).describe('Slug of the study, from find_studies'),
    outcome: z
      .string()
      .max(200)
      .optional()
      .describe('Id or concept of an outcome: objective-response, overall-survival'),
    from: z.int().min(0).max(10_000).default(0).describe('How many results to skip'),
  }),
  output: z.strictObject({
    results: z.array(quotableSchema),
    more: z.int().min(0).describe('Results after these; ask again with "from"'),
    outcomes: z.array(outcomeSchema).describe('The outcomes of the study, where none was asked for'),
    rulings: z.array(rulingSchema).describe('What an editor decided where sources disagree on these results'),
  }),
  answer: async ({ study: slug, outcome, from }, { reads, site }) => {
    const study = await requireStudy(reads, slug, 'study')
    const names = study.outcomes.flatMap((one) => [one.id, one.concept])
    requireKnown('outcome', outcome === undefined ? undefined : [outcome], () => names)
    const ids = outcome === undefined ? keyResultsOf(study) : resultsOf(study, outcome)
    const shown = ids.slice(from, from + maxResults)
    const results = shown.map((resultId) => quotable(study, resultId, site))
    const outcomes = outcome === undefined ? outcomesOf(study) : []
    const rulings = study.resolutions
      .filter(({ resultIds }) => resultIds.some((resultId) => shown.includes(resultId)))
      .map((ruling) => ({
        title: plainSpaces(ruling.title),
        reason: plainSpaces(ruling.reason),
        strength: plainSpaces(formatStrength(ruling, study)),
        decidedBy: ruling.decidedBy,
      }))
    const more = Math.max(0, ids.length - from - shown.length)
    return {
      lines: [
        ...results.map(({ sentence, otherSources }) => `${sentence} Other sources: ${otherSources}.`),
        ...rulings.map(({ title, reason, strength }) => `Ruling. ${title}: ${reason} ${strength}`),
        ...(more > 0 ? [`${more} more; ask again with "from": ${from + shown.length}.`] : []),
        ...(outcomes.length > 0
          ? [`Outcomes: ${outcomes.map((one) => `${one.outcome} (${one.title})`).join('; ')}.`]
          : []),
      ],
      data: { results, more, outcomes, rulings },
    }
  },
})

const keyResultsOf = (study: Study): string[] => armsOfKeyResult(study).map(({ result }) => result.id)

function resultsOf(study: Study, outcome: string): string[] {
  const ids = study.outcomes
    .filter((one) => one.id === outcome || one.concept === outcome)
    .map((one) => one.id)
  return study.results.filter(({ outcomeId }) => ids.includes(outcomeId)).map((result) => result.id)
}

const outcomesOf = (study: Study) =>
  study.outcomes.flatMap((one) => {
    const results = study.results.filter(({ outcomeId }) => outcomeId === one.id).length
    return results === 0 ? [] : [{ outcome: one.id, concept: one.concept, title: one.title, results }]
  })
