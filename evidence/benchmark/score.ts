import { formatCount, formatShare } from '@/evidence/format/number'
import { proportionInterval } from '@/evidence/statistics/proportion-interval'
import { comparable, holds } from './forms'
import { traps, type Question, type Trap } from './question'

/** How an answer was judged: right, what the trap tempts to, something else (or both at once), or not given. */
export type Score = 'right' | 'trapped' | 'other' | 'missing'

/** Returns how one answer is judged. A right one holds an accepted form and none of the wrong ones; with both nobody can tell. */
export function scoreAnswer(question: Question, answer: string | undefined): Score {
  if (answer === undefined || answer.trim() === '') return 'missing'
  const { trap, accepted, wrong } = question
  const said = withoutAsides(trap, comparable(answer))
  const isTempted = wrong.some((form) => holds(said, form)) || (trap === 'no-comparison' && aRatio.test(said))
  const isAccepted = accepted.some((form) => holds(said, form))
  if (isTempted) return isAccepted ? 'other' : 'trapped'
  return isAccepted && !isDenied(question, said) ? 'right' : 'other'
}

/** A hazard ratio as it is printed. */
const aRatio = /(?<![\d.])[0-3]\.\d+(?!\d|\.\d|%| ?(?:months|years))/

/** Takes away words that name an answer only to say what is not chosen. */
function withoutAsides(trap: Trap, said: string): string {
  // "24" is a count of patients where one is asked for.
  if (/^\d[\d,]*\.?$/.test(said)) return `${said.replace(/\.$/, '')} patients`
  if (trap === 'sides')
    return said.replace(/\b(?:one|two|1|2)[- ]sided (?:or|nor) (?:one|two|1|2)[- ]sided\b/g, '')
  if (trap === 'no-number') return said.replace(/\([^)]*\)/g, '').replace(/\bfollow-?up [^.;,]+/g, '')
  if (trap !== 'no-difference' || /\b(?:worse|shorter|inferior|lower|less)\b/.test(said)) return said
  return said
    .replace(/\bbetween .+? and [^.;,]+/g, '')
    .replace(/\b(?:than|over|against|versus|vs\.?|compared (?:with|to)) [^.;,]+/g, '')
}

/** "Not the one arm" is no answer for that arm. */
const isDenied = ({ trap, accepted }: Question, said: string) =>
  trap === 'no-difference' && !accepted.includes('neither') && /\b(?:not|no|never|cannot)\b|n't\b/.test(said)

/** Right answers among the questions of one trap, or of all. */
export type Row = { title: string; questions: number; counts: Record<Score, number> }

/** Returns how answers, by the id of their question, did: for each trap, and for all together last. */
export function scoreTable(questions: readonly Question[], answers: ReadonlyMap<string, string>): Row[] {
  const rowOf = (title: string, asked: readonly Question[]): Row => {
    const counts = { right: 0, trapped: 0, other: 0, missing: 0 }
    for (const question of asked) counts[scoreAnswer(question, answers.get(question.id))] += 1
    return { title, questions: asked.length, counts }
  }
  const names = Object.keys(traps) as Trap[]
  return [
    ...names.map((trap) =>
      rowOf(
        traps[trap],
        questions.filter((question) => question.trap === trap),
      ),
    ),
    rowOf('all questions', questions),
  ].filter((row) => row.questions > 0)
}

/** Returns a row in a line: `all questions: 250 of 325 right (76.9%; exact 95% CI, 71.9 to 81.4); 40 trapped, 35 other, 0 not answered`. */
export function scoreLine({ title, questions, counts }: Row): string {
  const { low, high } = proportionInterval('clopper-pearson', counts.right, questions, 0.95)
  const percent = (share: number) => (100 * share).toFixed(1)
  return `${title}: ${formatCount(counts.right)} of ${formatCount(questions)} right (${formatShare(counts.right, questions)}%; exact 95% CI, ${percent(low)} to ${percent(high)}); ${counts.trapped} trapped, ${counts.other} other, ${counts.missing} not answered`
}
