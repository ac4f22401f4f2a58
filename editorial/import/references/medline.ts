import { datesOf, languageOf, monthOf, partialDateOf, type FoundWork, type Name } from './found-work'
import { plainPubmedTitle, remarkOfLink, remarkOfType } from './pubmed-words'

// MEDLINE's display format: a tag of up to four letters, a hyphen, words that go on over indented lines, a blank line between
// records (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). The registries of packages hold no reader of it for Node.

type Fields = ReadonlyMap<string, readonly string[]>

const tagged = /^(?<tag>[A-Z][A-Z0-9]{1,3}) *- ?(?<words>.*)$/

/** Tags of links between works, and the names that PubMed's XML has for them. */
const linkTags: Readonly<Record<string, string>> = {
  RIN: 'RetractionIn',
  ROF: 'RetractionOf',
  PRIN: 'PartialRetractionIn',
  PROF: 'PartialRetractionOf',
  ECI: 'ExpressionOfConcernIn',
  ECF: 'ExpressionOfConcernFor',
  EIN: 'ErratumIn',
  EFR: 'ErratumFor',
  CRI: 'CorrectedandRepublishedIn',
  RRI: 'RetractedandRepublishedIn',
  UIN: 'UpdateIn',
  UOF: 'UpdateOf',
  CIN: 'CommentIn',
  CON: 'CommentOn',
}

/** Returns the works of a MEDLINE text, also of ERIC's in the same form. */
export function worksOfMedline(text: string): FoundWork[] {
  return recordsIn(text).map(workOf)
}

function recordsIn(text: string): Fields[] {
  const records: Map<string, string[]>[] = []
  let [current, last]: [Map<string, string[]> | null, string[] | null] = [null, null]
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      ;[current, last] = [null, null]
      continue
    }
    const { tag, words = '' } = tagged.exec(line)?.groups ?? {}
    if (tag === undefined) {
      // A line that goes on; the catalogue breaks lines at blanks.
      if (last && last.length > 0) last.push(`${last.pop()} ${line.trim()}`)
      continue
    }
    if (current === null) {
      current = new Map()
      records.push(current)
    }
    last = current.get(tag) ?? []
    current.set(tag, last)
    last.push(words.trim())
  }
  return records
}

function workOf(fields: Fields): FoundWork {
  const first = (tag: string) => fields.get(tag)?.[0] || undefined
  const all = (tag: string) => fields.get(tag) ?? []
  const isChapter = fields.has('BTI') || fields.has('CTI')
  const { title, remark } = plainPubmedTitle(first('TI') ?? first('CTI') ?? first('BTI'), first('TT'))
  const pmid = first('PMID')
  const named = [...all('FAU').map(nameOf), ...all('CN').map((literal): Name => ({ literal }))]
  const authors = named.length > 0 ? named : all('AU').map(nameOf)
  const types = all('PT')
  return {
    kind: 'journal-article',
    type: isChapter ? 'document' : 'article-journal',
    title,
    authors,
    authorsComplete: authors.length > 0,
    container: isChapter ? first('BTI') : (first('JT') ?? first('SO')),
    containerShort: first('TA'),
    volume: first('VI'),
    issue: first('IP'),
    page: first('PG'),
    ...datesOf(dateIn(first('DEP')), dateIn(first('DP'))),
    ...(isChapter ? { genre: 'Chapter of a book' } : {}),
    language: languageOf(first('LA')?.toLowerCase()),
    publisher: first('PB') ?? first('JT'),
    doi: identifier(fields, 'doi'),
    pmid,
    pmcid: first('PMC'),
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    remarks: [
      ...(remark === undefined ? [] : [remark]),
      ...types.flatMap(remarkOfType),
      ...Object.entries(linkTags).flatMap(([tag, type]) =>
        all(tag).map((words) => {
          const [source, number] = words.split(/\.? PMID: /)
          return remarkOfLink(type, source, number)
        }),
      ),
      ...all('SI').map((number) => `Registry: ${number}`),
      ...(pmid === undefined ? ['No PubMed number: the file is of another catalogue.'] : []),
    ],
  }
}

/** "Last, First M" as the catalogue writes full names, "Last FM" where it has initials alone. */
function nameOf(words: string): Name {
  const comma = words.indexOf(', ')
  if (comma > 0) return { family: words.slice(0, comma), given: words.slice(comma + 2) }
  const { family, given } = /^(?<family>.+) (?<given>[A-Z]{1,4})$/.exec(words)?.groups ?? {}
  return family === undefined ? { literal: words } : { family, ...(given ? { given } : {}) }
}

function identifier(fields: Fields, kind: string): string | undefined {
  const found = [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? [])].find((id) =>
    id.endsWith(` [${kind}]`),
  )
  return found?.slice(0, -kind.length - 3)
}

/** `1996 Jul 9`, `20110426`, `2011 Mar-Apr`, `2011 Winter`. */
function dateIn(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(words)
  if (digits) return partialDateOf(digits.slice(1).map(Number))
  const [year, month, day] = words.split(' ')
  const isRange = month?.includes('-') ?? false
  return partialDateOf([
    Number(/^\d{4}/.exec(year ?? '')?.[0] ?? NaN),
    isRange ? undefined : monthOf(month),
    isRange || day === undefined ? undefined : Number(day),
  ])
}
