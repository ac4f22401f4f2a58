import { datesOf, languageOf, monthOf, oneLine, partialDateOf, type FoundWork, type Name } from './found-work'
import { plainPubmedTitle, remarkOfLink, remarkOfType } from './pubmed-words'
import { childrenOf, elementAt, wordsOf, type XmlElement } from './xml'

/** Returns the works of a PubMed XML document: articles, and chapters of its bookshelf. */
export function worksOfPubmed(root: XmlElement): FoundWork[] {
  const articles = root.name === 'PubmedArticle' ? [root] : childrenOf(root, 'PubmedArticle')
  const chapters = root.name === 'PubmedBookArticle' ? [root] : childrenOf(root, 'PubmedBookArticle')
  return [...articles.map(articleOf), ...chapters.map(chapterOf)]
}

function articleOf(element: XmlElement): FoundWork {
  const citation = elementAt(element, 'MedlineCitation')
  const article = elementAt(citation, 'Article')
  const journal = elementAt(article, 'Journal')
  const issue = elementAt(journal, 'JournalIssue')
  const text = (from: XmlElement | undefined, ...names: string[]) => wordsOf(elementAt(from, ...names))
  const [start, end] = [text(article, 'Pagination', 'StartPage'), text(article, 'Pagination', 'EndPage')]
  const ids = idsOf(elementAt(element, 'PubmedData', 'ArticleIdList'))
  const location = childrenOf(article, 'ELocationID').find(({ attributes }) => attributes.EIdType === 'doi')
  const names = authorsOf(elementAt(article, 'AuthorList'))
  const { title, remark } = plainPubmedTitle(text(article, 'ArticleTitle'), text(article, 'VernacularTitle'))
  const types = childrenOf(elementAt(article, 'PublicationTypeList'), 'PublicationType').map(wordsOf)
  const links = childrenOf(elementAt(citation, 'CommentsCorrectionsList'), 'CommentsCorrections')
  const pmid = text(citation, 'PMID')
  return {
    kind: 'journal-article',
    type: 'article-journal',
    title,
    ...names,
    container: text(journal, 'Title'),
    containerShort: text(citation, 'MedlineJournalInfo', 'MedlineTA') ?? text(journal, 'ISOAbbreviation'),
    volume: text(issue, 'Volume'),
    issue: text(issue, 'Issue'),
    page: text(article, 'Pagination', 'MedlinePgn') ?? ([start, end].filter(Boolean).join('-') || undefined),
    ...datesOf(dateIn(elementAt(article, 'ArticleDate')), dateIn(elementAt(issue, 'PubDate'))),
    language: languageOf(text(article, 'Language')?.toLowerCase()),
    publisher: text(journal, 'Title'),
    doi: wordsOf(location) ?? ids.doi,
    pmid,
    pmcid: ids.pmc,
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    remarks: [
      ...(remark === undefined ? [] : [remark]),
      ...types.flatMap(remarkOfType),
      ...links.map((link) =>
        remarkOfLink(
          link.attributes.RefType ?? 'Link',
          text(link, 'RefSource'),
          text(link, 'PMID'),
          text(link, 'Note'),
        ),
      ),
      ...childrenOf(elementAt(article, 'DataBankList'), 'DataBank').flatMap((bank) => {
        const numbers = childrenOf(elementAt(bank, 'AccessionNumberList'), 'AccessionNumber').flatMap(
          (one) => wordsOf(one) ?? [],
        )
        return numbers.length > 0
          ? [`${text(bank, 'DataBankName') ?? 'Registry'}: ${numbers.join(', ')}`]
          : []
      }),
    ],
  }
}

function chapterOf(element: XmlElement): FoundWork {
  const document = elementAt(element, 'BookDocument')
  const book = elementAt(document, 'Book')
  const ids = idsOf(elementAt(document, 'ArticleIdList'))
  const pmid = wordsOf(elementAt(document, 'PMID'))
  const title = wordsOf(elementAt(document, 'ArticleTitle')) ?? wordsOf(elementAt(book, 'BookTitle'))
  return {
    kind: 'journal-article',
    type: 'document',
    title: title?.replace(/(?<![.])\.$/, ''),
    ...authorsOf(elementAt(document, 'AuthorList')),
    container: wordsOf(elementAt(book, 'BookTitle')),
    published: dateIn(elementAt(document, 'ContributionDate')) ?? dateIn(elementAt(book, 'PubDate')),
    genre: 'Chapter of a book',
    language: languageOf(wordsOf(elementAt(document, 'Language'))?.toLowerCase()),
    publisher: wordsOf(elementAt(book, 'Publisher', 'PublisherName')),
    doi: ids.doi,
    pmid,
    url: pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    remarks: ['A chapter of a book, for which there is no kind of source; decide on the kind.'],
  }
}

function idsOf(list: XmlElement | undefined): Readonly<Record<string, string>> {
  const ids = childrenOf(list, 'ArticleId').flatMap((id) => {
    const words = wordsOf(id)
    return words === undefined ? [] : [[id.attributes.IdType ?? '', words] as const]
  })
  return Object.fromEntries(ids)
}

function authorsOf(list: XmlElement | undefined): Pick<FoundWork, 'authors' | 'authorsComplete'> {
  const authors = childrenOf(list, 'Author').flatMap((author): Name[] => {
    const literal = wordsOf(elementAt(author, 'CollectiveName'))
    if (literal !== undefined) return [{ literal }]
    const family = wordsOf(elementAt(author, 'LastName'))
    if (family === undefined) return []
    const given = wordsOf(elementAt(author, 'ForeName')) ?? wordsOf(elementAt(author, 'Initials'))
    const suffix = wordsOf(elementAt(author, 'Suffix'))
    const whole = [given, suffix].filter(Boolean).join(', ')
    return [whole === '' ? { family } : { family, given: whole }]
  })
  // Without a list the catalogue names nobody, which is not to say that nobody wrote it.
  return { authors, authorsComplete: list !== undefined && list.attributes.CompleteYN !== 'N' }
}

function dateIn(element: XmlElement | undefined): string | undefined {
  const words = (name: string) => oneLine(wordsOf(elementAt(element, name)))
  const year = words('Year') ?? /\b\d{4}\b/.exec(words('MedlineDate') ?? '')?.[0]
  const [month, day] = [monthOf(words('Month')), words('Day')]
  return partialDateOf([
    year === undefined ? undefined : Number(year),
    month,
    day === undefined ? undefined : Number(day),
  ])
}
