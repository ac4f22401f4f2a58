import { citationOf } from '@/evidence/format/citation'
import { formatDate } from '@/evidence/format/date'
import { sentenceStart } from '@/evidence/format/number-words'
import { readingInWords } from '@/evidence/format/reading'
import { formatStanding } from '@/evidence/format/standing'
import { setReference, setType } from '@/evidence/format/typography'
import type { Source } from '@/evidence/study/study'
import { sourceKinds } from '@/evidence/study/vocabulary'

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
