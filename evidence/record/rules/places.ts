import { formatList } from '@/evidence/format/list'
import { pointersOf } from '../record-parts'
import { describePlace, sentence, type RecordPath, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type Reading = StudyRecord['sources'][number]['read']

/** Parts of an article that have names of their own, and whether they were read is recorded apart. */
const besides = [
  { field: 'figures', place: /\bfig(?:ure|\.)?s?\s*[S\d]/i, name: 'a figure' },
  { field: 'supplement', place: /\bsupplement|\bappendix|\b(?:table|figure)s? S\d/i, name: 'the supplement' },
] as const

/** Places that say themselves that the part was not read, or that lie in the citation, which every list of references prints. */
const unreadByName = /^(?:not|after|beyond)\b|\bnot read\b|\bafter the part read\b/i
const citation = /^(?:reference|title|pubmed|medline record|head of the page)\b/i

/** Hundreds of lines without a heading: whoever looks the number up is left with all of them. */
const wholeText = /^(?:main|full) text$/i
const notNoted = /\bsections? (?:was|were) not noted\b/i

/** Returns places in a part of a source that was not read, and places that nobody can look up. */
export function placeProblems(record: StudyRecord): RecordProblem[] {
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  return placesOf(record).flatMap(({ path, pointed }) => {
    const read = sources.get(pointed.source)?.read
    // What is said to be missing may name where it would stand.
    if (!read || ('state' in pointed && pointed.state !== undefined)) return []
    const message = faultOf(pointed.locator, pointed.source, read)
    if (message === null) return []
    const place = sentence(describePlace(record, [...path, 'locator']))
    const told = `${place} stands in "${pointed.locator}", ${message}`
    return [{ path: [...path, 'locator'], rule: 'reading', message: told }]
  })
}

/** Everything that points at a source, and the statements that a ruling judges. */
function placesOf(record: StudyRecord): ReturnType<typeof pointersOf> {
  const claims = record.resolutions.flatMap((resolution, index) =>
    resolution.claims.map((pointed, position) => {
      const path: RecordPath = ['resolutions', index, 'claims', position]
      return { path, pointed }
    }),
  )
  return [...pointersOf(record), ...claims]
}

function faultOf(locator: string, source: string, read: Reading): string | null {
  // A record may say that it knows nothing of a source, and needs a place for that too.
  if (read.extent === 'not-read') {
    return /^not read\b/i.test(locator) ? null : `but nothing of "${source}" was read.`
  }
  const unread = besides.find(({ field, place }) => read[field] === 'not-read' && place.test(locator))
  if (unread) return `but ${unread.name} of "${source}" was not read.`
  if (unreadByName.test(locator) || citation.test(locator)) return null
  if (wholeText.test(locator) && !read.sections.some((section) => notNoted.test(section))) {
    return 'which nobody can look up; expected its section, table or figure, or a reading "of which the sections were not noted".'
  }
  if (read.extent === 'abstract' && !/\babstract\b/i.test(locator)) {
    return `but of "${source}" the abstract alone was read.`
  }
  if (read.extent === 'sections' && read.sections.length > 0 && !isWithin(locator, read.sections)) {
    return `but of "${source}" these parts alone were read: ${formatList(read.sections)}.`
  }
  return null
}

const tables = /\b(?:table|figure) S?\d+/gi

/** Says whether a place lies in the sections read: every table that it names, and one of its headings, is among them. */
function isWithin(locator: string, sections: readonly string[]): boolean {
  const all = sections.join('; ').toLowerCase()
  const named = locator.toLowerCase().match(tables) ?? []
  if (!named.every((table) => new RegExp(`\\b${table}\\b`).test(all))) return false
  const headings = locator.toLowerCase().split(/,| and /)
  return headings.some((heading) => {
    const words = heading.trim()
    return sections.some((section) => {
      const name = section.toLowerCase()
      return words !== '' && (name.includes(words) || words.includes(name))
    })
  })
}
