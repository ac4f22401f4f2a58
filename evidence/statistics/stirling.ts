const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)

/**
 * Returns what Stirling's formula leaves out of ln Γ(z), for z > 0:
 * ln Γ(z) - [(z - 1/2) ln z - z + (1/2) ln 2π].
 *
 * Densities built on this remainder keep full relative precision for counts in the millions, where a
 * difference of three log-gammas of about 10^7 would lose eight digits (the saddle-point idea of
 * Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function stirlingError(z: number): number {
  let remainder = 0
  let shifted = z
  // The asymptotic series below is good to double precision from 10 upwards; climb there first.
  for (; shifted < 10; shifted += 1) remainder += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
  const w = 1 / (shifted * shifted)
  const series =
    1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))
  return remainder + series / shifted
}

/** Returns ln Γ(z) for z > 0, to about 1e-15 absolutely for small z and relatively for large z. */
export function logGamma(z: number): number {
  if (!(z > 0)) throw new RangeError(`logGamma needs a number above 0, but got ${z}.`)
  if (z === 1 || z === 2) return 0
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingError(z)
}

/**
 * Returns ln(value / reference) - (value / reference - 1), which is never positive, without the
 * cancellation that the plain formula suffers when the two are close. Both must be at least 0 and the
 * reference above 0; -Infinity when the value is 0.
 */
export function logRatioLessLinear(value: number, reference: number): number {
  const t = (value - reference) / reference
  if (Math.abs(t) > 0.5) return Math.log(value / reference) - t
  // ln(1 + t) = 2 artanh(r) with r = t / (2 + t); the linear parts cancel exactly into -t r.
  const r = t / (2 + t)
  let power = r * r * r
  let sum = 0
  for (let odd = 3; Math.abs(power) > 1e-18 * Math.abs(sum); odd += 2) {
    sum += power / odd
    power *= r * r
  }
  return 2 * sum - t * r
}
