import type { VerifyMeasured } from '@/evidence/verify/say/measured'
import type { Study } from '@/evidence/study/study'
import { plainText } from '@/evidence/verify/read/plain-text'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import { isContradicted, isMatch } from '@/evidence/verify/say/verdict'
import { verifyText } from '@/evidence/verify/verify-text'
import { ownTexts, type OwnText } from './own-sentences'
import { isFalseMatch, isFalseMismatch, toldByHand } from './told-by-hand'
import { following, untrueQualifiers } from './untrue-qualifiers'

const findings = (study: Study, text: string) =>
  verifyText(study, text).flatMap((one) => (one.kind === 'finding' ? [one] : []))

/** Returns what becomes of the site's own numbers, by kind of text. */
export function measureOwn(): VerifyMeasured['own'] {
  const of = (from: OwnText['from']) => {
    const own = ownTexts.filter((one) => one.from === from)
    const verdicts = own.flatMap(({ study, text }) => findings(study, text).map(({ verdict }) => verdict))
    return {
      numbers: verdicts.length,
      match: verdicts.filter(isMatch).length,
      ambiguous: verdicts.filter((one) => one === 'ambiguous').length,
      unread: verdicts.filter((one) => one === 'unread').length,
      notFound: verdicts.filter((one) => one === 'not-found').length,
      superseded: verdicts.filter((one) => one === 'superseded').length,
      contradicted: verdicts.filter((one) => isContradicted(one) && one !== 'superseded').length,
    }
  }
  return { summary: of('summary'), plain: of('plain'), result: of('result'), figure: of('figure') }
}

/** Returns the errors among the sentences written by hand. */
export function measureTold(): VerifyMeasured['told'] {
  const told = toldByHand()
  const count = (kind: (typeof told)[number]['kind']) => told.filter((one) => one.kind === kind).length
  return {
    sentences: told.length,
    kinds: new Set(told.map(({ asks }) => asks)).size,
    true: count('true'),
    false: count('false'),
    open: count('open'),
    trueMatching: told.filter(({ kind, verdict }) => kind === 'true' && verdict !== null && isMatch(verdict))
      .length,
    falseMatches: told.filter(isFalseMatch).length,
    falseMismatches: told.filter(isFalseMismatch).length,
  }
}

/** Every sentence of our own prose in which a number of a result matches. */
export function matchingSentences(): { study: Study; text: string }[] {
  return ownTexts
    .filter(({ from }) => from === 'summary' || from === 'plain')
    .flatMap(({ study, text }) =>
      sentencesOf(plainText(text)).map(({ index, end }) => ({ study, text: text.slice(index, end).trim() })),
    )
    .filter(({ study, text }) =>
      findings(study, text).some(({ verdict, stored }) => isMatch(verdict) && stored !== null),
    )
}

/** Changes one digit of each matching number of our own summaries, and returns how often the number no longer matched. */
export function measureDigits(): VerifyMeasured['digits'] & { missed: string[] } {
  const missed: string[] = []
  let changed = 0
  for (const { study, text } of matchingSentences()) {
    for (const [place, one] of findings(study, text).entries()) {
      const at = text.slice(one.index, one.end).search(/\d/u)
      if (!isMatch(one.verdict) || at < 0) continue
      const index = one.index + at
      const digit = ((Number(text[index]) + 1 + (place % 8)) % 10 || 7).toString()
      if (digit === text[index]) continue
      changed += 1
      const other = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`
      const again = findings(study, other).find((found) => found.index <= index && found.end > index)
      if (again !== undefined && isMatch(again.verdict))
        missed.push(`${study.slug}: ${one.text} > ${again.text}: ${other}`)
    }
  }
  return { changed, noticed: changed - missed.length, missed }
}

/** Puts an untrue qualifier of each kind before every matching sentence, in turn, and returns where a number stayed a match. */
export function measureQualifiers(): VerifyMeasured['qualifiers'] & { kept: string[] } {
  const kept: string[] = []
  const sentences = matchingSentences()
  const opening = untrueQualifiers.filter(({ before }) => before.length > 0)
  for (const [place, { study, text }] of sentences.entries()) {
    for (const { before } of opening) {
      // "Among women, seventy-three patients were women" is no untruth.
      const said = before.filter((one) => !text.includes(/\p{L}+(?=,)/u.exec(one)?.[0] ?? one))
      const words = said[place % Math.max(1, said.length)]
      if (words === undefined) continue
      const qualified = `${words} ${following(study, text)}`
      const stays = findings(study, qualified).some(
        ({ verdict, stored }) => isMatch(verdict) && stored !== null,
      )
      if (stays) kept.push(`${study.slug}: ${qualified}`)
    }
  }
  return { sentences: sentences.length, kinds: opening.length, stayed: kept.length, kept }
}
