import type { CslItem } from '@/evidence/exports/references/csl-item'
import { monthNames } from '@/evidence/format/date'
import { bibtexEntries, type BibtexEntry } from './citation-library'
import { withFormInNote } from './form-note'

/** Returns works in BibTeX. */
export function bibtexText(items: readonly CslItem[]): string {
  const prepared = items.map(writable)
  const entries = bibtexEntries(prepared)
  return prepared.map((item, index) => entryText(item, entries[index])).join('\n')
}

/** BibTeX has a publisher for a page and no name for the site that it stands on. */
const writable = (item: CslItem): CslItem =>
  carried({
    ...withFormInNote(item),
    ...(!containers.has(item.type) && { publisher: item.publisher ?? item['container-title'] }),
  })
const containers = new Set(['article-journal', 'article-magazine', 'paper-conference'])

function entryText(item: CslItem, entry: BibtexEntry | undefined): string {
  if (!entry) throw new Error(`The citation library wrote no entry for "${item.id}".`)
  const { month: _, howpublished: __, author, type, publisher, ...fields } = entry.properties
  const month = item.issued?.['date-parts'][0]?.[1]
  const lines = [
    ...named('author', authorsText(item, author)),
    ...Object.entries(fields).map(([name, text]) => `${name} = {${text}}`),
    // The names of months are the format's own words and stand without braces.
    ...(month ? [`month = ${monthNames[month - 1]?.slice(0, 3).toLowerCase()}`] : []),
    // A form stands in the note too; of articles and papers the format has no field for it, and of pages none for a publisher.
    ...(entry.type === 'techreport' ? named('type', type) : []),
    ...named(entry.type === 'misc' ? 'organization' : 'publisher', publisher),
    ...named('urldate', item.accessed && dayOf(item.accessed['date-parts'][0])),
    // biblatex has this place for an identifier of PubMed; the others read the fields below.
    ...(item.PMID ? [...named('eprint', item.PMID), 'eprinttype = {pubmed}'] : []),
    ...named('pmid', item.PMID),
    ...named('pmcid', item.PMCID),
  ]
  return restored(`@${entry.type}{${item.id},\n${lines.map((line) => `  ${line},\n`).join('')}}\n`)
}

const dayOf = (parts: readonly number[] = []) => parts.map((part) => String(part).padStart(2, '0')).join('-')

const named = (name: string, text: string | undefined) => (text ? [`${name} = {${text}}`] : [])

/** The library writes organisations unescaped, and knows no word for authors who are not named. */
function authorsText(item: CslItem, written: string | undefined): string {
  const escaped = (item.author ?? []).reduce(
    (text, name) =>
      'literal' in name ? text.replace(`{${name.literal}}`, () => `{${escapedText(name.literal)}}`) : text,
    written ?? '',
  )
  // Others stand beside somebody: where nobody is known the note says so.
  return [escaped, escaped !== '' && item.custom && 'others'].filter(Boolean).join(' and ')
}

const escapedText = (text: string): string =>
  bibtexEntries([{ id: 'text', type: 'document', note: text }])[0]?.properties.note ?? ''

/** Puts a word of plain letters in the place of each character that the library has no command for and would drop. */
function carried<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/\P{ASCII}/gu, carriedCharacter) as T
  if (Array.isArray(value)) return value.map(carried) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, carried(part)])) as T
}

function carriedCharacter(character: string): string {
  const known = carriedForms.get(character)
  if (known !== undefined) return known
  const form = escapedText(character) === '' ? `zq${character.codePointAt(0)}qz` : character
  carriedForms.set(character, form)
  return form
}
const carriedForms = new Map<string, string>()

/** Today's readers of BibTeX take UTF-8: what has no command stands as it is. */
const restored = (text: string) =>
  text.replace(/zq(\d+)qz/g, (_, code: string) => String.fromCodePoint(Number(code)))
