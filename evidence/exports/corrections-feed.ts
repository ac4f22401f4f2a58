import { escapeXml } from '@/evidence/markup/xml'
import { markup } from '@/evidence/markup/markup'
import { correctionsPath, historyPath } from '@/evidence/revisions/addresses'
import type { Correction } from '@/evidence/revisions/corrections'
import { revisionKinds, unrecordedKind } from '@/evidence/revisions/kinds'
import { kindOf } from '@/evidence/revisions/revision'
import { sayNumberChange } from '@/evidence/revisions/say-changes'
import { licence, type ExportSite } from '@/evidence/study/site'

/** A correction as both feeds have it. */
type Entry = { address: string; title: string; text: string; html: string; date: string; study: string }

const title = (site: ExportSite) => `${site.name}: corrections`
const momentOf = (day: string) => `${day}T00:00:00Z`

function entryOf({ study, revision }: Correction, site: ExportSite): Entry {
  const kind = kindOf(revision)
  const lines = revision.changes.map(sayNumberChange)
  return {
    address: site.address + historyPath(study.slug, revision.number),
    title: `${kind === null ? unrecordedKind : revisionKinds[kind].label}: ${study.shortTitle}`,
    text: [revision.note, ...lines].join(' '),
    html: [revision.note, ...lines].map((line) => markup`<p>${line}</p>`.markup).join(''),
    date: revision.date,
    study: study.slug,
  }
}

/** Returns the corrections as an Atom feed (RFC 4287); `since` dates it where there is none yet. */
export function correctionsAtom(corrections: readonly Correction[], site: ExportSite, since: string): string {
  const self = `${site.address}${correctionsPath}/feed.xml`
  const entries = corrections.map((correction) => {
    const { address, title: heading, html, text, date } = entryOf(correction, site)
    return `  <entry>
    <id>${escapeXml(address)}</id>
    <title>${escapeXml(heading)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <updated>${momentOf(date)}</updated>
    <summary>${escapeXml(text)}</summary>
    <content type="html">${escapeXml(html)}</content>
  </entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(title(site))}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(site.address + correctionsPath)}"/>
  <link rel="license" href="${licence.address}"/>
  <updated>${momentOf(corrections[0]?.revision.date ?? since)}</updated>
  <author><name>${escapeXml(site.name)}</name></author>
  <rights>${licence.shortName}, ${licence.address}</rights>
${entries.join('')}</feed>
`
}

/** Returns the same as a JSON Feed, version 1.1. */
export function correctionsJson(
  corrections: readonly Correction[],
  site: ExportSite,
): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: title(site),
    home_page_url: site.address + correctionsPath,
    feed_url: `${site.address}${correctionsPath}/feed.json`,
    language: site.language,
    authors: [{ name: site.name, url: `${site.address}/about` }],
    _license: { name: licence.shortName, url: licence.address },
    items: corrections.map((correction) => {
      const { address, title: heading, html, text, date, study } = entryOf(correction, site)
      return {
        id: address,
        url: address,
        title: heading,
        summary: text,
        content_html: html,
        date_published: momentOf(date),
        date_modified: momentOf(date),
        tags: [study],
      }
    }),
  }
}
