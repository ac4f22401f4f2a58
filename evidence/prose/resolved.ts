import type { Resolution, Source, Term } from '@/evidence/study/study'
import type { RuleName } from '@/evidence/study/vocabulary'
import type { Note } from './note'
import type { Quotation } from './resolve-quote'
import type { Phrase, TagRuleName } from './tag'
import type { InsertName } from './tag-vocabulary'

/** What tags come to, by kind. A kind that is added here does not compile until each printer prints it. */
type Contents = {
  /** A number, date or name of the record, with the card that leads to its source. */
  datum: { phrase: Phrase; note: Note }
  quote: Quotation
  name: { text: string }
  cite: { sources: Source[] }
  term: { term: Term }
  constant: object
  disagreement: { resolution: Resolution }
  figure: { id: string }
  'rule-example': { rule: RuleName }
  insert: { name: InsertName }
  /** The tag means nothing, or the record does not hold what it asks for; only an editor meets it. */
  problem: { rule: TagRuleName; message: string; attribute: string | null }
}

export type ResolvedKind = keyof Contents

/** What a tag comes to. Plain data. */
export type Resolved<Kind extends ResolvedKind = ResolvedKind> = {
  [K in Kind]: { kind: K } & Contents[K]
}[Kind]

/** What a tag means where it means something. */
export type Meaning = Resolved<Exclude<ResolvedKind, 'problem'>>

/** One way to print what tags come to: a function for each kind, none left out. */
export type Printers<Printed, Context> = {
  readonly [K in ResolvedKind]: (resolved: Resolved<K>, context: Context) => Printed
}

/** Returns what a tag came to, as `printers` print it. */
export function printResolved<Printed, Context, Kind extends ResolvedKind>(
  resolved: Resolved<Kind>,
  printers: Printers<Printed, Context>,
  context: Context,
): Printed {
  const print: (resolved: Resolved<Kind>, context: Context) => Printed = printers[resolved.kind]
  return print(resolved, context)
}
