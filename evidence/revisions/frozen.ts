import { z } from 'zod'
import { studyShape } from '@/evidence/study/shape/study'
import type { Study } from '@/evidence/study/study'
import type { ArticleTexts } from './canonical-text'

/** A study as a revision holds it: its facts, and its articles as they were written. */
export type FrozenStudy = { study: Study; articles: ArticleTexts }

/** Raised on a kept revision that is no study of the present shape. */
export class UnreadableRevision extends Error {
  constructor(what: string) {
    super(`The revision cannot be read: ${what}`)
    this.name = 'UnreadableRevision'
  }
}

/**
 * What revisions that were kept before a field was added have in its place, by the field's path: a value that says no more
 * than was known then ("not-stated"). A field that may be null or a list needs no line here.
 */
const addedSince: Readonly<Record<string, unknown>> = {
  // The finding that was accepted was not kept with the acceptance.
  'acknowledgements.working': 'not kept with this revision',
}

const articlesShape = z.strictObject({ summary: z.string().nullable(), plain: z.string().nullable() })

/**
 * Returns what `canonicalText` made a text of: what it left out as absent (null, an empty list) is put back by the shape
 * of a study. Throws UnreadableRevision where the shape has since asked for more than was kept.
 */
export function frozenFrom(text: string, added = addedSince): FrozenStudy {
  const held = parsed(text)
  const study = studyShape.safeParse(restored(studyShape, held.study, '', added))
  const articles = articlesShape.safeParse(restored(articlesShape, held.articles ?? {}, '', {}))
  const fault = (study.error ?? articles.error)?.issues[0]
  if (!study.success || !articles.success)
    throw new UnreadableRevision(`${fault?.path.join('.') ?? ''}: ${fault?.message ?? ''}`)
  return { study: study.data, articles: articles.data }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (isBlock(value)) return value
  } catch {
    // Said below, without the parser's words.
  }
  throw new UnreadableRevision('expected the JSON of a study and its articles.')
}

type Block = Record<string, unknown>
const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Added = Readonly<Record<string, unknown>>

function restored(schema: z.core.$ZodType, value: unknown, path: string, added: Added): unknown {
  if (value === undefined && path in added) return added[path]
  if (schema instanceof z.ZodNullable)
    return value === undefined ? null : restored(schema.unwrap(), value, path, added)
  if (schema instanceof z.ZodOptional)
    return value === undefined ? undefined : restored(schema.unwrap(), value, path, added)
  if (schema instanceof z.ZodArray) {
    const { element } = schema
    return Array.isArray(value) || value === undefined
      ? (value ?? []).map((item: unknown) => restored(element, item, path, added))
      : value
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, restored(one, value, path, added)).success)
    return option === undefined ? value : restored(option, value, path, added)
  }
  return schema instanceof z.ZodObject && isBlock(value) ? restoredBlock(schema, value, path, added) : value
}

/** A field that the shape does not know stays, so that reading it names the field. */
function restoredBlock(schema: z.ZodObject, value: Block, path: string, added: Added): Block {
  const known = Object.entries(schema.shape).flatMap(([name, field]) => {
    const held = restored(field, value[name], path === '' ? name : `${path}.${name}`, added)
    return held === undefined ? [] : [[name, held] as const]
  })
  return { ...value, ...Object.fromEntries(known) }
}
