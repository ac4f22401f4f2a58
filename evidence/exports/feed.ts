import { formatReport } from '@/evidence/format/result'
import { describePopulation } from '@/evidence/format/population'
import { joinResult } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { licence, studyAddress, type ExportSite } from './site'
import { escapeXml } from './xml'

/** Which feed: all studies, or those of one condition. */
export type Feed = { path: string; title: string; studies: readonly Study[] }

/** Returns the studies with the newest first, those of one day by title. */
const newestFirst = (studies: readonly Study[]) =>
  [...studies].sort(
    (a, b) => b.editorial.reviewedOn.localeCompare(a.editorial.reviewedOn) || (a.title < b.title ? -1 : 1),
  )

/** Feeds want a moment; ours are days, told as their first moment. A date that is only a month is its first day. */
function momentOf(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}T00:00:00Z`
}

/** Returns the finding of a study as text: its key result in its population, and how many results stand behind it. */
function summaryOf(study: Study): string {
  const joined = joinResult(study, study.keyResultId)
  return `${joined.outcome.title}: ${formatReport(joined)}, in ${describePopulation(joined.population)}. ${study.results.length} results from ${study.sources.length} sources.`
}

/** Returns an Atom feed (RFC 4287). Its date is the newest review in it, so that a build alone changes nothing. */
export function atomFeed({ path, title, studies }: Feed, site: ExportSite): string {
  const sorted = newestFirst(studies)
  const self = `${site.address}${path}`
  const entries = sorted.map((study) => {
    const { author, publishedOn, reviewedOn } = study.editorial
    const address = studyAddress(site, study.slug)
    return `  <entry>
    <id>${escapeXml(address)}</id>
    <title>${escapeXml(study.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <link rel="alternate" type="text/markdown" href="${escapeXml(`${address}.md`)}"/>
    <published>${momentOf(publishedOn)}</published>
    <updated>${momentOf(reviewedOn)}</updated>
    <author><name>${escapeXml(author)}</name></author>
    <summary>${escapeXml(summaryOf(study))}</summary>
${study.conditions.map(({ id, name }) => `    <category term="${escapeXml(id)}" label="${escapeXml(name)}"/>`).join('\n')}
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(title)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${site.address}/studies"/>
  <updated>${momentOf(sorted[0]?.editorial.reviewedOn ?? '1970')}</updated>
  <author><name>${escapeXml(site.name)}</name></author>
  <rights>${licence.shortName}, ${licence.address}</rights>
${entries.join('\n')}
</feed>
`
}

/** Returns the same as a JSON Feed, version 1.1. */
export function jsonFeed({ path, title, studies }: Feed, site: ExportSite): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${site.address}/studies`,
    feed_url: `${site.address}${path}`,
    language: site.language,
    authors: [{ name: site.name, url: `${site.address}/about` }],
    items: newestFirst(studies).map((study) => ({
      id: studyAddress(site, study.slug),
      url: studyAddress(site, study.slug),
      title: study.title,
      content_text: summaryOf(study),
      date_published: momentOf(study.editorial.publishedOn),
      date_modified: momentOf(study.editorial.reviewedOn),
      authors: [{ name: study.editorial.author }],
      tags: study.conditions.map(({ name }) => name),
      attachments: [
        { url: studyAddress(site, study.slug, '.csv'), mime_type: 'text/csv' },
        { url: studyAddress(site, study.slug, '.json'), mime_type: 'application/json' },
      ],
    })),
  }
}
