import { formatDate } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { sentenceStart } from '@/evidence/format/number-words'
import { noBreakSpace } from '@/evidence/format/number'
import { formatNumberOf } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import { otherArms } from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Arm, Outcome, Source, Study } from '@/evidence/study/study'
import type { Assessor } from '@/evidence/study/vocabulary'

export { lowerFirst }

const byAssessor: Record<Assessor, string> = {
  investigator: 'assessed by the investigators',
  'independent-review': 'assessed by independent review',
  'not-stated': 'assessor not stated',
}

/** What follows the noun that an article belongs to: "response after two months", "event of grade 3". */
const afterNoun = /,| (?:after|at|because|before|by|during|from|in|of|on|or|to|with)\b/

/**
 * Returns the title of an outcome as it reads after "had": `an objective response`, `stable disease`,
 * `serious adverse events` for "Patients with serious adverse events", a harm's own name without an article.
 */
export function outcomeInSentence({ title, harm }: Pick<Outcome, 'title' | 'harm'>): string {
  const words = lowerFirst(title).replace(/^patients with /, '')
  const noun = words.split(afterNoun)[0] ?? words
  const takesNone = /^(?:any|all|no|at least)\b|(?:disease|s|survival|stopped)$/.test(noun)
  if (takesNone || (harm?.term ?? null) !== null) return words
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}

/**
 * Returns ` on cediranib` for a result of one arm of a study with several, so that one arm never reads as the trial; nothing where
 * there is one arm, or where the population's own words name it.
 */
export function onArm({
  study,
  arm,
  population,
}: Pick<JoinedReport, 'study' | 'arm' | 'population'>): string {
  if (arm === null || study.arms.length < 2) return ''
  const name = lowerFirst(arm.title)
  return population.noun.many.includes(name) ? '' : ` on ${name}`
}

/**
 * Returns what a title that names arms of a randomised study says of those that it leaves out, `; nothing recorded of placebo`;
 * nothing where it names all, or where nobody was allotted at random. One arm is not the trial.
 */
export function armsLeftOut({ arms, design }: Study, named: readonly (Arm | null)[]): string {
  const ids = new Set(named.flatMap((arm) => arm?.id ?? []))
  const silent = arms.filter(({ id }) => !ids.has(id))
  if (design.allocation !== 'randomised' || ids.size === 0 || silent.length === 0) return ''
  return `; nothing recorded of ${formatList(silent.map(({ title }) => lowerFirst(title)))}`
}

/** Returns what a title that names one arm adds of the others: `; 12 of 16 (75%) on placebo`, or that nothing is recorded of them. */
export function besideOtherArms(joined: JoinedReport): string {
  const others = otherArms(joined)
  const told = others.map((other) => `; ${formatReport(other)} on ${lowerFirst(other.arm.title)}`)
  return `${told.join('')}${armsLeftOut(joined.study, [joined.arm, ...others.map(({ arm }) => arm)])}`
}

/** Returns `52 patients who received atezolizumab`, or `an unstated number of` them. */
export function populationInWords({ population }: JoinedReport): string {
  return `${formatNumberOf(population.n)} ${population.label}`
}

/** Returns `assessed by the investigators with RECIST 1.1`, or null for an outcome that nobody assesses so. */
export function assessmentInWords({ result, outcome }: JoinedReport): string | null {
  if (outcome.domain !== 'efficacy' && result.assessor === 'not-stated') return null
  if (outcome.criteria === null) return byAssessor[result.assessor]
  const criteria = outcome.criteria.replace(/ (?=\d)/g, noBreakSpace)
  return result.assessor === 'not-stated'
    ? `${criteria}, assessor not stated`
    : `${byAssessor[result.assessor]} with ${criteria}`
}

/** Returns `data cut-off 31 July 2022`, or `data cut-off not stated`. */
export function cutoffInWords({ result }: JoinedReport): string {
  return result.dataCutoff ? `data cut-off ${formatDate(result.dataCutoff) ?? ''}` : 'data cut-off not stated'
}

/** Returns the caption of a figure whose numbers share a population, an assessor and a cut-off. */
export function captionOf(joined: JoinedReport, sources: Source[] = [joined.source]): string {
  const parts = [populationInWords(joined), assessmentInWords(joined), cutoffInWords(joined)]
  return `${sentenceStart(parts.filter((part) => part !== null).join('; '))}. ${sourcesInWords(sources)}`
}

/** Returns `Source: Chen 2023.` or `Sources: Chen 2023 and FDA notice.`, each once; the abstract of a listed article is not listed. */
export function sourcesInWords(sources: Source[]): string {
  const ids = new Set(sources.map((source) => source.id))
  const originals = sources.filter(({ derivedFromId }) => derivedFromId === null || !ids.has(derivedFromId))
  const titles = [...new Set(originals.map((source) => source.shortTitle))]
  return `${titles.length === 1 ? 'Source' : 'Sources'}: ${formatList(titles)}.`
}

/** Returns the words that explain the mark of an inferred count, or nothing when no count is inferred. */
export function inferredNote(reports: readonly JoinedReport[]): string {
  const inferred = reports.filter(({ report }) => report.countStatus === 'inferred')
  if (inferred.length === 0) return ''
  // A count may also follow from what a source says of everybody else.
  const from = inferred.every(({ report }) => report.value !== null) ? ' from a printed percentage' : ''
  return ` An asterisk marks a count that we inferred${from}.`
}

/** Returns a fraction with an asterisk when its count is inferred. */
export function markInferred(words: string, { report }: JoinedReport): string {
  return report.countStatus === 'inferred' ? `${words}*` : words
}
