import type { Span } from '@/evidence/verify/read/found'
import type { Judgement } from './judgement'
import type { ClaimVerdict } from './verdict'

/** A number of a text with its verdict, or digits that are no finding with what they are; `text` is as it was typed. */
export type JudgedNumber = Span & { text: string } & (
    | ({ kind: 'finding'; about: string | null } & Judgement<ClaimVerdict>)
    | { kind: 'not-a-finding'; because: string }
  )
