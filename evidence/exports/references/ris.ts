import type { Author, Reference } from './reference'

const types = {
  page: 'ELEC',
  article: 'JOUR',
  abstract: 'CPAPER',
  document: 'GEN',
} as const satisfies Record<Reference['kind'], string>

/** Returns references in RIS, lines ended by CR LF as the format asks. */
export function risText(references: readonly Reference[]): string {
  return references.map(entryOf).join('\r\n')
}

function entryOf(reference: Reference): string {
  const [first, last] = reference.pages?.split('-') ?? []
  const lines: [tag: string, text: string | null | undefined][] = [
    ['TY', types[reference.kind]],
    ['ID', reference.id],
    ['TI', reference.title],
    ...reference.authors.map((author): [string, string] => ['AU', authorText(author)]),
    ['T2', reference.container],
    ['PY', reference.issued?.slice(0, 4)],
    ['DA', reference.issued && dateText(reference.issued)],
    ['VL', reference.volume],
    ['IS', reference.issue],
    ['SP', first],
    ['EP', last],
    ['DO', reference.doi],
    ['AN', reference.pmid],
    ['UR', reference.address],
    ['ET', reference.version],
    ['LA', reference.language],
    ['N1', reference.note],
  ]
  const written = lines.flatMap(([tag, text]) => (text ? [`${tag}  - ${text}\r\n`] : []))
  return `${written.join('')}ER  - \r\n`
}

const authorText = (author: Author) =>
  'name' in author ? author.name : [author.family, author.given].filter(Boolean).join(', ')

/** RIS keeps a place for each part of a date: `2023/09//`. */
function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}/${month}/${day}/`
}
