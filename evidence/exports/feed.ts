import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import type { PartialDate } from '@/evidence/study/result'
import { formatStandingWarning } from '@/evidence/format/standing'
import { warnedSources } from '@/evidence/study/standing'
import type { Study } from '@/evidence/study/study'
import { authorOf, licence, studyAddress, type ExportSite } from '@/evidence/study/site'
import { escapeXml } from '@/evidence/markup/xml'
import { markup } from '@/evidence/markup/markup'

/** A study in a feed: when its pages last changed, and its summary as HTML (empty where none is written yet). */
export type FeedStudy = { study: Study; changed: PartialDate; html: string }

/** Which feed: all studies, or those of one condition; `home` is the path of the page that lists the same. */
export type Feed = { path: string; home: string; title: string; studies: readonly FeedStudy[] }

/** Returns the studies with the last changed first, those of one day by title. */
const newestFirst = (studies: readonly FeedStudy[]) =>
  [...studies].sort((a, b) => b.changed.localeCompare(a.changed) || (a.study.title < b.study.title ? -1 : 1))

/** Feeds want a moment; ours are days, told as their first moment. A date that is only a month is its first day. */
function momentOf(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}T00:00:00Z`
}

/** Returns the finding of a study as text: its key result in its population, and how many results stand behind it. */
function summaryOf(study: Study): string {
  const warning = formatStandingWarning(warnedSources(study.sources))
  const said = `${formatKeyResultInPeople(study)}. ${study.results.length} results from ${study.sources.length} sources.`
  return warning === null ? said : `${warning} ${said}`
}

/** Returns the whole of an entry: its finding, the summary, and what may be done with it. */
function contentOf({ study, html }: FeedStudy, site: ExportSite): string {
  const address = studyAddress(site, study.slug)
  const foot = markup`<p>By ${study.editorial.author}, <a href="${address}">${site.name}</a>, under <a href="${licence.address}">${licence.shortName}</a>. Not medical advice.</p>`
  return `${markup`<p><strong>${summaryOf(study)}</strong></p>`.markup}\n${html}\n${foot.markup}`
}

/** Returns an Atom feed (RFC 4287) with full content. Its date is that of the newest change in it: a build changes nothing. */
export function atomFeed({ path, home, title, studies }: Feed, site: ExportSite): string {
  const sorted = newestFirst(studies)
  const self = `${site.address}${path}`
  const entries = sorted.map((entry) => {
    const { study, changed } = entry
    const { publishedOn } = study.editorial
    const address = studyAddress(site, study.slug)
    return `  <entry>
    <id>${escapeXml(address)}</id>
    <title>${escapeXml(study.title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <link rel="alternate" type="text/markdown" href="${escapeXml(`${address}.md`)}"/>
    <published>${momentOf(publishedOn)}</published>
    <updated>${momentOf(changed)}</updated>
    <author><name>${escapeXml(authorOf(site))}</name></author>
${study.conditions.map(({ id, name }) => `    <category term="${escapeXml(id)}" label="${escapeXml(name)}"/>`).join('\n')}
    <summary>${escapeXml(summaryOf(study))}</summary>
    <content type="html">${escapeXml(contentOf(entry, site))}</content>
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(title)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(site.address + home)}"/>
  <link rel="license" href="${licence.address}"/>
  <updated>${momentOf(sorted[0]?.changed ?? '1970')}</updated>
  <author><name>${escapeXml(site.name)}</name></author>
  <rights>${licence.shortName}, ${licence.address}</rights>
${entries.join('\n')}
</feed>
`
}

/** Returns the same as a JSON Feed, version 1.1. */
export function jsonFeed({ path, home, title, studies }: Feed, site: ExportSite): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${site.address}${home}`,
    feed_url: `${site.address}${path}`,
    language: site.language,
    authors: [{ name: site.name, url: `${site.address}/about` }],
    _license: { name: licence.shortName, url: licence.address },
    items: newestFirst(studies).map((entry) => ({
      id: studyAddress(site, entry.study.slug),
      url: studyAddress(site, entry.study.slug),
      title: entry.study.title,
      summary: summaryOf(entry.study),
      content_html: contentOf(entry, site),
      image: studyAddress(site, entry.study.slug, '/opengraph-image'),
      date_published: momentOf(entry.study.editorial.publishedOn),
      date_modified: momentOf(entry.changed),
      authors: [{ name: authorOf(site) }],
      tags: entry.study.conditions.map(({ name }) => name),
      language: site.language,
      attachments: [
        { url: studyAddress(site, entry.study.slug, '.csv'), mime_type: 'text/csv' },
        { url: studyAddress(site, entry.study.slug, '.json'), mime_type: 'application/json' },
      ],
    })),
  }
}
