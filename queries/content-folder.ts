import path from 'node:path'
import { reads } from './page-input'

/** The folder of content/, or of the copy that a development server was asked to show; a build knows content/ alone. */
function contentFolder(): string {
  const other = process.env.NODE_ENV === 'production' ? undefined : process.env.CONTENT_FOLDER
  return other ?? path.join(/* turbopackIgnore: true */ process.cwd(), 'content')
}

/**
 * Returns where a content file lies, `content/studies/<slug>/summary.mdx`, by the name that findings give it, and notes that what is
 * being made depends on it.
 */
export function contentFile(name: string): string {
  reads(`text:${name}`)
  return contentPlace(name)
}

/** Returns what `contentFile` returns, of a file of which the caller itself notes what is read. */
export function contentPlace(name: string): string {
  return path.join(/* turbopackIgnore: true */ contentFolder(), path.relative('content', name))
}
