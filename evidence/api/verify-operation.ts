import { z } from 'zod'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { findStudy } from '@/evidence/verify/place/find-study'
import type { Judgement } from '@/evidence/verify/say/judgement'
import { maxValueLength, UnreadableValue } from '@/evidence/verify/read/read-value'
import type { Stored } from '@/evidence/verify/say/stored'
import { gravest, claimVerdicts, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { maxTextLength, TooManyNumbers, verifyText } from '@/evidence/verify/verify-text'
import { verifyValue } from '@/evidence/verify/verify-value'
import { requireKnown, wrongForm } from './fault'
import { defineOperation, type ApiReads } from './operation'
import { wrongParameters } from './problem'
import { requireStudy } from './require-study'
import {
  judgedNumberSchema,
  rulingSchema,
  storedSchema,
  verificationSchema,
  type Verification,
} from './verify-schema'

type Asked = {
  study?: string | undefined
  result?: string | undefined
  value?: string | undefined
  text?: string | undefined
}

export const verifyClaim = defineOperation({
  id: 'verify',
  path: '/api/v1/verify',
  summary: 'Verify a value or a sentence',
  description:
    'Says of a value whether it is that of a result, or of each number of a text whether the study bears it out. A value of another assessor or another analysis population is never a match, and a number beside words that were not compared with the record is "unread", with those words. Give "result" and "value", or "text"; the study of a text may be left to be found from its words.',
  parameters: z.object({
    study: z.string().max(200).optional().describe('Slug of the study. Needed with "result".'),
    result: z.string().max(200).optional().describe('Id of the result that the value is said to be of.'),
    value: z
      .string()
      .max(maxValueLength)
      .optional()
      .describe(
        'A value as people write it: 37%, 19/52, 20.8 months, 24 to 51, "95% CI 24-51", not reached.',
      ),
    text: z
      .string()
      .max(maxTextLength)
      .optional()
      .describe('One sentence or a few about one study, each number of which is judged.'),
  }),
  schemas: {
    Stored: storedSchema,
    Ruling: rulingSchema,
    JudgedNumber: judgedNumberSchema,
    Verification: verificationSchema,
  },
  answers: 'Verification',
  mayBeKept: false,
  examples: [
    {
      title: 'Whether the median progression-free survival was 28 months',
      address: '/api/v1/verify?study=atezolizumab-asps&result=progression-free-survival&value=28%20months',
      shows: { form: 'value', verdict: 'mismatch', stored: { value: 20.8, unit: 'months' } },
    },
    {
      title: 'A response rate of one assessor laid to another',
      address: '/api/v1/verify?text=The%20FDA%20says%20that%20atezolizumab%20had%20an%20ORR%20of%2037%25.',
      shows: { form: 'text', study: 'atezolizumab-asps', verdict: 'other-assessor-or-population' },
    },
  ],
  answer: async (asked, { reads, site }): Promise<Verification> =>
    asked.text === undefined ? answerValue(asked, reads, site) : answerText(asked.text, asked, reads, site),
})

async function answerValue(
  { study: slug, result, value }: Asked,
  reads: ApiReads,
  site: ExportSite,
): Promise<Verification> {
  const faults = [
    slug === undefined ? wrongForm('study', null, 'the slug of a study') : null,
    result === undefined
      ? wrongForm('result', null, 'the id of a result, with "value"; or give "text" instead')
      : null,
    value === undefined
      ? wrongForm('value', null, 'a value such as 37%, with "result"; or give "text" instead')
      : null,
  ].filter((fault) => fault !== null)
  if (slug === undefined || result === undefined || value === undefined) throw wrongParameters(faults)
  const study = await requireStudy(reads, slug, 'study')
  requireKnown('result', [result], () => study.results.map(({ id }) => id))
  try {
    const judged = verifyValue(study, result, value)
    return { form: 'value', study: slug, result, value, ...judgedFor(judged, site) }
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error
    throw wrongParameters([{ ...wrongForm('value', value, 'a value'), detail: error.message }])
  }
}

async function answerText(
  text: string,
  asked: Asked,
  reads: ApiReads,
  site: ExportSite,
): Promise<Verification> {
  const unused = (['result', 'value'] as const).filter((name) => asked[name] !== undefined)
  if (unused.length > 0) {
    throw wrongParameters(unused.map((name) => wrongForm(name, asked[name] ?? '', 'nothing beside "text"')))
  }
  const study =
    asked.study === undefined ? await studyOf(text, reads) : await requireStudy(reads, asked.study, 'study')
  const numbers = numbersIn(study, text)
  const found = numbers.flatMap((one) => (one.kind === 'finding' ? [one.verdict] : []))
  const verdict = found.length > 0 ? gravest(found) : null
  return {
    form: 'text',
    study: study.slug,
    text,
    verdict,
    verdictText: verdict && claimVerdicts[verdict],
    numbers: numbers.map((one) => {
      if (one.kind === 'not-a-finding') return one
      const { kind, index, end, text: written, about, ...judged } = one
      return { kind, index, end, text: written, about, ...judgedFor(judged, site) }
    }),
  }
}

function numbersIn(study: Study, text: string) {
  try {
    return verifyText(study, text)
  } catch (error) {
    if (!(error instanceof TooManyNumbers)) throw error
    throw wrongParameters([{ ...wrongForm('text', text, 'fewer numbers'), detail: error.message }])
  }
}

async function studyOf(text: string, reads: ApiReads): Promise<Study> {
  const studies = await reads.studies()
  const found = findStudy(studies, text)
  if (found.found === 'one') return found.study
  const allowed = (found.found === 'several' ? found.studies : studies).map(({ slug }) => slug)
  const detail =
    found.found === 'several'
      ? `The text could be about any of ${allowed.join(', ')}; say which with "study".`
      : 'The text does not say which study it is about: name one with "study".'
  throw wrongParameters([{ parameter: 'study', detail, given: null, allowed, nearest: null }])
}

function judgedFor(
  { verdict, reason, unread, stored, others, ruling }: Judgement<ClaimVerdict>,
  { address }: ExportSite,
) {
  const placed = (one: Stored) => ({
    ...one,
    dataAddress: `${address}${one.dataAddress}`,
    sourcesAddress: `${address}${one.sourcesAddress}`,
  })
  return {
    verdict,
    verdictText: claimVerdicts[verdict],
    reason,
    unread: [...unread],
    stored: stored && placed(stored),
    others: others.map(placed),
    ruling: ruling && { ...ruling, address: `${address}${ruling.address}` },
  }
}
