import { verificationSchema, type Verification } from '@/evidence/api/verify-schema'

type Judged = Pick<Extract<Verification, { form: 'value' }>, 'verdictText' | 'reason' | 'stored'>

/** Returns what the record says of a value, or of each number of a text, for a person. Throws for another answer. */
export function verificationInWords(body: unknown): string {
  const answer = verificationSchema.parse(body)
  if (answer.form === 'each') return answer.studies.map(verificationInWords).join('\n\n')
  if (answer.form === 'value') return judged(answer.value, answer)
  if (answer.form === 'which-study') {
    const each = answer.candidates.map(({ study, verdictText, summary }) =>
      [`${study}: ${verdictText ?? 'not judged'}.`, ...(summary === null ? [] : [summary])].join(' '),
    )
    const asked = each.length > 0 ? 'Say which is meant with --study.' : 'Name one with --study.'
    return [`${answer.because} ${asked}`, ...each].join('\n')
  }
  if (answer.form === 'short') {
    const each = answer.numbers.map(({ text, verdictText, recordSays, address }) =>
      [`"${text}": ${verdictText}.`, recordSays, address].filter((one) => one !== null).join('\n  '),
    )
    return [answer.summary, ...each, ...answer.candidates].join('\n')
  }
  if (answer.numbers.length === 0) return `The text holds no number. Study: ${answer.study}.`
  const each = answer.numbers.map((one) =>
    one.kind === 'finding' ? judged(one.text, one) : `"${one.text}": not judged (${one.because}).`,
  )
  return [...each, answer.coverage.text].join('\n\n')
}

function judged(written: string, { verdictText, reason, stored }: Judged): string {
  const first = `"${written}": ${verdictText}. ${reason}`
  if (stored === null) return first
  const { text, population, assessorText, source, dataAddress } = stored
  return [
    first,
    `  On record: ${text}; ${population.label}; assessor: ${assessorText}; ${source.title}`,
    `  ${dataAddress}`,
  ].join('\n')
}
