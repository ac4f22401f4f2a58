import { acceptingResolution } from '@/evidence/compare/accepting-resolution'
import { compareReports } from '@/evidence/compare/compare-reports'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Resolution, Study } from '@/evidence/study/study'
import { fit } from '@/evidence/verify/fit/fit'
import { fits, type Fit } from '@/evidence/verify/fit/fitness'
import { judgement, rulingFrom, type Judgement } from '@/evidence/verify/say/judgement'
import { judgeElsewhere } from './judge-elsewhere'
import { sayPrints } from '@/evidence/verify/say/say'
import type { ValueVerdict } from '@/evidence/verify/say/verdict'
import type { Written } from '@/evidence/verify/read/written'

type Answer = Judgement<ValueVerdict>
type Held = { joined: JoinedReport; fit: Fit }

/**
 * Returns the verdict on a quantity that is said to be that of a result: held first against the report that pages show,
 * then against what other sources print for the same result, then against results that answer the same question for other
 * people, another assessor, arm or time. A value of another assessor or population is never a match.
 */
export function judge(study: Study, result: Result, written: Written): Answer {
  const shown = shownReport(study, result)
  const reports = [shown, ...result.reports.filter((report) => report !== shown)]
  const held = reports.map((report) => {
    const joined = joinReport(study, result, report)
    return { joined, fit: fit(written, joined) }
  })
  const [first, ...rest] = held
  if (first && fits(first.fit)) return withDissent(study, result, right(first, null), rest)
  const other = best(rest)
  if (first && other) return judgeOtherReport(study, first, other)
  return judgeElsewhere(study, result, written) ?? wrong(held)
}

function best(held: readonly Held[]): Held | undefined {
  return held.find(({ fit: { how } }) => how === 'same') ?? held.find((one) => fits(one.fit))
}

function right(held: Held, caution: string | null): Answer {
  const verdict = held.fit.how === 'same' ? 'match' : 'match-after-rounding'
  return judgement(verdict, [sayPrints(held.joined), held.fit.because, caution], held.joined)
}

/** Adds what other sources print otherwise for the same result, and what an editor made of it. */
function withDissent(study: Study, result: Result, answer: Answer, rest: readonly Held[]): Answer {
  const shown = shownReport(study, result)
  const one = rest.find(({ joined }) =>
    compareReports(result, shown, joined.report).some(({ likeness }) => likeness === 'different'),
  )
  if (!one) return answer
  const resolution = acceptingResolution(study, one.joined.result.id, one.joined.report)
  const ruling = resolution && rulingFrom(study, resolution)
  const judged =
    ruling === null
      ? ''
      : ruling.outcome === 'open'
        ? ` Which is right is undecided: ${ruling.reason}`
        : ` An editor judged that a case of: ${ruling.kindText}.`
  const { others } = judgement('match', [], null, [one.joined])
  return { ...answer, reason: `${answer.reason} But ${sayPrints(one.joined)}${judged}`, others, ruling }
}

/** Which verdict an editor's judgement makes of a report that it does not show. */
const verdictOfKind: Partial<Record<Resolution['kind'], ValueVerdict>> = {
  'different-population': 'other-assessor-or-population',
  'different-assessor': 'other-assessor-or-population',
  'later-data-cutoff': 'superseded',
}

function judgeOtherReport(study: Study, shown: Held, other: Held): Answer {
  const { result, report } = other.joined
  const resolution = acceptingResolution(study, result.id, report)
  const ruling = resolution && rulingFrom(study, resolution)
  if (resolution?.outcome === 'resolved' && resolution.shownSourceId !== report.sourceId && ruling) {
    const verdict = verdictOfKind[resolution.kind] ?? 'mismatch'
    const says = `An editor judged it on ${ruling.decidedOnText} (${ruling.kindText}): ${ruling.reason}`
    return judgement(
      verdict,
      [sayPrints(other.joined), sayPrints(shown.joined), says],
      shown.joined,
      [other.joined],
      ruling,
    )
  }
  if (shown.fit.how === 'unanswered') return right(other, null)
  const open = ruling ? ` It is undecided: ${ruling.reason}` : ' Neither is corrected here.'
  const caution = `Sources differ: ${sayPrints(shown.joined)}${open}`
  return { ...right(other, caution), others: judgement('match', [], null, [shown.joined]).others, ruling }
}

function wrong(held: readonly Held[]): Answer {
  const told = held.find(({ fit: { how } }) => how === 'different')
  if (told) {
    const says = sayPrints(told.joined)
    const because = told.fit.because !== null && says.includes(told.fit.because) ? null : told.fit.because
    return judgement('mismatch', [because, says], told.joined)
  }
  const first = held[0]
  return judgement(
    'not-found',
    [first?.fit.because ?? null, first ? sayPrints(first.joined) : null],
    first?.joined ?? null,
  )
}
