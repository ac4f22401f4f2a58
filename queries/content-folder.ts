import path from 'node:path'

/** The folder of content/, or of the copy that a development server was asked to show; a build knows content/ alone. */
function contentFolder(): string {
  const other = process.env.NODE_ENV === 'production' ? undefined : process.env.CONTENT_FOLDER
  return other ?? path.join(/* turbopackIgnore: true */ process.cwd(), 'content')
}

/** Returns where a content file lies, `content/studies/<slug>/summary.mdx`, by the name that findings give it. */
export function contentFile(name: string): string {
  return path.join(/* turbopackIgnore: true */ contentFolder(), path.relative('content', name))
}
