import 'server-only'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'

/**
 * The name of something that pages are made from: a study, all of them, a text of content/ by its place, the history of a study, one
 * of its kept revisions, the conditions whose text is bound to it, and so on. Of each the import keeps a hash, so that a later
 * publication knows which pages would say something else.
 */
export type PageInput =
  | 'everything'
  | 'studies'
  | 'slugs'
  | 'terms'
  | 'histories'
  | `study:${string}`
  | `text:${string}`
  | `history:${string}`
  | `kept:${string}`
  | `revision:${string}/${number}`
  | `bound:${string}`
  | `treatment:${string}`

/** What stands before the name of an input among the tags that the framework keeps beside each page that it made. */
const mark = 'input:'

/**
 * Notes that the page, or file, that is being made depends on an input. The framework keeps the note with the page, as one of its
 * tags; where nothing is being made for keeping, as at a request, there is nothing to note.
 */
export function reads(input: PageInput): void {
  const unit = workUnitAsyncStorage.getStore()
  if (unit?.type !== 'prerender-legacy') return
  const tag = `${mark}${input}`
  unit.tags ??= []
  if (!unit.tags.includes(tag)) unit.tags.push(tag)
}
