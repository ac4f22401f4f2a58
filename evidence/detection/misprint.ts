import type { CorruptionKind } from './corruption-kinds'
import { pick, type Random } from './random'

/** The slips of the pen that a single printed number can suffer. */
export type Misprint = Extract<
  CorruptionKind,
  'digits-swapped' | 'digit-dropped' | 'off-by-one' | 'point-moved'
>

export const misprints: readonly Misprint[] = ['digits-swapped', 'digit-dropped', 'off-by-one', 'point-moved']

/** Returns a number misprinted in the given way, or null when it cannot be: a whole count has no point to move. */
export function misprint(kind: Misprint, text: string, whole: boolean, random: Random): string | null {
  return pick(random, variants(kind, text, whole)) ?? null
}

function variants(kind: Misprint, text: string, whole: boolean): string[] {
  const sign = text.startsWith('-') ? '-' : ''
  const digits = text.slice(sign.length)
  return unsigned(kind, digits, whole)
    .map(tidy)
    .filter((one) => one !== null)
    .filter((one) => Number(one) !== Number(digits))
    .map((one) => sign + one)
}

function unsigned(kind: Misprint, digits: string, whole: boolean): string[] {
  const places = [...digits].flatMap((character, index) => (character === '.' ? [] : [index]))
  switch (kind) {
    case 'digits-swapped':
      return places.slice(1).map((right, index) => {
        const left = places[index] ?? 0
        const swapped = [...digits]
        swapped[left] = digits[right] ?? ''
        swapped[right] = digits[left] ?? ''
        return swapped.join('')
      })
    case 'digit-dropped':
      return places.length < 2 ? [] : places.map((at) => digits.slice(0, at) + digits.slice(at + 1))
    case 'off-by-one':
      return [1, -1].flatMap((step) => stepped(digits, step))
    case 'point-moved':
      return whole ? [`${digits}0`] : [moved(digits, -1), moved(digits, 1)].filter((one) => one !== digits)
  }
}

function stepped(digits: string, step: number): string[] {
  const decimals = digits.split('.')[1]?.length ?? 0
  const units = Number(digits.replace('.', '')) + step
  if (units < 0) return []
  const padded = String(units).padStart(decimals + 1, '0')
  return [decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`]
}

function moved(digits: string, by: 1 | -1): string {
  const [before = '', after = ''] = digits.split('.')
  if (by < 0) return `${before.slice(0, -1) || '0'}.${before.slice(-1)}${after}`
  return after.length <= 1 ? before + (after || '0') : `${before}${after[0]}.${after.slice(1)}`
}

/** Returns the number without zeros in front, or null when no number is left. */
function tidy(text: string): string | null {
  const cleaned = text
    .replace(/^0+(?=\d)/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '')
  return /^\d+(?:\.\d+)?$/.test(cleaned) ? cleaned : null
}
