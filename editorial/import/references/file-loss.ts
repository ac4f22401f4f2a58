import { flooredPercent } from '../registry/percent'
import { languageOf, monthOf, type FoundWork } from './found-work'
import { valuesIn } from './file-values'
import { plainTitle } from './markup'
import type { ReferenceFormat } from './read-references'
import { sourceEntries } from './source-entry'

/** Values of one kind that no entry holds. */
export type FileLoss = { at: string; count: number; reason: string }
export type FileCoverage = { total: number; mapped: number; lost: readonly FileLoss[] }

const cslNames =
  'DOI|PMID|PMCID|URL|type|title|author\\[\\]\\.(?:family|given|suffix|literal|(?:non-)?dropping-particle)|container-title(?:-short)?|volume|issue|page|number|genre|publisher|language|(?:issued|available-date)\\.date-parts\\[\\]\\[\\]'

/** Where a file has what an entry has a field for. Remarks before an entry are part of it. */
const taken: Readonly<Record<ReferenceFormat, RegExp>> = {
  csl: new RegExp(`^(?:${cslNames})$`),
  bibtex: new RegExp(`^(?:${cslNames})$`),
  crossref:
    /^(?:DOI|type|subtype|(?:short-container-|container-)?title\[\]|subtitle\[\]|author\[\]\.(?:family|given|suffix|name)|publisher|volume|issue|page|article-number|language|(?:published-online|published-print|posted|issued)\.date-parts\[\]\[\]|(?:update-to|updated-by)\[\]\.(?:DOI|type|updated\.date-parts\[\]\[\])|relation\.[a-z-]+\[\]\.id)$/,
  ris: /^(?:TY|T[1I]|A[1U]|A[23]|J[OFA2]|T2|V[LP]|IS|SP|EP|PB|LA|P?Y1|PY|DA|DO|M3|UR|L[1-4]|AN|SN|CT|BT|N1|C[27])$/,
  pubmed:
    /^(?:PMID|TI|TT|FAU|AU|CN|JT|TA|VI|IP|PG|DEP|DP|LA|PB|LID|AID|PMC|SI|PT|BTI|CTI|(?:RIN|ROF|PRIN|PROF|ECI|ECF|EIN|EFR|CRI|RRI|UIN|UOF|CIN|CON))$|MedlineCitation\/PMID$|Article\/(?:ArticleTitle|VernacularTitle|Language|ELocationID)$|Journal\/(?:Title|ISOAbbreviation)$|JournalIssue\/(?:Volume|Issue|PubDate\/(?:Year|Month|Day|MedlineDate))$|ArticleDate\/(?:Year|Month|Day)$|MedlineTA$|Pagination\/(?:MedlinePgn|StartPage|EndPage)$|Author\/(?:LastName|ForeName|Suffix|CollectiveName)$|PubmedData\/ArticleIdList\/ArticleId$|CommentsCorrections(?:@RefType|\/(?:RefSource|PMID|Note))$|PublicationType$|DataBank\/(?:DataBankName|AccessionNumberList\/AccessionNumber)$|BookDocument\/(?:PMID|ArticleTitle|Language|ArticleIdList\/ArticleId|ContributionDate\/(?:Year|Month|Day))$|Book\/(?:BookTitle|Publisher\/PublisherName|PubDate\/(?:Year|Month|Day))$/,
}

/** Why the rest is left out, by the beginning of its name or its last part. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^reference\[\]|ReferenceList\//, 'works that it cites: only what somebody read becomes a source'],
  [
    /^abstract|^AB$|^N2$|\/Abstract(?:Text)?(?:\/|@|$)|OtherAbstract/,
    'its abstract: no text of a source is copied',
  ],
  [
    /^(?:subject|keyword|MH|RN|OT|OTO|GN|KW|NM|PS)\b|MeshHeading|Keyword|Chemical|GeneSymbol|SupplMesh|PersonalNameSubject|SpaceFlight/,
    'subject headings and keywords: a record names diseases and drugs itself',
  ],
  [
    /affiliation|ORCID|^(?:AD|AUID|IR|FIR|IRAD)$|Affiliation|Author\/(?:Initials|Identifier)|Author@|AuthorList@|Investigator|^author\[\]\.(?:sequence|authenticated|role)|^(?:editor|translator|ED|FED)\b/,
    'of authors beyond their names, and who helped: an entry has the names of the authors',
  ],
  [/^funder|^GR$|Grant/, 'who paid: that stands under funding in the record, from the words of a source'],
  [/^COIS?$|CoiStatement/, 'its statement of interests: that stands under conflicts in the record, in words'],
  [/^clinical-trial-number/, 'numbers of trials: compare with registryId of the record'],
  [/ISSN|issn|^(?:ISBN|SN|JID|IS|ISBN)\b|NlmUniqueID|\/Isbn$/, 'numbers of the journal or book'],
  [/^(?:PL)$|Country$/, 'where the journal is published'],
  [
    /^(?:N1|M1|C\d|ID|LB|RP|AV|CA|U\d|note|id|citation-key)$/,
    'notes, labels and numbers of the program that wrote the file',
  ],
  [/^SO$/, 'the citation in one line, whose parts the entry has'],
  [
    /^(?:DP|DEP|PY|Y[12]|DA)$|Date\/|^(?:published|issued|posted|accessed|accepted)/,
    'other days: an entry has when the work appeared first, and when its issue did',
  ],
  [/^AU$|^PT$|PublicationType|^type$|^TY$/, 'said by the kind of the entry, or named in full beside it'],
]
const bookkeeping = "the catalogue's own bookkeeping, or of a kind that an entry has no field for"

/** Returns how much of a text of references its entries hold, value by value, and what they do not, with the reason. */
export function fileCoverage(
  format: ReferenceFormat,
  text: string,
  works: readonly FoundWork[],
): FileCoverage {
  // The values of an entry one after the other, so that a name is there as family and given name.
  const held = bare([...textsIn(sourceEntries(works)), ...works.flatMap(({ remarks }) => remarks)].join(''))
  const lost = new Map<string, FileLoss>()
  let mapped = 0
  const values = valuesIn(format, text)
  for (const { at, words } of values) {
    if (taken[format].test(at) && formsOf(words).some((form) => held.includes(bare(form)))) {
      mapped += 1
      continue
    }
    const reason = reasons.find(([pattern]) => pattern.test(at))?.[1] ?? bookkeeping
    const name = at.includes('/') ? at.split('@')[0]?.split('/').slice(-2).join('/') : at.split(/[.[]/)[0]
    const key = `${reason} ${name}`
    const known = lost.get(key)
    if (known) known.count += 1
    else lost.set(key, { at: name ?? at, count: 1, reason })
  }
  return { total: values.length, mapped, lost: [...lost.values()].toSorted((a, b) => b.count - a.count) }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A value as an entry may hold it: without markup, a month as its number, a page or an identifier without its kind. */
function formsOf(words: string): string[] {
  const month = /^[A-Z][a-z]{2,8}$/.test(words) ? monthOf(words) : undefined
  const day = /^(\d{4})[ /-]?([A-Za-z]{3}|\d{2})?[ /-]?(\d{1,2})?/.exec(words)
  const date = day?.slice(1).flatMap((part, at) => {
    const number = at === 1 ? monthOf(part) : part
    return number === undefined ? [] : String(number).padStart(2, '0')
  })
  return [
    words,
    plainTitle(words) ?? '',
    words.replace(/ \[\w+\]$/, ''),
    words.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
    languageOf(words.toLowerCase()) ?? '',
    ...(month === undefined ? [] : [String(month)]),
    ...(date && date.length > 1 ? [date.join('')] : []),
  ].filter((form) => bare(form) !== '')
}

/** Returns the coverage of a file in sentences: the share, then what is left out by its reason. */
export function fileCoverageLines({ total, mapped, lost }: FileCoverage, format: ReferenceFormat): string[] {
  const reasonsTold = [...new Set(lost.map(({ reason }) => reason))]
  const named = (ones: readonly FileLoss[]) => ones.map(({ at, count }) => `${at} (${count})`).join(', ')
  return [
    `${mapped} of ${total} single values (${flooredPercent(mapped, total)}) stand in the entries${format === 'bibtex' ? ', of those that the citation library reads' : ''}.`,
    ...reasonsTold.map(
      (reason) => `Left out, ${reason}: ${named(lost.filter((one) => one.reason === reason))}.`,
    ),
  ]
}
