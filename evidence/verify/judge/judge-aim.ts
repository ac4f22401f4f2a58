import { printedText } from '@/evidence/study/printed'
import type { Printed } from '@/evidence/study/printed'
import { findSource } from '@/evidence/study/join'
import type { SourcePointer, Study } from '@/evidence/study/study'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'

const aiming =
  /\b(?:aim(?:ed|s)?|hop(?:ed|es)|looked|looking|designed|powered|targeted|targeting|set out|assum(?:ed|ing)|worthwhile)\b[^.;,()]{0,60}$/iu

/** Says whether the words before a number make an aim of the design of it, and no finding: "had aimed at 40%". */
export function isAim(text: string, sentence: Span, { index, written }: FoundQuantity): boolean {
  return written.kind === 'number' && aiming.test(text.slice(sentence.index, index))
}

/** Returns the verdict on a number that is said to be what the design aimed at. */
export function judgeAim(study: Study, { written }: FoundQuantity): Judgement<ClaimVerdict> {
  const number = written.kind === 'number' ? written.printed.number : null
  const stated = aimsOf(study).find(({ printed }) => printed.number === number)
  if (!stated) {
    return judgement(
      'not-found',
      ['The words speak of what the design aimed at, and the record has no such number of the design.'],
      null,
    )
  }
  const { printed, what, pointer } = stated
  const source = `${findSource(study, pointer.sourceId).shortTitle} (${pointer.locator})`
  return judgement('match', [`${source} states it of the design: ${what}, ${printedText(printed)}.`], null)
}

function aimsOf(study: Study): { printed: Printed; what: string; pointer: SourcePointer }[] {
  const { twoStage, plan } = study.design
  const planned = plan.flatMap(({ number, statement, pointer }) =>
    number === null ? [] : [{ printed: number, what: statement, pointer }],
  )
  if (twoStage === null) return [...planned, ...recordedAims(study)]
  const { alternativeRate, nullRate, pointer } = twoStage
  return [
    { printed: alternativeRate, what: 'response rate of interest, percent', pointer },
    { printed: nullRate, what: 'response rate of no interest, percent', pointer },
    ...planned,
    ...recordedAims(study),
  ]
}

/** Aims that a record holds among its results: "Response rate aimed at". */
function recordedAims({ outcomes, results }: Study) {
  const aims = outcomes.filter(({ id }) => id.startsWith('target-'))
  return aims.flatMap(({ id, title }) =>
    results
      .filter(({ outcomeId }) => outcomeId === id)
      .flatMap(({ reports }) => reports)
      .flatMap((report) =>
        report.value === null ? [] : [{ printed: report.value, what: title, pointer: report }],
      ),
  )
}
