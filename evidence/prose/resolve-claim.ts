import { checkClaim, UnusableClaim, type Than } from '@/evidence/claims/check-claim'
import { constantAmounts } from '@/evidence/claims/compared'
import { joinReport, shownReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { CheckedTag } from './checked-tag'
import { noteId } from './note'
import type { Datum } from './resolve-part'
import { selectReport, selectResult } from './select-result'
import { TagProblem } from './tag'

/**
 * Returns what `<Claim>` prints: its own words, when the data bear them out. Throws a TagProblem that says what
 * the data are and what would hold.
 */
export function resolveClaim({ attributes, words: written, study }: CheckedTag<'Claim'>): Datum {
  const joined = selectReport(study, attributes.of, attributes)
  const claim = attributes.that
  const than = thanOf(attributes.than, study)
  const words = written.trim()
  try {
    const verdict = checkClaim(claim, words, joined, than)
    if (!verdict.holds) {
      const message = `"${words}" is not borne out by ${joined.result.id}: ${verdict.working} ${verdict.instead ?? ''}`
      throw new TagProblem('claim', message.trim())
    }
    const id = noteId('claim', claim, joined.report.id, attributes.than ?? '')
    return {
      phrase: { lead: words, tail: '' },
      note: { id, subject: { kind: 'claim', words, joined, than, verdict } },
    }
  } catch (problem) {
    if (problem instanceof UnusableClaim) throw new TagProblem('claim', problem.message, 'that')
    throw problem
  }
}

/** A number, or a result: by its id, or by an outcome of which the attributes that narrow `of` leave one. */
function thanOf(text: string | undefined, study: Study): Than | null {
  if (text === undefined) return null
  const amounts = constantAmounts(text)
  if (amounts) return { kind: 'constant', amounts }
  const result = selectResult(study, text, {}, 'than')
  return { kind: 'result', joined: joinReport(study, result, shownReport(study, result)) }
}
