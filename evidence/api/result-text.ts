import { describePopulation } from '@/evidence/format/population'
import { plainSpaces } from '@/evidence/format/typography'
import { escapeXml } from '@/evidence/markup/xml'
import { assessors } from '@/evidence/study/vocabulary'
import { resultItem, type ResultEntry, type ResultItem } from './result-item'

/** What stands beside a result wherever it is quoted: in whom, by whom, until when, and where pages show it. */
function factsOf(item: ResultItem, { shown }: ResultEntry): [label: string, words: string][] {
  const { arm, comparatorArm, assessor, dataCutoff, outcome, mark } = item
  const compared = comparatorArm === null ? '' : `, compared with ${comparatorArm.title}`
  return [
    ['Among', plainSpaces(describePopulation(shown.joined.population))],
    ...(arm === null ? [] : [['Arm', arm.title + compared] as [string, string]]),
    ['Judged by', assessors[assessor]],
    ...(outcome.criteria === null ? [] : [['Criteria', outcome.criteria] as [string, string]]),
    ['Data cut-off', dataCutoff ?? 'not stated'],
    ['Check', mark.replaceAll('-', ' ')],
  ]
}

const reportsOf = ({ reports }: ResultItem) =>
  reports.map(({ source, reads, locator, shown }) => ({
    words: `${source.shortTitle} (${locator}): ${plainSpaces(reads)}`,
    shown,
  }))

/** Returns a result as a fragment of a page, without a head: to be put into another page or read alone. */
export function resultFragment(entry: ResultEntry, siteAddress: string): string {
  const item = resultItem(entry, siteAddress)
  const facts = factsOf(item, entry).map(([label, words]) => `<dt>${label}</dt><dd>${escapeXml(words)}</dd>`)
  const reports = reportsOf(item).map(
    ({ words, shown }) => `<li>${escapeXml(words)}${shown ? ' <em>(shown)</em>' : ''}</li>`,
  )
  return `<article id="${item.id}" lang="en"><h1>${escapeXml(item.title)}</h1><p>${escapeXml(plainSpaces(item.reads))}</p><dl>${facts.join('')}</dl><ul>${reports.join('')}</ul><p><a href="${escapeXml(item.address)}">${escapeXml(item.address)}</a></p></article>\n`
}

/** Returns a result as Markdown, as the file of its study names it: by its id. */
export function resultMarkdown(entry: ResultEntry, siteAddress: string): string {
  const item = resultItem(entry, siteAddress)
  const facts = factsOf(item, entry).map(([label, words]) => `- ${label}: ${words}`)
  const reports = reportsOf(item).map(({ words, shown }) => `- ${words}${shown ? ' (shown)' : ''}`)
  return `# ${item.title}\n\n${plainSpaces(item.reads)} [${item.id}]\n\n${facts.join('\n')}\n\n## Reports\n\n${reports.join('\n')}\n\n${item.address}\n`
}
