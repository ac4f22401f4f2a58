import type { ShapeLook } from '@/evidence/figures/marks/drawing'
import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import { setReference, setType } from '@/evidence/format/typography'
import { joinResult } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import { licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import type { Source, Study } from '@/evidence/study/study'
import { cannotSay } from './cannot-say'
import { harmNumbers } from './harm-numbers'
import { howLong } from './how-long'
import { rowsOf } from './rows'
import { untilWords, whatWords, whoWords } from './who-what-until'

/** A number with what it is a number of, and whose it is; where it is absent, the reason leads, and nobody says it. */
export type AbstractNumber = { lead: string; note: string; from: readonly Source[]; isAbsent?: true }

/** How much stands beside a number: its spread and whom it counts in full, or its people's number alone. */
export type Detail = 'full' | 'short'

/** Words of the bands above the foot, at most; a number is no word. */
export const maxWords = 110

/** People alike in one respect: filled, hollow, dashed for those whom nobody counted. */
export type AbstractPeople = { count: number; look: ShapeLook }

/** A count of people, or a number of an arm's people, drawn one mark a person; none where their number is not stated. */
export type AbstractRow = AbstractNumber & { people: AbstractPeople[] }

/** A line of the key: what one way of drawing a person means. */
export type AbstractKey = { look: ShapeLook; words: string }

/** What one page of a study says, in words, before anything is placed. */
export type Abstract = {
  title: string
  /** How it was studied, and whose numbers these are. */
  design: string
  facts: { head: string; words: string }[]
  rows: AbstractRow[]
  key: AbstractKey[]
  /** What the rows have in common, or how they compare; null where there is nothing to add. */
  rowNote: string | null
  columns: { head: string; numbers: AbstractNumber[] }[]
  cannotSay: string
  /** References of the sources of its numbers, each once, for a sheet that has room for them. */
  references: string[]
  /** Name of the site, which stands before `edition`. */
  siteName: string
  edition: string
  address: string
}

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
    ],
    cannotSay: cannotSay(study),
    references: [...new Set([...rows, ...durations, ...harms].flatMap(({ from }) => from))].map(referenceOf),
    siteName: site.name,
    edition: `version ${study.editorial.version}, ${formatDate(changedOn) ?? ''} · ${licence.shortName}`,
    address: studyAddress(site, study.slug).replace(/^https?:\/\//, ''),
  }
}

/** Returns a reference with the identifier by which it is found: `Chen AP, et al. … doi:10.1056/NEJMoa2303383.` */
const referenceOf = (source: Source): string =>
  setReference(`${citationOf(source)}${source.doi ? ` doi:${source.doi}` : ''}`)
