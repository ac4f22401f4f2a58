import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { plainSpaces } from '@/evidence/format/typography'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { proseMarkdown } from './prose-markdown'

type Condition = { id: string; name: string; studies: readonly Study[] }

/**
 * Returns a condition as Markdown: its studies with what each found, which no order ranks, and the text on the disease where there is
 * one. The text is bound to the record of `cited`.
 */
export function conditionMarkdown(
  { id, name, studies }: Condition,
  article: ResolvedArticle | null,
  { cited, site }: { cited: Study; site: ExportSite },
): string {
  const parts = [
    `# ${name}`,
    `Page: ${site.address}/conditions/${id}. Licence: ${licence.shortName}. Each study is of other people; no order here ranks a treatment.`,
    '## Studies',
    studies
      .map(
        (study) =>
          `- [${study.title}](${studyAddress(site, study.slug, '.md')}): ${formatKeyResultInPeople(study)}`,
      )
      .join('\n'),
    ...(article ? ['## The disease', proseMarkdown(article, { study: cited, site })] : []),
  ]
  return `${plainSpaces(parts.join('\n\n'))}\n`
}
