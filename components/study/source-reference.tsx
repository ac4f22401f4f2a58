import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { sentenceStart } from '@/evidence/format/number-words'
import { readingInWords } from '@/evidence/format/reading'
import { formatStanding } from '@/evidence/format/standing'
import { setReference, setType } from '@/evidence/format/typography'
import type { Source } from '@/evidence/study/study'
import { sourceKinds } from '@/evidence/study/vocabulary'

/** A numbered list of sources, one of which may be led to. */
export const sourceListLook =
  'source-list max-w-176 list-decimal ps-9 text-base leading-snug marker:text-ink-soft marker:tabular-nums print:text-fine *:py-[0.45rem] *:target:bg-accent-soft print:*:break-inside-avoid print:*:py-[0.1mm]'

/** One source in full: reference, identifiers, address, what was read of it and what it was written from. */
export function SourceReference({ source, derivedFrom }: { source: Source; derivedFrom: Source | null }) {
  return (
    <>
      <span className="reference">{setReference(citationOf(source))}</span>{' '}
      {source.doi && <Doi doi={source.doi} />}
      {source.pmid && <> PMID {source.pmid}.</>}
      {source.pmcid && <> {source.pmcid}.</>}{' '}
      {source.url && (
        <a
          className="print:text-[0px] print:after:font-plain print:after:text-note print:after:content-['_<'_attr(href)_'>_']"
          href={source.url}
        >
          {new URL(source.url).hostname.replace(/^www\./, '')}
        </a>
      )}
      <small className="block font-plain text-ink-soft print:inline print:text-em">
        {sentenceStart(sourceKinds[source.kind])}
        {derivedFrom && `, written from ${derivedFrom.shortTitle}`}. Read:{' '}
        {setType(readingInWords(source.read))}
        {source.accessed && ` (${formatDate(source.accessed)})`}.
        {source.standing !== null && <> Standing: {setType(formatStanding(source))}.</>}
      </small>
    </>
  )
}

function Doi({ doi }: { doi: string }) {
  return (
    <>
      doi:&nbsp;
      <a className="print:before:content-['https://doi.org/']" href={`https://doi.org/${doi}`}>
        {doi}
      </a>
      .
    </>
  )
}
