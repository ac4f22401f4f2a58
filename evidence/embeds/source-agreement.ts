import type { Absence, Agreement, SourceCell } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import { formatList } from '@/evidence/format/list'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

const told: Exclude<Agreement, 'shown' | Absence>[] = [
  'differs',
  'not-comparable',
  'agrees',
  'agrees-after-rounding',
]
const verbs: Record<(typeof told)[number], [one: string, many: string]> = {
  differs: ['differs', 'differ'],
  'not-comparable': ['is not comparable', 'are not comparable'],
  agrees: ['agrees', 'agree'],
  'agrees-after-rounding': ['agrees after rounding', 'agree after rounding'],
}

/**
 * Returns whether the sources agree on a result, disagreement first: `FDA notice is not comparable; ESMO 2022 agrees`.
 * Agreement of a source that was written from the shown one is said to be no confirmation.
 */
export function agreementInWords(study: Study, resultId: string): string {
  const own = compareSources(study).cells.filter((cell) => cell.resultId === resultId)
  const parts = told.flatMap((agreement) => {
    const [alone, copies] = [true, false].map((independent) =>
      own.filter((cell) => cell.agreement === agreement && cell.independent === independent),
    )
    const isAgreement = agreement.startsWith('agrees')
    return [
      ...say(study, alone ?? [], verbs[agreement], ''),
      ...say(study, copies ?? [], verbs[agreement], isAgreement ? ', but shares its origin' : ''),
    ]
  })
  return parts.length > 0 ? parts.join('; ') : 'We have taken it from no other source'
}

function say(
  study: Study,
  cells: readonly SourceCell[],
  [one, many]: [string, string],
  rest: string,
): string[] {
  if (cells.length === 0) return []
  const names = cells.map(({ sourceId }) => findSource(study, sourceId).shortTitle)
  const shared = cells.length > 1 ? rest.replace('shares', 'share') : rest
  return [`${formatList(names)} ${cells.length === 1 ? one : many}${shared}`]
}
