import type { List, Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { labelled } from './labelled'
import type { RegistryProtocol } from './registry-record'

type Criterion = Pick<StudyRecord['eligibility'][number], 'kind' | 'text'>
type Kind = Criterion['kind']

/** The registry allows some 20,000 letters; what is far longer is no list of criteria. */
const longestText = 100_000

const markdown = unified().use(remarkParse)
const heading = /^\W*(?:(?<side>inclusion)|exclusion)\b[^.\n]{0,40}$/i

/** The registry's fields for ages and sex, each with the label of its criterion. */
export const limitNames = {
  minimumAge: 'Minimum age',
  maximumAge: 'Maximum age',
  sex: 'Sex',
  healthyVolunteers: 'Healthy volunteers',
} as const
/** The registry's yes and no in words. */
export const volunteers: Readonly<Record<string, boolean>> = { accepted: true, 'not accepted': false }

/** Returns who could take part: the items of the lists under "Inclusion Criteria" and "Exclusion Criteria", then ages and sex. */
export function criteriaOf(
  module: RegistryProtocol['eligibilityModule'],
  decide: (what: string) => void,
): Criterion[] {
  if (!module) return []
  const { eligibilityCriteria: text, sex, minimumAge, maximumAge, healthyVolunteers: healthy } = module
  const healthyVolunteers = Object.keys(volunteers).find((word) => volunteers[word] === healthy)
  const told = { minimumAge, maximumAge, sex, healthyVolunteers }
  const others = (Object.keys(limitNames) as (keyof typeof limitNames)[]).flatMap((field) =>
    told[field] ? [{ kind: 'inclusion' as const, text: labelled({ [limitNames[field]]: told[field] }) }] : [],
  )
  const listed = text === undefined || text.length > longestText ? [] : criteriaIn(text)
  if (text !== undefined && listed.length === 0)
    decide(
      'The criteria of eligibility: the registry lists them under no heading that says which let in and which keep out.',
    )
  return [...listed, ...others]
}

/** The registry's text is CommonMark. What stands under no heading, and what is no item of a list, is left out. */
function criteriaIn(text: string): Criterion[] {
  const criteria: Criterion[] = []
  let kind: Kind | null = null
  for (const node of markdown.parse(text).children) {
    const words = wordsOf(node, text)
    const { groups } = heading.exec(words) ?? {}
    if (node.type !== 'list' && groups) kind = groups.side ? 'inclusion' : 'exclusion'
    else if (node.type === 'list' && kind !== null) criteria.push(...itemsOf(node, text, kind))
  }
  return criteria
}

const itemsOf = (list: List, text: string, kind: Kind): Criterion[] =>
  list.children.flatMap((item) => {
    const words = item.children
      .map((child) => wordsOf(child, text))
      .join('\n')
      .trim()
    return words === '' ? [] : [{ kind, text: words }]
  })

const wordsOf = ({ position }: Nodes, text: string): string =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).trim()
