import { exportResponse } from '@/app/export-response'
import { site } from '@/app/site'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { getResolvedArticle } from '@/queries/articles'
import { listStudies } from '@/queries/studies'

export const dynamic = 'force-static'

/** Every study as Markdown, one after the other. */
export async function GET(): Promise<Response> {
  const studies = await listStudies()
  const texts = await Promise.all(
    studies.map(async (study) => studyMarkdown(study, await getResolvedArticle(study.slug, 'summary'), site)),
  )
  return exportResponse(texts.join('\n---\n\n'), {
    name: 'llms-full.txt',
    type: 'text/plain',
    saved: false,
    links: [],
  })
}
