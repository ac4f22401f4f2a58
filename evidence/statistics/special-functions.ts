import { logRatioLessLinear, stirlingError } from '@/evidence/statistics/stirling'

export { logGamma } from '@/evidence/statistics/stirling'

/** Both tails of a distribution at one point: each is computed, or is one minus the computed one. */
type Tails = { lower: number; upper: number }

/**
 * Returns first + a1 / (b1 + a2 / (b2 + ...)) by the modified Lentz algorithm (Lentz 1976, Applied Optics
 * 15:668-671; Thompson and Barnett 1986, J Comput Phys 64:490-509), except that it throws a RangeError
 * when a million terms do not suffice.
 */
function continuedFraction(first: number, term: (index: number) => readonly [a: number, b: number]): number {
  const tiny = 1e-300
  let value = first === 0 ? tiny : first
  let c = value
  let d = 0
  for (let index = 1; index <= 1_000_000; index += 1) {
    const [a, b] = term(index)
    d = 1 / (b + a * d || tiny)
    c = b + a / c || tiny
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) <= Number.EPSILON) return value
  }
  throw new RangeError('A continued fraction did not converge: its arguments are too large for this method.')
}

/**
 * Returns the u at which an increasing tail probability equals `target`, by Newton's method on its
 * logarithm, kept inside a bracket that bisection takes over whenever a step would leave it. The tails
 * used here are log-concave in u, so Newton alone would converge; the bracket covers underflow.
 */
export function solveTail(
  target: number,
  start: number,
  reach: number,
  tail: (u: number) => { probability: number; slope: number },
): number {
  let low = -reach
  let high = reach
  let u = start
  for (let step = 0; step < 200; step += 1) {
    const { probability, slope } = tail(u)
    const excess = Math.log(probability / target)
    if (excess === 0) return u
    if (excess > 0) high = u
    else low = u
    const newton = u - (excess * probability) / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - u) <= 2 * Number.EPSILON * Math.max(1e-3, Math.abs(u))) return next
    u = next
  }
  return u
}

/** Returns x^a y^b / B(a, b) for y = 1 - x: the slope of the beta distribution function in logit(x). */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const deviance = a * logRatioLessLinear(x, a / n) + b * logRatioLessLinear(y, b / n)
  const scale = Math.sqrt((a / n) * b * (0.5 / Math.PI))
  return scale * Math.exp(deviance + stirlingError(n) - stirlingError(a) - stirlingError(b))
}

/** Returns the even part of the continued fraction (DiDonato and Morris 1992, ACM TOMS 18:360-373). */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const excess = a * y - b * x + 1
  return continuedFraction((a * excess) / (a + 1), (m) => {
    const odd = a + 2 * m - 1
    const turn = (m * (b - m) * x) / odd
    const numerator = ((a + m - 1) * (a + b + m - 1) * x * turn) / odd
    return [numerator, m + turn + ((a + m) * (excess + m * (2 - x))) / (odd + 2)]
  })
}

/** Returns both tails of Beta(a, b) at x, where y = 1 - x is passed too because 1 - x may have lost it. */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  const kernel = betaKernel(x, y, a, b)
  if (x * b <= y * a) {
    const lower = kernel === 0 ? 0 : Math.min(1, kernel / betaFraction(x, y, a, b))
    return { lower, upper: 1 - lower }
  }
  const upper = kernel === 0 ? 0 : Math.min(1, kernel / betaFraction(y, x, b, a))
  return { lower: 1 - upper, upper }
}

/** Returns the regularised incomplete beta function I_x(a, b), for x in 0..1 and a, b above 0. */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`regularisedBeta needs x from 0 to 1, but got ${x}.`)
  requireShapes(a, b)
  return betaTails(x, 1 - x, a, b).lower
}

/**
 * Returns logit(x) for the x below which Beta(a, b) has probability `lower`; the caller gives both tails
 * so that a small one keeps its precision. On this scale neither end of 0..1 is cramped.
 */
function betaLogitQuantile(lower: number, upper: number, a: number, b: number): number {
  if (lower > upper) return -betaLogitQuantile(upper, lower, b, a)
  return solveTail(lower, Math.log(a / b), 750, (u) => {
    const x = 1 / (1 + Math.exp(-u))
    const y = 1 / (1 + Math.exp(u))
    return { probability: betaTails(x, y, a, b).lower, slope: betaKernel(x, y, a, b) }
  })
}

/** Returns the quantile of Beta(a, b) at probability p (0..1), for a, b above 0. Exactly 0 and 1 at the ends. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability('betaQuantile', p)
  requireShapes(a, b)
  if (p === 0 || p === 1) return p
  return 1 / (1 + Math.exp(-betaLogitQuantile(p, 1 - p, a, b)))
}

/** Returns both tails of the gamma distribution with unit rate, by series below the mean, else by fraction. */
function gammaTails(x: number, shape: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 }
  const deviance = shape * logRatioLessLinear(x, shape)
  const kernel = Math.sqrt(shape / (2 * Math.PI)) * Math.exp(deviance - stirlingError(shape))
  if (kernel === 0) return x < shape ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 }
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let k = 1; term > sum * 1e-17; k += 1) sum += term *= x / (shape + k)
    return { lower: kernel * sum, upper: 1 - kernel * sum }
  }
  const first = x + 1 - shape
  const upper = kernel / continuedFraction(first, (m) => [m * (shape - m), first + 2 * m])
  return { lower: 1 - upper, upper }
}

/** Returns the probability that a chi-square variable with `df` (above 0) degrees of freedom is at most x. */
export function chiSquareCdf(x: number, df: number): number {
  return x <= 0 ? 0 : gammaTails(x / 2, df / 2).lower
}

/** Returns the probability that it exceeds x: the p value, accurate where 1 - chiSquareCdf is not. */
export function chiSquareUpperTail(x: number, df: number): number {
  return x <= 0 ? 1 : gammaTails(x / 2, df / 2).upper
}

/** Returns the standard normal distribution function; its lower tail keeps relative precision to z = -37. */
export function normalCdf(z: number): number {
  const { lower, upper } = gammaTails((z * z) / 2, 0.5)
  return z < 0 ? upper / 2 : 0.5 + lower / 2
}

/** Returns the z below which a standard normal variable falls with probability p; infinite at 0 and 1. */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', p)
  if (p === 0.5) return 0
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p > 0.5) return -normalQuantile(1 - p)
  return solveTail(p, -Math.sqrt(-2 * Math.log(2 * p)), 39, (z) => ({
    probability: normalCdf(z),
    slope: Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
  }))
}

/** Returns the quantile of Student's t with df > 0 degrees of freedom (Infinity gives the normal quantile). */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('studentTQuantile', p)
  if (!(df > 0)) throw new RangeError(`studentTQuantile needs degrees of freedom above 0, but got ${df}.`)
  if (df === Infinity) return normalQuantile(p)
  if (p === 0.5) return 0
  if (p > 0.5) return -studentTQuantile(1 - p, df)
  if (p === 0) return -Infinity
  // df / (df + t²) is Beta(df/2, 1/2), and its odds are df / t².
  return -Math.sqrt(df * Math.exp(-betaLogitQuantile(2 * p, 1 - 2 * p, df / 2, 0.5)))
}

function requireProbability(name: string, p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${name} needs a probability from 0 to 1, but got ${p}.`)
}

function requireShapes(a: number, b: number): void {
  if (a > 0 && b > 0 && a + b < Infinity) return
  throw new RangeError(`A beta distribution needs two shapes above 0, but got ${a} and ${b}.`)
}
