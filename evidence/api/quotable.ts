import { z } from 'zod'
import { resultEntries } from '@/evidence/api/result-item'
import { marks } from '@/evidence/checks/mark'
import { agreementInWords } from '@/evidence/embeds/source-agreement'
import { formatStandingWarning } from '@/evidence/format/standing'
import { plainSpaces } from '@/evidence/format/typography'
import { keysOf, text, id } from '@/evidence/study/shape/fields'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { warnedSources } from '@/evidence/study/standing'
import { storedFrom } from '@/evidence/verify/say/stored'

/** A number as it may be repeated: the sentence holds all that gives it its meaning, and the fields the same apart. */
export const quotableSchema = z.strictObject({
  sentence: text.describe(
    'Quote this whole: value, denominator, who was counted, who judged, data cut-off, source, address',
  ),
  study: id.describe('Slug of the study'),
  result: id.describe('Id of the result'),
  outcome: text.describe('What was measured'),
  value: text.describe('As pages print it; words where the record holds no number'),
  hasNumber: z
    .boolean()
    .describe('Whether the record holds a number; words such as "not yet taken" are none'),
  counted: text.describe('Who was counted'),
  arm: text.nullable().describe('The arm, where the study has several; one arm is not the trial'),
  comparedWith: text.nullable().describe('The other arm, of a difference or a ratio'),
  assessor: text.describe('Who judged it, in words'),
  dataCutoff: text.describe('Day up to which data were counted, in words'),
  source: text.describe('The source that prints it, with the place in it'),
  mark: keysOf(marks).describe('What our checks could prove of it'),
  otherSources: text.describe('What the other sources say of the same result'),
  warning: text.nullable().describe('Where the source was corrected, is doubted or was retracted'),
  address: text.describe('Its row in the data view'),
})
export type Quotable = z.output<typeof quotableSchema>

/** Returns a result as it may be quoted, from the report that pages show. Throws for a result that the study lacks. */
export function quotable(study: Study, resultId: string, site: ExportSite): Quotable {
  const joined = joinResult(study, resultId)
  const stored = storedFrom(joined)
  const mark = resultEntries(study).find(({ shown }) => shown.joined.result.id === resultId)?.shown.mark
  const warning = formatStandingWarning(warnedSources([joined.source]))
  const address = `${site.address}${stored.dataAddress}`
  const plain = {
    outcome: stored.outcome,
    value: stored.text,
    counted: stored.population.label,
    assessor: stored.assessorText,
    dataCutoff: stored.dataCutoffText,
    source: `${stored.source.title}, ${stored.locator}`,
    otherSources: agreementInWords(study, resultId),
  }
  const words = Object.fromEntries(
    Object.entries(plain).map(([name, value]) => [name, plainSpaces(value)]),
  ) as typeof plain
  return {
    sentence: plainSpaces(sentenceOf(joined, { ...words, address, warning })),
    study: study.slug,
    result: resultId,
    ...words,
    hasNumber: stored.state === 'reported',
    arm: stored.arm,
    comparedWith: joined.comparatorArm?.title ?? null,
    mark: mark ?? 'cannot-be-checked',
    warning: warning && plainSpaces(warning),
    address,
  }
}

type Words = Pick<Quotable, 'outcome' | 'value' | 'counted' | 'assessor' | 'dataCutoff' | 'source'> & {
  address: string
  warning: string | null
}

function sentenceOf({ study, outcome, result }: JoinedReport, words: Words): string {
  const judge = result.assessor === 'not-stated' ? words.assessor : `assessed by: ${words.assessor}`
  const judged = outcome.domain === 'efficacy' ? [judge] : []
  const facts = [`counted in ${words.counted}`, ...judged, `data cut-off: ${words.dataCutoff}`]
  return [
    `${study.shortTitle}. ${words.outcome}: ${words.value}; ${facts.join('; ')}.`,
    `Source: ${words.source}.`,
    ...(words.warning === null ? [] : [words.warning]),
    words.address,
  ].join(' ')
}
