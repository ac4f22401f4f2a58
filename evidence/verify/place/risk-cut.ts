import type { ArmMention } from '@/evidence/study/arm-mentions'
import type { Study } from '@/evidence/study/study'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'

const by = '[^.;\\d]{0,90}\\bby (?:about |around |some |nearly |almost )?$'
const loss = new RegExp(
  `\\b(?:reduc|cut|lower|decreas|diminish)\\p{L}*\\b[^.;\\d]{0,20}\\b(?:risk|hazard)s?\\b${by}`,
  'iu',
)
const gain = new RegExp(
  `\\b(?:rais|increas|rose|risen)\\p{L}*\\b[^.;\\d]{0,20}\\b(?:risk|hazard)s?\\b${by}`,
  'iu',
)
const lossAfter =
  /^\s*(?:lower|smaller|less|reduced|reduction in(?: the)?|decrease in(?: the)?)\s+(?:the )?(?:risk|hazard)s?\b/iu
const gainAfter = /^\s*(?:higher|greater|increased|increase in(?: the)?)\s+(?:the )?(?:risk|hazard)s?\b/iu

/**
 * Returns a percentage by which a risk is said to be cut or raised as the ratio that it is: a cut by 69% is a ratio of 0.31. Null where
 * the words say nothing of the kind, or give it to the arm that others were compared with.
 */
export function asRatio(
  study: Study,
  text: string,
  sentence: Span,
  quantity: FoundQuantity,
  mentions: readonly ArmMention[],
): FoundQuantity | null {
  const { written } = quantity
  if (written.kind !== 'number' || written.unit !== 'percent' || quantity.bound !== null) return null
  const before = text.slice(sentence.index, quantity.index)
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 60))
  const isLoss = loss.test(before) || lossAfter.test(after)
  if (!isLoss && !gain.test(before) && !gainAfter.test(after)) return null
  const subject = mentions.find(
    ({ index, isCompared }) => index >= sentence.index && index < sentence.end && !isCompared,
  )
  const role = study.arms.find(({ id }) => id === subject?.armId)?.role ?? 'experimental'
  if (role !== 'experimental') return null
  const { printed } = written
  const decimals = printed.decimals + 2
  const ratio = (1 + ((isLoss ? -1 : 1) * printed.number) / 100).toFixed(decimals)
  return {
    ...quantity,
    written: { kind: 'number', printed: { text: ratio, number: Number(ratio), decimals }, unit: null },
  }
}
