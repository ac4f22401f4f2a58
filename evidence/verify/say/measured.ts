import measured from './measured.json'

/** Numbers of one kind of our own texts by what the verifier says of them; what is superseded is not counted as contradicted. */
export type OwnNumbers = {
  numbers: number
  match: number
  ambiguous: number
  unread: number
  notFound: number
  superseded: number
  contradicted: number
}

/** What `npm run bench:verify` measured last, with its errors. */
export type VerifyMeasured = {
  own: Record<'summary' | 'plain' | 'result' | 'figure', OwnNumbers>
  /** Sentences written by hand: true ones, false ones, and those that leave open what they are of. */
  told: {
    sentences: number
    kinds: number
    true: number
    false: number
    open: number
    trueMatching: number
    falseMatches: number
    falseMismatches: number
  }
  /** Matching numbers of our own prose of which one digit was changed, and how many of them then no longer matched. */
  digits: { changed: number; noticed: number }
  /** Matching sentences that an untrue qualifier of each kind was put before, and how many kept a matching number. */
  qualifiers: { sentences: number; kinds: number; stayed: number }
}

/** Returns what was measured last; a test holds it to what the verifier says now. */
export const verifyMeasured: VerifyMeasured = measured
