import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { plainSpaces } from '@/evidence/format/typography'
import { isOnlyComparator, type Treatment } from '@/evidence/landscape/treatments'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'

/**
 * Returns a drug as Markdown: its class and the studies that gave it, with what each found, which no order ranks. Where a study gave it
 * only for comparison, that is said.
 */
export function treatmentMarkdown({ id, name, drugClass, studies }: Treatment, site: ExportSite): string {
  const lines = studies.map((study) => {
    const compared = isOnlyComparator(study, id) ? ` (${name} is what was compared with)` : ''
    const address = studyAddress(site, study.slug, '.md')
    return `- [${study.title}](${address}): ${formatKeyResultInPeople(study)}${compared}`
  })
  const parts = [
    `# ${name}`,
    `${drugClass}. Page: ${site.address}/treatments/${id}. Licence: ${licence.shortName}. Each study is of other people; no order here ranks a treatment.`,
    '## Studies',
    lines.join('\n'),
  ]
  return `${plainSpaces(parts.join('\n\n'))}\n`
}
