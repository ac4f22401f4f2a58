import { formatReport } from '@/evidence/format/result'
import { describePopulation } from '@/evidence/format/population'
import { formatCount } from '@/evidence/format/number'
import { plainSpaces } from '@/evidence/format/typography'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { comparable, formsOf, holds } from './forms'
import { numbersAsked } from './number-questions'
import type { Question, Trap } from './question'
import { wordsAsked } from './word-questions'

/** No study and no kind of trap may outweigh the others. */
const mostOfOneTrap = 6

/**
 * Returns the questions of the benchmark, made from the records, study by study. A question whose right answer also stands in
 * a wrong one is left out, and so is what a study has too often.
 */
export function benchmarkQuestions(studies: readonly Study[], site: ExportSite): Question[] {
  return studies.flatMap((study) => {
    const counted = new Map<Trap, number>()
    return [...fromNumbers(study), ...denominators(study), ...fromWords(study)]
      .filter(({ question, accepted, wrong }) => isSound(question, accepted, wrong))
      .filter(({ trap }) => {
        const before = counted.get(trap) ?? 0
        counted.set(trap, before + 1)
        return before < mostOfOneTrap
      })
      .map(({ joined, ...asked }) => ({
        id: [study.slug, joined?.result.id ?? 'whole', asked.trap].join('/'),
        ...asked,
        question: plainSpaces(asked.question),
        answer: plainSpaces(asked.answer),
        accepted: [...new Set(asked.accepted)],
        wrong: [...new Set(asked.wrong)],
        study: study.slug,
        result: joined?.result.id ?? null,
        source: joined?.source.shortTitle ?? null,
        address: studyAddress(site, study.slug, joined ? `/data#${joined.result.id}` : ''),
      }))
  })
}

type Made = Pick<Question, 'trap' | 'question' | 'answer'> & {
  accepted: readonly string[]
  wrong: readonly string[]
  joined: JoinedReport | null
}

const fromWords = (study: Study): Made[] => wordsAsked(study)

const fromNumbers = (study: Study): Made[] =>
  numbersAsked(study).map(({ trap, joined, question, tempting }) => {
    const accepted = formsOf(joined)
    return {
      trap,
      joined,
      question,
      answer: formatReport(joined),
      accepted,
      wrong: tempting.flatMap(formsOf).filter((form) => !accepted.includes(form)),
    }
  })

/** Of how many people a share is: the number is printed beside it, and others of the study lie near. */
function denominators(study: Study): Made[] {
  return study.results
    .map(({ id }) => joinResult(study, id))
    .filter(({ result, report }) => result.kind === 'proportion' && report.denominator !== null)
    .flatMap((joined) => {
      const own = joined.report.denominator ?? 0
      const others = [...new Set(study.populations.flatMap(({ n }) => n ?? []))].filter((n) => n !== own)
      if (others.length === 0 || joined.report.count === null || joined.report.countStatus === 'inferred')
        return []
      const value = joined.report.value === null ? '' : formsOf(joined).at(-1)
      return [
        {
          trap: 'denominator' as const,
          joined,
          question: `In “${study.title}”, ${joined.source.shortTitle} counts ${formatCount(joined.report.count)} for “${joined.outcome.title}”${value ? ` (${value})` : ''}. Of how many ${describePopulation({ ...joined.population, n: null }).replace(/^an unstated number of /, '')} is that? Answer with one number.`,
          answer: String(own),
          accepted: [String(own), formatCount(own)],
          wrong: others.map(String),
        },
      ]
    })
}

/** A right answer must be tellable from the wrong ones, and must not stand in the question. */
function isSound(question: string, accepted: readonly string[], wrong: readonly string[]): boolean {
  const isInWrong = accepted.some((form) => wrong.some((other) => comparable(other) === comparable(form)))
  const isAskedFor = /answer with one of the three/i.test(question)
  return !isInWrong && (isAskedFor || !accepted.some((form) => holds(question, form)))
}
