import type { z } from 'zod'
import type { storedSchema, Verification } from './verify-schema'

type Short = Extract<Verification, { form: 'short' }>

/** Returns a verification in its short form. */
export function shortened(full: Exclude<Verification, Short>): Short {
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
      numbers: [{ ...number, unread, ...saidOf(stored) }],
    }
  }
  const numbers = full.numbers.flatMap((one) => {
    if (one.kind !== 'finding') return []
    const { index, end, text: written, unread, stored } = one
    const judged = { verdict: one.verdict, verdictText: one.verdictText }
    return [{ index, end, text: written, ...judged, unread, ...saidOf(stored) }]
  })
  return { ...nothing, study, verdict: gravest, verdictText, summary: full.summary, numbers }
}

const nothing = { form: 'short' as const, study: null, numbers: [], candidates: [] }

function saidOf(stored: z.output<typeof storedSchema> | null) {
  if (stored === null) return { recordSays: null, quote: null, locator: null, address: null }
  const { outcome, population, assessorText, dataCutoffText, source, quote, locator, dataAddress } = stored
  const facts = [population.label, assessorText, dataCutoffText, source.title].filter((fact) => fact !== '')
  return {
    recordSays: `${outcome}: ${stored.text} (${facts.join('; ')})`,
    quote,
    locator,
    address: dataAddress,
  }
}
