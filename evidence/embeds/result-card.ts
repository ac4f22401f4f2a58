import { checkStudy } from '@/evidence/checks/check-study'
import { checksBeside, confirms, checkMarkOf, marks, type CheckMark } from '@/evidence/checks/mark'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeople, formatPeopleOf } from '@/evidence/format/people'
import { formatStanding } from '@/evidence/format/standing'
import { partsOfReport, standingOfReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Source, Study } from '@/evidence/study/study'
import { rowFrom } from '@/evidence/tables/result-rows'
import { onceFor } from '@/evidence/study/once-for'
import { pageOfEmbedded } from './embed-address'
import type { EmbedCard } from './embed-card'
import { agreementInWords } from './source-agreement'

/** Checked once a study: each of its results has a card. */
const checksOf = onceFor(checkStudy)

/** Returns the card of one result: its number with denominator and interval, of whom, by whom, until when, who says so. */
export function resultCard(study: Study, resultId: string): EmbedCard {
  const joined = joinResult(study, resultId)
  const { result, outcome, source, report } = joined
  const { title, population, dataCutoff } = rowFrom(joined)
  const [, ...rest] = partsOfReport(joined)
  const standing = standingOfReport(joined)
  const assessor = { investigator: 'the investigators', 'independent-review': 'independent review' }
  const judge = result.assessor === 'not-stated' ? 'not stated' : assessor[result.assessor]
  const facts = [
    { label: 'Counted in', text: population, href: null },
    { label: 'Assessed by', text: outcome.criteria ? `${judge}, ${outcome.criteria}` : judge, href: null },
    { label: 'Data cut-off', text: dataCutoff, href: null },
    ...(standing === null ? [] : [{ label: 'Warning', text: formatStanding(source), href: null }]),
    { label: 'Source', text: `${source.shortTitle}, ${report.locator}`, href: addressOf(source) },
    { label: 'Other sources', text: agreementInWords(study, resultId), href: null },
    { label: 'Check', text: checkInWords(study, joined), href: null },
  ]
  return {
    study: study.shortTitle,
    title,
    lead: leadOf(joined),
    detail: rest.length > 0 ? rest.join('; ') : null,
    facts: facts.map((fact) => ({ ...fact, text: setType(fact.text) })),
    figure: null,
    page: pageOfEmbedded({ slug: study.slug, kind: 'results', id: resultId }),
  }
}

/** The leading number with its noun, which a number alone on another site needs most: `19 of 52 patients`. */
function leadOf(joined: JoinedReport): string {
  const { report, population, result } = joined
  const [lead] = partsOfReport(joined)
  if (report.state !== 'reported' || report.count === null) return sentenceStart(lead)
  const inferred = report.countStatus === 'inferred' ? ', inferred' : ''
  if (report.denominator !== null)
    return formatPeopleOf(report.count, report.denominator, population.noun) + inferred
  return result.unit === 'percent' ? formatPeople(report.count, population.noun) + inferred : lead
}

const signs: Record<CheckMark, string> = {
  recomputed: '✓',
  consistent: '≈',
  'cannot-be-checked': '○',
  disagrees: '≠',
}

/** Returns the mark of a result in form and words, with the working that decides it: `✓ Checked. 19 of 52 is 36.5% …`. */
function checkInWords(study: Study, { result, source }: JoinedReport): string {
  const checks = checksOf(study)
  const mark = checkMarkOf(checks, result.id)
  const own = checksBeside(checks, result.id, source.id)
  const deciding = own.find(({ verdict }) => verdict === 'fails') ?? own.find(confirms)
  const working = deciding ? deciding.working : 'No rule can recompute it.'
  return `${signs[mark]} ${sentenceStart(marks[mark])}. ${working}`
}

const addressOf = ({ doi, url }: Source) => (doi ? `https://doi.org/${doi}` : url)
