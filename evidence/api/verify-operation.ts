import { z } from 'zod'
import { keysOf } from '@/evidence/study/shape/fields'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { findAndJudge } from '@/evidence/verify/judge-candidates'
import { maxValueLength, UnreadableValue } from '@/evidence/verify/read/read-value'
import { coverageOf } from '@/evidence/verify/say/coverage'
import type { JudgedNumber } from '@/evidence/verify/say/judged-number'
import { summariseJudged } from '@/evidence/verify/say/summary'
import { gravest, claimVerdicts } from '@/evidence/verify/say/verdict'
import {
  maxNumbers,
  maxTextLength,
  TextTooLong,
  TooManyNumbers,
  verifyText,
} from '@/evidence/verify/verify-text'
import { verifyValue } from '@/evidence/verify/verify-value'
import { requireKnown, wrongForm } from './fault'
import { withFields } from './list'
import { defineOperation, type ApiReads } from './operation'
import { wrongParameters } from './problem'
import { requireStudy } from './require-study'
import { candidatesFor, judgedFor } from './verify-answer'
import { chosenVerificationSchema, verificationFields } from './verify-fields'
import { rulingSchema, storedSchema } from './stored-schema'
import { shortened } from './verify-short'
import {
  candidateSchema,
  coverageSchema,
  judgedNumberSchema,
  verificationSchema,
  type Verification,
} from './verify-schema'

type Full = Exclude<Verification, { form: 'short' | 'each' }>

const forms = { full: 'all that bears on each number', short: 'verdicts and what to say instead' }

/** Most studies that one text is held against at once. */
const maxStudies = 5

type Asked = {
  study?: readonly string[] | undefined
  result?: string | undefined
  value?: string | undefined
  text?: string | undefined
}

export const verifyClaim = defineOperation({
  id: 'verify',
  path: '/api/v1/verify',
  summary: 'Verify a value or a sentence',
  description:
    'Says of a value whether it is that of a result, or of each number of a text whether the study bears it out. A value of another assessor or another analysis population is never a match, and a number beside words that were not compared with the record is "unread", with those words. Give "result" and "value", or "text". The study of a text may be left to be found from its words: where they name none, or fit several, the answer has the form "which-study", is "ambiguous" as a whole, and says of each candidate what would follow if it were meant. "coverage" says how much of a text was judged. POST takes the same parameters as a JSON object.',
  parameters: z.object({
    study: z
      .array(z.string())
      .max(maxStudies)
      .optional()
      .describe(
        `Slug of the study; one is needed with "result". A text may be held against up to ${maxStudies} that are named.`,
      ),
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
    form: keysOf(forms)
      .optional()
      .describe(
        'How much is answered: all that bears on each number ("full"), or its verdict with what the record has in one line and the words of the source ("short").',
      ),
    fields: z
      .array(z.enum(verificationFields))
      .optional()
      .describe('Only these names of the answer beside "form" and "study"; all when left out.'),
  }),
  schemas: {
    Stored: storedSchema,
    Ruling: rulingSchema,
    JudgedNumber: judgedNumberSchema,
    Coverage: coverageSchema,
    Candidate: candidateSchema,
    Verification: verificationSchema,
    VerificationFields: chosenVerificationSchema,
    VerificationAnswer: z.union([verificationSchema, chosenVerificationSchema]),
  },
  answers: 'VerificationAnswer',
  mayBeKept: false,
  takesBody: true,
  examples: [
    {
      title: 'Whether the median progression-free survival was 28 months',
      address: '/api/v1/verify?study=atezolizumab-asps&result=progression-free-survival&value=28%20months',
      shows: { form: 'value', verdict: 'mismatch', stored: { value: 20.8, unit: 'months' } },
    },
    {
      title: 'A response rate of one assessor laid to another',
      address:
        '/api/v1/verify?text=In%20December%202022%20the%20FDA%20said%20that%20atezolizumab%20had%20an%20ORR%20of%2037%25.',
      shows: { form: 'text', study: 'atezolizumab-asps', verdict: 'other-assessor-or-population' },
    },
    {
      title: 'A response rate of a drug that several studies gave',
      address: '/api/v1/verify?text=The%20ORR%20with%20cediranib%20was%2035%25.',
      shows: { form: 'which-study' },
    },
    {
      title: 'The same in the short form, with what to say instead',
      address:
        '/api/v1/verify?text=The%20median%20progression-free%20survival%20with%20atezolizumab%20in%20alveolar%20soft-part%20sarcoma%20was%2028%20months.&form=short',
      shows: { form: 'short', study: 'atezolizumab-asps' },
    },
    {
      title: 'A rate held against two studies, only the verdicts',
      address:
        '/api/v1/verify?study=casps,cediranib-asps-2013&text=A%20partial%20response%20was%20seen%20in%206%20of%2028%20patients%20on%20cediranib.&fields=verdict',
      shows: { form: 'each' },
    },
    {
      title: 'The same in the short form',
      address:
        '/api/v1/verify?study=casps,cediranib-asps-2013&text=A%20partial%20response%20was%20seen%20in%206%20of%2028%20patients%20on%20cediranib.&form=short',
      shows: { form: 'each' },
    },
  ],
  answer: async ({ form, fields, ...asked }, { reads, site }) => {
    const shown = (full: Full) => (form === 'short' ? shortened(full) : full)
    const chosen = (answer: ReturnType<typeof shown>) =>
      withFields<Record<string, unknown>>(answer, fields && ['form', 'study', ...fields])
    const slugs = asked.study ?? []
    if (asked.text === undefined) return chosen(shown(await answerValue(asked, reads, site)))
    if (slugs.length < 2) return chosen(shown(await answerText(asked.text, asked, reads, site)))
    const studies: Full[] = []
    for (const slug of slugs) {
      const full = await answerText(asked.text, { ...asked, study: [slug] }, reads, site)
      if (full.form === 'text' && full.numbers.length * slugs.length > maxNumbers)
        throw wrongParameters([
          wrongForm('text', asked.text, `at most ${maxNumbers} numbers for all studies together`),
        ])
      studies.push(full)
    }
    const each = { form: 'each', text: asked.text, studies: studies.map((one) => chosen(shown(one))) }
    return withFields<Record<string, unknown>>(each, fields && ['form', 'studies', ...fields])
  },
})

async function answerValue(
  { study: slugs = [], result, value }: Asked,
  reads: ApiReads,
  site: ExportSite,
): Promise<Full> {
  const [slug] = slugs
  if (slugs.length > 1)
    throw wrongParameters([wrongForm('study', slugs.join(','), 'one study, with "result" and "value"')])
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

async function answerText(text: string, asked: Asked, reads: ApiReads, site: ExportSite): Promise<Full> {
  const unused = (['result', 'value'] as const).filter((name) => asked[name] !== undefined)
  if (unused.length > 0) {
    throw wrongParameters(unused.map((name) => wrongForm(name, asked[name] ?? '', 'nothing beside "text"')))
  }
  const [slug] = asked.study ?? []
  if (slug !== undefined) {
    const study = await requireStudy(reads, slug, 'study')
    return judgedText(
      study,
      text,
      judgedOrRefused(text, () => verifyText(study, text)),
      site,
    )
  }
  const studies = await reads.studies()
  const found = judgedOrRefused(text, () => findAndJudge(studies, text))
  if (found.found === 'one') return judgedText(found.study, text, found.numbers, site)
  return {
    form: 'which-study',
    text,
    because: found.because,
    // Whatever a candidate has, the words name no study, so that nothing is a match.
    ...(found.candidates.length === 0
      ? { verdict: null, verdictText: null }
      : { verdict: 'ambiguous', verdictText: claimVerdicts.ambiguous }),
    candidates: candidatesFor(found.candidates, text, site),
  }
}

function judgedText(study: Study, text: string, numbers: readonly JudgedNumber[], site: ExportSite): Full {
  const found = numbers.flatMap((one) => (one.kind === 'finding' ? [one.verdict] : []))
  const verdict = found.length > 0 ? gravest(found) : null
  return {
    form: 'text',
    study: study.slug,
    text,
    verdict,
    verdictText: verdict && claimVerdicts[verdict],
    summary: summariseJudged(numbers),
    coverage: coverageOf(text, numbers),
    numbers: numbers.map((one) => {
      if (one.kind === 'not-a-finding') return one
      const { kind, index, end, text: written, about, ...judged } = one
      return { kind, index, end, text: written, about, ...judgedFor(judged, site) }
    }),
  }
}

/** Returns what judging answers; a text that is too long or has too many numbers is the fault of its parameter. */
function judgedOrRefused<T>(text: string, judge: () => T): T {
  try {
    return judge()
  } catch (error) {
    const expected =
      error instanceof TooManyNumbers
        ? 'fewer numbers'
        : error instanceof TextTooLong
          ? 'a shorter text'
          : null
    if (expected === null || !(error instanceof Error)) throw error
    throw wrongParameters([{ ...wrongForm('text', text, expected), detail: error.message }])
  }
}
