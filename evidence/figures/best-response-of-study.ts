import { formatCount, formatShare } from '@/evidence/format/number'
import { formatComputedShare, formatEstimate } from '@/evidence/format/result'
import { findPopulation, findResult, joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import type { Texture } from './marks/drawing'

/** One part of the best responses: people who had it, with the report that says so; null for those unaccounted for. */
export type ResponsePart = {
  label: string
  count: number
  countText: string
  share: string
  /** Whether we worked the share out, because the source prints the count alone. */
  isComputed: boolean
  texture: Texture
  responded: boolean
  joined: JoinedReport | null
}

/** `total` is the number of the population, which is stated; `lead` is the first part's report, whose assessor and cut-off the others share. */
export type BestResponse = {
  population: AnalysisPopulation
  total: number
  parts: ResponsePart[]
  lead: JoinedReport
}

const look: Record<string, { texture: Texture; responded: boolean }> = {
  'complete-response': { texture: 'solid-1', responded: true },
  'partial-response': { texture: 'solid-2', responded: true },
  'stable-disease': { texture: 'outline', responded: false },
  'progressive-disease': { texture: 'striped', responded: false },
}
const otherLook = { texture: 'dashed', responded: false } as const

/**
 * Returns the study's partition of a population by best response, responses first, with people whom the
 * source leaves unaccounted for as a part of their own. Null when no partition holds a response, when one
 * of its counts is missing, or when the counts exceed the population.
 */
export function bestResponseOf(study: Study): BestResponse | null {
  for (const partition of study.partitions) {
    if (partition.whole.kind !== 'population') continue
    const joined = partition.resultIds.map((id) => {
      const result = findResult(study, id)
      const named = result.reports.find((report) => report.sourceId === partition.sourceId)
      return joinReport(study, result, named ?? shownReport(study, result))
    })
    if (!joined.some(({ outcome }) => look[outcome.concept]?.responded)) continue
    const population = findPopulation(study, partition.whole.populationId)
    const total = population.n
    if (total === null) continue
    const parts = joined.flatMap((one) => partOf(one, total) ?? [])
    const rest = total - parts.reduce((sum, part) => sum + part.count, 0)
    const lead = joined[0]
    if (parts.length < joined.length || rest < 0 || !lead) continue
    // The record's order within each kind: an editor knows where "partial response, not confirmed" reads best.
    const ordered = [...parts.filter((part) => part.responded), ...parts.filter((part) => !part.responded)]
    return { population, total, lead, parts: rest > 0 ? [...ordered, unaccounted(rest, total)] : ordered }
  }
  return null
}

function partOf(joined: JoinedReport, total: number): ResponsePart | null {
  const { count } = joined.report
  if (count === null) return null
  const { texture, responded } = look[joined.outcome.concept] ?? otherLook
  const printed = joined.report.value ? formatEstimate(joined) : null
  const share = printed ?? formatComputedShare(joined) ?? `${formatShare(count, total)}%`
  return {
    label: joined.outcome.title,
    count,
    countText: formatCount(count),
    share,
    isComputed: printed === null,
    texture,
    responded,
    joined,
  }
}

function unaccounted(count: number, total: number): ResponsePart {
  const share = `${formatShare(count, total)}%`
  const texture = otherLook.texture
  return {
    label: 'Not accounted for',
    count,
    countText: formatCount(count),
    share,
    isComputed: true,
    texture,
    responded: false,
    joined: null,
  }
}
