import type { Ranked } from './rank'

/** What was found in one study, or in the glossary, or on the site's own pages. */
export type HitGroup = {
  /** The study's slug, or null for the glossary and the site's own pages. */
  studySlug: string | null
  kind: 'study' | 'term' | 'page' | 'condition' | 'treatment'
  /** Best first; as many as are shown. */
  hits: Ranked[]
  /** How many more there are in it. */
  more: number
}

/** How much is shown: groups, and hits of each. */
export type Room = { groups: number; hits: number }

/** Returns ranked hits by what they belong to, in the order of each group's best hit. */
export function groupHits(ranked: readonly Ranked[], room: Room): HitGroup[] {
  const groups = new Map<string, Ranked[]>()
  for (const hit of ranked) {
    const key = hit.studySlug ?? `:${hit.kind}`
    const group = groups.get(key)
    if (group) group.push(hit)
    else groups.set(key, [hit])
  }
  return [...groups.values()].slice(0, room.groups).map((hits) => ({
    studySlug: hits[0]?.studySlug ?? null,
    kind: kindOf(hits[0]),
    hits: hits.slice(0, room.hits),
    more: Math.max(0, hits.length - room.hits),
  }))
}

function kindOf(hit: Ranked | undefined): HitGroup['kind'] {
  if (hit?.studySlug !== null) return 'study'
  return hit.kind === 'term' || hit.kind === 'condition' || hit.kind === 'treatment' ? hit.kind : 'page'
}
