import { noDifferenceOf, goodSideOf } from '@/evidence/format/favours'
import { describePopulation } from '@/evidence/format/population'
import { describeAbsence } from '@/evidence/study/absence'
import { plainSpaces } from '@/evidence/format/typography'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Trap } from './question'

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
  return [
    ...all.flatMap(notReached),
    ...nothingCompared(study, all),
    ...all.flatMap(difference),
    ...all.flatMap(sidesOfTest).slice(0, 2),
  ]
}

/** A right answer gives no time in these units. */
const anyTime = ['months', 'month', 'years', 'weeks', 'days']

function notReached(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, report, population } = joined
  if (report.state !== 'not-reached' && report.state !== 'not-estimable') return []
  return [
    {
      trap: 'no-number',
      joined,
      question: `In “${study.title}”, what was the median for “${outcome.title}” (counted in ${describePopulation(population)})? Answer with the value, or say why there is none.`,
      answer: describeAbsence(report.state),
      accepted: ['not reached', 'not estimable', 'could not be estimated', 'NR', 'NE', 'not been reached'],
      wrong: anyTime,
    },
  ]
}

function nothingCompared(study: Study, all: readonly JoinedReport[]): WordsAsked[] {
  const isOfOneGroup = study.arms.length < 2 && all.every(({ comparatorArm }) => comparatorArm === null)
  if (!isOfOneGroup) return []
  return [
    {
      trap: 'no-comparison',
      joined: null,
      question: `In “${study.title}”, what was the hazard ratio for death against the control arm? Answer with the ratio, or say why there is none.`,
      answer: 'None: the study had one group and compared it with nothing.',
      accepted: [
        'no control',
        'one group',
        'single group',
        'single-group',
        'single arm',
        'single-arm',
        'no comparison',
        'not compared',
        'no comparator',
        'not randomised',
        'not randomized',
        'no hazard ratio',
        'uncontrolled',
      ],
      wrong: [],
    },
  ]
}

const noClear = [
  'no clear difference',
  'no difference',
  'not significant',
  'neither',
  'no significant difference',
  'not clear',
  'inconclusive',
  'both directions',
]

/** Which arm did better, where the interval of a ratio says so, and that none did clearly where it does not. */
function difference(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, arm, comparatorArm, report, population, result } = joined
  const none = noDifferenceOf(joined)
  const good = goodSideOf(joined)
  const [low, high] = [report.low, report.high].map((limit) =>
    limit?.state === 'reported' ? limit.printed.number : null,
  )
  if (result.kind !== 'ratio' || none === null || good === null || !arm || !comparatorArm) return []
  if (typeof low !== 'number' || typeof high !== 'number' || report.value === null) return []
  const question = `In “${study.title}”, judged by the confidence interval of the ratio for “${outcome.title}” (counted in ${describePopulation(population)}), which did better: “${arm.title}”, “${comparatorArm.title}”, or is there no clear difference? Answer with one of the three.`
  if (low <= none && none <= high) {
    return [
      {
        trap: 'no-difference',
        joined,
        question,
        answer: 'No clear difference.',
        accepted: noClear,
        wrong: [],
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
      wrong: [worse.title, ...noClear],
    },
  ]
}

/** One of several wrong answers lies in every reader's habit: that a test has two sides. */
function sidesOfTest(joined: JoinedReport): WordsAsked[] {
  const { study, outcome, report, comparatorArm, source } = joined
  if (report.pValue === null || comparatorArm === null) return []
  const question = `In “${study.title}”, does ${source.shortTitle}, as far as it was read for the record, say that the test for “${outcome.title}” was one-sided or two-sided, or does it not say? Answer with one of the three.`
  const forms = {
    one: ['one-sided', 'one sided', '1-sided'],
    two: ['two-sided', 'two sided', '2-sided'],
    'not-stated': ['not say', 'not stated', 'does not say', 'not said'],
  }
  const { sides } = report.pValue
  const wrong = Object.entries(forms).flatMap(([side, words]) => (side === sides ? [] : words))
  const answer = { one: 'One-sided.', two: 'Two-sided.', 'not-stated': 'It does not say.' }[sides]
  return [{ trap: 'sides', joined, question: plainSpaces(question), answer, accepted: forms[sides], wrong }]
}
