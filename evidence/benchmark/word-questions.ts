import { noDifferenceOf, goodSideOf } from '@/evidence/format/favours'
import { formatSpreadKind } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import { plainSpaces } from '@/evidence/format/typography'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Trap } from './question'
import { amongWhom, armsOf, factsOf, isToldApart } from './what-is-asked'

/** A question that is answered in words. */
export type WordsAsked = {
  trap: Trap
  joined: JoinedReport | null
  question: string
  answer: string
  accepted: readonly string[]
  wrong: readonly string[]
}

/** Returns the questions of a study whose right answer is no number: what was not reached, not compared, or left open. */
export function wordsAsked(study: Study): WordsAsked[] {
  const all = study.results.map(({ id }) => joinResult(study, id))
  const told = all.filter((joined) => isToldApart(joined, all))
  return [
    ...told.flatMap(notReached),
    ...nothingCompared(study, all),
    ...told.flatMap(difference),
    ...told.flatMap(sidesOfTest).slice(0, 2),
  ]
}

/** A right answer gives no time in these units, and does not put it down to a source that is silent. */
const anyTime = ['months', 'month', 'years', 'weeks', 'days', 'not reported', 'not stated', 'not given']

function notReached(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, report, result } = joined
  if (report.state !== 'not-reached' && report.state !== 'not-estimable') return []
  if (result.kind !== 'median') return []
  return [
    {
      trap: 'no-number',
      joined,
      question: plainSpaces(
        `In “${study.title}”${armsOf(joined)}, what was the median for “${outcome.title}” ${amongWhom(joined)} ${factsOf(joined)}? Answer with the value alone, or say why there is none and give no other time.`,
      ),
      answer: describeAbsence(report.state),
      accepted: ['not reached', 'not estimable', 'could not be estimated', 'NR', 'NE', 'not been reached'],
      wrong: anyTime,
    },
  ]
}

/**
 * Asked of trials that gave every patient the same, by their design. A series or a register may have compared groups in a part
 * that was not read, and so may a trial whose allocation the record calls non-randomised.
 */
function nothingCompared(study: Study, all: readonly JoinedReport[]): WordsAsked[] {
  const isOfOneArm = study.arms.length < 2 && all.every(({ comparatorArm }) => comparatorArm === null)
  const { model, allocation } = study.design
  const isTrial = (model === 'single-group' || model === 'basket') && allocation === 'not-applicable'
  if (!isOfOneArm || !isTrial) return []
  return [
    {
      trap: 'no-comparison',
      joined: null,
      question: `In “${study.title}”, what was the hazard ratio for death against the control arm? Answer with the ratio, or say why there is none.`,
      answer: 'None: the trial had no control arm.',
      accepted: [
        'no control',
        'no comparator',
        'no comparison arm',
        'no comparison group',
        'without a control',
        'one group',
        'one arm',
        'single group',
        'single-group',
        'single arm',
        'single-arm',
        'uncontrolled',
      ],
      wrong: [],
    },
  ]
}

const noClear = [
  'no clear difference',
  'no difference',
  'no significant difference',
  'no statistically significant difference',
  'not significantly different',
  'neither',
  'inconclusive',
  'both directions',
]

/** Which arm did better, where the interval of a ratio says so, and that none did clearly where it does not. */
function difference(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, arm, comparatorArm, report, result } = joined
  const none = noDifferenceOf(joined)
  const good = goodSideOf(joined)
  const [low, high] = [report.low, report.high].map((limit) =>
    limit?.state === 'reported' ? limit.printed.number : null,
  )
  if (result.kind !== 'ratio' || none === null || good === null || !arm || !comparatorArm) return []
  if (typeof low !== 'number' || typeof high !== 'number' || report.value === null) return []
  if (result.spread?.kind !== 'confidence-interval') return []
  const question = plainSpaces(
    `In “${study.title}”, judged by the ${formatSpreadKind(result.spread)} of the ratio for “${outcome.title}” ${amongWhom(joined)} ${factsOf(joined)}, which did better: “${arm.title}”, “${comparatorArm.title}”, or is there no clear difference? Answer with one of the three and nothing else.`,
  )
  if (low <= none && none <= high) {
    return [
      {
        trap: 'no-difference',
        joined,
        question,
        answer: 'No clear difference.',
        accepted: noClear,
        wrong: [arm.title, comparatorArm.title],
      },
    ]
  }
  const isFirst = high < none === (good === 'low')
  const [better, worse] = isFirst ? [arm, comparatorArm] : [comparatorArm, arm]
  // A name that is part of the other's could not be told from it.
  if (better.title.toLowerCase().includes(worse.title.toLowerCase())) return []
  if (worse.title.toLowerCase().includes(better.title.toLowerCase())) return []
  return [
    {
      trap: 'no-difference',
      joined,
      question,
      answer: better.title,
      accepted: [better.title],
      wrong: [worse.title, ...noClear, 'not significant'],
    },
  ]
}

/**
 * One of several wrong answers lies in every reader's habit: that a test has two sides. That a source does not say is asked only
 * of a text, or the whole abstract of one, that was read to its end.
 */
function sidesOfTest(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, report, comparatorArm, source } = joined
  if (report.pValue === null || comparatorArm === null) return []
  const { sides } = report.pValue
  const { extent } = source.read
  if (sides === 'not-stated' && extent !== 'whole' && extent !== 'abstract') return []
  const where = extent === 'abstract' ? `the abstract of ${source.shortTitle}` : source.shortTitle
  const question = `In “${study.title}”${armsOf(joined)}, does ${where} say that the test for “${outcome.title}” ${amongWhom(joined)} was one-sided or two-sided, or does it not say? Answer with one of the three and nothing else.`
  const forms = {
    one: ['one-sided', 'one sided', '1-sided'],
    two: ['two-sided', 'two sided', '2-sided'],
    'not-stated': [
      'not say',
      "doesn't say",
      'not stated',
      'not said',
      'not state',
      'not specify',
      'not specified',
      'unstated',
    ],
  }
  const wrong = Object.entries(forms).flatMap(([side, words]) => (side === sides ? [] : words))
  const answer = { one: 'One-sided.', two: 'Two-sided.', 'not-stated': 'It does not say.' }[sides]
  return [{ trap: 'sides', joined, question: plainSpaces(question), answer, accepted: forms[sides], wrong }]
}
