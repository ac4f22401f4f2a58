export type RoundingConvention = 'half-up' | 'half-even' | 'half-down' | 'truncate' | 'ceiling' | 'double'

/** Every convention, the commonest first: the order in which an explanation should try them. */
export const roundingConventions = [
  'half-up',
  'half-even',
  'double',
  'half-down',
  'truncate',
  'ceiling',
] as const

/** An exact rational number; the denominator is above 0. */
type Fraction = { numerator: bigint; denominator: bigint }

const decimalText = /^([+\-\u2212]?)(\d+)(?:\.(\d+))?$/

/** Returns how many digits follow the decimal point of a printed number: 1 for '16.0', 0 for '16'. */
export function decimalsOf(printed: string): number {
  return parseDecimal(printed).decimals
}

/**
 * Returns scale * numerator / denominator rounded to `decimals` places, as text that keeps its trailing
 * zeros ('16.0'), with the ASCII hyphen as minus sign. The arithmetic is exact: 12/49 as a percentage is
 * the fraction 1200/49, never a binary approximation, so that a tie is a tie.
 *
 * 'half-up', 'half-even', 'half-down' and 'double' act on the magnitude, so half-up moves -0.5 to -1;
 * 'truncate' goes towards zero and 'ceiling' towards plus infinity. 'double' rounds half-up to one more
 * place first and then half-up again, as happens when a rounded table is rounded once more (24.49, 24.5, 25).
 *
 * Throws a RangeError unless numerator, denominator and scale are whole numbers and the denominator is above 0.
 */
export function roundRatio(
  numerator: number,
  denominator: number,
  scale: number,
  decimals: number,
  convention: RoundingConvention,
): string {
  if (![numerator, denominator, scale].every(Number.isSafeInteger) || denominator < 1) {
    throw new RangeError(
      `Exact rounding needs whole numbers, but got ${scale} x ${numerator} / ${denominator}.`,
    )
  }
  const fraction = { numerator: BigInt(numerator) * BigInt(scale), denominator: BigInt(denominator) }
  return roundFraction(fraction, decimals, convention)
}

/**
 * Returns a decimal number rounded to `decimals` places under the convention, as `roundRatio` does. Text is
 * taken digit by digit; a number is taken as the shortest decimal that denotes it, so 1.005 is 1.005 and
 * not the binary value just below it. Throws a RangeError for text that is not a plain decimal number.
 */
export function roundDecimal(
  value: string | number,
  decimals: number,
  convention: RoundingConvention,
): string {
  const parsed = parseDecimal(typeof value === 'number' ? plainText(value) : value)
  const fraction = { numerator: parsed.unscaled, denominator: 10n ** BigInt(parsed.decimals) }
  return roundFraction(fraction, decimals, convention)
}

/** Returns the conventions under which the percentage `numerator` of `denominator` is printed so, perhaps none. */
export function reproducingConventions(
  printed: string,
  numerator: number,
  denominator: number,
): RoundingConvention[] {
  const target = parseDecimal(printed)
  return roundingConventions.filter((convention) => {
    const rounded = roundRatio(numerator, denominator, 100, target.decimals, convention)
    return parseDecimal(rounded).unscaled === target.unscaled
  })
}

/**
 * Returns, in order, every count whose percentage of `total` rounds half-up or half-even to the printed
 * one; none means that the percentage and the total contradict each other (the GRIM test, Brown and
 * Heathers 2017, Soc Psychol Personal Sci 8:363-369, applied to proportions).
 * Throws a RangeError for a total that is not a whole number above 0, or text that is not a decimal number.
 */
export function possibleCounts(printed: string, total: number): number[] {
  if (!Number.isSafeInteger(total) || total < 1) {
    throw new RangeError(`A percentage is of a whole number of at least 1, but the total given is ${total}.`)
  }
  const { unscaled, decimals } = parseDecimal(printed)
  const whole = 200n * 10n ** BigInt(decimals)
  // All counts within half a unit of the last printed digit, ends included; ties are settled below.
  const first = Number(((2n * unscaled - 1n) * BigInt(total)) / whole)
  const last = Number(((2n * unscaled + 1n) * BigInt(total)) / whole)
  const counts: number[] = []
  for (let count = Math.max(0, first); count <= Math.min(total, last); count += 1) {
    const fits = (['half-up', 'half-even'] as const).some((convention) => {
      return parseDecimal(roundRatio(count, total, 100, decimals, convention)).unscaled === unscaled
    })
    if (fits) counts.push(count)
  }
  return counts
}

/**
 * Says whether a percentage with so many decimals can contradict a total at all: from 10^(decimals + 2)
 * upwards every percentage is the rounding of some count, and a match proves nothing.
 */
export function hasGrimPower(decimals: number, total: number): boolean {
  return total < 10 ** (decimals + 2)
}

function roundFraction(fraction: Fraction, decimals: number, convention: RoundingConvention): string {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw new RangeError(`A number is rounded to 0 to 100 decimals, but ${decimals} were asked for.`)
  }
  const unit = 10n ** BigInt(decimals)
  if (convention !== 'double') return decimalFrom(roundToUnits(fraction, unit, convention), decimals)
  const once = { numerator: roundToUnits(fraction, unit * 10n, 'half-up'), denominator: unit * 10n }
  return decimalFrom(roundToUnits(once, unit, 'half-up'), decimals)
}

/** Returns the fraction as a whole number of 1/unit. */
function roundToUnits(
  { numerator, denominator }: Fraction,
  unit: bigint,
  convention: Exclude<RoundingConvention, 'double'>,
): bigint {
  const negative = numerator < 0n
  const magnitude = (negative ? -numerator : numerator) * unit
  const floor = magnitude / denominator
  const remainder = magnitude % denominator
  const away = remainder > 0n && roundsAway(convention, 2n * remainder - denominator, floor, negative)
  const rounded = away ? floor + 1n : floor
  return negative ? -rounded : rounded
}

/** Says whether a magnitude between two units goes to the outer one; `beyondHalf` is 0 at a tie. */
function roundsAway(
  convention: Exclude<RoundingConvention, 'double'>,
  beyondHalf: bigint,
  floor: bigint,
  negative: boolean,
): boolean {
  switch (convention) {
    case 'half-up':
      return beyondHalf >= 0n
    case 'half-down':
      return beyondHalf > 0n
    case 'half-even':
      return beyondHalf > 0n || (beyondHalf === 0n && floor % 2n === 1n)
    case 'truncate':
      return false
    case 'ceiling':
      return !negative
  }
}

function parseDecimal(text: string): { unscaled: bigint; decimals: number } {
  const match = decimalText.exec(text.trim())
  if (!match) throw new RangeError(`"${text}" is not a plain decimal number such as 37 or 16.0.`)
  const [, sign, whole = '', fraction = ''] = match
  const magnitude = BigInt(whole + fraction)
  return { unscaled: sign === '-' || sign === '\u2212' ? -magnitude : magnitude, decimals: fraction.length }
}

/** Returns the digits of a finite number without an exponent: 1e-7 is '0.0000001'. */
function plainText(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e')
  if (exponent === undefined || !Number.isFinite(value)) return mantissa
  const { unscaled, decimals } = parseDecimal(mantissa)
  const places = decimals - Number(exponent)
  return places > 0 ? decimalFrom(unscaled, places) : String(unscaled * 10n ** BigInt(-places))
}

function decimalFrom(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = units < 0n ? '-' : ''
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - decimals)}`
}
