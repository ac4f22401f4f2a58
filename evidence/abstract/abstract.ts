import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { formatStandingWarning } from '@/evidence/format/standing'
import { formatDesign } from '@/evidence/format/design'
import { setReference, setType } from '@/evidence/format/typography'
import { warnedSources } from '@/evidence/study/standing'
import { joinResult } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Source, Study } from '@/evidence/study/study'
import type { Abstract, Detail } from './abstract-words'
import { cannotSay } from './cannot-say'
import { harmNumbers } from './harm-numbers'
import { howLong } from './how-long'
import { rowsOf } from './rows'
import { untilWords, whatWords, whoWords } from './who-what-until'

/** Words of the bands above the foot, at most; a number is no word. */
export const maxWords = 110

/** What a study does not know of itself: who publishes it, and when its pages last changed. */
export type Edition = { site: ExportSite; changedOn: PartialDate }

/**
 * Returns what the one-page abstract of a study says: from its record alone, what is absent said as absent; with less
 * beside its numbers where it would be more than anybody reads.
 */
export function abstractOf(study: Study, edition: Edition): Abstract {
  const full = inDetail(study, edition, 'full')
  return wordsIn(full) <= maxWords ? full : inDetail(study, edition, 'short')
}

/** Returns how many words stand above the foot. */
export function wordsIn({
  title,
  design,
  facts,
  rows,
  key,
  rowNote,
  columns,
  cannotSay: unsaid,
}: Abstract): number {
  const numbers = [...rows, ...columns.flatMap(({ numbers: ofColumn }) => ofColumn)]
  const all = [
    title,
    design,
    ...facts.flatMap(({ head, words }) => [head, words]),
    ...numbers.flatMap(({ lead, note }) => [lead, note]),
    ...key.map(({ words }) => words),
    rowNote ?? '',
    ...columns.map(({ head }) => head),
    unsaid,
  ]
  return all.flatMap((words) => words.split(/\s+/)).filter((word) => /\p{L}/u.test(word)).length
}

function inDetail(study: Study, { site, changedOn }: Edition, detail: Detail): Abstract {
  const key = joinResult(study, study.keyResultId)
  const { rows, key: signs, note } = rowsOf(study, detail)
  const durations = howLong(study, detail)
  const harms = harmNumbers(study, detail)
  return {
    // Whose study it is stands above the title too.
    title: setType(detail === 'full' ? study.title : study.title.replace(/ \([^()]+ \d{4}\)$/, '')),
    design: `${formatDesign(study)} · ${setType(key.source.shortTitle)}`,
    facts: [
      { head: 'Who', words: whoWords(study) },
      { head: 'What', words: whatWords(study, detail) },
      { head: 'Until', words: untilWords(study) },
    ],
    rows,
    key: signs,
    rowNote: note,
    columns: [
      { head: 'How long', numbers: durations },
      { head: 'Harm', numbers: harms },
    ].filter(({ numbers }) => numbers.length > 0),
    cannotSay: cannotSay(study) + standingOfSources(study),
    references: [...new Set([...rows, ...durations, ...harms].flatMap(({ from }) => from))].map(referenceOf),
    siteName: site.name,
    edition: `version ${study.editorial.version}, ${formatDate(changedOn) ?? ''} · ${licence.shortName}`,
    address: studyAddress(site, study.slug).replace(/^https?:\/\//, ''),
  }
}

/** A sheet that goes round by itself says what became of its sources. */
function standingOfSources({ sources }: Study): string {
  const warning = formatStandingWarning(warnedSources(sources))
  return warning === null ? '' : setType(` ${warning}`)
}

/** Returns a reference with the identifier by which it is found, whose hyphens stay: `Chen AP, et al. … doi:10.1056/x.` */
const referenceOf = (source: Source): string =>
  `${setReference(citationOf(source))}${source.doi ? ` doi:${source.doi}` : ''}`
