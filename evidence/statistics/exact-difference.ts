import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { ArmCount } from '@/evidence/statistics/ratio-interval'
import { risksAtDifference, solve } from '@/evidence/statistics/score-limits'
import { logGamma } from '@/evidence/statistics/special-functions'

/** At how many risks of arm b the likeliest tail is looked for. */
const risksTried = 400
/** As many people in both arms as are reckoned with at all. */
const greatestTotal = 600

const known = new Map<string, Interval>()

/**
 * Returns the exact unconditional limits of a risk difference (Chan and Zhang 1999, Biometrics 55:1202-1209): two
 * one-sided tests turned into limits, tables ordered by the score statistic, and the risk of arm b taken that makes each
 * tail largest. Where nobody in one arm had the event it comes close to the exact interval of the other arm alone. Null
 * for arms so large that nobody uses it.
 */
export function exactDifferenceLimits(a: ArmCount, b: ArmCount, level: number): Interval | null {
  if (a.total + b.total > greatestTotal) return null
  const key = `${a.events}/${a.total}/${b.events}/${b.total}/${level}`
  const before = known.get(key)
  if (before) return before
  const found = a.events / a.total - b.events / b.total
  const tail = (1 - level) / 2
  const high = found >= 1 ? 1 : solve((x) => tailAt(a, b, x), tail, found, 1, 1e-6)
  // Exchanged arms turn the difference over, and with it the lower limit into an upper one.
  const low = found <= -1 ? -1 : -solve((x) => tailAt(b, a, x), tail, -found, 1, 1e-6)
  if (known.size > 5000) known.clear()
  known.set(key, { low, high })
  return { low, high }
}

/** The largest probability, over the risk of arm b, of a table that speaks as much for a smaller difference. */
function tailAt(a: ArmCount, b: ArmCount, difference: number): number {
  const seen = statistic(a, b, difference)
  // Of each number of events in arm a, from how many in arm b on a table is as extreme: more in b is always more so.
  const from = Array.from({ length: a.total + 1 }, (_, events) => {
    let [low, high] = [0, b.total + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      const table = statistic({ events, total: a.total }, { events: middle, total: b.total }, difference)
      if (table <= seen + 1e-9) high = middle
      else low = middle + 1
    }
    return low
  })
  const [least, most] = [Math.max(0, -difference), Math.min(1, 1 - difference)]
  const [choicesA, choicesB] = [logCoefficients(a.total), logCoefficients(b.total)]
  let largest = 0
  for (let step = 0; step <= risksTried; step += 1) {
    const risk = least + ((most - least) * step) / risksTried
    const ofA = binomial(choicesA, risk + difference)
    const atLeast = upwards(binomial(choicesB, risk))
    const tail = ofA.reduce((sum, one, events) => sum + one * (atLeast[from[events] ?? 0] ?? 0), 0)
    if (tail > largest) largest = tail
  }
  return largest
}

function statistic(a: ArmCount, b: ArmCount, difference: number): number {
  const [atA, atB] = risksAtDifference(a, b, difference)
  const distance = a.events / a.total - b.events / b.total - difference
  const variance = (atA * (1 - atA)) / a.total + (atB * (1 - atB)) / b.total
  if (variance > 1e-14) return distance / Math.sqrt(variance)
  return Math.abs(distance) < 1e-12 ? 0 : distance * 1e9
}

/** The logarithms of the binomial coefficients, of which one limit needs the same few ten thousand times. */
function logCoefficients(total: number): number[] {
  return Array.from(
    { length: total + 1 },
    (_, k) => logGamma(total + 1) - logGamma(k + 1) - logGamma(total - k + 1),
  )
}

function binomial(coefficients: readonly number[], risk: number): number[] {
  const p = Math.min(1, Math.max(0, risk))
  const total = coefficients.length - 1
  const times = (count: number, log: number) => (count === 0 ? 0 : count * log)
  const [some, none] = [Math.log(p), Math.log1p(-p)]
  return coefficients.map((log, k) => Math.exp(log + times(k, some) + times(total - k, none)))
}

/** The probability of each number or a greater one; none above the last. */
function upwards(probabilities: readonly number[]): number[] {
  const sums = [...probabilities, 0]
  for (let k = probabilities.length - 1; k >= 0; k -= 1) sums[k] = (sums[k] ?? 0) + (sums[k + 1] ?? 0)
  return sums
}
