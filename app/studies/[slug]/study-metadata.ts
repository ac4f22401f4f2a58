import type { Metadata } from 'next'
import { pageMetadata, sharedSize } from '@/app/page-metadata'
import { addressOf, site } from '@/app/site'
import { authorOf } from '@/evidence/study/site'
import { titleOf, viewPath, type StudyView } from '@/components/study/views'
import { oembedAddress } from '@/evidence/embeds/oembed'
import { citationTags } from '@/evidence/exports/references/citation-tags'
import { formatPeople } from '@/evidence/format/people'
import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { changedOn } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'

/** Returns the metadata of one view of a study, made from its data; nothing for a study that does not exist. */
export async function studyMetadata(params: Promise<{ slug: string }>, view: StudyView): Promise<Metadata> {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) return {}
  const words = wordsOf(study, view)
  const changed = changedOn(study, await getHistory(slug))
  const metadata = pageMetadata({
    path: viewPath(slug, view),
    ...words,
    shorter: shorterTitles[view](study),
    type: 'article',
    image: {
      url: `/studies/${slug}/opengraph-image`,
      ...sharedSize,
      alt: `${formatKeyResultInPeople(study)}.`,
    },
  })
  const { publishedOn } = study.editorial
  const oembed = { 'application/json+oembed': oembedAddress(addressOf(viewPath(slug, view)), 'json', site) }
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { ...metadata.alternates?.types, ...oembed } },
    authors: [{ name: authorOf(site), url: addressOf('/about') }],
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: publishedOn,
      modifiedTime: changed,
      authors: [authorOf(site)],
    },
    other: citationTags(study, { path: viewPath(slug, view), title: words.title, changed }, site),
  }
}

/** Wordings for where a title has less room than its page. */
const shorterTitles: Record<StudyView, (study: Study) => string[]> = {
  summary: ({ shortTitle }) => [shortTitle],
  plain: ({ shortTitle }) => [`${shortTitle}: in plain words`, `${shortTitle}: plainly`],
  data: ({ shortTitle }) => [`${shortTitle}: data`],
  sources: ({ shortTitle }) => [`${shortTitle}: sources compared`, `${shortTitle}: sources`],
}

/** Returns the title and the description of one view of a study. */
export function wordsOf(study: Study, view: StudyView): { title: string; description: string } {
  return { title: titleOf(study, view), description: descriptions[view](study) }
}

const descriptions: Record<StudyView, (study: Study) => string> = {
  summary: (study) => `${formatKeyResultInPeople(study)}. Harms, sources and where they disagree.`,
  plain: ({ title }) =>
    `${title}: what was found, for patients and families, with the harms beside the benefits.`,
  data: ({ shortTitle, results, sources }) =>
    `${count(results.length, 'result')} of ${shortTitle} with counts, denominators, intervals and checks, from ${count(sources.length, 'source')}.`,
  sources: ({ shortTitle, sources, resolutions }) =>
    `${count(sources.length, 'source')} on ${shortTitle} compared result by result; ${count(resolutions.length, 'disagreement')} between them judged.`,
}

const count = (number: number, one: string) =>
  number === 0 ? `no ${one}` : formatPeople(number, { one, many: `${one}s` })
