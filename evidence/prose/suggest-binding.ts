import { numberInWords } from '@/evidence/format/number-words'
import type { Study } from '@/evidence/study/study'

/**
 * Returns the sentence that tells an editor which results of the record print a number that was typed: its value,
 * count, denominator or a limit. Empty when none does.
 */
export function suggestBinding(typed: string, study: Study): string {
  const number = numberOf(typed)
  if (number === null) return ''
  const results = study.results.filter(({ reports }) =>
    reports.some(({ value, count, low, high }) => {
      const limits = [low, high].map((limit) => (limit?.state === 'reported' ? limit.printed.text : null))
      return [value?.text ?? null, count === null ? null : String(count), ...limits].includes(number)
    }),
  )
  const ids = results.slice(0, 3).map(({ id }) => `of="${id}"`)
  const populations = study.populations.filter(({ n }) => String(n) === number).map(({ id }) => id)
  if (ids.length > 0) return ` The record prints it for ${ids.join(', ')}.`
  return populations.length > 0 ? ` It is the N of <Population of="${populations[0]}" />.` : ''
}

const spelled = new Map(Array.from({ length: 101 }, (_, count) => [numberInWords(count), String(count)]))

function numberOf(typed: string): string | null {
  const digits = /[-−]?\d+(?:,\d{3})*(?:\.\d+)?/.exec(typed)?.[0]
  if (digits !== undefined) return digits.replaceAll(',', '').replace('−', '-')
  return spelled.get(typed.toLowerCase()) ?? null
}
