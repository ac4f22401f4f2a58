import type { Harm, Study } from '@/evidence/study/study'
import { attributions, type Attribution } from '@/evidence/study/vocabulary'
import { misprint } from './misprint'
import { pick, type Random } from './random'

/** Changes the harm of one outcome that has one and whose results print something. */
export function withHarm(
  study: Study,
  random: Random,
  change: (harm: Harm, random: Random) => Harm | null,
): Study | null {
  const printed = new Set(
    study.results
      .filter(({ reports }) => reports.some(({ state }) => state === 'reported'))
      .map(({ outcomeId }) => outcomeId),
  )
  const changed = study.outcomes.flatMap((outcome) => {
    const harm = outcome.harm && printed.has(outcome.id) ? change(outcome.harm, random) : null
    return harm ? [{ ...outcome, harm }] : []
  })
  const chosen = pick(random, changed)
  if (!chosen) return null
  return { ...study, outcomes: study.outcomes.map((one) => (one.id === chosen.id ? chosen : one)) }
}

/** Returns the harm with its band of grades one grade up or down, or open at the top where it was not. */
export function anotherGrade(harm: Harm, random: Random): Harm | null {
  if (harm.grade === null) return null
  const { lowest, highest } = harm.grade
  const bands = [
    { lowest: lowest - 1, highest: highest - 1 },
    { lowest: lowest + 1, highest: highest + 1 },
    { lowest, highest: 5 },
    { lowest, highest: lowest },
  ].filter(
    (band) => band.lowest >= 1 && band.highest <= 5 && (band.lowest !== lowest || band.highest !== highest),
  )
  const grade = pick(random, bands)
  return grade ? { ...harm, grade } : null
}

export function anotherAttribution(harm: Harm, random: Random): Harm | null {
  const others = (Object.keys(attributions) as Attribution[]).filter((one) => one !== harm.attribution)
  const attribution = pick(random, others)
  return attribution ? { ...harm, attribution } : null
}

/** Swaps two digits of one identifier of one source. */
export function misprintIdentifier(study: Study, random: Random): Study | null {
  const changed = study.sources.flatMap((source) =>
    (['doi', 'pmid', 'pmcid'] as const).flatMap((field) => {
      const [prefix = '', digits = ''] = source[field]?.match(/^(.*?)(\d+)$/)?.slice(1) ?? []
      const swapped = digits.length > 1 ? misprint('digits-swapped', digits, true, random) : null
      return swapped === null ? [] : [{ ...source, [field]: `${prefix}${swapped}` }]
    }),
  )
  const chosen = pick(random, changed)
  return chosen
    ? { ...study, sources: study.sources.map((one) => (one.id === chosen.id ? chosen : one)) }
    : null
}
