import type { Author, Reference } from './reference'

const types = {
  page: 'misc',
  article: 'article',
  abstract: 'inproceedings',
  document: 'misc',
} as const satisfies Record<Reference['kind'], string>

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const containers = {
  page: 'publisher',
  article: 'journal',
  abstract: 'booktitle',
  document: 'publisher',
} as const

/** Returns references in BibTeX. */
export function bibtexText(references: readonly Reference[]): string {
  return references.map(entryOf).join('\n')
}

function entryOf(reference: Reference): string {
  const [year, month] = reference.issued?.split('-') ?? []
  const fields: [name: string, text: string | null | undefined][] = [
    ['title', braced(escaped(reference.title))],
    ['author', reference.authors.length > 0 ? braced(authorsText(reference)) : null],
    [containers[reference.kind], braced(escaped(reference.container))],
    ['year', year && braced(year)],
    // The names of months are the format's own words and stand without braces.
    ['month', month && months[Number(month) - 1]],
    ['volume', reference.volume && braced(reference.volume)],
    ['number', reference.issue && braced(reference.issue)],
    ['pages', reference.pages && braced(reference.pages.replace('-', '--'))],
    ['doi', reference.doi && braced(reference.doi)],
    ['url', reference.address && braced(reference.address)],
    ['note', braced(escaped(reference.note))],
  ]
  const written = fields.flatMap(([name, text]) => (text ? [`  ${name} = ${text},\n`] : []))
  return `@${types[reference.kind]}{${reference.id},\n${written.join('')}}\n`
}

const braced = (text: string) => `{${text}}`

function authorsText({ authors, andOthers }: Reference): string {
  return [...authors.map(authorText), ...(andOthers ? ['others'] : [])].join(' and ')
}

// An organisation's name in braces of its own is not split into family and given names.
const authorText = (author: Author) =>
  'name' in author
    ? braced(escaped(author.name))
    : [author.family, author.given]
        .filter((part) => part !== null)
        .map(escaped)
        .join(', ')

const escaped = (text: string) => text.replace(/[&%$#_]/g, (sign) => `\\${sign}`)
