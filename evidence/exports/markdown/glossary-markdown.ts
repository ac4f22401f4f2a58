import { plainSpaces } from '@/evidence/format/typography'
import { licence, type ExportSite } from '@/evidence/study/site'
import type { Term } from '@/evidence/study/study'

/** Returns the glossary as Markdown: each term with its other names, its definition and the same in plain words. */
export function glossaryMarkdown(terms: readonly Term[], site: ExportSite): string {
  const parts = terms.map(({ term, abbreviation, synonyms, definition, plain }) => {
    const names = [abbreviation, ...synonyms].filter((name) => name !== null)
    return [
      `## ${term}`,
      ...(names.length > 0 ? [`Also: ${names.join('; ')}`] : []),
      definition,
      `In plain words: ${plain}`,
    ].join('\n\n')
  })
  const head = [`# Glossary`, `Page: ${site.address}/glossary. Licence: ${licence.shortName}.`]
  return `${plainSpaces([...head, ...parts].join('\n\n'))}\n`
}
