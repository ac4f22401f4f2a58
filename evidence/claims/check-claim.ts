import type { JoinedReport } from '@/evidence/study/join'
import type { ClaimName } from './claim-names'
import { amountsOf, type ClaimedAmount } from './compared'
import { comparisonPredicates, type ComparisonPredicate } from './comparison-predicates'
import {
  borneOut,
  comparisonShown,
  effectPredicates,
  isComparison,
  namesItsSide,
  type EffectPredicate,
} from './effect-predicates'
import { durableDefinition, durableWordings, isDurable } from './durable'
import { sharePredicates, wordsFor, type SharePredicate } from './share-predicates'
import { sharesOf } from './share'
import { isComparisonWording, isWording } from './wording'

/** What a claim's words are compared with: another result, or a constant. */
export type Than = { kind: 'result'; joined: JoinedReport } | { kind: 'constant'; amounts: ClaimedAmount[] }

export type ClaimVerdict = {
  holds: boolean
  /** The law that the predicate follows. */
  definition: string
  /** A sentence with the numbers: "19 of 52 is 36.5%." */
  working: string
  /** What would hold instead, when it does not: `It bears out "about a quarter".` */
  instead: string | null
}

/** Raised when a claim cannot be judged at all: wrong words, wrong kind of result, nothing to compare. */
export class UnusableClaim extends Error {}

/**
 * Returns whether the data bear out a claim's words, with the working and what would hold instead. Throws
 * UnusableClaim, with a sentence for the editor, when the words are not among the predicate's wordings or the
 * result is not of a kind that the predicate speaks of.
 */
export function checkClaim(
  claim: ClaimName,
  words: string,
  joined: JoinedReport,
  than: Than | null,
): ClaimVerdict {
  if (joined.report.state !== 'reported') {
    throw new UnusableClaim(`${joined.outcome.title} has no value, so no words of quantity can rest on it.`)
  }
  const share = sharePredicates[claim]
  if (share) return checkShareClaim(claim, share, words, joined, than)
  if (claim === 'durable') return checkDurable(words, joined)
  const effect = effectPredicates[claim]
  if (effect) return checkEffect(claim, effect, words, joined, than)
  const comparison = comparisonPredicates[claim]
  if (!comparison) throw new UnusableClaim(`that="${claim}" has no definition.`)
  return checkComparison(claim, comparison, words, joined, than)
}

function checkShareClaim(
  claim: ClaimName,
  { definition, holds, wordings }: SharePredicate,
  words: string,
  joined: JoinedReport,
  than: Than | null,
): ClaimVerdict {
  if (than) throw new UnusableClaim(`that="${claim}" takes no than=; leave it out.`)
  refuseWords(isWording(words, wordings, joined.population.noun), claim, words, wordings)
  const shares = sharesOf(joined)
  if (shares.length === 0) {
    const what = `${joined.result.id} is a ${joined.result.kind} without a count or percentage`
    throw new UnusableClaim(`that="${claim}" speaks of a share, but ${what}.`)
  }
  const working = `${shares.map(({ shown }) => shown).join('; ')}.`
  const failing = shares.find((one) => !holds(one))
  if (!failing) return { holds: true, definition, working, instead: null }
  const better = wordsFor(failing).map((one) => `"${one.words}"`)
  return { holds: false, definition, working, instead: `It bears out ${better.join(' or ')}.` }
}

function checkEffect(
  claim: ClaimName,
  { definition, holds, wordings }: EffectPredicate,
  words: string,
  joined: JoinedReport,
  than: Than | null,
): ClaimVerdict {
  if (than) throw new UnusableClaim(`that="${claim}" takes no than=: the comparison in of= names both arms.`)
  refuseWords(isComparisonWording(words, wordings, null), claim, words, wordings)
  if (!isComparison(joined)) {
    throw new UnusableClaim(
      `that="${claim}" speaks of a comparison of two arms, a ratio or a difference; ${joined.result.id} is a ${joined.result.kind} of one.`,
    )
  }
  const side = namesItsSide(words, joined)
  if (side === null) {
    throw new UnusableClaim(
      `"${words}" cannot be read of ${joined.result.id} (${joined.outcome.title}); say "longer", "sooner", "fewer" or "better".`,
    )
  }
  const verdict = holds(joined) && side
  const working = `${comparisonShown(joined)}.`
  return { holds: verdict, definition, working, instead: verdict ? null : borneOut(joined) }
}

function checkDurable(words: string, joined: JoinedReport): ClaimVerdict {
  refuseWords(isWording(words, durableWordings, joined.population.noun), 'durable', words, durableWordings)
  const verdict = isDurable(joined)
  if (!verdict) {
    throw new UnusableClaim(
      `that="durable" speaks of a median duration or of a share at a landmark in months; ${joined.result.id} is neither.`,
    )
  }
  return {
    ...verdict,
    definition: durableDefinition,
    instead: verdict.holds ? null : `"Durable" needs that ${durableDefinition}.`,
  }
}

function checkComparison(
  claim: ClaimName,
  { definition, holds, measures, wordings }: ComparisonPredicate,
  words: string,
  joined: JoinedReport,
  than: Than | null,
): ClaimVerdict {
  if (!than) throw new UnusableClaim(`that="${claim}" compares; say with what: than="<result>" or than="20".`)
  const others = than.kind === 'constant' ? than.amounts : amountsOf(than.joined)
  const constant = than.kind === 'constant' ? than.amounts : null
  refuseWords(isComparisonWording(words, wordings, constant), claim, words, wordings)
  const pair = amountsOf(joined)
    .filter(({ measure }) => measures === null || measures.includes(measure))
    .flatMap((one) => {
      const other = others.find(({ measure }) => measure === one.measure)
      return other ? [{ one, other }] : []
    })[0]
  if (!pair) {
    const with_ = than.kind === 'constant' ? (than.amounts[0]?.shown ?? '') : than.joined.result.id
    throw new UnusableClaim(
      `that="${claim}" cannot compare ${joined.result.id} with ${with_}: no measure is common to both.`,
    )
  }
  const { one, other } = pair
  const verdict = holds(one.number, other.number)
  const order = one.number < other.number ? 'below' : one.number > other.number ? 'above' : 'equal to'
  const working = `${one.shown} against ${other.shown}.`
  return {
    holds: verdict,
    definition,
    working,
    instead: verdict ? null : `The first is ${order} the second.`,
  }
}

function refuseWords(fits: boolean, claim: ClaimName, words: string, wordings: readonly string[]): void {
  if (fits) return
  const known = wordings.slice(0, 6).map((one) => `"${one}"`)
  throw new UnusableClaim(`"${words}" is no wording of that="${claim}". Its wordings: ${known.join(', ')}.`)
}
