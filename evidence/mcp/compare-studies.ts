import { z } from 'zod'
import { ApiProblem } from '@/evidence/api/problem'
import { requireStudy } from '@/evidence/api/require-study'
import { comparabilityWords } from '@/evidence/landscape/comparability'
import { compareAnswers } from '@/evidence/landscape/compare-answers'
import { compareRows } from '@/evidence/landscape/compare-rows'
import { maxCompared } from '@/evidence/landscape/compare-address'
import { plainSpaces } from '@/evidence/format/typography'
import { keysOf, text } from '@/evidence/study/shape/fields'
import type { ResultKind } from '@/evidence/study/vocabulary'
import { quotable, quotableSchema } from './quotable'
import { defineTool } from './tool'

/** What studies can be asked side by side. */
const questions = {
  'objective-response': 'Objective response',
  'progression-free-survival': 'Progression-free survival',
  'overall-survival': 'Overall survival',
} as const
const kinds: readonly ResultKind[] = ['proportion', 'median', 'rate-at-time', 'ratio', 'difference']

const rowSchema = z.strictObject({
  title: text,
  answers: z.array(
    z.strictObject({
      study: text,
      results: z.array(quotableSchema),
      instead: text.nullable().describe('What the study has instead, where it has no such result'),
    }),
  ),
})
const pairSchema = z.strictObject({
  one: text,
  other: text,
  verdict: keysOf(comparabilityWords),
  inWords: text,
  reasons: z.array(text),
})

export const compareStudies = defineTool({
  name: 'compare_studies',
  title: 'Compare studies',
  description: `Sets ${maxCompared} studies at most side by side on one outcome and says of each two answers whether they may be lined up, and why not. It ranks nothing: only a comparison within a randomised trial says that one treatment did better.`,
  input: z.object({
    studies: z.array(z.string().max(200)).min(2).max(maxCompared).describe('Slugs of the studies'),
    outcome: keysOf(questions).default('objective-response'),
  }),
  output: z.strictObject({ rows: z.array(rowSchema), pairs: z.array(pairSchema) }),
  answer: async ({ studies: slugs, outcome }, { reads, site }) => {
    const given = [...new Set(slugs)]
    if (given.length < 2)
      throw new ApiProblem('invalid-parameter', 'The two studies are one and the same; expected two or more.')
    const studies = await Promise.all(given.map((slug) => requireStudy(reads, slug, 'studies')))
    const rows = compareRows(studies, outcome, questions[outcome]).map(({ title, answers }) => ({
      title,
      answers: answers.flatMap(({ given, instead }, index) => {
        const study = studies[index]
        if (!study) return []
        const results = given.map(({ result }) => quotable(study, result.id, site))
        return [{ study: study.slug, results, instead: results.length > 0 ? null : instead }]
      }),
    }))
    const pairs = kinds
      .flatMap((kind) => compareAnswers(studies, { concept: outcome, kinds: [kind] }))
      .flat()
      .map(({ names: [one, other], verdict, reasons }) => ({
        one: plainSpaces(one),
        other: plainSpaces(other),
        verdict,
        inWords: comparabilityWords[verdict],
        reasons: reasons.map(plainSpaces),
      }))
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
