import type { Name } from '@/evidence/study/study'
import type { CslItem } from '@/evidence/exports/references/csl-item'
import { risEntries, type RisEntry } from './citation-library'
import { withFormInNote } from './form-note'

/** Returns works in RIS, lines ended by CR LF as the format asks. */
export function risText(items: readonly CslItem[]): string {
  const entries = risEntries(items.map(withFormInNote))
  return items.map((item, index) => entryText({ ...entries[index], ...ownTags(item) })).join('\r\n')
}

/** What the library leaves out, shortens or writes into one tag where the format has two. */
function ownTags(item: CslItem): RisEntry {
  const [first, last] = item.page?.split('-') ?? []
  return {
    ID: item.id,
    ...(item.author && { AU: item.author.map(authorText) }),
    ...(item.type === 'webpage' && item['container-title'] && { T2: item['container-title'] }),
    ...(first && { SP: first }),
    ...(last && { EP: last }),
    ...(item.PMID && { AN: item.PMID }),
    ...(item.version && { ET: item.version }),
    ...(item.issued && { DA: dateText(item.issued) }),
    ...(item.accessed && { Y2: dateText(item.accessed) }),
  }
}

/** A comma at the end tells readers that the name is one, of an organisation, and is not to be split. */
const authorText = (name: Name): string =>
  'literal' in name ? `${name.literal},` : [name.family, name.given].filter(Boolean).join(', ')

// The library's own text folds long lines, which other readers take for two words.
function entryText({ TY, ...tags }: RisEntry): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((text) => `${tag}  - ${text}\r\n`),
  )
  return `TY  - ${String(TY)}\r\n${lines.join('')}ER  - \r\n`
}

/** RIS keeps a place of fixed width for each part of a date: `2023/09//`. */
function dateText({ 'date-parts': [parts] }: NonNullable<CslItem['issued']>): string {
  const [year = '', month = '', day = ''] = parts?.map((part) => String(part).padStart(2, '0')) ?? []
  return `${year}/${month}/${day}/`
}
