import { findOutcome } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { outcomeDomains, type OutcomeDomain } from '@/evidence/study/vocabulary'
import { rowsOf, type ResultRows } from './result-rows'

/** A table of the data view. */
export type ResultGroup = { title: string; rows: ResultRows[] }
/** A part of the data view: a domain with its tables. */
export type ResultDomain = { domain: OutcomeDomain; title: string; groups: ResultGroup[] }

/** What was found comes before whom it was found in: a reader of data wants efficacy and harms side by side. */
const place: Record<OutcomeDomain, number> = {
  efficacy: 1,
  safety: 2,
  'participant-flow': 3,
  baseline: 4,
  biomarker: 5,
  design: 6,
}
/** The domains as the data view has them. */
export const domainsInOrder = (Object.keys(outcomeDomains) as OutcomeDomain[]).sort(
  (a, b) => place[a] - place[b],
)

/** Returns every result by domain, then by the outcomes' groups in the record's order; domains without results are left out. */
export function resultsByDomain(study: Study): ResultDomain[] {
  return domainsInOrder
    .map((domain) => ({ domain, title: outcomeDomains[domain], groups: groupsOf(study, domain) }))
    .filter(({ groups }) => groups.length > 0)
}

function groupsOf(study: Study, domain: OutcomeDomain): ResultGroup[] {
  const groups = new Map<string, ResultRows[]>()
  for (const result of study.results) {
    const outcome = findOutcome(study, result.outcomeId)
    if (outcome.domain !== domain) continue
    groups.set(outcome.group, [...(groups.get(outcome.group) ?? []), rowsOf(study, result)])
  }
  return [...groups].map(([title, rows]) => ({ title, rows }))
}
