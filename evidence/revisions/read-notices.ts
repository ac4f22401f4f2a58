import type { Source, SourceStanding } from '@/evidence/study/study'

/** What a saved answer of a list says of a source, as a line of its standing. */
export type StandingLine = SourceStanding['checks'][number]

/** States from the least to the most serious: a source that was corrected and then retracted is retracted. */
const order = ['clear', 'corrected', 'concern', 'retracted'] as const
type Found = (typeof order)[number]

/** The kinds of update in Crossref, by how they are written there. */
const crossrefKinds: Readonly<Record<string, Found>> = {
  retraction: 'retracted',
  withdrawal: 'retracted',
  removal: 'retracted',
  partial_retraction: 'retracted',
  expression_of_concern: 'concern',
  correction: 'corrected',
  erratum: 'corrected',
  corrigendum: 'corrected',
}

/** The links of a PubMed record to notices about it. */
const pubmedLinks: Readonly<Record<string, Found>> = {
  RetractionIn: 'retracted',
  PartialRetractionIn: 'retracted',
  ExpressionOfConcernIn: 'concern',
  ErratumIn: 'corrected',
  CorrectedandRepublishedIn: 'corrected',
}

/** Raised on an answer that is not of the source, or not of a list that is known. */
export class UnreadableAnswer extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'UnreadableAnswer'
  }
}

type Block = Readonly<Record<string, unknown>>
const blockOf = (value: unknown): Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/**
 * Returns what a saved answer says of a source: Crossref's JSON of the work (`updated-by`), or PubMed's XML of the article
 * (CommentsCorrections). A kind of notice that is not known is refused by name, so that nothing is taken for clear by mistake.
 */
export function readNotices(source: Source, answer: string, checkedOn: string): StandingLine {
  return answer.trimStart().startsWith('{')
    ? fromCrossref(source, answer, checkedOn)
    : fromPubmed(source, answer, checkedOn)
}

function fromCrossref(source: Source, answer: string, checkedOn: string): StandingLine {
  const work = blockOf(blockOf(parsed(answer)).message)
  const doi = String(work.DOI ?? '')
  if (source.doi === null || doi.toLowerCase() !== source.doi.toLowerCase())
    throw new UnreadableAnswer(
      `The answer is of "${doi || 'no DOI'}"; expected ${source.doi ?? 'nothing, since the source has no DOI'}.`,
    )
  const notices = listOf(work['updated-by']).map((update) => {
    const { type, DOI } = blockOf(update)
    return { kind: String(type ?? ''), notice: typeof DOI === 'string' ? DOI : undefined }
  })
  return lineOf('crossref', notices, crossrefKinds, checkedOn)
}

function fromPubmed(source: Source, answer: string, checkedOn: string): StandingLine {
  const article = elementsOf(answer, 'PubmedArticle').find((one) => pmidIn(one) === source.pmid)
  if (source.pmid === null || article === undefined)
    throw new UnreadableAnswer(
      `The answer holds no article of PubMed's with ${source.pmid === null ? 'a number of this source, which has none' : `PMID ${source.pmid}`}.`,
    )
  const notices = elementsOf(article, 'CommentsCorrections')
    // A link of no kind is one of an unknown kind, and never left out.
    .map((one) => ({ kind: /^\s[^>]*?\bRefType="(\w+)"/.exec(one)?.[1] ?? '', notice: noticeIn(one) }))
    // Links that say nothing of the standing of the article itself.
    .filter(
      ({ kind }) =>
        !/^(?:Cites|CommentIn|CommentOn|UpdateIn|UpdateOf|AssociatedDataset|AssociatedPublication|\w+(?:Of|For|From))$/.test(
          kind,
        ),
    )
  return lineOf('pubmed', notices, pubmedLinks, checkedOn)
}

/** Returns each closed element of a name, from its attributes on; in one pass, however many a text opens and never closes. */
const elementsOf = (text: string, name: string): string[] =>
  text
    .split(new RegExp(`<${name}(?=[\\s>])`))
    .slice(1)
    .flatMap((one) => {
      const end = one.indexOf(`</${name}>`)
      return end < 0 ? [] : [one.slice(0, end)]
    })

const pmidIn = (text: string): string | undefined => /<PMID(?:\s[^<>]*)?>(\d+)<\/PMID>/.exec(text)?.[1]

function noticeIn(inside: string): string | undefined {
  const pmid = pmidIn(inside)
  return pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
}

function lineOf(
  list: StandingLine['list'],
  notices: readonly { kind: string; notice: string | undefined }[],
  kinds: Readonly<Record<string, Found>>,
  checkedOn: string,
): StandingLine {
  const unknown = notices.find(({ kind }) => !(kind in kinds))
  if (unknown)
    throw new UnreadableAnswer(
      `The answer names a notice of the kind "${unknown.kind}", which is not known here; expected ${Object.keys(kinds).join(', ')}. Read it, and enter what it means by hand.`,
    )
  const found = notices.map(({ kind, notice }) => ({ state: kinds[kind] ?? 'clear', notice }))
  const [worst] = found.toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state))
  return {
    list,
    state: worst?.state ?? 'clear',
    checkedOn,
    ...(worst?.notice !== undefined && { notice: worst.notice }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableAnswer('The answer is not JSON; expected what Crossref or PubMed sent.')
  }
}
