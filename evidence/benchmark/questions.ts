import { formatEstimate, formatReport } from '@/evidence/format/result'
import { formatCount } from '@/evidence/format/number'
import { plainSpaces, setType } from '@/evidence/format/typography'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { comparable, formsOf, holds } from './forms'
import { numbersAsked } from './number-questions'
import type { Question, Trap } from './question'
import { isToldApart } from './what-is-asked'
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
      .map((made) => ({ ...made, wrong: temptingOf(made) }))
      .filter(({ question, accepted, wrong }) => isSound(question, accepted, wrong))
      .filter(({ trap, wrong }) => wrong.length > 0 || trap === 'no-comparison')
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
    const own = formsOf(joined)
    const others = tempting.flatMap(formsOf)
    return {
      trap,
      joined,
      question,
      answer: formatReport(joined),
      // A form that both have, such as a rounded share, tells nothing.
      accepted: own.filter((form) => !others.includes(form) && !holds(question, form)),
      wrong: others.filter((form) => !own.includes(form)),
    }
  })

/** Of how many people a share is: the number is printed beside it, and others of the study lie near. */
function denominators(study: Study): Made[] {
  const all = study.results.map(({ id }) => joinResult(study, id))
  return all
    .filter(({ result, report }) => result.kind === 'proportion' && report.denominator !== null)
    .filter((joined) => isToldApart(joined, all))
    .flatMap((joined) => {
      const { outcome, population, report, source } = joined
      const own = report.denominator ?? 0
      const others = [...new Set(study.populations.flatMap(({ n }) => n ?? []))].filter((n) => n !== own)
      if (others.length === 0 || report.count === null || report.countStatus === 'inferred') return []
      const printed = formatEstimate(joined)
      return [
        {
          trap: 'denominator' as const,
          joined,
          question: `In “${study.title}”, ${source.shortTitle} counts ${formatCount(report.count)} for “${outcome.title}”${printed === null ? '' : ` (${printed})`} among ${plainSpaces(setType(population.label))}. Out of how many? Answer with one number.`,
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
  return accepted.length > 0 && !isInWrong && (isAskedFor || !accepted.some((form) => holds(question, form)))
}

/** What the question itself says, and what the right answer says as it is printed (a limit of its interval), tempts nobody. */
function temptingOf({ question, answer, wrong, trap }: Made): string[] {
  if (trap === 'no-difference' || trap === 'sides') return [...wrong]
  return wrong.filter((form) => !holds(question, form) && !holds(answer, form))
}
