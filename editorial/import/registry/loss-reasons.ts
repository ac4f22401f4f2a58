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

/** Why values of the protocol section do not come out of a draft, by the beginning of their path. */
const ofProtocol: typeof branches = [
  [/\.eligibilityCriteria$/, 'Held criterion by criterion, and not as one text.'],
  [/\.interventionNames\[\]$/, "Held as the arm's list of interventions, without the type of each."],
  [
    /\.(?:collaborators\[\]|leadSponsor)\.class$|^identificationModule\.organization\./,
    'What kind of body it is, or who registered the study; the record has the sponsor and who helped, by name.',
  ],
  [/\.collaborators\[\]\.name$/, 'Held in the statement on funding, in one sentence.'],
  [/^contactsLocationsModule\./, 'A place or a person of the trial; a record has no field for it.'],
  [/\.responsibleParty\./, 'A person or body in charge; a record has no field for it.'],
  [
    /^referencesModule\.references\[\]\./,
    'An article that the registry links. Its number is named above: only what somebody read becomes a source.',
  ],
  [
    /\.otherNames\[\]$/,
    'Another name of an intervention; such names go into content/names.yaml, with their source.',
  ],
  [
    /\.interventions\[\]\.(?:type|description)$/,
    'Of an intervention a record has name, class and doses, which a person decides.',
  ],
  [
    /\.armGroups\[\]\.type$/,
    'What the arm is, where a record has no such word, or the registry none; named above.',
  ],
  [/\.stdAges\[\]$/, 'What the registry works out from the limits of age, which the record has.'],
  [
    /^outcomesModule\./,
    'Planned, and in the results under another name, time frame or description; outcomes that no result is called are named above.',
  ],
  [/^statusModule\./, "A day of the registry's own work, or a date that is only estimated."],
  [
    /^identificationModule\./,
    'A title or identifier that is held once, or of a kind that a record does not tell apart.',
  ],
  [
    /^(?:oversight|ipdSharingStatement|references|sponsorCollaborators)Module\./,
    'Of the running of the trial and its documents; a record has no field for it.',
  ],
  [
    /^(?:description|design|conditions|armsInterventions|eligibility)Module\./,
    'What was planned, in words for which a record has no field; read them for the summary.',
  ],
]

/** Returns why a value of the protocol section is not in the draft, or is in it otherwise. */
export const reasonOfProtocol = (pattern: string, value: unknown, held: unknown): string =>
  reasonFor(pattern, value, held, ofProtocol)

/** Returns why a value of the registry is not in the draft, or is in it otherwise. */
export function reasonFor(pattern: string, value: unknown, held: unknown, of = branches): string {
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
  const known = of.find(([path]) => path.test(pattern))?.[1]
  if (known) return known
  return held === undefined
    ? 'The import does not know this field, or has no place for it.'
    : `Held otherwise: ${JSON.stringify(held).slice(0, 60)}.`
}
