import { z } from 'zod'
import { plainSpaces } from '@/evidence/format/typography'
import { comparabilityWords } from '@/evidence/landscape/comparability'
import { compareAnswers } from '@/evidence/landscape/compare-answers'
import { comparedOutcomes, compareRows, type ComparedOutcome } from '@/evidence/landscape/compare-rows'
import { id, keysOf, text } from '@/evidence/study/shape/fields'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'
import { quotable, quotableSchema } from './quotable'

const kinds: readonly ResultKind[] = ['proportion', 'median', 'rate-at-time', 'ratio', 'difference']

const rowSchema = z.strictObject({
  title: text.describe('The outcome, in one form: a share, a median, a rate at a time, between the arms'),
  answers: z
    .array(
      z.strictObject({
        study: id.describe('Slug of the study'),
        results: z.array(quotableSchema).describe('What the study answers, as it may be quoted'),
        instead: text.nullable().describe('What the study has instead, where it has no such result'),
      }),
    )
    .describe('What each study answers, in the order in which the studies were given'),
})
const pairSchema = z.strictObject({
  one: text.describe('One answer: its study, with what tells it from the others of that study'),
  other: text.describe('The answer of another study'),
  verdict: keysOf(comparabilityWords).describe('Whether the two may be lined up'),
  inWords: text.describe('The verdict in words'),
  reasons: z.array(text).describe('Why, the grave ones first; none where nothing keeps the two apart'),
})

/** What studies answer to one question, side by side, and which of the answers may be lined up. */
export const comparisonShape = z.strictObject({
  rows: z.array(rowSchema).describe('The question in each of its forms; none ranks a treatment'),
  pairs: z.array(pairSchema).describe('Each answer of a study with each of another, in one form'),
})

/** Returns the comparison of studies on one outcome, as the page of comparisons has it. */
export function comparisonOf(studies: readonly Study[], outcome: ComparedOutcome, site: ExportSite) {
  const rows = compareRows(studies, outcome, comparedOutcomes[outcome]).map(({ title, answers }) => ({
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
  return { rows, pairs }
}
