import { z } from 'zod'
import { verifyClaim } from '@/evidence/api/verify-operation'
import { verificationSchema } from '@/evidence/api/verify-schema'
import { keysOf, text } from '@/evidence/study/shape/fields'
import { claimVerdicts } from '@/evidence/verify/say/verdict'
import { maxTextLength } from '@/evidence/verify/verify-text'
import { defineTool } from './tool'

const judgedSchema = z.strictObject({
  number: text.describe('As it was written'),
  verdict: keysOf(claimVerdicts),
  inWords: text,
  reason: text,
  unread: z.array(text).describe('Words beside the number that were not compared with the record'),
  inRecord: text.nullable().describe('What the record holds'),
  address: text.nullable(),
})
const candidateSchema = z.strictObject({ study: text, title: text, summary: text.nullable() })

export const checkClaim = defineTool({
  name: 'check_claim',
  title: 'Check a claim',
  description:
    'Judges each number of a sentence or a short text against the record of a study. Only "match" bears a number out. "unread" means that the number stands in the record but words beside it were not compared; "ambiguous" that it is not said which result is meant; "not-found" says nothing of truth.',
  input: z.object({
    text: z.string().max(maxTextLength).describe('What is claimed, with the names of drug and outcome'),
    study: z.string().max(200).optional().describe('Slug of the study that is meant, where it is known'),
  }),
  output: z.strictObject({
    study: text.nullable().describe('Null where it is not clear which study is meant'),
    because: text.nullable(),
    verdict: keysOf(claimVerdicts).nullable(),
    summary: text.nullable(),
    judgedShare: text.nullable().describe('How much of the text was judged'),
    numbers: z.array(judgedSchema),
    candidates: z
      .array(candidateSchema)
      .describe('Studies that may be meant, with what would be said of each; name one and ask again'),
  }),
  answer: async ({ text: claim, study }, context) => {
    const pairs = [['text', claim] as const, ...(study === undefined ? [] : [['study', study] as const])]
    const answer = verificationSchema.parse(await verifyClaim.run(pairs, context))
    if (answer.form === 'which-study') {
      const candidates = answer.candidates.map((one) => ({
        study: one.study,
        title: one.title,
        summary: one.summary,
      }))
      return {
        lines: [answer.because, ...candidates.map((one) => `${one.study}: ${one.summary ?? 'not judged'}`)],
        data: { ...nothing, because: answer.because, candidates },
      }
    }
    if (answer.form !== 'text') throw new Error('A text is answered as a text.')
    const numbers = answer.numbers.flatMap((one) =>
      one.kind === 'finding'
        ? [
            {
              number: one.text,
              verdict: one.verdict,
              inWords: one.verdictText,
              reason: one.reason,
              unread: one.unread,
              inRecord: one.stored && `${one.stored.outcome}: ${one.stored.text}`,
              address: one.stored && one.stored.dataAddress,
            },
          ]
        : [],
    )
    return {
      lines: [
        answer.summary,
        answer.coverage.text,
        ...numbers.map((one) => `“${one.number}”: ${one.inWords}. ${one.reason} ${one.address ?? ''}`.trim()),
      ],
      data: {
        ...nothing,
        study: answer.study,
        verdict: answer.verdict,
        summary: answer.summary,
        judgedShare: answer.coverage.text,
        numbers,
      },
    }
  },
})

const nothing = {
  study: null,
  because: null,
  verdict: null,
  summary: null,
  judgedShare: null,
  numbers: [],
  candidates: [],
}
