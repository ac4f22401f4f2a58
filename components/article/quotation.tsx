import { setType } from '@/evidence/format/typography'
import type { Source } from '@/evidence/study/study'
import type { ArticleContext } from './article-context'
import { Citation } from './citation'

/** Verbatim words of a source, followed by its number. Quotes in the record are English and in plain signs. */
export function Quotation({
  text,
  source,
  context,
}: {
  text: string
  source: Source
  context: ArticleContext
}) {
  return (
    <>
      <q>{setType(text)}</q>
      <Citation sources={[source]} context={context} />
    </>
  )
}
