import type { Study } from '@/evidence/study/study'
import { canonicalJson } from './canonical-text'
import type { PartChange } from './revision'

/** The parts of a record in the words of a history: one, and several. */
const partNames = {
  registryId: ['registry number', 'registry number'],
  registryAbsence: ['registry number', 'registry number'],
  otherIds: ['further identifier', 'further identifiers'],
  names: ['name', 'names'],
  title: ['title', 'title'],
  shortTitle: ['short title', 'short title'],
  officialTitle: ['official title', 'official title'],
  phase: ['phase', 'phase'],
  status: ['status', 'status'],
  design: ['design', 'design'],
  conditions: ['condition', 'conditions'],
  interventions: ['treatment', 'treatments'],
  arms: ['arm', 'arms'],
  sponsor: ['sponsor', 'sponsor'],
  funding: ['statement of funding', 'statement of funding'],
  conflicts: ['statement of conflicts', 'statement of conflicts'],
  dates: ['date', 'dates'],
  eligibility: ['criterion of eligibility', 'criteria of eligibility'],
  sources: ['source', 'sources'],
  populations: ['analysis population', 'analysis populations'],
  flow: ['stage of the flow', 'stages of the flow'],
  outcomes: ['outcome', 'outcomes'],
  results: ['result', 'results'],
  interactions: ['test of interaction', 'tests of interaction'],
  partitions: ['sum of parts', 'sums of parts'],
  resolutions: ['ruling on a disagreement', 'rulings on disagreements'],
  certainty: ['judgement of certainty', 'judgements of certainty'],
  riskOfBias: ['judgement of bias', 'judgements of bias'],
  acknowledgements: ['acknowledged finding', 'acknowledged findings'],
  keyResultId: ['key result', 'key result'],
  primarySourceId: ['primary source', 'primary source'],
  editorial: ['editorial note', 'editorial note'],
} as const satisfies Record<Exclude<keyof Study, 'slug'>, readonly [string, string]>
export type RecordPart = keyof typeof partNames

const parts = Object.keys(partNames) as RecordPart[]

/** Returns which parts of a record changed, and of lists how many items were added, removed and changed. */
export function partChanges(before: Study, after: Study): PartChange[] {
  return parts.flatMap((part): PartChange[] => {
    const [was, is] = [itemsOf(before[part]), itemsOf(after[part])]
    const counted = {
      part,
      added: [...is.keys()].filter((key) => !was.has(key)).length,
      removed: [...was.keys()].filter((key) => !is.has(key)).length,
      changed: [...is].filter(([key, text]) => was.has(key) && was.get(key) !== text).length,
    }
    return counted.added + counted.removed + counted.changed === 0 ? [] : [counted]
  })
}

/** The items of a list by what tells them apart; what is no list is one item. */
function itemsOf(value: unknown): Map<string, string> {
  const items = Array.isArray(value) ? value : value === null ? [] : [{ id: 'whole', value }]
  const seen = new Map<string, number>()
  return new Map(
    items.map((item: unknown) => {
      const text = canonicalJson(item)
      const key = nameOf(item) ?? text
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return [`${key} ${count}`, text]
    }),
  )
}

/** What an item is called by, or what it is of where it has no id of its own; null where nothing tells it apart. */
const namedBy = ['id', 'rule', 'resultId', 'sourceId'] as const

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null
  const held: Readonly<Record<string, unknown>> = { ...item }
  const names = namedBy.flatMap((name) => (typeof held[name] === 'string' ? [held[name]] : []))
  return names.length === 0 ? null : names.join(' ')
}

/** Returns a changed part in words: `2 results added, 1 changed`; `design changed`. */
export function sayPartChange({ part, added, removed, changed }: PartChange): string {
  const [one, many] = part in partNames ? partNames[part as RecordPart] : [part, part]
  if (one === many) return `${one} changed`
  const said = [
    added > 0 && `${added} ${added === 1 ? one : many} added`,
    removed > 0 && `${removed} ${removed === 1 ? one : many} taken out`,
    changed > 0 && `${changed} ${changed === 1 ? one : many} changed`,
  ]
  return said.filter((words) => words !== false).join(', ')
}
