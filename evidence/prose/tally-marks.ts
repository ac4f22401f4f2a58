import type { CheckMark } from '@/evidence/checks/mark'

/** What a number's mark says of it, as a sentence goes on after its count. */
const verbs: Record<CheckMark, { one: string; many: string }> = {
  recomputed: { one: 'was recomputed', many: 'were recomputed' },
  consistent: { one: 'is only consistent', many: 'are only consistent' },
  'cannot-be-checked': { one: 'is beyond any rule', many: 'are beyond any rule' },
  disagrees: { one: 'is in disagreement', many: 'are in disagreement' },
}

/** A sentence on the marks of an article: its start, then what it says of each mark that occurs. */
export type MarksTally = { start: string; parts: { mark: CheckMark; text: string }[] }

/** Returns `Of the 76 results quoted here, `, `41 were recomputed`, `2 are in disagreement`; null without a mark. */
export function tallyMarks(found: readonly CheckMark[]): MarksTally | null {
  const counts = (Object.keys(verbs) as CheckMark[])
    .map((mark) => ({ mark, count: found.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0)
  const [first] = counts
  if (!first) return null
  const say = (mark: CheckMark, count: number) => verbs[mark][count === 1 ? 'one' : 'many']
  if (counts.length > 1) {
    return {
      start: `Of the ${found.length} results quoted here, `,
      parts: counts.map(({ mark, count }) => ({ mark, text: `${count} ${say(mark, count)}` })),
    }
  }
  const start = first.count === 1 ? 'The one result quoted here ' : `All ${first.count} results quoted here `
  return { start, parts: [{ mark: first.mark, text: say(first.mark, first.count) }] }
}
