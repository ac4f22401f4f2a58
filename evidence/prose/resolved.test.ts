import { expect, expectTypeOf, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import type { CheckedTag } from './checked-tag'
import { printResolved, type Printers, type ResolvedKind } from './resolved'

const nothing = () => ''
const rest = {
  quote: nothing,
  name: nothing,
  cite: nothing,
  term: nothing,
  disagreement: nothing,
  figure: nothing,
  'rule-example': nothing,
  insert: nothing,
  problem: nothing,
}
const printers: Printers<string, null> = { ...rest, datum: ({ phrase }) => phrase.lead, constant: nothing }

test('a printer is asked for the kind that it is given', () => {
  const phrase = { lead: '19 of 52', tail: '' }
  const note = {
    id: 'note-a',
    subject: { kind: 'registration', registryId: '', phase: '', pointer: {} },
  } as never
  expect(printResolved({ kind: 'datum', phrase, note }, printers, null)).toBe('19 of 52')
  expect(printResolved({ kind: 'constant' }, printers, null)).toBe('')
})

test('a printer that leaves a kind out does not compile', () => {
  // @ts-expect-error -- "datum" and "constant" are missing.
  const fewer: Printers<string, null> = rest
  expect(Object.keys(fewer)).not.toContain('datum' satisfies ResolvedKind)
})

test("a checked tag has the types that its rule gives it: words of a list, ids, what is left out, and the page's study", () => {
  expectTypeOf<CheckedTag<'Date'>['attributes']['form']>().toEqualTypeOf<
    'full' | 'month' | 'year' | undefined
  >()
  expectTypeOf<CheckedTag<'Cite'>['attributes']['source']>().toEqualTypeOf<readonly [string, ...string[]]>()
  expectTypeOf<CheckedTag<'Population'>['attributes']['of']>().toEqualTypeOf<string>()
  expectTypeOf<CheckedTag<'Population'>['study']>().toEqualTypeOf<Study>()
  expectTypeOf<CheckedTag<'Insert'>['study']>().toEqualTypeOf<null>()
  expectTypeOf<CheckedTag<'Term'>['study']>().toEqualTypeOf<Study | null>()
})
