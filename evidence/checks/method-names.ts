import type { ProportionMethod } from '@/evidence/statistics/proportion-interval'

/** How a sentence of ours names each method; the order is the one in which an explanation tries them. */
export const methodNames = {
  'clopper-pearson': 'the exact (Clopper-Pearson) method',
  wilson: 'the Wilson method',
  wald: 'the Wald method',
  'agresti-coull': 'the Agresti-Coull method',
  jeffreys: 'the Jeffreys method',
  'mid-p': 'the mid-P method',
  'wilson-corrected': 'the Wilson method with continuity correction',
} as const satisfies Record<ProportionMethod, string>

export const methodsInOrder = Object.keys(methodNames) as ProportionMethod[]

const patterns: [RegExp, ProportionMethod][] = [
  [/clopper|exact/i, 'clopper-pearson'],
  [/wilson|score/i, 'wilson'],
  [/wald|normal approx/i, 'wald'],
  [/agresti/i, 'agresti-coull'],
  [/jeffreys/i, 'jeffreys'],
  [/mid.?p/i, 'mid-p'],
]

/** Returns the method that a source's words name, or null for words that fit several ("binomial"). */
export function methodNamed(words: string | null): ProportionMethod | null {
  if (words === null) return null
  return patterns.findLast(([pattern]) => pattern.test(words))?.[1] ?? null
}
