import type { JoinedReport } from '@/evidence/study/join'
import { deviationKinds, units, type DeviationKind } from '@/evidence/study/vocabulary'
import type { Written } from '@/evidence/verify/read/written'
import { unheld, type Fit } from './fitness'
import { printedRoundsTo } from './rounds-to'

/** Returns how a written standard deviation or error stands to a report; one is not the other, whatever its length. */
export function fitDeviation(written: Extract<Written, { kind: 'deviation' }>, joined: JoinedReport): Fit {
  const { report, result, source } = joined
  const lengths = { 'standard-deviation': report.standardDeviation, 'standard-error': report.standardError }
  const held = (Object.keys(lengths) as DeviationKind[]).flatMap((kind) => {
    const printed = lengths[kind]
    return printed === null ? [] : [{ kind, printed }]
  })
  if (held.length === 0) {
    return unheld('standard deviation or error', source)
  }
  if (written.unit !== null && written.unit !== result.unit) {
    const stored = result.unit === 'percent' ? 'percent' : units[result.unit].many || 'no unit'
    return {
      how: 'different',
      because: `The units differ: ${written.unit} was written; the record has ${stored}.`,
    }
  }
  const found = held.filter(
    ({ printed }) => printed.number === written.printed.number || printedRoundsTo(printed, written.printed),
  )
  const right = found.find(({ kind }) => written.which === null || kind === written.which)
  if (right) {
    const because = written.which === null ? `This is the ${deviationKinds[right.kind]}.` : null
    return { how: right.printed.number === written.printed.number ? 'same' : 'rounded', because }
  }
  const [other] = found
  if (other && written.which !== null) {
    const because = `It is printed as the ${deviationKinds[other.kind]}, not the ${deviationKinds[written.which]}.`
    return { how: 'different', because }
  }
  if (held.every(({ kind }) => kind !== written.which) && written.which !== null) {
    return unheld(deviationKinds[written.which], source)
  }
  return { how: 'different', because: null }
}
