import type { DocumentKind } from '@/evidence/search/document'
import type { Piece } from '@/evidence/search/marked'

type Hit = {
  kind: DocumentKind
  studySlug: string | null
  address: string
  heading: string
  titlePieces: readonly Piece[]
  bodyPieces: readonly Piece[]
}

/** What a search found, as the reader of the index answers it. */
export type SearchAnswer = {
  query: { shown: string }
  corrected: string | null
  alsoAs: readonly { typed: string; name: string }[]
  unknown: readonly string[]
  isPartial: boolean
  found: number
  isMany: boolean
  groups: readonly { hits: readonly Hit[] }[]
}
