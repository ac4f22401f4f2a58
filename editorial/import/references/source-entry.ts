import { Document, isMap, isSeq } from 'yaml'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { uniqueIds } from '../../ids'
import { visibleTexts } from '../registry/visible-text'
import type { FoundWork } from './found-work'

type Source = StudyRecord['sources'][number]

/** What is written where a catalogue names no publisher; a record needs one. */
const unnamed = 'Not named'
const withDoi = /^10\.\d{4,9}\/\S+$/

/** Returns works as entries for the sources of a record. Nobody has read them: an editor says what was read. */
export function sourceEntries(works: readonly FoundWork[]): Source[] {
  const id = uniqueIds()
  return visibleTexts(works).map((work) => entryOf(work, id))
}

function entryOf(work: FoundWork, newId: ReturnType<typeof uniqueIds>): Source {
  const [first] = work.authors
  const who = first === undefined ? undefined : 'literal' in first ? first.literal : first.family
  const year = (work.issued ?? work.published)?.slice(0, 4)
  const shortTitle = [who ?? work.title?.split(' ').slice(0, 3).join(' ') ?? 'Work', year]
    .filter(Boolean)
    .join(' ')
  const { doi, pmid, pmcid, url, published } = work
  return {
    id: newId(shortTitle, 'source'),
    kind: work.kind,
    shortTitle,
    reference: {
      type: work.type,
      ...given('title', work.title),
      author: [...work.authors],
      authorsComplete: work.authorsComplete,
      ...given('container-title', work.container),
      ...given(
        'container-title-short',
        work.containerShort === work.container ? undefined : work.containerShort,
      ),
      ...given('volume', work.volume),
      ...given('issue', work.issue),
      ...given('page', work.page),
      ...given('issued', work.issued),
      ...given('genre', work.genre),
      ...given('number', work.number),
      ...given('language', work.language),
    },
    publisher: work.publisher ?? work.container ?? unnamed,
    ...given('doi', doi !== undefined && withDoi.test(doi) ? doi : undefined),
    ...given('pmid', pmid !== undefined && /^\d{1,8}$/.test(pmid) ? pmid : undefined),
    ...given('pmcid', pmcid !== undefined && /^PMC\d+$/.test(pmcid) ? pmcid : undefined),
    ...given('url', url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined),
    ...given('published', published),
    read: { extent: 'not-read', sections: [], silentOn: [] },
  }
}

const given = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>

/** Returns works as YAML for the list `sources` of a record, each with what else the file says of it in remarks before it. */
export function sourcesText(works: readonly FoundWork[]): string {
  const entries = sourceEntries(works).map(({ read, ...source }) => ({
    ...source,
    read: { extent: read.extent },
  }))
  const document = new Document(entries, { aliasDuplicateObjects: false })
  if (!isSeq(document.contents)) return ''
  document.contents.items.forEach((item, index) => {
    const remarks = works[index]?.remarks ?? []
    if (!isMap(item)) return
    if (remarks.length > 0)
      item.commentBefore = visibleTexts(remarks)
        .map((line) => ` ${line.replace(/\s+/gu, ' ')}`)
        .join('\n')
    for (const name of [item.getIn(['reference', 'author'])].filter(isSeq)) {
      for (const author of name.items) if (isMap(author)) author.flow = true
    }
    const read = item.get('read')
    if (isMap(read)) read.flow = true
  })
  return document.toString({ lineWidth: 0 })
}
