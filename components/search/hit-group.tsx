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

/** A study, or the glossary, with what was found in it; `moreHref` leads to the rest of it. */
export function HitGroup({ group, moreHref }: { group: Hits; moreHref: string | null }) {
  const study = group.hits.find(({ kind }) => kind === 'study')
  return (
    <section className="hit-group">
      <h2>
        <Link href={group.address}>{study ? <MarkedText pieces={study.titlePieces} /> : group.title}</Link>
      </h2>
      <ol>
        {group.hits.map((hit) => (
          <HitEntry key={hit.id} hit={hit} />
        ))}
      </ol>
      {moreHref !== null && group.more > 0 && (
        <p className="hit-more">
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
    <li className="hit" data-kind={hit.kind}>
      <p className="hit-kind">{kindName(hit)}</p>
      <div>
        {!isNamedAbove && (
          <h3>
            <Link href={hit.address}>
              <MarkedText pieces={hit.titlePieces} />
            </Link>
          </h3>
        )}
        <p>
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
