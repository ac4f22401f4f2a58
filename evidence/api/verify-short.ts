import type { z } from 'zod'
import { judgedBy } from '@/evidence/format/assessor'
import type { storedSchema } from './stored-schema'
import type { Verification } from './verify-schema'

type Short = Extract<Verification, { form: 'short' }>
type Verdict = Short['numbers'][number]['verdict']

/** Returns a verification in its short form. */
export function shortened(full: Exclude<Verification, Short | { form: 'each' }>): Short {
  const { verdict: gravest, verdictText } = full
  if (full.form === 'which-study') {
    const candidates = full.candidates.map(({ study }) => study)
    return { ...nothing, verdict: gravest, verdictText, summary: full.because, candidates }
  }
  const { study } = full
  if (full.form === 'value') {
    const { value, unread, stored } = full
    const number = {
      index: 0,
      end: value.length,
      text: value,
      verdict: full.verdict,
      verdictText: full.verdictText,
    }
    return {
      ...nothing,
      study,
      verdict: gravest,
      verdictText,
      summary: full.reason,
      numbers: [{ ...number, unread, ...saidOf(full.verdict, stored) }],
    }
  }
  const numbers = full.numbers.flatMap((one) => {
    if (one.kind !== 'finding') return []
    const { index, end, text: written, unread, stored } = one
    const judged = { verdict: one.verdict, verdictText: one.verdictText }
    return [{ index, end, text: written, ...judged, unread, ...saidOf(one.verdict, stored) }]
  })
  return { ...nothing, study, verdict: gravest, verdictText, summary: full.summary, numbers }
}

const nothing = { form: 'short' as const, study: null, numbers: [], candidates: [] }

/** How a result stands to a number that it does not bear out for certain: quoted by itself, the line says so. */
const notConfirmed: Partial<Record<Verdict, string>> = {
  'not-found': 'Near the words, and perhaps not what they mean: ',
  ambiguous: 'One of the results that may be meant: ',
  unread: 'If this is meant, which was not settled: ',
}

function saidOf(verdict: Verdict, stored: z.output<typeof storedSchema> | null) {
  if (stored === null) return { recordSays: null, quote: null, locator: null, address: null }
  const { outcome, population, assessor, dataCutoff, dataCutoffText, source, quote, locator, dataAddress } =
    stored
  const cut = dataCutoff === null ? 'data cut-off not stated' : `data cut-off ${dataCutoffText}`
  const facts = [population.label, judgedBy[assessor], cut, source.title]
  return {
    recordSays: `${notConfirmed[verdict] ?? ''}${outcome}: ${stored.text} (${facts.join('; ')})`,
    quote,
    locator,
    address: dataAddress,
  }
}
