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
  logit: 'the logit method',
  'likelihood-ratio': 'the likelihood-ratio method',
  arcsine: 'the arcsine method',
  blaker: 'the Blaker method',
} as const satisfies Record<ProportionMethod, string>

export const methodsInOrder = Object.keys(methodNames) as ProportionMethod[]

const patterns: [RegExp, ProportionMethod][] = [
  [/clopper|exact/i, 'clopper-pearson'],
  [/wilson|score/i, 'wilson'],
  [/wald|normal approx/i, 'wald'],
  [/agresti/i, 'agresti-coull'],
  [/jeffreys/i, 'jeffreys'],
  [/mid.?p/i, 'mid-p'],
  [/\blogit/i, 'logit'],
  [/likelihood/i, 'likelihood-ratio'],
  [/arc.?sin|angular/i, 'arcsine'],
  [/blaker/i, 'blaker'],
]

/** Methods that papers use without saying so; a slip is suspected only against these. */
export const commonMethods: readonly ProportionMethod[] = [
  'clopper-pearson',
  'wilson',
  'wald',
  'agresti-coull',
  'jeffreys',
  'mid-p',
]

/** Words that leave the method open: several methods are called so. */
const vague = /^(?:the )?(?:binomial|exact binomial|95% )?(?:confidence interval|method|binomial)?$/i

/** Says whether a source's words name a method that is none of those here: a bootstrap, an adjustment for stages. */
export function namesUnknownMethod(words: string | null): boolean {
  return words !== null && methodNamed(words) === null && !vague.test(words.trim())
}

/** Returns the method that a source's words name, or null for words that fit several ("binomial"). */
export function methodNamed(words: string | null): ProportionMethod | null {
  if (words === null) return null
  return patterns.findLast(([pattern]) => pattern.test(words))?.[1] ?? null
}
