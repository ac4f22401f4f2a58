import Link from 'next/link'
import { documentKinds, type DocumentKind } from '@/evidence/search/document'
import type { Piece } from '@/evidence/search/marked'
import { MarkedText } from './marked-text'

/** One thing that was found. */
export type Hit = {
  id: number
  kind: DocumentKind
  address: string
  heading: string
  titlePieces: Piece[]
  bodyPieces: Piece[]
}
/** What was found in one study, in the glossary or on the site's own pages. */
export type Hits = { studySlug: string | null; title: string; address: string; hits: Hit[]; more: number }

const quiet = 'decoration-transparent hover:decoration-current'

/** A study, or the glossary, with what was found in it; `moreHref` leads to the rest of it. */
export function HitGroup({ group, moreHref }: { group: Hits; moreHref: string | null }) {
  const study = group.hits.find(({ kind }) => kind === 'study')
  return (
    <section className="mb-9 max-w-208">
      <h2 className="border-t border-ink pt-2.5">
        <Link className={quiet} href={group.address}>
          {study ? <MarkedText pieces={study.titlePieces} /> : group.title}
        </Link>
      </h2>
      <ol>
        {group.hits.map((hit) => (
          <HitEntry key={hit.id} hit={hit} />
        ))}
      </ol>
      {moreHref !== null && group.more > 0 && (
        <p className="mt-2 font-plain text-small">
          <Link href={moreHref}>
            {group.more} more in <span className="visually-hidden">{group.title}</span>
            <span aria-hidden="true">this study</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function HitEntry({ hit }: { hit: Hit }) {
  const isNamedAbove = hit.kind === 'study'
  return (
    <li
      className="items-baseline gap-x-6 border-b border-rule py-2.5 sm:grid sm:grid-cols-label"
      data-kind={hit.kind}
    >
      <p className="font-plain text-note text-ink-soft">{kindName(hit)}</p>
      <div>
        {!isNamedAbove && (
          <h3 className="text-large">
            <Link className={quiet} href={hit.address}>
              <MarkedText pieces={hit.titlePieces} />
            </Link>
          </h3>
        )}
        <p className="text-base leading-snug">
          <MarkedText pieces={hit.bodyPieces} />
        </p>
      </div>
    </li>
  )
}

function kindName({ kind, address, heading }: Hit): string {
  if (kind === 'study') return 'Summary'
  if (kind === 'prose' && /\/plain(?:#|$)/.test(address)) return 'Plain language'
  return kind === 'page' ? heading : kind === 'term' ? 'Term' : documentKinds[kind]
}
