import { visibleText } from './visible-text'

/** Why whole branches of the results section are not taken, by the beginning of their path. */
const branches: readonly (readonly [RegExp, string])[] = [
  [
    /^moreInfoModule\.pointOfContact\./,
    'The address of a person or an office, which a record does not keep.',
  ],
  [
    /^moreInfoModule\.certainAgreement\./,
    'Agreements between sponsor and investigators, for which a record has no field.',
  ],
  [
    /^moreInfoModule\.limitationsAndCaveats\./,
    "The registrant's own words on limitations, for which a record has no field; read them for the summary.",
  ],
  [/\.denoms\[\]\./, 'A denominator of a group that the measure does not list.'],
  [/\.dropWithdraws\[\]\.|\.milestones\[\]\./, 'A step of the flow that the registry gives for no group.'],
  [/Events\[\]\./, 'An event that the registry gives for no group.'],
]

/** Returns why a value of the registry is not in the draft, or is in it otherwise. */
export function reasonFor(pattern: string, value: unknown, held: unknown): string {
  if (typeof value === 'string') {
    if (value.trim() === '') return 'Empty in the registry.'
    if (typeof held === 'string') {
      if (held.trim() === value.trim()) return 'Held without the blanks at its ends.'
      const visible = visibleText(value)
      if (visible !== value && held.trim() === visible.trim()) {
        return 'Held without marks that cannot be seen, or with letters in their plain form.'
      }
    }
  }
  const known = branches.find(([path]) => path.test(pattern))?.[1]
  if (known) return known
  return held === undefined
    ? 'The import does not know this field, or has no place for it.'
    : `Held otherwise: ${JSON.stringify(held).slice(0, 60)}.`
}
