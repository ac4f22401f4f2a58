import type { Study } from '@/evidence/study/study'

/** The words of a study's pages as their editors wrote them; null for a twin that is not written. */
export type ArticleTexts = { summary: string | null; plain: string | null }

/**
 * Returns everything that the pages of a study are made from as one text, the same for the same content: keys in order,
 * and what is absent (null, undefined, an empty list) left out, so that a new optional field of the model changes no
 * study that does not use it. Its hash tells whether a study has changed.
 */
export function canonicalText(study: Study, articles: ArticleTexts): string {
  return canonicalJson({ study, articles })
}

/** Returns a value as JSON by the same rules. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value)) ?? ''

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([, held]) => !isAbsent(held))
    .map(([key, held]): [string, unknown] => [key, canonical(held)])
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const isAbsent = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
