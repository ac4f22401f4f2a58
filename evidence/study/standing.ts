import { standings, type Standing } from './standing-words'
import type { Source } from './study'

/** A standing that goes as a warning with every number of the source. */
export type Warned = Exclude<Standing, 'unchecked' | 'clear'>

/** What is said with every number of a source in such a standing. */
const warnings: Readonly<Record<Warned, string>> = {
  corrected: 'source corrected',
  concern: 'source under an expression of concern',
  retracted: 'source retracted',
}

/** Returns the standing of a source as a person confirmed it; unchecked where nobody has. */
export const standingOf = ({ standing }: Pick<Source, 'standing'>): Standing =>
  standing?.confirmed?.state ?? 'unchecked'

/** Returns the words that go with every number of a source: `source retracted`; null where there is no warning. */
export function standingWarning(source: Pick<Source, 'standing'>): string | null {
  const standing = standingOf(source)
  return standing === 'unchecked' || standing === 'clear' ? null : warnings[standing]
}

/** Whether the lists that were looked at do not say the same of a source. */
export const listsDisagree = ({ standing }: Pick<Source, 'standing'>): boolean =>
  new Set(standing?.checks.map(({ state }) => state)).size > 1

/** Returns the day on which a source was last looked up in a list; null where it never was. */
export const lastChecked = ({ standing }: Pick<Source, 'standing'>): string | null =>
  standing?.checks.reduce<string | null>(
    (latest, { checkedOn }) => (latest === null || checkedOn > latest ? checkedOn : latest),
    null,
  ) ?? null

/** Returns the sources of a study that carry a warning, in the record's order. */
export const warnedSources = (sources: readonly Source[]): Source[] =>
  sources.filter((source) => standingWarning(source) !== null)

/** Returns a standing in words. */
export const sayStanding = (standing: Standing): string => standings[standing]
