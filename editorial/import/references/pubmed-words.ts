/** What links of PubMed say of a work, in a reader's words; the catalogue's own words stand for every other. */
const links: Readonly<Record<string, string>> = {
  RetractionIn: 'RETRACTED in',
  RetractionOf: 'This is the retraction of',
  PartialRetractionIn: 'RETRACTED in part in',
  PartialRetractionOf: 'This is the partial retraction of',
  ExpressionOfConcernIn: 'EXPRESSION OF CONCERN in',
  ExpressionOfConcernFor: 'This is an expression of concern about',
  ErratumIn: 'Corrected in',
  ErratumFor: 'This is a correction of',
  CorrectedandRepublishedIn: 'Corrected and published again in',
  RetractedandRepublishedIn: 'RETRACTED and published again in',
  UpdateIn: 'Newer version',
  UpdateOf: 'Newer version of',
  CommentIn: 'Comment in',
  CommentOn: 'This is a comment on',
}

/** Returns one link to another work as a line. */
export function remarkOfLink(
  type: string,
  source: string | undefined,
  pmid: string | undefined,
  note?: string,
): string {
  const where = [source, pmid === undefined ? undefined : `PMID ${pmid}`, note].filter(Boolean).join('; ')
  return `${links[type] ?? type}: ${where || 'not said where'}`
}

const remarkable = /retract|erratum|correct|concern|preprint|comment|editorial|letter/i

/** Returns what a publication type says that an editor must know before the work becomes a source; nothing of most. */
export const remarkOfType = (type: string | undefined): string[] =>
  type !== undefined && remarkable.test(type) ? [`PubMed's type: ${type}`] : []

/**
 * Returns the title that the work bears. The catalogue ends every title with a full stop of its own, and puts one that it
 * translated in brackets; the work then bears the one in its own language.
 */
export function plainPubmedTitle(
  title: string | undefined,
  vernacular: string | undefined,
): { title: string | undefined; remark: string | undefined } {
  const plain = (text: string | undefined) => text?.replace(/(?<![.])\.$/, '') || undefined
  const translated = /^\[(?<inside>.*?)\]?\.?\]?$/.exec(title ?? '')?.groups?.inside
  const own = plain(vernacular)
  const isTranslated = translated !== undefined && translated !== ''
  if (own !== undefined) {
    return {
      title: own,
      remark: isTranslated ? `PubMed's translation of the title: ${plain(translated)}` : undefined,
    }
  }
  return { title: plain(isTranslated ? translated : title === '[]' ? undefined : title), remark: undefined }
}
