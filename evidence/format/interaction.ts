import { findOutcome, findSource } from '@/evidence/study/join'
import type { PrintedInteraction, Study } from '@/evidence/study/study'
import { lowerFirst } from './lower-first'
import { formatP } from './result'
import { setType } from './typography'

/** Returns `Progression-free survival, by histological subtype: P = 0.24 (ASCO Post 2017, Results: “…”). Our remark.` */
export function formatInteraction(study: Study, interaction: PrintedInteraction): string {
  const { outcomeId, by, pValue, note, pointer } = interaction
  const { sourceId, locator, quote } = pointer
  const where = `${findSource(study, sourceId).shortTitle}, ${locator}${quote === null ? '' : `: \u201c${quote}\u201d`}`
  const remark = note === null ? '' : ` ${note}`
  return setType(
    `${findOutcome(study, outcomeId).title}, by ${lowerFirst(by)}: ${formatP(pValue)} (${where}).${remark}`,
  )
}
