import { findOutcome, joinReport } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import { outcomeTypes } from '@/evidence/study/vocabulary'
import { literalPattern, wholeWords } from '@/evidence/study/word-pattern'
import { judgeFor, remark, type Check } from './check'
import { assessorOfResult, timeOfShare } from './quoted-setting'

const rule = 'domain-logic'

/**
 * Judges what an outcome is called against its results: a title that names a time or who judged holds no result of another time or
 * judge. An outcome that a quotation calls a primary end point, or a secondary one, and that is recorded as something else, is
 * remarked on: a plan may have been changed, and a report on one part may call that part's own end point primary.
 */
export function outcomeLabels(study: Study): Check[] {
  return [...settings(study), ...rankings(study)]
}

function settings(study: Study): Check[] {
  return study.results.flatMap((result) => {
    const [report] = result.reports
    if (!report) return []
    const { title } = findOutcome(study, result.outcomeId)
    const joined = joinReport(study, result, report)
    return [timeOfShare(joined, title), assessorOfResult(joined, title)].flatMap((one) =>
      one === null
        ? []
        : [
            judgeFor(rule, result.id, null)(
              'report',
              'fails',
              one.working.replace('The quotation', `The title "${title}"`),
            ),
          ],
    )
  })
}

type Rank = 'primary' | 'secondary'

/** "The primary end point was progression-free survival", up to the end of its clause. */
const ranked =
  /\b(?:co-)?(primary|secondary)\s+(?:efficacy\s+)?(?:end[\s-]?point|outcome)s?\b(?:\s+(?:measures?|of\s+the\s+(?:study|trial)))?\s*(?:was|were|is|are|included?|:|,)\s+([^.;]{3,160})/giu

function rankings(study: Study): Check[] {
  const texts = new Set(
    [
      study.design.pointer.quote,
      ...study.design.plan.map(({ pointer }) => pointer.quote),
      ...study.results.flatMap(({ reports }) => reports.map(({ quote }) => quote)),
    ].filter((quote) => quote !== null),
  )
  const said = [...texts].flatMap((quote) =>
    [...quote.matchAll(ranked)].map(([, rank = '', words = '']) => ({
      rank: rank.toLowerCase() as Rank,
      // "The primary end point was response; secondary ones were …": what comes next is of another rank.
      words: words.split(/\b(?:primary|secondary)\b/i)[0] ?? '',
    })),
  )
  if (said.length === 0) return []
  return study.outcomes.flatMap((outcome) => {
    const [first] = study.results.filter(({ outcomeId }) => outcomeId === outcome.id)
    const ranks = new Set(said.filter(({ words }) => isNamed(outcome, words)).map(({ rank }) => rank))
    const [only, ...others] = ranks
    if (!first || only === undefined || others.length > 0 || outcome.type === only) return []
    // The end point may be another outcome of the same concept: by another judge, or at another time.
    if (study.outcomes.some((one) => one.concept === outcome.concept && one.type === only)) return []
    const working = `A quotation calls "${outcome.title}" a ${only} end point, but it is recorded as: ${outcomeTypes[outcome.type]}.`
    return [remark(rule, [first.id, null], 'report', working)]
  })
}

/** By its title, or by its concept: `progression-free-survival`. */
const isNamed = ({ title, concept }: Outcome, words: string) =>
  [title, concept.replaceAll('-', ' ')].some((name) =>
    wholeWords(
      name
        .split(/[\s-]+/)
        .map(literalPattern)
        .join('[-\\s]+'),
    ).test(words),
  )
